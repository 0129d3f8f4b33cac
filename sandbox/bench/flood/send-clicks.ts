import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

// Slack in a process of its own: sends so many signed clicks a second until it is told to end, and prints how long each took to be answered.
const [port = '', secret = '', perSecond = '200', team = 'T1', user = 'U1', channel = 'C1'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 50 });
const tookMs: number[] = [];
/** How often a click failed, by the reason: a status, or the code of an error. */
const failures: Record<string, number> = {};

/** No case has this number: the refusal is decided, and the delivery written down, in a full commit like any other. */
const VALUE = '999999999:d::';

function click(): Promise<void> {
  const payload = {
    type: 'block_actions',
    api_app_id: 'A1',
    token: 'unused',
    trigger_id: randomUUID(),
    user: { id: user, team_id: team, username: 'bench' },
    team: { id: team, domain: 'bench' },
    channel: { id: channel, name: 'bench' },
    container: { type: 'message', message_ts: '1.000001', channel_id: channel, is_ephemeral: false },
    actions: [{ type: 'button', action_id: 'case.claim', block_id: 'b', value: VALUE, action_ts: '1' }],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  const began = performance.now();
  return new Promise((resolve) => {
    const ended = (failure: string | null) => {
      if (failure !== null) failures[failure] = (failures[failure] ?? 0) + 1;
      tookMs.push(performance.now() - began);
      resolve();
    };
    const sent = request(
      { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers },
      (answer) => {
        answer.resume();
        answer.once('end', () => ended(answer.statusCode === 200 ? null : String(answer.statusCode)));
      },
    );
    sent.once('error', (error) => ended('code' in error ? String(error.code) : error.name));
    sent.end(body);
  });
}

let isOver = false;
process.once('SIGTERM', () => {
  isOver = true;
});
const clicks: Promise<void>[] = [];
const began = performance.now();
while (!isOver) {
  // Those whose time has come, also when this process was late: a late one waits no less.
  const due = Math.floor(((performance.now() - began) * Number(perSecond)) / 1000);
  while (clicks.length < due) clicks.push(click());
  await wait(5);
}
await Promise.all(clicks);
agent.destroy();
const sorted = tookMs.toSorted((one, other) => one - other);
const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
process.stdout.write(
  JSON.stringify({ clicks: clicks.length, failures, p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(1) }),
);
