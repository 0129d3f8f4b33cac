import type { Sentence } from '../../../errors.ts';
import { RefusedError } from '../../../errors.ts';
import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import type { Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../../cases/decision/recorded.ts';
import type { AuditDetail } from '../../cases/model/changes.ts';
import type { Actor } from '../../people/actor.ts';
import { CLOCK } from '../../people/actor.ts';
import type { DrillRun } from './drill-run.ts';
import type { DrillRuns } from './drill-runs.ts';

/**
 * Dependencies for directing a drill. People and the record are those of live mode, so that the
 * live record shows that there was a drill.
 */
export type DrillDeps = Pick<CaseDeps, 'store' | 'people' | 'handbook' | 'now' | 'keys'> & { runs: DrillRuns };

export type DrillRequest = { actor: Actor; channel: string | null; deliveryKey: string };

/** Faster than this nobody keeps up. */
const HIGHEST_SPEED = 60;

/**
 * Starts a drill of the handbook for a member of the team.
 * @returns null when this very delivery was handled before
 * @throws RefusedError for an outsider, an unknown drill, and while another one is under way
 */
export async function startDrill(
  deps: DrillDeps,
  { drill, speed, ...request }: DrillRequest & { drill: string; speed: number },
): Promise<DrillRun | null> {
  const known = deps.handbook.current().drills.find(({ id }) => id === drill);
  const run: DrillRun = {
    id: deps.keys.newId(),
    drill,
    speed,
    startedBy: request.actor,
    startedAt: deps.now(),
    arrivedAt: [],
    ended: null,
    scoredAt: null,
  };
  const refusal = await outsiderRefusal(deps, request);
  const why = refusal ?? (known === undefined ? unknownDrill(drill, deps) : badSpeed(speed));
  if (!(await isNew(deps, request))) return null;
  const isBegun = why === null && (await deps.runs.begin(run));
  await told(deps, 'drill.started', request.actor, why ?? (isBegun ? null : { key: 'refusal.drill_under_way' }), {
    drill,
    speed,
  });
  return run;
}

/**
 * Ends the drill early for a member of the team. The score then covers what was due until now.
 * @throws RefusedError for an outsider, and when none is under way
 */
export async function endDrill(deps: DrillDeps, request: DrillRequest): Promise<void> {
  const refusal = await outsiderRefusal(deps, request);
  if (!(await isNew(deps, request))) return;
  const run = refusal === null ? await deps.runs.latest() : null;
  const isEnded = run !== null && (await deps.runs.end(run.id, { by: request.actor, at: deps.now() }));
  const why = refusal ?? (isEnded ? null : { key: 'refusal.no_drill' });
  await told(deps, 'drill.ended', request.actor, why, {
    drill: run?.drill ?? null,
    arrived: run?.arrivedAt.length ?? 0,
  });
}

/** The last of what the drill asks for is due. */
export async function finishDrill(deps: DrillDeps, run: DrillRun): Promise<void> {
  if (!(await deps.runs.end(run.id, { by: CLOCK, at: deps.now() }))) return;
  await told(deps, 'drill.ended', CLOCK, null, { drill: run.drill, arrived: run.arrivedAt.length });
}

function isNew({ store }: DrillDeps, { deliveryKey }: DrillRequest): Promise<boolean> {
  return store.transact(async ({ record: { seen } }) => !(await seen(`drill:${deliveryKey}`)));
}

async function outsiderRefusal({ people }: DrillDeps, { actor, channel }: DrillRequest): Promise<Sentence | null> {
  const membership = await people.standingOf(actor, channel);
  return membership.kind === 'stranger' ? outsiderSentence(membership.why) : null;
}

function unknownDrill(drill: string, { handbook: { current: handbook } }: DrillDeps): Sentence {
  const known = handbook().drills.map(({ id }) => `\`${id}\``);
  return known.length === 0
    ? { key: 'refusal.no_drills' }
    : { key: 'refusal.no_such_drill', params: { drill, known: known.join(' · ') } };
}

function badSpeed(speed: number): Sentence | null {
  const isGood = Number.isInteger(speed) && speed >= 1 && speed <= HIGHEST_SPEED;
  return isGood ? null : { key: 'refusal.drill_speed', params: { max: HIGHEST_SPEED } };
}

async function told(
  { store, now }: DrillDeps,
  event: string,
  actor: Actor,
  why: Sentence | null,
  audit: AuditDetail,
): Promise<void> {
  const outcome: Outcome =
    why === null ? { kind: 'done', changes: [], effects: [], audit } : { kind: 'refused', sentence: why };
  const { refusal, ...rows } = decisionOf(event, null, outcome, { actor, now: now() });
  await store.transact(({ save }) => save(rows));
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}
