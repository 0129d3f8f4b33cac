import process from 'node:process';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { anEntry, outcomeOf } from '../../support/builders/rows/invented-rows.ts';

// A process of its own that tries to publish every case from 1 to `cases`, and prints how many it did.
const [url = '', cases = '0'] = process.argv.slice(2);
const database = await openDatabase(url);
let published = 0;
for (let id = 1; id <= Number(cases); id++) {
  const won = await database.cases.store.transact(async ({ cases: { load }, save }) => {
    const publication = (await load(id))?.publications[0];
    if (publication?.status !== 'held') return false;
    const row = { ...publication, status: 'published' } as const;
    await save(
      outcomeOf({
        changes: [{ kind: 'publication', row }],
        audit: [anEntry({ event: 'publication.published', caseId: id })],
        effects: [{ kind: 'card', caseId: id }],
      }),
    );
    return true;
  });
  if (won) published += 1;
}
await database.close();
process.stdout.write(String(published));
