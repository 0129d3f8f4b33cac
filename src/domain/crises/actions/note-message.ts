import type { Sentence } from '../../../errors.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { refuse, refuseFor } from '../../cases/decision/outcome.ts';
import type { NotedChannel, NotedMessage } from '../../cases/model/crises/noted-message.ts';
import type { Actor } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { typedMoment } from '../../time/typed-moment.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CrisisState } from '../model/crisis-state.ts';
import { notedRecalls } from '../model/noted-recalls.ts';

/** Lengths in characters that a form may take, too. */
export const LONGEST_NOTED = 1_000;
export const LONGEST_NOTED_WHO = 120;
export const LONGEST_NOTED_REASON = 300;
// What people say before a crisis is opened may belong to it.
const EARLIEST_MS = 24 * 3_600_000;

/** `day`: `2026-11-24`; `hour`: `18:30`, as the clocks of the institution show it. */
export type NotedWords = {
  channel: NotedChannel;
  day: string;
  hour: string;
  words: string;
  /** Name and post, with a comma between them. */
  onWordOf: string;
  factIds: readonly string[];
  saysAgain: string | null;
};

/** Notes a message that people gave the public by another way. */
export function noteMessage(state: CrisisState, action: NotedWords, context: ActionContext): Outcome {
  const { crisis } = state;
  const saidAt = typedMoment(action.day, action.hour, context.handbook.institution.timeZone);
  const words = action.words.trim();
  const onWordOf = personOf(action.onWordOf, context.actor);
  const hasWords = words !== '' && words.length <= LONGEST_NOTED;
  const refusal = refuseFor([
    ...hourProblems(saidAt, state, context),
    ...(hasWords ? [] : [{ key: 'refusal.noted_words', params: { max: LONGEST_NOTED } }]),
    ...(onWordOf === null ? [{ key: 'refusal.noted_who', params: { max: LONGEST_NOTED_WHO } }] : []),
    ...referenceProblems(action, state),
  ]);
  if (refusal !== null) return refusal;
  if (saidAt === null || onWordOf === null) throw new Error('A noted message has neither its hour nor its person');
  const row: NotedMessage = {
    id: context.newId(),
    crisisId: crisis.id,
    saidAt,
    channel: action.channel,
    words,
    onWordOf,
    factIds: [...new Set(action.factIds)],
    saysAgain: action.saysAgain,
    notedBy: context.actor,
    notedAt: context.now,
    waived: null,
  };
  return {
    kind: 'done',
    changes: [{ kind: 'noted', row }],
    effects: boardAndLine(crisis.id, {
      sentence: { key: 'crisis.noted' },
      by: context.actor,
      notedIds: [row.id],
    }),
    audit: { crisis: crisis.id, noted: row.id, channel: row.channel, saidAt, facts: row.factIds, again: row.saysAgain },
  };
}

/** Records that a noted message need not be said again though a fact under it fell. */
export function waiveNoted(
  state: CrisisState,
  { notedId, why }: { notedId: string; why: string },
  { actor, now, handbook }: ActionContext,
): Outcome {
  const { crisis } = state;
  const rows = { ...state, facts: [...state.facts, ...state.pastFacts] };
  const found = notedRecalls(rows, handbook).find(({ noted, status }) => noted.id === notedId && status === 'open');
  if (found === undefined) return refuse('refusal.noted_gone');
  const reason = why.trim();
  if (reason === '' || reason.length > LONGEST_NOTED_REASON) return refuse('refusal.reason_needed');
  return {
    kind: 'done',
    changes: [{ kind: 'noted', row: { ...found.noted, waived: { by: actor, at: now, why: reason } } }],
    effects: boardAndLine(crisis.id, { sentence: { key: 'crisis.noted_waived' }, by: actor, notedIds: [notedId] }),
    audit: { crisis: crisis.id, noted: notedId },
  };
}

function hourProblems(saidAt: string | null, { crisis }: CrisisState, { now }: ActionContext): Sentence[] {
  if (saidAt === null) return [{ key: 'refusal.noted_no_hour' }];
  if (saidAt > now) return [{ key: 'refusal.noted_future' }];
  return saidAt < momentAfter(crisis.startedAt, -EARLIEST_MS) ? [{ key: 'refusal.noted_too_early' }] : [];
}

/** A name alone has no post. */
function personOf(typed: string, recordedBy: Actor): Actor | null {
  const said = typed.replaceAll(/\s+/g, ' ').trim();
  const [name = '', ...post] = said.split(',').map((part) => part.trim());
  if (name === '' || said.length > LONGEST_NOTED_WHO || recordedBy.kind !== 'slack') return null;
  return { kind: 'spoken', name, post: post.join(', '), recordedBy };
}

function referenceProblems(
  { factIds, saysAgain }: Pick<NotedWords, 'factIds' | 'saysAgain'>,
  { facts, pastFacts, noted }: CrisisState,
): Sentence[] {
  const known = new Set([...facts, ...pastFacts].map(({ id }) => id));
  const isAgain = saysAgain === null || noted.some(({ id }) => id === saysAgain);
  return [
    ...(factIds.every((id) => known.has(id)) ? [] : [{ key: 'refusal.fact_gone' }]),
    ...(isAgain ? [] : [{ key: 'refusal.noted_gone' }]),
  ];
}
