import type { Kysely } from 'kysely';
import { isLive } from '../../../domain/cases/model/fact.ts';
import { crisisScope } from '../../../domain/cases/model/fact-scope.ts';
import type { FactReader, SharedFact } from '../../../domain/cases/ports/fact-reader.ts';
import { openCrises } from '../queries/crises.ts';
import { factsUntil } from '../queries/facts.ts';
import { pendingCases } from '../queries/pending-cases.ts';
import { factOf } from '../rows/cases/fact-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readActor } from '../rows/values/stored-json.ts';

/** Reads facts, on either engine. */
export function factReader(db: Kysely<Schema>): FactReader {
  return {
    async liveOfCrises(now) {
      const crises = new Map((await openCrises(db)).map(({ id, playbook }) => [crisisScope(id), playbook]));
      const rows = await db
        .selectFrom('facts')
        .selectAll()
        .where('status', '=', 'verified')
        .where((where) =>
          where.or([where('scope', 'like', 'playbook:%'), where('scope', 'in', [...crises.keys(), ''])]),
        )
        .orderBy('rank')
        .execute();
      return rows
        .map(
          (row): SharedFact => ({
            ...factOf(row),
            playbook: crises.get(row.scope) ?? row.scope.slice('playbook:'.length),
          }),
        )
        .filter((fact) => isLive(fact, now))
        .toSorted((one, other) => one.playbook.localeCompare(other.playbook));
    },
    until: (moment) => factsUntil(db, moment),
    async ownedBy(owner) {
      const open = await pendingCases(db).select('id').execute();
      const scopes = new Set(open.map(({ id }) => `case:${id}`));
      const rows = await db
        .selectFrom('facts')
        .selectAll()
        .where('status', 'in', ['proposed', 'verified'])
        // As it is stored: the same fields in the same order.
        .where('owner', '=', JSON.stringify(readActor(JSON.stringify(owner))))
        .orderBy('rank')
        .execute();
      return rows.map(factOf).filter(({ scope }) => !scope.startsWith('case:') || scopes.has(scope));
    },
  };
}
