import { expect, it } from 'vitest';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import { aFact, at, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

/** What every reader of crises' facts keeps to. */
export function factReaderContract(inAPlace: InAPlace): void {
  it(
    'reads what holds of each crisis at that moment, and nothing of a single case',
    inAPlace(async (place) => {
      const { store, facts } = (await place.open()).cases;
      const rows: Partial<EnteredFact>[] = [
        { id: 'b', scope: 'playbook:wildfire', key: 'zone', value: 'la sierra' },
        { id: 'a', scope: 'playbook:flood', key: 'zone', value: 'La Marina', validUntil: at(60) },
        { id: 'z', scope: 'playbook:flood', key: 'level', value: 'rojo', validUntil: null },
        { id: 'old', scope: 'playbook:flood', key: 'zone', status: 'superseded', supersededBy: 'a' },
        { id: 'asked', scope: 'playbook:flood', key: 'link', status: 'proposed' },
        { id: 'late', scope: 'playbook:flood', key: 'hour', validUntil: at(30) },
        { id: 'own', scope: 'case:1', key: 'place', value: 'calle del Pozo 14' },
      ];
      const changes = rows.map((over): Change => ({ kind: 'fact', row: aFact(over) }));
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const found = await facts.liveOfCrises(at(30));
      expect(found.map(({ id }) => id)).toEqual(['a', 'z', 'b']);
      expect(found[0]).toEqual({ ...aFact(rows[1]), playbook: 'flood' });
      expect(await facts.liveOfCrises(at(60))).toHaveLength(2);
    }),
  );
}
