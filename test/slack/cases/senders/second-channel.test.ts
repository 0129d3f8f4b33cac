import { describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../../sandbox/processes/until.ts';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { CLOCK } from '../../../../src/domain/people/actor.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { createLog } from '../../../../src/log.ts';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES, DIGEST } from '../../../support/drivers/a-portavoz.ts';

const SECOND = 'general';
const HELP = 'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua';
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';

/** The bot with a second channel, and a clock that the test puts forward. */
async function aBotWithTwoChannels() {
  let aheadMs = 0;
  const settings = async (workspace: Workspace) => ({
    slack: {
      apiUrl: workspace.apiUrl,
      casesChannel: workspace.channelId(CASES),
      digestChannel: workspace.channelId(DIGEST),
      secondChannel: workspace.channelId(SECOND),
      drillChannel: null,
    },
  });
  const bot = await aPortavoz(settings, createLog('silent'), () => new Date(Date.now() + aheadMs).toISOString());
  const { workspace } = bot;
  return {
    ...bot,
    pass(ms: number) {
      aheadMs += ms;
    },
    closeCasesChannel(fault: { kind: 'slack_error'; error: string } | { kind: 'drop_request' }) {
      workspace.faults.add({ method: 'chat.*', channel: workspace.channelId(CASES), times: 10_000, ...fault });
    },
    /** The card of that case in the second channel. */
    second: (caseId: number) => secondCard(workspace, caseId),
    secondSays: (caseId: number, ...words: string[]) =>
      workspace.waitFor(
        () => {
          const card = secondCard(workspace, caseId);
          return card !== undefined && words.every((word) => workspace.plainText(card).includes(word));
        },
        { what: `the second card of case ${caseId} to say ${words.join(', ')}` },
      ),
    health: async () => {
      const answer = await fetch(`http://127.0.0.1:${bot.port}/health`);
      return { status: answer.status, body: await answer.text() };
    },
  };
}

function secondCard(workspace: Workspace, caseId: number): Message | undefined {
  return workspace.messages(SECOND).find((message) => workspace.plainText(message).includes(`#${caseId} ·`));
}

async function hasFailedOnce(bot: Pick<RunningPortavoz, 'outboxRows'>): Promise<void> {
  await vi.waitFor(() => expect(bot.outboxRows().filter(({ why }) => why !== null)).not.toEqual([]), PATIENCE_MS);
}

describe('when the channel of the cases is out of reach', () => {
  it.each([
    [{ kind: 'slack_error', error: 'is_archived' } as const, 'está archivado'],
    [{ kind: 'drop_request' } as const, 'Slack no responde'],
  ])(
    'for two minutes (%j), people at risk come to the second one and the bot is not well; and back',
    async (fault, why) => {
      await using bot = await aBotWithTwoChannels();
      const { workspace } = bot;
      bot.closeCasesChannel(fault);
      await bot.flag('writer', { text: LAMP });
      await bot.flag('writer', { text: HELP, url: 'https://x.com/vecina_mota/status/4101' });
      await hasFailedOnce(bot);
      expect((await bot.health()).status).toBe(200);
      const tried = workspace.callsOf('chat.postMessage');
      bot.pass(90_000);
      await vi.waitFor(() => expect(workspace.callsOf('chat.postMessage')).toBeGreaterThan(tried), PATIENCE_MS);
      expect(workspace.messages(SECOND).filter(({ user }) => user === workspace.botUserId)).toEqual([]);

      bot.pass(40_000);
      await bot.secondSays(2, why, 'camino de la Mota', 'Todavía no se ha avisado a nadie', 'Anotar a quién se avisó…');
      const card = bot.second(2) as Message;
      expect(blockKitProblems(card.blocks ?? [])).toEqual([]);
      await workspace.waitFor(
        () => workspace.thread(card).some((line) => workspace.plainText(line).includes('Se pide a guardia')),
        { what: 'the line that calls the duty officer' },
      );
      // Only people at risk come here.
      expect(bot.second(1)).toBeUndefined();
      const ill = await bot.health();
      expect(ill.status).toBe(503);
      expect(ill.body).toContain('"casesUnreachableSince":"20');

      await workspace.as('duty').click(card, 'case.told');
      await bot.fill('duty', { who: 'Sala del 112', phone: '112' });
      await bot.secondSays(2, 'Ya se avisó a:* Sala del 112 · tel. 112');

      workspace.faults.clear();
      bot.pass(60_000);
      await bot.cardSays(2, 'camino de la Mota', 'Ya se avisó a:* Sala del 112');
      await bot.cardSays(1, LAMP);
      await vi.waitFor(async () => expect((await bot.health()).status).toBe(200), PATIENCE_MS);
      bot.pass(60_000);
      await bot.secondSays(2, 'El canal de casos vuelve a funcionar y esta tarjeta también está allí.');
      expect(workspace.messages(SECOND).filter((one) => workspace.plainText(one).includes('#2 ·'))).toHaveLength(1);

      // Both cards go on working, and each shows what was done on the other.
      await workspace.as('writer').click(bot.second(2) as Message, 'case.claim');
      await bot.cardSays(2, 'Se encarga @');
      await workspace.as('writer').click(bot.card(2), 'case.release');
      await bot.secondSays(2, 'Que alguien se encargue');
    },
    40_000,
  );

  it('the card that stood there before comes too, and follows its case to the end and beyond', async () => {
    await using bot = await aBotWithTwoChannels();
    const { workspace } = bot;
    await bot.flag('writer', { text: HELP });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
    bot.closeCasesChannel({ kind: 'slack_error', error: 'is_archived' });
    await workspace.as('writer').click(bot.card(1), 'case.claim');
    await hasFailedOnce(bot);
    bot.pass(121_000);
    await bot.secondSays(1, 'está archivado', 'Se encarga @');

    workspace.faults.clear();
    bot.pass(60_000);
    await bot.cardSays(1, 'Se encarga @');
    await bot.pick('approver', 1, 'case.dismiss');
    await bot.fill('approver', { reason: 'spam' });
    await bot.secondSays(1, 'Sin respuesta, por decisión');
    await vi.waitFor(async () => expect(await bot.database.outbox.secondCards.list()).toEqual([]), PATIENCE_MS);
    await bot.cardSays(1, 'Sin respuesta, por decisión');
    await workspace.as('approver').click(bot.card(1), 'case.reopen');
    await bot.fill('approver', { note: 'No era correo basura' });
    await bot.secondSays(1, 'Todavía no se ha avisado a nadie');
  });

  it('the card that stood there before is still the only one, though the channel comes back while it is redrawn', async () => {
    await using bot = await aBotWithTwoChannels();
    const { workspace } = bot;
    await bot.flag('writer', { text: HELP });
    await bot.threadSays(1, 'Se pide a guardia');
    // Archived when the card is changed, and restored before another could be posted.
    const channel = workspace.channelId(CASES);
    workspace.faults.add({ method: 'chat.update', channel, kind: 'slack_error', error: 'is_archived' });
    const changes = workspace.callsOf('chat.update');
    await workspace.as('writer').click(bot.card(1), 'case.claim');
    await vi.waitFor(() => {
      expect(workspace.callsOf('chat.update')).toBeGreaterThan(changes);
      expect(bot.outboxRows().filter(({ kind, why }) => kind === 'card' && why === null)).toEqual([]);
    }, PATIENCE_MS);
    expect(workspace.messages(CASES).filter((one) => workspace.plainText(one).includes('#1 ·'))).toHaveLength(1);
    bot.pass(31_000);
    await bot.cardSays(1, 'Se encarga @');
  });

  it('an erasure waits for it, and then takes the words from the card and from its lines', async () => {
    await using bot = await aBotWithTwoChannels();
    const { workspace, database } = bot;
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, LAMP);
    await bot.pick('writer', 1, 'case.escalate');
    await bot.fill('writer', { note: 'La vecina está muy enfadada' });
    await bot.threadSays(1, 'muy enfadada');
    bot.closeCasesChannel({ kind: 'slack_error', error: 'is_archived' });
    const { posts } = (await database.cases.reader.caseById(1)) as CaseState;
    const request = { caseId: 1, postIds: posts.map(({ id }) => id), rule: 'request', actor: CLOCK } as const;
    await erasePosts({ store: database.cases.store, now: () => new Date().toISOString() }, request);
    const erasing = () => bot.outboxRows().filter(({ kind }) => kind === 'erase_messages');
    await vi.waitFor(() => expect(erasing().filter(({ why }) => why === null)).toEqual([]), PATIENCE_MS);
    expect(erasing()).toHaveLength(2);

    workspace.faults.clear();
    bot.pass(60_000);
    await vi.waitFor(() => expect(erasing()).toEqual([]), PATIENCE_MS);
    expect(bot.cardText(1)).toContain('Datos personales borrados');
    expect(`${bot.cardText(1)} ${bot.threadText(1)}`).not.toMatch(/farola|enfadada/);
  });

  it('the card there follows a case that is opened again while Slack is slow to show that it was closed', async () => {
    await using bot = await aBotWithTwoChannels();
    const { workspace } = bot;
    bot.closeCasesChannel({ kind: 'slack_error', error: 'is_archived' });
    await bot.flag('writer', { text: HELP });
    await hasFailedOnce(bot);
    bot.pass(121_000);
    await bot.secondSays(1, 'Todavía no se ha avisado a nadie');
    workspace.faults.clear();
    bot.pass(60_000);
    await bot.secondSays(1, 'esta tarjeta también está allí');

    const slow = { method: 'chat.update', kind: 'delay', delayMs: 6_000 } as const;
    workspace.faults.add({ ...slow, channel: workspace.channelId(SECOND) });
    const saysClosed = bot.secondSays(1, 'Sin respuesta, por decisión');
    await bot.pick('approver', 1, 'case.dismiss');
    await bot.fill('approver', { reason: 'spam' });
    await bot.cardSays(1, 'Sin respuesta, por decisión');
    await workspace.as('approver').click(bot.card(1), 'case.reopen');
    await bot.fill('approver', { note: 'No era correo basura' });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
    // A change that Slack took long over, shown when the case was no longer so.
    await saysClosed;
    await bot.secondSays(1, 'Todavía no se ha avisado a nadie');
  });

  it('nobody is called a second time for a short break, nor while Slack only asks to wait', async () => {
    await using bot = await aBotWithTwoChannels();
    const { workspace } = bot;
    workspace.faults.add({ method: 'chat.postMessage', kind: 'drop_request' });
    await bot.flag('writer', { text: HELP });
    await hasFailedOnce(bot);
    workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 1 });
    bot.pass(60_000);
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
    bot.pass(300_000);
    await bot.threadSays(1, 'Se pide a guardia');
    expect((await bot.health()).status).toBe(200);
    expect(workspace.messages(SECOND).filter(({ user }) => user === workspace.botUserId)).toEqual([]);
  });
});
