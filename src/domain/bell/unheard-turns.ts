import { CALL_OUT_AFTER_MS } from '../cases/deadlines/due-call-outs.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { UnheardTurn } from '../cases/model/deadlines/call-out.ts';
import type { Ring, TurnKind } from '../cases/model/deadlines/ring.ts';
import { minutesAfter } from '../cases/model/deadlines/step-deadline.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { StoreLook } from '../cases/ports/case-store.ts';
import type { CrisisState } from '../crises/model/crisis-state.ts';
import { severityRow } from '../handbook/handbook.ts';
import { sameActor } from '../people/actor.ts';
import { isAhead } from '../time/is-ahead.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { BellTime } from './turn.ts';
import { turnsOfCase } from './turns-of-case.ts';
import { turnsOfCrisis } from './turns-of-crisis.ts';

const REASONS: Readonly<Partial<Record<TurnKind, UnheardTurn['reason']>>> = {
  approval: 'approval',
  resume: 'approval',
  stopped: 'stopped',
  failed: 'stopped',
  correction: 'stopped',
  crisis: 'crisis',
  fact: 'fact',
};

/** Reasons of what has the minutes that the handbook gives an approval. */
const AS_APPROVALS: readonly UnheardTurn['reason'][] = ['approval', 'fact'];

/** Time in milliseconds for which rings are looked at: longer than all calls of a turn take. */
const LOOKED_AT_MS = 86_400_000;

/** Time in milliseconds after a recorded act for which its person is awake, whatever Slack says. */
const AWAKE_MS = 10 * 60_000;

/**
 * Returns the S1 turns that people were rung for and that nobody took within their time. An approval and a fact
 * have the minutes that the handbook gives an approval; a crisis, a correction and a stopped or failed reply have
 * three. Where all who were rung are asleep, a ring of Slack reaches nobody, and no time is left. Nor is any after a
 * ring of before the clock was set back. Who is in Do Not Disturb is asleep, unless an act of theirs was recorded in the
 * last ten minutes.
 * @param silent returns those of these people who are in Do Not Disturb
 */
export async function unheardTurns({
  store,
  handbook,
  now,
  silent = async () => new Set(),
}: Pick<CaseDeps, 'store' | 'now'> & {
  handbook: Pick<CaseDeps['handbook'], 'current'>;
  silent?(users: readonly string[]): Promise<ReadonlySet<string>>;
}): Promise<UnheardTurn[]> {
  const at = { handbook: handbook.current(), now: now() };
  const rings = await store.turns.rings.since(momentAfter(at.now, -LOOKED_AT_MS));
  const grave = [...Map.groupBy(rings, ({ turn }) => turn)].filter(([, own]) => isGrave(own));
  const users = [...new Set(grave.flatMap(([, own]) => own.map(({ who }) => who)))];
  const asleep = users.length === 0 ? new Set<string>() : await asleepOf(users, at.now, { store, silent });
  const late = grave.flatMap(([key, own]) => {
    const found = unheardOf(own, at, asleep);
    return found === null ? [] : [{ ...found, key }];
  });
  if (late.length === 0) return [];
  return store.look(async (look) => {
    const open: UnheardTurn[] = [];
    for (const { key, ...turn } of late) if ((await openKeys(turn, look, at)).includes(key)) open.push(turn);
    return open;
  });
}

/** Returns those who are in Do Not Disturb and have done nothing for a while: who was woken works on with it. */
async function asleepOf(
  users: readonly string[],
  now: string,
  { store, silent }: Pick<CaseDeps, 'store'> & { silent(users: readonly string[]): Promise<ReadonlySet<string>> },
): Promise<ReadonlySet<string>> {
  const quiet = await silent(users);
  if (quiet.size === 0) return quiet;
  const awake = new Set(await store.turns.actedSince(momentAfter(now, -AWAKE_MS)));
  return new Set([...quiet].filter((user) => !awake.has(user)));
}

/** Returns the keys of the turns that its case or crisis has now. */
async function openKeys(
  { caseId, crisisId, rungSince }: UnheardTurn,
  { cases, crises, facts }: StoreLook,
  at: BellTime,
): Promise<string[]> {
  const state = caseId === null ? null : await cases.load(caseId);
  if (state !== null) return turnsOfCase(state, at).map(({ key }) => key);
  const crisis = (await crises.open()).find(({ id }) => id === crisisId);
  if (crisis === undefined) return [];
  const ledger = await facts.historyOf(crisisScope(crisis.id));
  const now = { crisis, facts: ledger, steps: await crises.steps(crisis.id) };
  const isJoined = othersAct(now, rungSince);
  return turnsOfCrisis(now, at).flatMap(({ key, kind }) => (kind === 'crisis' && isJoined ? [] : [key]));
}

/** Returns whether anybody but its starter has worked in the crisis since that moment: then it is not alone. */
function othersAct({ crisis, facts, steps }: Pick<CrisisState, 'crisis' | 'facts' | 'steps'>, since: string): boolean {
  const acts = [
    ...facts.flatMap(({ enteredBy, enteredAt, verifiedBy, verifiedAt }) => [
      { by: enteredBy, at: enteredAt },
      { by: verifiedBy, at: verifiedAt },
    ]),
    ...steps.flatMap(({ taken, ended }) => [taken, ended]),
    ...Object.values(crisis.roles).map(({ who, since: at }) => ({ by: who, at })),
  ];
  return acts.some((act) => {
    return act?.by?.kind === 'slack' && !sameActor(act.by, crisis.startedBy) && (act.at ?? '') >= since;
  });
}

/** @param rings those of one turn, oldest first */
function isGrave(rings: readonly Ring[]): boolean {
  const [first] = rings;
  return first?.severity === 'S1' && REASONS[first.kind] !== undefined && rings.every(({ step }) => step !== 'taken');
}

/** @param rings those of one turn, oldest first */
function unheardOf(
  rings: readonly Ring[],
  { handbook, now }: BellTime,
  asleep: ReadonlySet<string>,
): UnheardTurn | null {
  const [first] = rings;
  const reason = first === undefined ? undefined : REASONS[first.kind];
  if (first === undefined || reason === undefined) return null;
  const { approvalMinutes, claimMinutes, clock } = severityRow(handbook, first.severity);
  const until = AS_APPROVALS.includes(reason)
    ? minutesAfter(first.at, approvalMinutes ?? claimMinutes, clock, handbook.institution)
    : momentAfter(first.at, CALL_OUT_AFTER_MS);
  const isWaiting = until > now && !isAhead(first.at, now);
  if (isWaiting && !rings.every(({ who }) => asleep.has(who))) return null;
  const { caseId, severity } = first;
  return { caseId, crisisId: caseId === null ? first.crisisId : null, severity, reason, rungSince: first.at };
}
