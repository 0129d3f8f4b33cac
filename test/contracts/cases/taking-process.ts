import { createHmac, randomUUID } from 'node:crypto';
import process from 'node:process';
import { shortHash } from '../../../src/adapters/database/engine/short-hash.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../../src/domain/cases/decision/case-deps.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { sharedPosts } from '../../support/builders/rows/shared-posts.ts';

// A process of its own that hands in the posts that others hand in too, beginning elsewhere, takes in whatever waits, and prints how many it did.
const [url = '', begin = '0'] = process.argv.slice(2);
const database = await openDatabase(url, { timeoutMs: 30_000 });
const handbook = aHandbook();
const now = () => new Date().toISOString();
const deps: CaseDeps = {
  store: database.cases.store,
  people: { standingOf: async () => ({ kind: 'member', roles: [] }) },
  handbook: { current: () => handbook, own: () => null, follow: async () => undefined },
  language: { detect: () => 'es', model: null },
  now,
  keys: {
    newId: randomUUID,
    randomKey: randomUUID,
    digest: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
    hash: shortHash,
  },
  settings: { mode: 'real', holdMs: 0, openAtOnce: 10, colleaguesFlag: true },
};

const posts = sharedPosts();
const own = [...posts.slice(Number(begin)), ...posts.slice(0, Number(begin))];
const count = { accepted: 0, taken: 0 };
for (let from = 0; from < own.length; from += 20) {
  const delivered = own.slice(from, from + 20).map((post) => ({ source: `process-${begin}`, post }));
  const answers = await database.intake.queue.accept(delivered, now());
  count.accepted += answers.filter((answer) => answer === 'accepted').length;
  await takeSome();
}
while ((await database.intake.queue.waiting()) > 0) await takeSome();
await database.close();
process.stdout.write(JSON.stringify(count));

async function takeSome(): Promise<void> {
  const { joined, opened, known } = await ingestPosts(deps, await database.intake.queue.next(30));
  count.taken += joined + opened + known;
}
