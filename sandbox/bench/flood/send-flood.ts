import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { floodPosts } from './flood-posts.ts';

// A monitoring tool in a process of its own: sends so many posts, spread over so many seconds or else as fast as they are answered, and prints what
// became of them. Several ports, parted by commas, have requests in turn.
const [port = '', source = '', secret = '', count = '0', seconds = '0', from = '0'] = process.argv.slice(2);
const ports = port.split(',');
const A_REQUEST = 100;
const AT_ONCE = 8;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const posts = floodPosts(Number(count), Number(from)).map((post) =>
  JSON.stringify({
    network: post.network,
    text: post.text,
    author: post.author,
    network_id: post.networkId,
    asks_us: post.asksUs,
  }),
);
const sum = { accepted: 0, duplicate: 0, refused: 0, requests: 0, retries: 0 };
const tookMs: number[] = [];
let next = 0;
const began = performance.now();

async function sender(): Promise<void> {
  while (next < posts.length) {
    const body = posts.slice(next, next + A_REQUEST).join('\n');
    next += A_REQUEST;
    await wait(Math.max(0, dueMs(next) - (performance.now() - began)));
    const answer = await untilTaken(body);
    for (const name of ['accepted', 'duplicate', 'refused'] as const) sum[name] += answer[name];
  }
}

/** When a request is due that brings the sum to so many. */
function dueMs(sent: number): number {
  return (Math.min(sent, posts.length) / posts.length) * Number(seconds) * 1000;
}

type Counts = { accepted: number; duplicate: number; refused: number };

async function untilTaken(body: string): Promise<Counts> {
  for (;;) {
    const began = performance.now();
    const { status, retryAfterS, text } = await send(body, ports[sum.requests % ports.length] ?? '');
    sum.requests += 1;
    tookMs.push(performance.now() - began);
    if (status === 200) return JSON.parse(text);
    if (status !== 429 && status !== 503) throw new Error(`Answered ${status}: ${text}`);
    sum.retries += 1;
    await wait(retryAfterS * 1000);
  }
}

function send(body: string, to: string): Promise<{ status: number; retryAfterS: number; text: string }> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest('hex');
  const headers = {
    'content-type': 'application/x-ndjson',
    'content-length': Buffer.byteLength(body),
    'x-portavoz-source': source,
    'x-portavoz-timestamp': timestamp,
    'x-portavoz-signature': `v1=${signature}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: to, path: '/v1/posts', method: 'POST', agent, headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const retryAfterS = Number(answer.headers['retry-after'] ?? 1);
          resolve({ status: answer.statusCode ?? 0, retryAfterS, text: Buffer.concat(chunks).toString('utf8') });
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

await Promise.all(Array.from({ length: AT_ONCE }, sender));
const ms = performance.now() - began;
agent.destroy();
const sorted = tookMs.toSorted((one, other) => one - other);
const p99Ms = sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0;
process.stdout.write(JSON.stringify({ ...sum, ms, p99Ms }));
