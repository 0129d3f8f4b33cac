import type { KnownBlock } from '@slack/types';
import { EMERGENCY_PHONE } from '../../../domain/cases/model/at-risk.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { actRows } from '../../kit/acts/card-act.ts';
import { contextBlock, sectionBlock, smallPrint } from '../../kit/blocks.ts';
import { electoralLine } from '../../kit/electoral-line.ts';
import { CASE_MENU } from '../../kit/ids.ts';
import type { CaseView } from '../view/case-view.ts';
import { actsOf } from './acts/acts-of.ts';
import { outcomeLines } from './area-blocks.ts';
import { breachBlocks } from './breach-blocks.ts';
import { kindLine, peopleLine, whereParts } from './card-lines.ts';
import { crisisBlocks, pauseBlocks } from './crisis-lines.ts';
import { deadlineLine } from './deadline-lines.ts';
import { destinationRows } from './destination-rows.ts';
import { draftBlocks } from './draft-blocks.ts';
import { hoaxBlocks } from './hoax-blocks.ts';
import { glossBlocks } from './model-run-blocks.ts';
import { unknownWordsBlocks } from './note-blocks.ts';
import { downgradeBlocks, hiddenBlocks, phoneBlocks } from './people-blocks.ts';
import { conversationBlocks } from './posts/conversation-blocks.ts';
import { otherWordsBlocks } from './posts/other-words-blocks.ts';
import { postVolumeBlocks, sameClaimBlocks } from './posts/post-volume-blocks.ts';
import { inQuotes } from './posts/quoted-post.ts';
import { correctedBlocks, recallBlocks } from './recall-blocks.ts';
import { safetyBlocks } from './safety-blocks.ts';
import { rescueLine, toldLines } from './told-lines.ts';
import { becauseLine } from './triage-lines.ts';

/** Blocks for the rows of destinations in a modal, which takes a hundred in all. */
const ROOM = 20;

/**
 * Returns everything about a case, the post first, each thing with what can be done about it. What no
 * row offers comes at the end, the next steps as buttons: together they offer all of `actsOf`.
 */
export function detailBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const rows = [
    smallPrint(whereParts(view, texts)),
    ...crisisBlocks(view, texts),
    ...postBlocks(view, texts),
    ...riskBlocks(view, texts),
    ...phoneBlocks(view, texts),
    ...safetyBlocks(view, texts),
    sectionBlock(kindLine(view, texts)),
    ...unknownWordsBlocks(view, texts),
    ...sameClaimBlocks(view, texts),
    ...hoaxBlocks(view, texts),
    ...downgradeBlocks(view, texts),
    ...triageBlocks(view, texts),
    ...line(peopleLine(view, texts), contextBlock),
    ...line(deadlineLine(view, texts), contextBlock),
    ...breachBlocks(view, texts),
    ...outcomeLines(view, texts).map(sectionBlock),
    ...line(isPending(view.state) ? electoralLine(view.electoral, texts) : '', contextBlock),
    ...recallBlocks(view, texts),
    ...correctedBlocks(view, texts),
    ...draftBlocks(view, texts),
    ...pauseBlocks(view, texts),
    ...destinationRows(view, ROOM, texts),
  ];
  const menu = { id: CASE_MENU, placeholder: texts.t('card.choose_act') };
  return [...rows, ...actRows(actsOf(view, texts), rows, menu)];
}

function postBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const post = view.state.posts[0];
  if (post === undefined) return [];
  return [
    ...(view.folded ? [] : inQuotes(view.mask(post.text))),
    ...hiddenBlocks(view, texts),
    ...otherWordsBlocks(view, texts),
    ...postVolumeBlocks(view, texts),
    ...conversationBlocks(view, texts),
    ...glossBlocks(view, texts),
  ];
}

function riskBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.risk === null) return [];
  if (view.risk === 'maybe') return [sectionBlock(texts.t('card.may_be_at_risk'))];
  if (view.risk === 'untold') {
    const onDuty = view.onDuty || texts.t('role.duty_officer');
    return [sectionBlock(texts.t('card.untold', { onDuty, phone: EMERGENCY_PHONE }))];
  }
  return [...line(toldLines(view, texts), sectionBlock), ...line(rescueLine(view, texts), sectionBlock)];
}

/** Returns nothing for a statement of our own, which has no triage. */
function triageBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return view.state.core.statement === null ? [smallPrint([{ plain: becauseLine(view, texts) }])] : [];
}

/** A line that is not always there. */
function line(said: string, block: (said: string) => KnownBlock): KnownBlock[] {
  return said === '' ? [] : [block(said)];
}
