import { setTimeout as pause } from 'node:timers/promises';
import type { PostStream } from '../processes/a-stream-of-posts.ts';
import { aStreamOfPosts } from '../processes/a-stream-of-posts.ts';
import { until } from '../processes/until.ts';
import { CASES_CHANNEL } from '../town.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Posts and clicks, each with an author of its own, so that each can be counted in the database. */
export type Load = AsyncDisposable & {
  /** Hands one post in through that port. @returns true if it was taken */
  one(port: number): Promise<boolean>;
  /** Authors of what was acknowledged so far. */
  acknowledged(): string[];
  /** Waits until that number of posts was handed in. */
  passes(posts: number): Promise<void>;
};

const POST_EVERY_MS = 50;
const FLAG_EVERY_MS = 1_000;
const FORM_MS = 5_000;

/** Starts the load through those ports in turn. */
export function startLoad(workspace: Workspace, ports: () => readonly number[]): Load {
  const stream: PostStream = aStreamOfPosts(ports, POST_EVERY_MS);
  const flagged: string[] = [];
  let isOver = false;
  const flags = flagging();

  async function flagging(): Promise<void> {
    for (let number = 1; !isOver; number += 1) {
      const through = ports();
      const port = through[number % Math.max(through.length, 1)];
      if (port !== undefined && (await flag(port, number).catch(() => false))) flagged.push(authorOf(number));
      await pause(FLAG_EVERY_MS);
    }
  }

  /** A person flags a post by `/flag` and its form. @returns true if the form closed as it does when all is well */
  async function flag(port: number, number: number): Promise<boolean> {
    workspace.connectBot(`http://127.0.0.1:${port}/slack/events`);
    const person = workspace.as('writer');
    while (person.view() !== null) await person.close();
    await person.command(CASES_CHANNEL, '/flag');
    await until(() => person.view(), { timeoutMs: FORM_MS, what: 'a form' });
    const text = `El contenedor ${number} de la plaza del Olmo está lleno`;
    const sent = await person.submit({ text, network: 'x', author: authorOf(number), url: '' });
    return sent.status === 200 && sent.problem === undefined && sent.errors === undefined && person.view() === null;
  }

  return {
    one: stream.one,
    acknowledged: () => [...stream.taken().map(({ author }) => author), ...flagged],
    async passes(posts) {
      const end = stream.asked() + posts;
      await until(() => stream.asked() >= end, { timeoutMs: 180_000, everyMs: 5, what: 'more posts' });
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      await Promise.all([stream.end(), flags]);
    },
  };
}

function authorOf(number: number): string {
  return `@aviso${number}`;
}
