import { describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../sandbox/processes/until.ts';
import { writtenLog } from '../../adapters/workspace/written-log.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const LIFT = 'El ascensor del mercado lleva muerto tres semanas y nadie lo arregla';

describe('when Slack misbehaves', () => {
  it('a throttled channel gets its card later, and a form still opens at once', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 2 });
    await bot.flag('writer', { text: POST });
    await vi.waitFor(() => expect(workspace.callsOf('chat.postMessage')).toBe(1), PATIENCE_MS);

    await workspace.as('approver').command(CASES, '/flag');
    await bot.form('approver');
    expect(workspace.messages(CASES)).toEqual([]);
    await bot.cardSays(1, POST);
    expect(workspace.messages(CASES)).toHaveLength(1);
  });

  it('a card whose answer was lost is due again half a minute later, and the first one works meanwhile', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    workspace.faults.add({ method: 'chat.postMessage', kind: 'drop_answer' });
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    const row = await vi.waitFor(() => {
      const waiting = bot.outboxRows().find(({ kind, why }) => kind === 'card' && why !== null);
      if (waiting === undefined) throw new Error('The outbox has not noticed yet');
      return waiting;
    }, PATIENCE_MS);
    expect(row).toMatchObject({ state: 'waiting', why: expect.stringContaining('it is sent again') });
    expect(row.dueInMs).toBeGreaterThan(20_000);
    expect(row.dueInMs).toBeLessThanOrEqual(30_000);

    await workspace.as('writer').click(bot.card(1), 'case.claim');
    await vi.waitFor(async () => {
      expect((await bot.database.cases.reader.caseById(1))?.core.claim).not.toBeNull();
    }, PATIENCE_MS);
  });

  it('a card that somebody deleted is posted anew by the next change, with buttons that work', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    const first = bot.card(1);
    workspace.faults.add({ method: 'chat.update', kind: 'slack_error', error: 'message_not_found' });
    await workspace.as('writer').click(first, 'case.claim');
    const second = await workspace.waitFor(
      () => workspace.messages(CASES).find((message) => message.ts !== first.ts && message.threadTs === undefined),
      { what: 'another card' },
    );
    expect(workspace.plainText(second)).toContain('Se encarga @');

    await workspace.as('writer').click(second, 'case.release');
    await workspace.waitFor(
      () => workspace.plainText(workspace.latest(second) ?? {}).includes('Que alguien se encargue'),
      { what: 'the change on the new card' },
    );
    expect(workspace.plainText(workspace.latest(first) ?? {})).toContain('Que alguien se encargue');
  });

  it('a channel without the bot is named in the log, and the card waits', async () => {
    const written = writtenLog();
    await using bot = await aPortavoz({}, written.log);
    const { workspace } = bot;
    workspace.faults.add({ method: 'chat.postMessage', kind: 'slack_error', error: 'not_in_channel' });
    await bot.flag('writer', { text: POST });
    await vi.waitFor(() => {
      expect(written.text()).toContain(`The bot is not in the channel ${workspace.channelId(CASES)}: invite it there.`);
    }, PATIENCE_MS);
    await vi.waitFor(() => {
      expect(bot.outboxRows()[0]).toMatchObject({ kind: 'card', state: 'waiting' });
    }, PATIENCE_MS);
    expect(written.text()).not.toContain('farola');
    // Another case does not wait for it.
    await bot.flag('writer', { text: LIFT });
    await bot.cardSays(2, LIFT);
  });

  it('a form that came later than Slack waits for it asks for another click, which opens it', async () => {
    const written = writtenLog();
    await using bot = await aPortavoz({}, written.log);
    const { workspace } = bot;
    workspace.faults.add({ method: 'views.open', kind: 'slack_error', error: 'expired_trigger_id' });
    await workspace.as('writer').command(CASES, '/flag');
    await bot.isTold('writer', 'este ha llegado tarde. No se ha hecho nada: pulsa otra vez.');
    expect(written.text()).not.toContain('A gesture failed');
    await workspace.as('writer').command(CASES, '/flag');
    await bot.form('writer');
  });

  it('a refusal in the App Home, which is in no channel, is told directly', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('writer').openHome();
    await workspace.waitFor(() => workspace.as('writer').home(), { what: 'a home' });
    workspace.changePerson('writer', { kind: 'guest' });
    await workspace.sendEvent({ type: 'user_change', user: { id: workspace.person('writer').id } });
    await workspace.as('writer').clickInHome('home.settings');
    await bot.isTold('writer', 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.');
    expect(workspace.as('writer').directMessages()).toHaveLength(1);
    expect(workspace.as('writer').ephemerals()).toEqual([]);
  });

  it('a refusal that cannot be shown in the channel is told directly', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    workspace.faults.add({ method: 'chat.postEphemeral', kind: 'slack_error', error: 'not_in_channel' });
    await workspace.as('outsider').click(bot.card(1), 'case.claim');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    expect(workspace.as('outsider').directMessages()).toHaveLength(1);
  });
});
