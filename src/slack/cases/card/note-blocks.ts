import type { KnownBlock } from '@slack/types';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, sectionBlock, truncate } from '../../kit/blocks.ts';
import { electoralLine } from '../../kit/electoral-line.ts';
import { LONGEST_NAME } from '../view/author-line.ts';
import type { CaseView } from '../view/case-view.ts';
import { outcomeLines, proposedFacts, questionLines } from './area-blocks.ts';
import { breachLines } from './breach-blocks.ts';
import { inertMrkdwn } from './card-lines.ts';
import { offeredLines, pauseBlocks } from './crisis-lines.ts';
import { gapLine } from './deadline-lines.ts';
import { takeDownLines } from './draft-blocks.ts';
import { proposalOnCard, runsOutLines } from './fact-blocks.ts';
import { hoaxLines } from './hoax-blocks.ts';
import { downgradeLines, moderationLines } from './people-blocks.ts';
import { postVolumeLines, sameClaimLines } from './posts/post-volume-blocks.ts';
import { correctedBlocks, recallBlocks } from './recall-blocks.ts';
import { unconfirmedLine } from './spoken-blocks.ts';

const MOST_PROPOSED = 2;
const LONGEST_ANSWER = 200;

/** Returns what is unusual about a case, a line each: what a person must know before the next step. */
export function noteBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return [
    ...(view.risk === 'maybe' ? [sectionBlock(texts.t('card.may_be_at_risk'))] : []),
    ...unknownWordsBlocks(view, texts),
    ...recallBlocks(view, texts),
    // The earlier words are in the details, and in the form that approves.
    ...correctedBlocks(view, texts).filter(({ type }) => type === 'context'),
    ...noteLines(view, texts).map(sectionBlock),
    ...pauseBlocks(view, texts),
  ];
}

function noteLines(view: CaseView, texts: Texts): string[] {
  const gap = gapLine(view, texts);
  const electoral = isPending(view.state) ? electoralLine(view.electoral, texts) : '';
  return [
    ...[...postVolumeLines(view, texts), ...sameClaimLines(view, texts), ...offeredLines(view, texts)],
    ...[
      ...hoaxLines(view, texts),
      ...downgradeLines(view, texts),
      ...moderationLines(view, texts),
      ...breachLines(view, texts),
    ],
    ...cannotAnswerLines(view, texts),
    ...questionLines(view, texts),
    ...outcomeLines(view, texts),
    ...proposedFacts(view)
      .slice(0, MOST_PROPOSED)
      .map((fact) => proposalOnCard(fact, view, texts)),
    ...view.unconfirmed.slice(0, 1).map((one) => unconfirmedLine(one, view, texts)),
    ...[...takeDownLines(view, texts), ...runsOutLines(view, texts)],
    ...[gap, electoral].filter((line) => line !== ''),
  ];
}

function cannotAnswerLines({ run, status, mask }: CaseView, texts: Texts): string[] {
  const { cannotAnswer } = run;
  if (cannotAnswer === null || (status !== 'open' && status !== 'in_review')) return [];
  const said = texts.t('card.cannot_answer', { model: escapeMrkdwn(truncate(cannotAnswer.model, LONGEST_NAME)) });
  return [`${said} ${formatQuote(inertMrkdwn(truncate(mask(cannotAnswer.text), LONGEST_ANSWER)), texts)}`];
}

/** Returns what the row holds where no list knows the word: an earlier version took any. */
export function unknownWordsBlocks({ state: { core } }: CaseView, texts: Texts): KnownBlock[] {
  const { unknownWords = [], severity } = core;
  const words = inertMrkdwn(truncate(unknownWords.join(', '), 200));
  return unknownWords.length === 0 ? [] : [contextBlock(texts.t('card.unknown_words', { words, severity }))];
}
