import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { aPortavoz, DIGEST } from '../../support/drivers/a-portavoz.ts';

const log = createLog('silent');
const TEXT = 'Ven al mercado de Navidad. Te esperamos.';
const ever = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };

/** A bot on Tuesday, 09:00 in Madrid, a week before a holiday, and a writer who plans. */
async function aPlanningBot() {
  const bot = await aPortavoz({ plan: { isOn: true } }, log, () => '2026-12-01T08:00:00.000Z');
  const { workspace } = bot;
  const writer = workspace.as('writer');
  const card = () => {
    const found = workspace.messages(DIGEST).find((message) => workspace.plainText(message).includes(TEXT));
    if (found === undefined) throw new Error('there is no card');
    return found;
  };
  return {
    ...bot,
    writer,
    card,
    saved: async () => (await bot.database.outbox.contents.within(ever, 9)).map(({ content }) => content),
    /** Takes what the menu of the card offers under that id. */
    picks: (key: string, action: string) => {
      const [value = ''] = JSON.stringify(card().blocks).match(new RegExp(`${action}\\|[^"]+`)) ?? [];
      return workspace.as(key).click(card(), { actionId: 'content.menu', value });
    },
    says: (...words: string[]) => bot.messageSays(card, words, 'The card'),
    /** The writer opens the form and fills it in for that day. */
    async plans(day: string, over: Record<string, string | string[]> = {}) {
      await writer.globalShortcut('content.plan_anywhere');
      await bot.form('writer');
      await writer.clickInView({ actionId: 'content.networks', value: ['x'] });
      const form = () => JSON.stringify(writer.view()?.view.blocks ?? []);
      await workspace.waitFor(() => form().includes('content.x'), { what: 'its field' });
      const [, aim = ''] = /"value":"(topic:[^"]+)"/.exec(form()) ?? [];
      return bot.fill('writer', { aim, day, hour: '12:00', source: 'Comercio', 'content.x': TEXT, ...over });
    },
  };
}

describe('what speaks against a plan', () => {
  it('is said in the form before it is saved, once, and what was typed stays', async () => {
    await using bot = await aPlanningBot();
    const { writer } = bot;
    expect((await bot.plans('2026-12-08', { readers: 'Familias' })).errors).toBeUndefined();
    const form = await bot.form('writer');
    expect(form).toContain('Míralo antes de guardar');
    expect(form).toContain('La Inmaculada');
    expect(form).toContain('Guardar así');
    const view = writer.view()?.view;
    expect(JSON.stringify(view)).toContain('"initial_date":"2026-12-08"');
    expect(await bot.saved()).toEqual([]);
    expect((await writer.submit({})).errors).toBeUndefined();
    await bot.says('Borrador para el', '8/12/26', 'La Inmaculada');
    expect(await bot.saved()).toMatchObject([{ readers: 'Familias', source: 'Comercio', places: [{ text: TEXT }] }]);
    // An edit of its words alone is not asked about again.
    await bot.picks('writer', 'content.edit');
    expect((await bot.fill('writer', { 'content.x': `${TEXT} Hasta las ocho.` })).errors).toBeUndefined();
    await bot.says('Hasta las ocho');
  });

  it('is no longer said once the person plans for another day, in the same form', async () => {
    await using bot = await aPlanningBot();
    await bot.plans('2026-12-08');
    expect(await bot.form('writer')).toContain('La Inmaculada');
    expect((await bot.writer.submit({ day: '2026-12-09' })).errors).toBeUndefined();
    await bot.says('Borrador para el', '9/12/26');
    expect(await bot.saved()).toHaveLength(1);
  });

  it('holds up nothing where there is nothing', async () => {
    await using bot = await aPlanningBot();
    await bot.plans('2026-12-09');
    await bot.says('Borrador para el');
    expect(bot.writer.view()).toBeNull();
  });
});

describe('what is political', () => {
  it('is ticked by the writer, and waits for legal or the head of communication, too', async () => {
    await using bot = await aPlanningBot();
    await bot.plans('2026-12-09', { political: ['political'] });
    await bot.says('Es político, dice');
    await bot.writer.click(bot.card(), 'content.propose');
    await bot.says('servicios jurídicos', 'jefatura de comunicación');
  });

  it('is said by who reads it, in the form that sends back, and it stays in review with the reason', async () => {
    await using bot = await aPlanningBot();
    await bot.plans('2026-12-09');
    await bot.says('Borrador para el');
    await bot.writer.click(bot.card(), 'content.propose');
    await bot.says('Pendiente de aprobación');
    await bot.picks('approver', 'content.send_back');
    const filled = { note: 'Presume de un logro', political: ['political'] };
    expect((await bot.fill('approver', filled)).errors).toBeUndefined();
    await bot.says('Es político, dice', 'Presume de un logro', 'servicios jurídicos', 'Pendiente de aprobación');
    await bot.picks('writer', 'content.edit');
    const unticked = { 'content.x': `${TEXT} Hoy.`, political: [] };
    expect((await bot.fill('writer', unticked)).errors).toEqual({
      political: expect.stringContaining('Solo lo quitan los servicios jurídicos o la jefatura'),
    });
  });
});
