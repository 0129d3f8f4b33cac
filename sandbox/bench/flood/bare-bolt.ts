import process from 'node:process';
import { App, HTTPReceiver } from '@slack/bolt';
import Sqlite from 'better-sqlite3';

// The least that answers a click: Bolt alone, an ack, and a row in a full commit. Prints its port.
const [secret = '', file = ''] = process.argv.slice(2);
const database = new Sqlite(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('create table clicks (key text primary key)');
const insert = database.prepare('insert into clicks (key) values (?)');
const receiver = new HTTPReceiver({ signingSecret: secret });
const app = new App({ receiver, convoStore: false, authorize: async () => ({ botId: 'B1', botUserId: 'U1' }) });
app.action({ type: 'block_actions', action_id: 'case.claim' }, async ({ ack, body }) => {
  await ack();
  insert.run(body.trigger_id);
});
const server = await receiver.start(0);
const address = server.address();
process.stdout.write(`{"port":${typeof address === 'object' ? address?.port : ''}}\n`);
process.once('SIGTERM', async () => {
  await receiver.stop();
  database.close();
});
