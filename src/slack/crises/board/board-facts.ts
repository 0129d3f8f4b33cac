import type { Button, KnownBlock, Overflow, SectionBlock } from '@slack/types';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { isolateDirection } from '../../../domain/text/isolate-direction.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  option,
  overflowMenu,
  sectionBlock,
  shortenedMarkup,
} from '../../kit/blocks.ts';
import { LEDGER } from '../../kit/ids.ts';
import type { CrisisView } from './crisis-view.ts';
import { fitLines } from './fit-lines.ts';
import {
  exactText,
  factInShort,
  lackingFacts,
  ledgerOf,
  liveLine,
  proposedLine,
  retractedText,
} from './ledger-lines.ts';
import { encodeCrisis, encodeLedger, namedCrisis } from './ledger-reference.ts';

/** Facts in sight on the board itself, and most characters of theirs. */
const SHOWN_PROPOSED = 2;
const SHOWN_LIVE = { most: 5, characters: 2_000 };
const MOST_PROPOSED = 4;
const MOST_LIVE = 8;
const MOST_FALLEN = 4;
const MOST_LACKING = 8;
/** Characters for retracted or expired facts, which are shown in short. */
const FALLEN_CHARACTERS = 500;
/** Slack's most for a field of a section. */
const LONGEST_FIELD = 2_000;

/**
 * Returns the ledger: first the facts that wait for another person, then the current ones with
 * their buttons. The retracted or expired ones come last.
 */
export function factBlocks(view: CrisisView, characters: number): KnownBlock[] {
  const { texts, board, now } = view;
  const { proposed, live, fallen } = ledgerOf(board, now);
  const isOpen = board.crisis.closed === null;
  const waiting = fitLines(proposed, (fact) => `${proposedLine(fact, view)}${exactText(fact, view)}`, {
    most: MOST_PROPOSED,
    characters,
  });
  const used = waiting.shown.reduce((sum, { line }) => sum + line.length, 0);
  const holding = fitLines(live, (fact) => `${liveLine(fact, view)}${exactText(fact, view)}`, {
    most: MOST_LIVE,
    characters: characters - used,
  });
  const over = fitLines(fallen, (fact) => retractedText(fact, view), {
    most: MOST_FALLEN,
    characters: FALLEN_CHARACTERS,
  });
  const rest = waiting.rest + holding.rest;
  return [
    ...waiting.shown.map(({ item }) => factSection(item, view, isOpen ? verifyButton(item, view) : null)),
    sectionBlock(live.length === 0 ? texts.t('board.no_facts') : texts.t('board.facts', { count: live.length })),
    ...holding.shown.map(({ item }) => factSection(item, view, isOpen ? factMenu(item, view) : null)),
    ...(rest > 0 ? [contextBlock(texts.t('board.more_facts', { count: rest }))] : []),
    ...lackingBlocks(view),
    ...retractedBlocks(over, view),
  ];
}

/**
 * Returns the facts of the board: those that wait for another person, then the current ones in a line
 * each. They are plain text, in which no sign is read or changed. *Details* has their sources and their menus.
 */
export function factsInShort(view: CrisisView): KnownBlock[] {
  const { texts, board, now } = view;
  const { proposed, live } = ledgerOf(board, now);
  const waiting = proposed.slice(0, SHOWN_PROPOSED);
  const { shown, rest } = fitLines(live, (fact) => isolateDirection(factInShort(fact, view)), SHOWN_LIVE);
  const lines = shown.map(({ line }) => line).join('\n');
  const more = rest + proposed.length - waiting.length;
  return [
    // Several share one button: in *Details* each has its own.
    ...waiting.map((fact) => factSection(fact, view, proposed.length === 1 ? verifyButton(fact, view) : null)),
    ...(proposed.length > 1 ? [actionsBlock([verifyAllButton(LEDGER.verifyAll, view)])] : []),
    sectionBlock(live.length === 0 ? texts.t('board.no_facts') : texts.t('board.facts', { count: live.length })),
    ...(lines === '' ? [] : [{ type: 'section', text: { type: 'plain_text', text: lines, emoji: false } } as const]),
    ...(more > 0 ? [contextBlock(texts.t('board.more', { count: more }))] : []),
  ];
}

/** Builds a fact in plain text, in which no sign is read or changed, with who answers for it. */
export function factSection(
  fact: EnteredFact,
  view: CrisisView,
  accessory: Button | Overflow | null = null,
): SectionBlock {
  const line = fact.status === 'proposed' ? proposedLine(fact, view) : liveLine(fact, view);
  const text = { type: 'plain_text', text: isolateDirection(exactText(fact, view)), emoji: false } as const;
  const fields = [{ type: 'mrkdwn', text: shortenedMarkup(line, LONGEST_FIELD), verbatim: true } as const];
  return { type: 'section', text, fields, ...(accessory === null ? {} : { accessory }) };
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

/** Returns the button that opens the one form for all facts that wait for the person who presses it. */
export function verifyAllButton(
  id: typeof LEDGER.verifyAll | typeof LEDGER.verifyRung,
  { board, texts }: { board: { crisis: Parameters<typeof encodeCrisis>[0] }; texts: CrisisView['texts'] },
) {
  return button(texts.t('button.verify_facts'), id, encodeCrisis(board.crisis), 'primary');
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
