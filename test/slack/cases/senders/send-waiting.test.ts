import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { Change } from '../../../../src/domain/cases/model/changes.ts';
import { aMatter, anEntry, aPost, outcomeOf } from '../../../support/builders/rows/invented-rows.ts';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const now = () => new Date().toISOString();

it('what does not fit is counted on one card, which lists it, brings the next ones, and says when nothing waits any more', async () => {
  await using bot = await aPortavoz({ cardsOpenAtOnce: 2 });
  const { workspace, database } = bot;
  await wait(bot, ['S3', 'S4', 'S3', 'S1', 'S3']);
  const more = await workspace.waitFor(() => counting(bot), { what: 'the count of what waits' });
  expect(read(bot, more)).toMatch(
    /3 casos más esperan[\s\S]*S3: 2 · S4: 1[\s\S]*Inundación[^\n]*: 3[\s\S]*se han unido 40 mensajes/,
  );
  expect(blockKitProblems(more.blocks ?? [])).toEqual([]);
  // The most urgent one and the oldest of the next: nobody is on them.
  expect([1, 2, 3, 4, 5].filter((id) => isShown(bot, id))).toEqual([1, 4]);
  await workspace.waitFor(() => pinned(bot).length === 1, { what: 'the pin' });

  await workspace.as('writer').click(more, 'waiting.list');
  await workspace.waitFor(() => workspace.as('writer').view() !== null, { what: 'the list' });
  expect(JSON.stringify(workspace.as('writer').view())).toMatch(/#3[\s\S]*#5[\s\S]*#2/);

  await workspace.as('writer').click(more, 'waiting.next');
  await workspace.waitFor(() => [2, 3, 5].every((id) => isShown(bot, id)), { what: 'the next cards' });
  await workspace.waitFor(
    () => workspace.messages(CASES).some((one) => read(bot, one) === 'Ya no espera ningún caso más'),
    {
      what: 'that nothing waits',
    },
  );
  await workspace.waitFor(() => pinned(bot).length === 0, { what: 'no pin' });
  await workspace.waitFor(async () => (await database.outbox.queue.messages.ofBoard('waiting')) === null, {
    what: 'no place',
  });
});

it('somebody who is not of the team has nothing shown', async () => {
  await using bot = await aPortavoz({ cardsOpenAtOnce: 1 });
  const { workspace, database } = bot;
  await wait(bot, ['S3', 'S3']);
  const more = await workspace.waitFor(() => counting(bot), { what: 'the count of what waits' });
  await workspace.as('guest').click(more, 'waiting.next');
  await workspace.waitFor(() => workspace.as('guest').ephemerals().length > 0, { what: 'the refusal' });
  expect((await database.cases.waiting.summary()).count).toBe(1);
});

/** Cases that intake has opened, and to which posts have joined. */
async function wait({ database }: RunningPortavoz, severities: ('S1' | 'S3' | 'S4')[]): Promise<void> {
  const cases = severities.map((severity, at) => ({ id: at + 1, severity }));
  const changes = cases.flatMap(({ id, severity }): Change[] => [
    { kind: 'matter', row: aMatter({ id, severity, playbook: 'flood', openedAt: now(), currentDraftId: null }) },
    { kind: 'post', row: aPost({ id: `post-${id}`, caseId: id, flaggedAt: now(), keys: [] }) },
  ]);
  const importance = { S1: 400, S3: 200, S4: 100 };
  const waitingCards = cases.map(({ id, severity }) => ({
    caseId: id,
    importance: importance[severity],
    since: now(),
  }));
  const joined = Array.from({ length: 40 }, (_, at) => joinedPost(at));
  const row = { id: 'taken_in', taken: [], joined: severities.length > 2 ? joined : [], waitingCards } as const;
  await database.cases.store.transact(async ({ save }) => {
    await save(outcomeOf({ changes: [...changes, { kind: 'taken_in', row }], audit: [anEntry({ at: now() })] }));
  });
}

function joinedPost(at: number) {
  const { network, text, author, url, postedAt } = aPost();
  const post = {
    network,
    text,
    author,
    url,
    postedAt,
    networkId: `n${at}`,
    inReplyTo: null,
    shareOf: null,
    asksUs: false,
  };
  return { id: `joined-${at}`, caseId: 2, source: 'test', post, wording: 'w', joinedAt: now() };
}

function counting(bot: RunningPortavoz): Message | null {
  return bot.workspace.messages(CASES).find((one) => /casos? más espera/.test(read(bot, one))) ?? null;
}

function isShown(bot: RunningPortavoz, caseId: number): boolean {
  return bot.workspace.messages(CASES).some((one) => read(bot, one).includes(`#${caseId} ·`));
}

function read({ workspace }: RunningPortavoz, message: Message): string {
  return workspace.plainText(message).replaceAll('*', '').trim();
}

function pinned({ workspace }: RunningPortavoz): Message[] {
  return workspace.messages(CASES).filter((one) => one.pinnedBy !== undefined);
}
