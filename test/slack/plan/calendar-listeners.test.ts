import { describe, expect, it, vi } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { PlanCalendar } from '../../../src/config/plan-calendars.ts';
import { createLog } from '../../../src/log.ts';
import { aPlannedItem } from '../../support/builders/a-planned-item.ts';
import { aWebServer } from '../../support/doubles/a-web-server.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

/** Tuesday, 09:00 in Madrid. */
const now = '2026-12-01T08:00:00.000Z';
const log = createLog('silent');

async function aPlanningBot(isOn = true, planCalendars: PlanCalendar[] = []) {
  const bot = await aPortavoz({ plan: { isOn }, planCalendars }, log, () => now);
  const { workspace, database } = bot;
  const writer = workspace.as('writer');
  return {
    ...bot,
    /** What others have planned. */
    plans: async (...items: Parameters<typeof aPlannedItem>[0][]) => {
      const words = items.map((over, at) => {
        const { id: _, source: __, ...item } = aPlannedItem({ sourceId: `${at}`, ...over });
        return { sourceId: item.sourceId, planned: item };
      });
      await database.intake.planned.take({ source: 'file', words, now });
    },
    /** What the person reads after the command. */
    async asks(typed: string, ...words: string[]): Promise<string> {
      await writer.command(CASES, '/calendario', typed);
      await bot.isTold('writer', ...words);
      const last = writer.ephemerals().at(-1);
      expect(blockKitProblems(last?.blocks ?? [])).toEqual([]);
      return last === undefined ? '' : workspace.plainText(last);
    },
    async home(words: string): Promise<string> {
      await writer.openHome();
      const read = () => JSON.stringify(writer.home() ?? {});
      await workspace.waitFor(() => read().includes(words), { what: `${words} at home` });
      return read();
    },
  };
}

describe('/calendar', () => {
  it('shows the person alone the next seven days, a day a heading and an item a line', async () => {
    await using bot = await aPlanningBot();
    await bot.plans(
      { words: 'Feria <!channel> *ya*', link: 'https://tool.example/7', at: '2026-12-01T11:00:00.000Z' },
      { words: 'Corte de tráfico', at: '2026-12-01T09:20:00.000Z', network: 'facebook', stop: null },
      { words: 'Muy lejos', at: '2026-12-20T09:00:00.000Z' },
    );
    const said = await bot.asks('', 'Lo previsto: 1–7 de diciembre');
    const [tuesday = '', wednesday = ''] = said.split('miércoles, 2 de diciembre');
    expect(tuesday).toContain('martes, 1 de diciembre');
    expect(tuesday).toMatch(
      /❔ \*?08:30\*? · El tiempo del día, cortes de tráfico y obras · X, Mastodon y Bluesky · su hora ha pasado/,
    );
    expect(tuesday).toMatch(/📅 \*?10:20\*? · Corte de tráfico · Facebook · previsto fuera/);
    expect(tuesday).toMatch(/📅 \*?12:00\*? · .*Feria.* · X · previsto fuera: Turismo/);
    expect(JSON.stringify(bot.workspace.as('writer').ephemerals())).not.toContain('<!channel>');
    // The item of Facebook at 10:20 is what the plan wanted at 10:00 there.
    expect(tuesday).toMatch(/⬜ \*?10:00\*? · Un trámite explicado en tres pasos · X y Mastodon · sin preparar/);
    expect(wednesday).toContain('Un rincón, un oficio o una historia de un barrio');
    expect(said).not.toContain('Muy lejos');
    expect(await bot.asks('mes', 'Lo previsto: 1–31 de diciembre')).toContain('Muy lejos');
  });

  it('changes between week and month by its button, for the person who asked', async () => {
    await using bot = await aPlanningBot();
    const { workspace } = bot;
    await bot.asks('', 'Lo previsto: 1–7 de diciembre');
    const shown = workspace.as('writer').ephemerals().at(-1);
    if (shown === undefined) throw new Error('Nothing was shown');
    await workspace.as('writer').click(shown, 'calendar.shown');
    await bot.isTold('writer', 'Lo previsto: 1–31 de diciembre', 'Ver la semana');
  });

  it('says what is out with its link, and that a calendar is not read any more', async () => {
    // Nothing stands at its address.
    await using server = await aWebServer();
    const calendar = { name: 'turismo', url: `${server.url}/s3cr3t.ics`, network: null, stop: null };
    await using bot = await aPlanningBot(true, [calendar]);
    const { ownProfiles, sources } = bot.database.intake;
    await ownProfiles.note([{ network: 'x', key: '77', publishedAt: '2026-12-01T07:31:00.000Z' }], now);
    // A calendar that is no longer set says nothing.
    const state = { cursor: null, readAt: null, why: 'gone', failures: 2, dueAt: now } as const;
    await sources.save({ ...state, source: 'calendar:de_antes', failingSince: '2026-11-30T10:00:00.000Z' });
    await vi.waitFor(async () => expect((await sources.of('calendar:turismo'))?.why).toBe('gone'), 10_000);
    const said = await bot.asks('', '✅', 'publicado', 'El calendario turismo no se lee desde el');
    expect(said).not.toContain('de_antes');
    expect(said).not.toContain('s3cr3t');
    expect(JSON.stringify(bot.workspace.as('writer').ephemerals().at(-1))).toMatch(
      /https:\/\/x\.com\/[^|]*77\|publicado/,
    );
  });

  it('shows what a calendar of another tool holds', async () => {
    await using server = await aWebServer();
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//t//ES', 'BEGIN:VEVENT', 'UID:1'];
    const event = ['DTSTART;TZID=Europe/Madrid:20261202T180000', 'SUMMARY:Encendido de luces', 'END:VEVENT'];
    server.serve('/f.ics', { body: [...lines, ...event, 'END:VCALENDAR', ''].join('\r\n') });
    const stop = { who: 'Fiestas', how: null };
    await using bot = await aPlanningBot(true, [{ name: 'fiestas', url: `${server.url}/f.ics`, network: 'x', stop }]);
    const ever = { from: '2020', to: '2099' };
    const { planned } = bot.database.intake;
    await vi.waitFor(async () => expect(await planned.within(ever, 9)).toHaveLength(1), 10_000);
    const said = await bot.asks('', 'Encendido de luces');
    expect(said).toMatch(/📅 \*?18:00\*? · Encendido de luces · X · previsto fuera: Fiestas/);
  });

  it('is the same in five languages, and nothing for a stranger', async () => {
    await using bot = await aPlanningBot();
    const { workspace } = bot;
    for (const [name, typed] of [
      ['/calendar', 'week'],
      ['/calendari', 'setmana'],
      ['/egutegia', 'astea'],
    ] as const) {
      await workspace.as('writer').command(CASES, name, typed);
    }
    await bot.asks('smana', '¿Querías decir «semana»?');
    await workspace.as('outsider').command(CASES, '/calendar', '');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
  });
});

describe('the App Home', () => {
  it('shows the next three items', async () => {
    await using bot = await aPlanningBot();
    await bot.plans({ words: 'Feria', at: '2026-12-01T08:30:00.000Z' });
    const home = await bot.home('Lo próximo del plan');
    expect(home).toMatch(/Feria.*tres pasos.*Un rincón|Feria.*tres pasos/);
    expect(home.split('sin preparar').length - 1).toBe(2);
  });
});

describe('where the plan is off', () => {
  it('says in one sentence how it is switched on, and shows nothing else', async () => {
    await using bot = await aPlanningBot(false);
    await bot.plans({ words: 'Feria', at: '2026-12-01T08:30:00.000Z' });
    expect(await bot.asks('', 'PLAN=on')).not.toContain('Feria');
    expect(await bot.home('Tu mesa')).not.toContain('Feria');
    const answer = await fetch(`http://127.0.0.1:${bot.port}/v1/planned`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  });
});
