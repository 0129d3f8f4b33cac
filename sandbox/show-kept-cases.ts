import { openDatabase } from '../src/adapters/database/open-database.ts';

/** No message has it. */
const NEVER = '0.000000';

/**
 * Asks for the card of every pending case of a kept database. The workspace that its cards stood in is gone and this one begins
 * empty; a case without a card is one that nobody can handle. A card whose place holds no message is posted anew.
 * @param casesChannel id of the channel where they shall stand
 */
export async function showKeptCases(databaseUrl: string, casesChannel: string): Promise<void> {
  const database = await openDatabase(databaseUrl);
  const { reader, store } = database.cases;
  const { queue: outbox } = database.outbox;
  const { close } = database;
  try {
    const pending = (await reader.list({ kind: 'open' })).map(({ core }) => core.id);
    for (const caseId of pending) await outbox.messages.saveCard(caseId, { channel: casesChannel, ts: NEVER });
    const effects = pending.map((caseId) => ({ kind: 'card', caseId }) as const);
    await store.transact((transaction) => transaction.save({ changes: [], audit: [], effects }));
  } finally {
    await close();
  }
}
