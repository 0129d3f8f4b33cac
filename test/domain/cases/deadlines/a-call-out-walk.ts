import fc from 'fast-check';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import type { CallOutDeps } from '../../../../src/domain/cases/deadlines/make-call-outs.ts';
import { makeCallOuts } from '../../../../src/domain/cases/deadlines/make-call-outs.ts';
import type { CaseCore } from '../../../../src/domain/cases/model/case-state.ts';
import type { UnheardTurn } from '../../../../src/domain/cases/model/deadlines/call-out.ts';
import type { CallOutGateway, CallOutMessage } from '../../../../src/domain/cases/ports/call-outs.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aMatter, outcomeOf } from '../../../support/builders/rows/invented-rows.ts';

export const START = Date.parse('2026-11-24T10:00:00.000Z');
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const BEAT = 10 * SECOND;

/** What the gateway does with a call; `killed`: it takes it, and the process dies before it knows. */
type Mood = 'well' | 'broken' | 'killed';
export type Posted = CallOutMessage & { now: number; isTaken: boolean };

/** A team and its gateway, on a clock that only this test moves. */
export function aScene(database: Database) {
  const scene = { now: START, mood: 'well' as Mood, posted: [] as Posted[], unheard: [] as UnheardTurn[] };
  let ids = 0;
  const gateway: CallOutGateway = {
    async send(message) {
      scene.posted.push({ ...message, now: scene.now, isTaken: scene.mood !== 'broken' });
      if (scene.mood === 'killed') throw new Error('The process was killed.');
      return scene.mood === 'well' ? { isDelivered: true, answer: '200' } : { isDelivered: false, answer: '500' };
    },
  };
  const now = () => new Date(scene.now).toISOString();
  const keys = { newId: () => `id-${++ids}`, randomKey: () => '', digest: () => '', hash: () => '' };
  const deps: CallOutDeps = {
    cases: { store: database.cases.store, now, keys },
    reader: database.upkeep.callOuts,
    unheard: async () => scene.unheard,
    gateway,
  };
  return {
    scene,
    now,
    /** One look of one process; false when it was killed. */
    look: () =>
      makeCallOuts(deps).then(
        () => true,
        () => false,
      ),
    save: (core: CaseCore) =>
      database.cases.store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: core }] }))),
    shown: (caseId: number) => database.outbox.queue.messages.saveCard(caseId, { channel: 'C1', ts: `${caseId}.1` }),
    async passes(ms: number) {
      for (const end = scene.now + ms; scene.now < end; ) {
        scene.now += Math.min(BEAT, end - scene.now);
        await makeCallOuts(deps).catch(() => {});
      }
    },
  };
}

export const aGraveCase = (id: number, openedAt: string, over: Partial<CaseCore> = {}) =>
  aMatter({ id, severity: 'S1', openedAt, ...over });

export const anyStep = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('open' as const),
      severity: fc.constantFrom('S1', 'S1', 'S2'),
      isAtRisk: fc.boolean(),
    }),
  },
  fc.record({ does: fc.constantFrom('show', 'claim', 'release', 'close'), which: fc.nat(20) }),
  fc.record({ does: fc.constant('mood' as const), mood: fc.constantFrom<Mood>('well', 'well', 'broken', 'killed') }),
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), beats: fc.integer({ min: 1, max: 45 }) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer Each> ? Each : never;

function opened({ severity, isAtRisk }: Extract<Step, { does: 'open' }>, id: number, at: string): CaseCore {
  const postClass = severity === 'S1' && isAtRisk ? 'life_risk' : 'question';
  return aGraveCase(id, at, { severity: severity as 'S1', class: postClass });
}

/** A case at a look: since when it waits; null when a person is on it, or it is closed. */
type Seen = {
  now: number;
  caseId: number;
  severity: string;
  isAtRisk: boolean;
  freeSince: number | null;
  isGatewayWell: boolean;
};
export type Walked = {
  posted: readonly Posted[];
  seen: readonly Seen[];
  /** When a person took an S1. */
  taken: readonly number[];
};

/** Nobody tells 112 in this walk: a call for help that a person took waits again after five minutes. */
function waitsSince({ claim, releasedAt, openedAt, class: postClass }: CaseCore, now: number): number | null {
  if (claim === null) return Date.parse(releasedAt ?? openedAt);
  const leftAt = Date.parse(claim.at) + 5 * MINUTE;
  return postClass === 'life_risk' && leftAt <= now ? leftAt : null;
}

/** Takes the steps, and tells what was posted and how each case was at each look. */
export async function walked(database: Database, steps: readonly Step[]): Promise<Walked> {
  const { scene, now, save, shown, passes } = aScene(database);
  const cores = new Map<number, CaseCore>();
  const seen: Seen[] = [];
  const taken: number[] = [];

  async function put(core: CaseCore): Promise<void> {
    cores.set(core.id, core);
    await save(core);
  }

  async function act(does: string, core: CaseCore): Promise<void> {
    if (does === 'show') return shown(core.id);
    if (does === 'claim') {
      if (core.severity === 'S1') taken.push(scene.now);
      await shown(core.id);
      return put({ ...core, claim: { by: ana, at: now() } });
    }
    if (does === 'close') return put({ ...core, closed: { reason: 'spam', by: ana, at: now(), noteId: null } });
    if (core.claim !== null) await put({ ...core, claim: null, releasedAt: now() });
  }

  function look(): void {
    for (const core of cores.values()) {
      const { id: caseId, severity } = core;
      const freeSince = core.closed === null ? waitsSince(core, scene.now) : null;
      const isAtRisk = core.class === 'life_risk';
      seen.push({ now: scene.now, caseId, severity, isAtRisk, freeSince, isGatewayWell: scene.mood !== 'broken' });
    }
  }

  for (const step of steps) {
    if (step.does === 'mood') scene.mood = step.mood;
    else if (step.does === 'open') await put(opened(step, cores.size + 1, now()));
    else if (step.does === 'wait') {
      for (let beat = 0; beat < step.beats; beat++) {
        await passes(BEAT);
        look();
      }
    } else {
      const core = cores.get((step.which % Math.max(cores.size, 1)) + 1);
      if (core !== undefined) await act(step.does, core);
    }
  }
  return { posted: scene.posted, seen, taken };
}
