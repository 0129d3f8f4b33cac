import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { RescueState } from '../../../../src/domain/cases/at-risk/people-at-risk.ts';
import { countRescues, peopleAtRisk } from '../../../../src/domain/cases/at-risk/people-at-risk.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { isPending } from '../../../../src/domain/cases/model/case-status.ts';
import { countToSayAgain, notedRecalls } from '../../../../src/domain/crises/model/noted-recalls.ts';
import { makeCrisisReport } from '../../../../src/domain/crises/report/make-crisis-report.ts';
import { aGatheringWalk } from '../../../support/laws/a-gathering-walk.ts';
import type { GatheringDesk } from '../../../support/laws/walked-gathering.ts';
import { allCases, walkGathering } from '../../../support/laws/walked-gathering.ts';

const LONGEST_MS = 300_000;

type Figures = {
  open?: number;
  cases?: number;
  replies?: number;
  messages?: number;
  corrections?: number;
  published?: number;
  recalls?: number;
  people?: Record<RescueState, number>;
  /** Messages that were noted later, and those of them that are to be said again. */
  noted?: number;
  toSayAgain?: number;
};

describe('the figures of a crisis, whatever people do before it and in it', () => {
  test.prop([aGatheringWalk], { numRuns: 12 })(
    'are the same on its board, in its report and digest, in the App Home, and in its cases',
    async (walk) => {
      await walkGathering(walk, async (queue) => {
        const noted = await notedFigures(queue);
        const cases = { ...figuresOfCases(await allCases(queue)), ...noted };
        for (const figures of await shownFigures(queue)) expect(cases).toMatchObject(figures);
      });
    },
    LONGEST_MS,
  );
});

/** Counted from the cases alone, without what the surfaces count with. */
function figuresOfCases(all: readonly CaseState[]): Required<Omit<Figures, 'noted' | 'toSayAgain'>> {
  const own = all.filter(({ core }) => core.crisisId === 1);
  const asked = own.filter(({ core }) => core.statement === null);
  const out = own.flatMap(({ core, publications }) =>
    publications.filter(({ status }) => status === 'published').map((one) => ({ ...one, of: core.statement })),
  );
  const people = asked.filter(
    ({ core }) => core.class === 'life_risk' && !['spam', 'duplicate'].includes(core.closed?.reason ?? ''),
  );
  const known = (state: CaseState) => state.core.rescue?.step ?? (state.handoffs.length > 0 ? 'told' : 'untold');
  const inState = (wanted: RescueState) => people.filter((state) => known(state) === wanted).length;
  return {
    open: asked.filter(isPending).length,
    cases: asked.length,
    replies: out.filter(({ of, corrects }) => of === null && corrects.length === 0).length,
    messages: out.filter(({ of, corrects }) => of !== null && corrects.length === 0).length,
    corrections: out.filter(({ corrects }) => corrects.length > 0).length,
    published: out.length,
    recalls: own.flatMap(({ core, recalls }) => recalls.filter(({ caseId }) => caseId === core.id)).length,
    people: {
      untold: inState('untold'),
      told: inState('told'),
      attended: inState('attended'),
      safe: inState('safe'),
    },
  };
}

/** Counted from the rows: nothing in these walks says a message again. */
async function notedFigures({ deps }: GatheringDesk): Promise<Pick<Figures, 'noted' | 'toSayAgain'>> {
  const [noted, facts] = await deps.store.transact(({ crises, facts: rows }) =>
    Promise.all([crises.registers.noted(1), rows.historyOf('crisis:1')]),
  );
  const ended = new Set(facts.filter((fact) => fact.ended !== null).map(({ id }) => id));
  return { noted: noted.length, toSayAgain: noted.filter(({ factIds }) => factIds.some((id) => ended.has(id))).length };
}

/** What each surface counts: the board, the digest of all hours, the report, the App Home. */
async function shownFigures(queue: GatheringDesk): Promise<Figures[]> {
  const now = queue.deps.now();
  const board = await queue.board();
  const whole = await queue.crises.whole(1);
  const hour = await queue.crises.hour(1, { from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' });
  if (whole === null || hour === null) throw new Error('There is no crisis 1.');
  const { crisis, facts, recalls, steps, followUps, noted } = whole.board;
  const rows = { ...whole, facts, recalls, steps, followUps, noted, pauses: [], hoaxes: [] };
  const {
    volumes,
    recalls: told,
    noted: notedLater,
  } = makeCrisisReport(crisis, rows, queue.deps.handbook.current(), now);
  const sum = (rowsOf: readonly { count: number }[]) => rowsOf.reduce((total, { count }) => total + count, 0);
  return [
    {
      ...board.published,
      open: sum(board.open),
      recalls: board.recalls.length,
      people: countRescues(peopleAtRisk(board.atRisk)),
      noted: board.noted.length,
      toSayAgain: countToSayAgain(notedRecalls(board, queue.deps.handbook.current())),
    },
    { cases: sum(hour.opened), published: hour.published.length },
    {
      open: volumes.open,
      cases: volumes.cases,
      replies: volumes.replies,
      messages: volumes.statements,
      corrections: volumes.corrections,
      people: volumes.people,
      recalls: told.length,
      noted: notedLater.length,
      toSayAgain: notedLater.filter(({ status }) => status === 'open').length,
    },
    { people: countRescues(peopleAtRisk(await queue.crises.atRisk(1))) },
  ];
}
