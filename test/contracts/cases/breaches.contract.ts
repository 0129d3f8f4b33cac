import { expect, it } from 'vitest';
import { checkBreaches } from '../../../src/domain/cases/deadlines/check-breaches.ts';
import type { DirectMentions } from '../../../src/domain/cases/deadlines/direct-mentions-deps.ts';
import type { Breach } from '../../../src/domain/cases/model/breaches/breach.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { aCaseDeps, aTownHandbook, toldIn } from '../../support/builders/cases/a-look.ts';
import { aMatter, aPost, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const hour = (hours: number) => new Date(Date.parse('2026-11-20T09:00:00.000Z') + hours * 3_600_000).toISOString();
const aBreach = (over: Partial<Breach> = {}): Breach => ({
  awareAt: hour(0),
  recordedBy: marta,
  recordedAt: hour(0),
  edits: [],
  end: null,
  ...over,
});
const onCase = (id: number, breach: Breach | null, over: object = {}): Change => ({
  kind: 'matter',
  row: aMatter({ id, breach, ...over }),
});
const end = { kind: 'notified', at: hour(2), registry: 'R-1', by: marta, recordedAt: hour(2) } as const;

/** Nobody has chosen to be written to. */
const nobody: DirectMentions = { roster: { team: async () => [] }, calledDirectly: async () => [] };

/** What every database keeps to about breaches of personal data. */
export function breachesContract(inAPlace: InAPlace): void {
  it(
    'finds those that are open, on closed cases too, of which the house has known longest first',
    inAPlace(async (place) => {
      const database = await place.open();
      const { store } = database.cases;
      const { figures } = database.team;
      const closed = { closed: { reason: 'monitor', by: marta, at: hour(1), noteId: null } };
      const [late, first] = [
        aBreach({ awareAt: hour(5) }),
        aBreach({ edits: [{ slots: {}, by: marta, at: hour(1) }] }),
      ];
      const changes = [onCase(1, late), onCase(2, first, closed), onCase(3, aBreach({ end })), onCase(4, null)];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const found = [
        { caseId: 2, breach: first },
        { caseId: 1, breach: late },
      ];
      expect(await figures.openBreaches()).toEqual(found);
      expect(await store.transact(({ cases: { openBreaches } }) => openBreaches())).toEqual(found);
      await store.transact(({ save }) => save(outcomeOf({ changes: [onCase(2, { ...first, end }, closed)] })));
      expect(await figures.openBreaches()).toEqual(found.slice(1));
    }),
  );

  it(
    'keeps the case from being erased while it is open',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const changes: Change[] = [onCase(1, aBreach()), { kind: 'post', row: aPost() }];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const request = { caseId: 1, postIds: [aPost().id], rule: 'request', actor: marta } as const;
      const erase = () => erasePosts({ store, now: () => hour(3) }, request);
      expect(await erase()).toBe('breach_open');
      expect((await reader.caseById(1))?.posts).toHaveLength(1);
      await store.transact(({ save }) => save(outcomeOf({ changes: [onCase(1, aBreach({ end }))] })));
      expect(await erase()).toBe('case_erased');
      expect((await reader.caseById(1))?.core.breach).toEqual(aBreach({ end }));
    }),
  );

  it(
    'calls data protection at each step once, whoever looks and however often, and after a stop for the last one alone',
    inAPlace(async (place) => {
      const [one, other] = [await place.open(), await place.open()];
      const [first, second] = [one, other].map((database) => aCaseDeps(database.cases, aTownHandbook()));
      if (first === undefined || second === undefined) throw new Error('Two processes are needed');
      const look = async (hours: number) => {
        const told = await Promise.all(
          [first, second, first].map((deps) => checkBreaches({ ...deps, now: () => hour(hours) }, nobody)),
        );
        return told.reduce((sum, count) => sum + count, 0);
      };
      await one.cases.store.transact(({ save }) => save(outcomeOf({ changes: [onCase(1, aBreach())] })));
      expect([await look(35), await look(36), await look(36.5)]).toEqual([0, 1, 0]);
      const [line] = (await toldIn(one.outbox)).filter((said) => said.includes('breach_half'));
      expect(line).toMatch(/^#1 breach_half → \S+/);
      expect([await look(71), await look(72), await look(100)]).toEqual([1, 1, 0]);
      expect(
        (await toldIn(one.outbox)).filter((said) => said.includes('breach')).map((said) => said.split(' ')[1]),
      ).toEqual(['breach_two_hours', 'breach_over']);
      await one.cases.store.transact(({ save }) => save(outcomeOf({ changes: [onCase(1, aBreach({ end }))] })));
      expect(await look(200)).toBe(0);
      const rows = (await one.cases.reader.auditRows(1, 100)).map(({ body }) => JSON.parse(body));
      expect(rows.filter(({ event }) => event === 'breach.step').map(({ detail }) => detail.step)).toEqual([
        'half',
        'two_hours',
        'over',
      ]);
    }),
  );

  it(
    'calls data protection once for several breaches at one moment, and in a message of their own who chose it',
    inAPlace(async (place) => {
      const database = await place.open();
      const deps = { ...aCaseDeps(database.cases, aTownHandbook()), now: () => hour(36) };
      const changes = [onCase(1, aBreach()), onCase(2, aBreach())];
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
      const dpo = { team: 'T1', user: 'ULLUC', roles: ['dpo'], entries: ['ULLUC'] } as const;
      const calling: DirectMentions = {
        roster: { team: async () => [dpo] },
        calledDirectly: async () => [{ user: 'ULLUC', notices: 'direct' }],
      };
      expect(await checkBreaches(deps, calling)).toBe(2);
      expect((await toldIn(database.outbox)).filter((said) => !said.endsWith('card')).toSorted()).toEqual([
        '#1 breach_half',
        '#2 breach_half',
        'to ULLUC: #1 breach due, #2 breach due',
        'together #1 breach due → ULLUC, #2 breach due → ULLUC',
      ]);
    }),
  );
}
