import { needsConfirming } from '../../../domain/cases/facts/fact-words.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { hasEnded, isLive } from '../../../domain/cases/model/fact.ts';
import { countsFrom } from '../../../domain/crises/actions/verify-by-voice.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { truncate } from '../../kit/blocks.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisView } from './crisis-view.ts';

const LONGEST_VALUE = 160;
const LONGEST_EXACT = 300;
const LONGEST_TITLE = 60;
const LONGEST_SOURCE = 80;
const LONGEST_REASON = 80;

/** Facts of the ledger by state, each kind in the order in which a person should look at it. */
export type Ledger = { proposed: EnteredFact[]; live: EnteredFact[]; fallen: EnteredFact[] };

export function ledgerOf({ facts }: CrisisBoard, now: string): Ledger {
  return {
    proposed: facts.filter(({ status }) => status === 'proposed'),
    live: facts.filter((fact) => isLive(fact, now)).toSorted(soonestOverFirst),
    // What has run out and is not marked so yet no longer holds either.
    fallen: facts
      .filter((fact) => hasEnded(fact) || (fact.status === 'verified' && !isLive(fact, now)))
      .toSorted((one, other) => endOf(other).localeCompare(endOf(one))),
  };
}

/** Returns the line below a current fact: who answers for it, and until when. */
export function liveLine(fact: EnteredFact, view: CrisisView): string {
  const said = view.texts.t('ledger.owner', { who: mentionOf(fact.owner) });
  const line = fact.validUntil === null ? said : `${said} · ${untilText(fact.validUntil, view)}`;
  const isUnread = needsConfirming(fact, view.handbook, view.board.crisis.playbook);
  return isUnread ? `${line}\n${view.texts.t('ledger.confirm_again')}` : line;
}

/** Returns the line below a fact that waits for another person, with the value that it would replace. */
export function proposedLine(fact: EnteredFact, view: CrisisView): string {
  const { texts, board, now } = view;
  const before = board.facts.find((one) => one.key === fact.key && isLive(one, now));
  return [
    texts.t('ledger.proposed_by', { who: mentionOf(fact.enteredBy) }),
    ...spokenLine(fact, view),
    ...(before === undefined ? [] : [texts.t('ledger.instead_of', { value: valueText(before) })]),
  ].join('\n');
}

/** Returns who confirmed it by voice, who noted that, and from when it counts without another person. */
function spokenLine({ spoken, ...fact }: EnteredFact, { texts, handbook, when }: CrisisView): string[] {
  if (spoken === undefined) return [];
  const { by, saidAt } = spoken;
  const from = countsFrom({ ...fact, spoken }, handbook) ?? saidAt;
  const said = { who: mentionOf(by), at: when(saidAt), recorder: mentionOf(by.recordedBy), from: when(from) };
  return [texts.t('ledger.by_voice', said)];
}

/** Returns the name, value and source of a fact as they were typed: plain text, to be copied. */
export function exactText(fact: EnteredFact, view: CrisisView): string {
  const mark = fact.status === 'proposed' ? '🟡 ' : '';
  const value = truncate(fact.value, LONGEST_EXACT);
  return `${mark}${truncate(view.factTitle(fact), LONGEST_TITLE)}: ${value}\n${truncate(fact.source, LONGEST_EXACT)}`;
}

/** Returns the name and value of a current fact as they were typed, marked where it is to be confirmed again. */
export function factInShort(fact: EnteredFact, view: CrisisView): string {
  const mark = needsConfirming(fact, view.handbook, view.board.crisis.playbook) ? '⚠️ ' : '';
  return `${mark}${truncate(view.factTitle(fact), LONGEST_TITLE)}: ${truncate(fact.value, LONGEST_VALUE)}`;
}

/** Returns a retracted or expired fact in short: how it ended, and when. */
export function retractedText(fact: EnteredFact, view: CrisisView): string {
  const status = fact.status === 'verified' || fact.status === 'proposed' ? 'expired' : fact.status;
  const end = view.texts.t(`ledger.${status}`, { at: view.when(endOf(fact)) });
  return `*${view.factName(fact)}:* ~${valueText(fact)}~ (${end})`;
}

/** The same with who ended it, and why. */
export function retractedWhole(fact: EnteredFact, view: CrisisView): string {
  const who = slackUser(fact.ended?.by ?? null);
  const why = typedWords(fact.ended?.why ?? '', LONGEST_REASON);
  return [retractedText(fact, view), ...(who === null ? [] : [`<@${who}>`]), ...(why === '' ? [] : [`«${why}»`])].join(
    ' · ',
  );
}

/** Returns a fact's value, source and end of validity in one line of a message. */
export function toldText(fact: EnteredFact, view: CrisisView): string {
  const until = fact.validUntil === null ? [] : [untilText(fact.validUntil, view)];
  return [`*${view.factName(fact)}:* ${valueText(fact)}`, sourceText(fact), ...until].join(' · ');
}

/** Titles of what the playbook asks of the whole crisis and nobody has confirmed yet. */
export function lackingFacts({ board, handbook, now, factName }: CrisisView): string[] {
  const live = new Set(board.facts.filter((fact) => isLive(fact, now)).map(({ key }) => key));
  const declared = playbookById(handbook, board.crisis.playbook)?.facts ?? [];
  return declared
    .filter(({ id, scope }) => scope === 'crisis' && !live.has(id))
    .map(({ id }) => factName({ key: id, title: null }));
}

function valueText({ value }: EnteredFact): string {
  return typedWords(value, LONGEST_VALUE);
}

function sourceText({ source }: EnteredFact): string {
  return typedWords(source, LONGEST_SOURCE);
}

function untilText(validUntil: string, { texts, when }: CrisisView): string {
  return texts.t('ledger.until', { at: when(validUntil) });
}

function endOf(fact: EnteredFact): string {
  return fact.ended?.at ?? fact.validUntil ?? fact.enteredAt;
}

/** Without an end last, as they were entered. */
function soonestOverFirst(one: EnteredFact, other: EnteredFact): number {
  return (one.validUntil ?? '9').localeCompare(other.validUntil ?? '9');
}
