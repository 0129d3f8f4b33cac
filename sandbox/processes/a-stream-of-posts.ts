import { signBody } from '../../src/domain/text/sign-body.ts';

type Post = { network: string; network_id: string; author: string; text: string };

/** A monitoring tool that hands posts in, one a request, and keeps those that were taken. */
export type PostStream = {
  /** Number of posts handed in so far, whatever was answered. */
  asked(): number;
  taken(): readonly Post[];
  /** Hands one more in through that port. @returns true if it was taken */
  one(port: number): Promise<boolean>;
  /** Hands posts in again. @returns what the door answers; null without an answer */
  again(port: number, posts: readonly Post[]): Promise<Record<string, unknown> | null>;
  /** Ends the stream, once all answers are there. */
  end(): Promise<void>;
};

const source = 'vigia';
const secret = 'a-secret-of-a-monitoring-tool';
export const INTAKE_SOURCES = `${source}:${secret}`;
/** About fifty posts a second. */
const POST_EVERY_MS = 20;
/** A door that says nothing for this long has not taken the post. */
const PATIENCE_MS = 20_000;

const aPost = (number: number): Post => ({
  network: 'x',
  network_id: String(50_000 + number),
  author: `@vecina${number}`,
  text: `La farola ${number} de la calle del Olmo no se enciende`,
});

async function handIn(port: number, posts: readonly Post[]): Promise<Record<string, unknown> | null> {
  const body = posts.map((post) => JSON.stringify(post)).join('\n');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/x-ndjson',
    'x-portavoz-source': source,
    'x-portavoz-timestamp': timestamp,
    'x-portavoz-signature': signBody(secret, timestamp, Buffer.from(body)),
  };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/posts`, { method: 'POST', headers, body, signal });
    return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const LOOK_EVERY_MS = 1_000;
const LOOK_MS = 5_000;
const LONGEST_LAG_MS = 10_000;

/** Returns for how long the oldest accepted post waits to be taken in; null where the process does not say. */
async function lagThrough(port: number | undefined): Promise<number | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(LOOK_MS) });
    const { waiting } = (await answer.json()) as { waiting?: { intakeMs?: number } };
    return waiting?.intakeMs ?? null;
  } catch {
    return null;
  }
}

/**
 * Starts a stream of posts through those ports in turn, one every so many milliseconds. It rests while
 * the machine is too busy to take them in: else a backlog of its own making would pass for an accident.
 */
export function aStreamOfPosts(ports: () => readonly number[], everyMs = POST_EVERY_MS): PostStream {
  const taken: Post[] = [];
  const answers: Promise<unknown>[] = [];
  let asked = 0;

  async function one(port: number): Promise<boolean> {
    asked += 1;
    const post = aPost(asked);
    const answer = await handIn(port, [post]);
    if (answer?.['accepted'] !== 1) return false;
    taken.push(post);
    return true;
  }

  let lagMs = 0;
  let looks = 0;
  const look = setInterval(() => {
    looks += 1;
    const through = ports();
    void lagThrough(through[looks % through.length]).then((ms) => {
      lagMs = ms ?? lagMs;
    });
  }, LOOK_EVERY_MS);
  const pour = setInterval(() => {
    if (lagMs > LONGEST_LAG_MS) return;
    const through = ports();
    const port = through[asked % through.length];
    if (port !== undefined) answers.push(one(port));
  }, everyMs);
  return {
    asked: () => asked,
    taken: () => taken,
    one,
    again: handIn,
    async end() {
      clearInterval(pour);
      clearInterval(look);
      await Promise.all(answers);
    },
  };
}
