import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { createLog } from '../../../src/log.ts';
import { aDeparture } from '../../support/builders/a-content.ts';
import { aPause } from '../../support/builders/a-statement.ts';
import { aPortavoz, CASES, DIGEST } from '../../support/drivers/a-portavoz.ts';

/** Tuesday, 09:00 in Madrid. */
const NINE = Date.parse('2026-12-01T08:00:00.000Z');
const HOUR_MS = 3_600_000;
const log = createLog('silent');
const TEXT = 'Ven al mercado de Navidad. Te esperamos.';
const LIVE = 'https://x.com/AytoRiudalba/status/42';

async function aPlanningBot(isOn = true) {
  let at = NINE;
  const bot = await aPortavoz({ plan: { isOn } }, log, () => new Date(at).toISOString());
  const { workspace } = bot;
  const card = (): Message => {
    const found = workspace.messages(DIGEST).find((message) => workspace.plainText(message).includes(TEXT));
    if (found === undefined) throw new Error('there is no card');
    return found;
  };
  return {
    ...bot,
    card,
    pass: (ms: number) => {
      at += ms;
    },
    /** Waits until the card says so. */
    says: (...words: string[]) => bot.messageSays(card, words, 'The card of the content'),
    thread: () =>
      workspace
        .thread(card())
        .map((message) => workspace.plainText(message))
        .join('\n'),
    /** The writer fills in the form of a new one. */
    async plans(over: Record<string, string> = {}) {
      const [action] = bot.config === undefined ? [] : ['topic:water'];
      const aim = workspace.as('writer').view();
      if (aim === null) throw new Error('there is no form');
      await workspace.as('writer').clickInView({ actionId: 'content.networks', value: ['x'] });
      await workspace.waitFor(() => JSON.stringify(workspace.as('writer').view()).includes('content.x'), {
        what: 'its field',
      });
      const filled = { day: '2026-12-01', hour: '12:00', source: 'Área de Comercio', 'content.x': TEXT, ...over };
      return bot.fill('writer', { aim: firstOption(aim.view.blocks) ?? action ?? '', ...filled });
    },
  };
}

function firstOption(blocks: readonly object[]): string | undefined {
  const select = blocks.find((block) => 'block_id' in block && block.block_id === 'aim');
  const found = /"value":"([^"]+)"/.exec(JSON.stringify(select));
  return found?.[1];
}

describe('a planned content', () => {
  it('goes from the calendar through another person’s approval to whoever publishes it by hand, with the text ready', async () => {
    await using bot = await aPlanningBot();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await writer.command(CASES, '/calendario', '');
    await bot.isTold('writer', 'Nueva publicación…');
    const calendar = writer.ephemerals().at(-1);
    if (calendar === undefined) throw new Error('Nothing was shown');
    await writer.click(calendar, 'content.plan');
    expect(await bot.form('writer')).toContain('Ni imágenes ni voces sintéticas');
    expect((await bot.plans()).errors).toBeUndefined();
    await bot.says('Borrador para el', '12:00', 'fuente: Área de Comercio', 'Pedir aprobación');
    expect(blockKitProblems(bot.card().blocks ?? [])).toEqual([]);

    await writer.click(bot.card(), 'content.propose');
    await bot.says('Pendiente de aprobación');
    await workspace.as('approver').click(bot.card(), 'content.approve');
    await bot.says('Aprobado: se publica el', '12:00');
    await workspace.waitFor(() => bot.thread().includes('Lo aprueba: se publicará a su hora'), { what: 'the line' });

    await writer.command(CASES, '/calendario', '');
    await bot.isTold('writer', 'aprobado para su hora');
    expect((await bot.database.outbox.contents.within(ever, 9))[0]?.departures).toEqual([]);

    bot.pass(3 * HOUR_MS);
    await bot.says('se publica a mano');
    await bot.isTold('writer', 'Es la hora de publicar esto en X', TEXT);
    const ring = writer.directMessages().at(-1);
    if (ring === undefined) throw new Error('nobody was rung');
    const { cases } = bot.database;
    const pause = aPause({ crisisId: null, at: new Date(NINE).toISOString() });
    const held = (resumed: typeof pause.resumed) =>
      cases.store.transact(({ save }) =>
        save({ changes: [{ kind: 'pause', row: { ...pause, resumed } }], audit: [], effects: [] }),
      );
    await held(null);
    await writer.click(ring, 'content.out');
    expect(await bot.form('writer')).toContain('Hay una pausa: no se publica');
    await writer.close();
    await held({ by: pause.by, at: pause.at });
    await writer.click(ring, 'content.out');
    expect((await bot.fill('writer', { proof: 'https://example.org/1' })).errors).toBeDefined();
    await writer.submit({ proof: LIVE });
    await bot.says('Publicado. Era para el');
    expect((await bot.database.outbox.contents.within(ever, 9))[0]?.departures[0]).toMatchObject({
      status: 'published',
      url: LIVE,
    });
    const events = (await bot.record()).map(({ event }) => event).filter((event) => event.startsWith('content.'));
    expect(events).toEqual([
      'content.plan',
      'content.propose',
      'content.approve',
      'content.claimed',
      'content.by_hand',
      // Refused: the address was not ours.
      'content.mark_out',
      'content.mark_out',
    ]);
  });

  it('is begun from anywhere, and tells what is wrong at its field', async () => {
    await using bot = await aPlanningBot();
    await bot.workspace.as('writer').globalShortcut('content.plan_anywhere');
    await bot.form('writer');
    expect((await bot.plans({ hour: '08:00' })).errors).toEqual({ day: 'Su hora ha pasado. Elige otra.' });
  });
});

it('is nowhere while the plan is off', async () => {
  await using bot = await aPlanningBot(false);
  await bot.workspace.as('writer').globalShortcut('content.plan_anywhere');
  await bot.isTold('writer', 'El plan no está en marcha aquí');
  expect(bot.workspace.as('writer').view()).toBeNull();
});

it('is sent back with a reason, written again, and given up, by the menu of its card', async () => {
  await using bot = await aPlanningBot();
  const { workspace } = bot;
  const [writer, approver] = [workspace.as('writer'), workspace.as('approver')];
  await writer.globalShortcut('content.plan_anywhere');
  await bot.form('writer');
  await bot.plans();
  await bot.says('Borrador para el');
  await writer.click(bot.card(), 'content.propose');
  await bot.says('Pendiente de aprobación');
  await approver.click(bot.card(), 'content.send_back');
  await bot.fill('approver', { note: 'Falta el sitio' });
  await bot.says('Borrador para el', 'Devuelto: Falta el sitio');
  await writer.click(bot.card(), 'content.edit');
  await bot.fill('writer', { 'content.x': `${TEXT} En la plaza Mayor.` });
  await bot.says('Borrador para el', 'En la plaza Mayor.');
  await writer.click(bot.card(), 'content.drop');
  await bot.says('Descartado');
});

it('says on its card what became of each text that is out on a value that fell', async () => {
  await using bot = await aPlanningBot();
  const writer = bot.workspace.as('writer');
  await writer.globalShortcut('content.plan_anywhere');
  await bot.form('writer');
  await bot.plans();
  await bot.says('Borrador para el');
  const { contents } = bot.database.outbox;
  const [state] = await contents.within(ever, 9);
  if (state === undefined) throw new Error('there is none');
  const { id: contentId } = state.content;
  const recalled = { status: 'published', url: LIVE, reason: 'fact_changed' } as const;
  const content = { ...state.content, status: { kind: 'out' } as const };
  const entry = { event: 'content.checked', result: 'done', caseId: null, actor: CLOCK, detail: {} } as const;
  const isOut = () =>
    contents.transact((transaction) =>
      transaction.save({
        changes: { content, signOffs: [], departures: [aDeparture(state, recalled)] },
        audit: { ...entry, at: new Date(NINE).toISOString() },
        effects: [{ kind: 'content_card', contentId }],
      }),
    );
  await isOut();
  await bot.says('publicado', 'Un dato ha cambiado', 'Ya está retirado', 'Sigue publicado…');
  expect(blockKitProblems(bot.card().blocks ?? [])).toEqual([]);
  await writer.click(bot.card(), 'content.keep');
  await bot.fill('writer', { note: 'Se corrige en otra publicación' });
  await bot.says('publicado', '➖ Se corrige en otra publicación');

  await isOut();
  await bot.says('Ya está retirado');
  await writer.click(bot.card(), 'content.down');
  await bot.says('retirado');
  expect((await contents.byId(contentId))?.departures[0]?.status).toBe('withdrawn');
});

const ever = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };
