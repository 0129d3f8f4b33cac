import type { KnownBlock } from '@slack/types';
import { turnSentence } from '../../domain/bell/ring-messages.ts';
import { turnsOfCase } from '../../domain/bell/turns-of-case.ts';
import { approvalInput } from '../../domain/cases/approval/approval-input.ts';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { durationText } from '../../i18n/durations.ts';
import type { Texts } from '../../i18n/texts.ts';
import { referenceOf } from '../cases/card/card-actions.ts';
import { findingsLine, inertMrkdwn, statusTitle } from '../cases/card/card-lines.ts';
import { pictureSaid } from '../cases/card/pictures/picture-blocks.ts';
import { valueSaid } from '../cases/card/recall-blocks.ts';
import { fitsCard, saidOnCard } from '../cases/card/said-blocks.ts';
import { encodeReference } from '../cases/view/card-reference.ts';
import type { CaseView } from '../cases/view/case-view.ts';
import { actionsBlock, button, contextBlock, sectionBlock, truncate, verbatimText } from '../kit/blocks.ts';
import { fitBlocks } from '../kit/fit-blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS, READ_AND_APPROVE } from '../kit/ids.ts';
import { linkTo } from '../kit/link-to.ts';
import { saySentence } from '../kit/say-sentence.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

const MOST_FACTS = 8;
/** Slack refuses a message of some 13,000 characters. */
const MOST_CHARACTERS = 10_500;

type Given = { texts: Texts; handbook: Handbook; link: string | null };

/**
 * Returns the copy of a text for a person who can approve it: the whole text, its facts with their age,
 * the findings, and the buttons. The notification holds number and severity alone.
 */
export function approvalCopy(view: CaseView, { texts, handbook, link }: Given): DrawnCard {
  const { id, severity } = view.state.core;
  const isAfterPause = turnsOfCase(view.state, { handbook, now: view.now }).some(({ kind }) => kind === 'resume');
  const kind = isAfterPause ? 'resume' : 'approval';
  const turn = { kind, caseId: id, crisisId: null, severity } as const;
  const said = saySentence(turnSentence(turn), 'message', texts, handbook);
  const facts = factLines(view, texts);
  const findings = findingsLine(view, texts);
  const picture = pictureSaid(view, texts);
  return {
    text: said,
    blocks: fitBlocks(
      [
        sectionBlock([said, linkTo(link, texts.t('turn.open'))].join(' ')),
        ...textBlocks(view, texts),
        ...(picture === '' ? [] : [contextBlock(picture)]),
        ...(facts.length === 0 ? [] : [contextBlock(facts.join('\n'))]),
        ...(findings === '' ? [] : [contextBlock(findings)]),
        actionsBlock(buttonsOf(view, texts)),
      ],
      MOST_CHARACTERS,
    ),
  };
}

/**
 * Returns the copy of a text that the person has approved, or that is approved, returned, changed or
 * withdrawn: without its words.
 */
export function endedCopy(
  view: CaseView,
  { texts, link, isApproved }: Omit<Given, 'handbook'> & { isApproved: boolean },
): DrawnCard {
  const { id, severity } = view.state.core;
  const params = { id, severity, status: statusTitle(view, texts) };
  const said = texts.t(isApproved ? 'copy.approved' : 'copy.over', params);
  return { text: said, blocks: [sectionBlock([said, linkTo(link, texts.t('turn.open'))].join(' '))] };
}

/** Returns the text, masked where the card masks it: the screen that confirms shows it whole. */
function textBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.isPlaced) return saidOnCard(view.destinations, view.mask, texts);
  return [verbatimText(view.mask(view.draft?.text ?? ''))];
}

/** Returns the facts under the text, and the age of each value. */
function factLines(view: CaseView, texts: Texts): string[] {
  const ids = view.draft?.factIds ?? [];
  return view.state.facts
    .filter(({ id }) => ids.includes(id))
    .slice(0, MOST_FACTS)
    .map((fact) => factLine(fact, view, texts));
}

function factLine(fact: EnteredFact, view: CaseView, texts: Texts): string {
  const at = fact.verifiedAt ?? fact.enteredAt;
  const name = inertMrkdwn(truncate(fact.title ?? view.factName(fact.key), 80));
  const age = durationText(Date.parse(view.now) - Date.parse(at));
  return texts.t('copy.fact', {
    fact: name,
    value: valueSaid(fact, view),
    age,
  });
}

/** Returns the buttons. In S1 and S2, and where the copy does not show every byte, a screen confirms. */
function buttonsOf(view: CaseView, texts: Texts) {
  const value = encodeReference(referenceOf(view));
  const { severity } = approvalInput(view.state.core);
  const hasPicture = (view.draft?.picture ?? null) !== null;
  const isRead =
    hasPicture || severity === 'S1' || severity === 'S2' || view.hides.draft || !fitsCard(view.destinations);
  return [
    button(texts.t('button.approve'), isRead ? READ_AND_APPROVE : DIRECT_ACTIONS.approve, value, 'primary'),
    // Nobody has proposed it: who finds it wrong edits it on its card.
    ...(view.isUnproposed ? [] : [button(texts.t('button.reject'), MODAL_ACTIONS.reject, value, 'danger')]),
  ];
}
