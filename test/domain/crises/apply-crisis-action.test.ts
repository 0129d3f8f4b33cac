import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { SignOff } from '../../../src/domain/cases/model/case-state.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import { aCrisisWalk } from '../../support/laws/a-crisis-walk.ts';
import type { Tale } from '../../support/laws/walked-crisis.ts';
import { isUnder, walkedCrisis } from '../../support/laws/walked-crisis.ts';

const LONGEST_MS = 300_000;

describe('whatever a team and its clocks do in a crisis, in whatever order', () => {
  test.prop([aCrisisWalk], { numRuns: 10 })(
    'nobody approves what rests on a fallen fact; nothing leaves that does, in a pause, or on approvals of before it; a clock tells a thing once; the same replies have one open correction',
    async (walk) => {
      const tale = await walkedCrisis(walk);
      expect(approvalsOfFallen(tale)).toEqual([]);
      expect(faultsOfLeaving(tale)).toEqual([]);
      const told = toldByClocks(tale);
      expect(told).toEqual([...new Set(told)]);
      expect(tale.rowsOfSecondLooks).toBe(0);
      expect(secondCorrections(tale)).toEqual([]);
    },
    LONGEST_MS,
  );
});

describe('the walks that these laws are tried on', () => {
  it(
    'come to where the laws could be broken',
    async () => {
      const tales: Tale[] = [];
      for (const walk of fc.sample(aCrisisWalk, { seed: 3, numRuns: 8 })) tales.push(await walkedCrisis(walk));
      const events = tales.flatMap((tale) => tale.events.map(({ event }) => event));
      const resumed = tales.flatMap((tale) => tale.resumed.flatMap(({ draftIds }) => draftIds));
      expect(tales.flatMap(({ left }) => left).length).toBeGreaterThan(5);
      expect(resumed.length).toBeGreaterThan(3);
      expect(
        tales.filter(({ left, resumed: [one] }) => left.some(({ draft }) => one?.draftIds.includes(draft.id))).length,
      ).toBeGreaterThan(0);
      for (const event of [
        'facts.recalled',
        'facts.expired',
        'fact.warned',
        'crisis.silence',
        'publishing.errands_open',
      ]) {
        expect(events).toContain(event);
      }
    },
    LONGEST_MS,
  );
});

/** Told from the rows of the ledger alone. */
function wasLive({ verifiedAt, validUntil, ended }: EnteredFact, at: string): boolean {
  if (verifiedAt === null || verifiedAt > at) return false;
  return (validUntil === null || validUntil > at) && (ended === null || ended.at > at);
}

function fallenAt({ facts }: Tale, ids: readonly string[], at: string): string[] {
  return ids.filter((id) => facts.some((fact) => fact.id === id && !wasLive(fact, at)));
}

function approvalsOfFallen(tale: Tale): SignOff[] {
  return tale.states.flatMap(({ drafts, signOffs }) =>
    signOffs.filter(({ as, draftId, at }) => {
      const rests = drafts.find(({ id }) => id === draftId)?.factIds ?? [];
      return as === 'approver' && fallenAt(tale, rests, at).length > 0;
    }),
  );
}

/** Open corrections of replies that another open correction corrects too. */
function secondCorrections({ states }: Tale): number[] {
  const open = states.filter(({ core, publications }) => core.statement === 'correction' && publications.length === 0);
  const repliesOf = ({ drafts, core }: Tale['states'][number]) =>
    JSON.stringify(drafts.find(({ id }) => id === core.currentDraftId)?.places.flatMap((one) => one.corrects));
  return open
    .filter((one, index) => open.slice(0, index).some((other) => repliesOf(other) === repliesOf(one)))
    .map(({ core }) => core.id);
}

function faultsOfLeaving(tale: Tale): string[] {
  return tale.left.flatMap(({ at, publication, draft, approvals, playbook }) => {
    const paused = tale.pauses.filter(
      ({ scope, from, until }) => from <= at && (until === null || until > at) && isUnder(scope, publication, playbook),
    );
    const resumption = tale.resumed.findLast((one) => one.at <= at && one.draftIds.includes(draft.id));
    const fresh = approvals.filter((one) => resumption === undefined || one.at > resumption.at);
    return [
      ...(fallenAt(tale, draft.factIds, at).length > 0 ? [`${publication.id} rests on what had fallen`] : []),
      ...(paused.length > 0 ? [`${publication.id} left in a pause`] : []),
      ...(new Set(fresh.map(({ by }) => JSON.stringify(by))).size < 2
        ? [`${publication.id} left on old approvals`]
        : []),
    ];
  });
}

/** What was told, each thing by its own name: told twice, a name is there twice. */
function toldByClocks({ events }: Tale): string[] {
  const began = new Map(
    events.filter(({ event }) => event === 'publishing.paused').map((one) => [one.detail['pause'], one.at]),
  );
  let words = 0;
  return events.flatMap(({ event, at, detail }) => {
    switch (event) {
      case 'gesture.mark_published':
        words += 1;
        return [];
      case 'fact.warned':
        return [`fact ${detail['fact']} runs out`];
      case 'facts.expired':
        return (detail['facts'] as string[]).map((id) => `fact ${id} has run out`);
      case 'crisis.silence':
        return [`silence after ${words}${detail['waited'] === true ? ', and a first message waits' : ''}`];
      case 'publishing.errands_open': {
        const minutes = (Date.parse(at) - Date.parse(began.get(detail['pause']) ?? '')) / 60_000;
        return [`pause ${detail['pause']}, quarter ${Math.floor(minutes / 15)}`];
      }
      default:
        return [];
    }
  });
}
