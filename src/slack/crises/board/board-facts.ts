import type { KnownBlock } from '@slack/types';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { button, contextBlock, option, overflowMenu, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { LEDGER } from '../../kit/ids.ts';
import type { CrisisView } from './crisis-view.ts';
import { fitLines } from './fit-lines.ts';
import { lackingFacts, ledgerOf, liveText, proposedText, retractedText } from './ledger-lines.ts';
import { encodeLedger, namedCrisis } from './ledger-reference.ts';

const MOST_PROPOSED = 4;
const MOST_LIVE = 8;
const MOST_FALLEN = 4;
const MOST_LACKING = 8;
/** Characters for retracted or expired facts, which are shown in short. */
const FALLEN_CHARACTERS = 500;

/**
 * Returns the ledger: first the facts that wait for another person, then the current ones with
 * their buttons. The retracted or expired ones come last.
 */
export function factBlocks(view: CrisisView, characters: number): KnownBlock[] {
  const { texts, board, now } = view;
  const { proposed, live, fallen } = ledgerOf(board, now);
  const isOpen = board.crisis.closed === null;
  const waiting = fitLines(proposed, (fact) => proposedText(fact, view), { most: MOST_PROPOSED, characters });
  const used = waiting.shown.reduce((sum, { line }) => sum + line.length, 0);
  const holding = fitLines(live, (fact) => liveText(fact, view), { most: MOST_LIVE, characters: characters - used });
  const over = fitLines(fallen, (fact) => retractedText(fact, view), {
    most: MOST_FALLEN,
    characters: FALLEN_CHARACTERS,
  });
  const rest = waiting.rest + holding.rest;
  return [
    ...waiting.shown.map(({ item, line }) =>
      isOpen ? sectionWith(line, verifyButton(item, view)) : sectionBlock(line),
    ),
    sectionBlock(live.length === 0 ? texts.t('board.no_facts') : texts.t('board.facts', { count: live.length })),
    ...holding.shown.map(({ item, line }) => (isOpen ? sectionWith(line, factMenu(item, view)) : sectionBlock(line))),
    ...(rest > 0 ? [contextBlock(texts.t('board.more_facts', { count: rest }))] : []),
    ...lackingBlocks(view),
    ...retractedBlocks(over, view),
  ];
}

/**
 * Returns the button by which a second person puts a proposed fact in force. The proposer cannot
 * use it.
 */
export function verifyButton({ id }: EnteredFact, { board, texts }: CrisisView) {
  return button(
    texts.t('button.verify_fact'),
    LEDGER.verify,
    encodeLedger({ crisis: namedCrisis(board.crisis), factId: id }),
    'primary',
  );
}

/** Returns the menu of actions on a current value. */
export function factMenu({ id }: EnteredFact, { board, texts }: CrisisView) {
  const reference = encodeLedger({ crisis: namedCrisis(board.crisis), factId: id });
  return overflowMenu(LEDGER.menu, [
    option(texts.t('button.replace_fact'), `replace|${reference}`),
    option(texts.t('button.retract_fact'), `retract|${reference}`),
  ]);
}

function lackingBlocks(view: CrisisView): KnownBlock[] {
  if (view.board.crisis.closed !== null) return [];
  const lacking = lackingFacts(view);
  if (lacking.length === 0) return [];
  const shown = lacking.slice(0, MOST_LACKING);
  const more =
    lacking.length > MOST_LACKING ? [view.texts.t('board.more', { count: lacking.length - MOST_LACKING })] : [];
  // Titles may hold commas of their own.
  return [contextBlock(view.texts.t('board.lacking', { facts: [...shown, ...more].join(' · ') }))];
}

function retractedBlocks(
  { shown, rest }: ReturnType<typeof fitLines<EnteredFact>>,
  { texts }: CrisisView,
): KnownBlock[] {
  if (shown.length === 0) return [];
  const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
  return [contextBlock(texts.t('board.fallen', { facts: [...shown.map(({ line }) => line), ...more].join(' · ') }))];
}
