import { describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { createLog } from '../../src/log.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';
import { aPortavoz } from '../support/drivers/a-portavoz.ts';

const CALL_FOR_HELP = 'AYUDA, mi padre está atrapado en el garaje de la calle del Olmo y sube el agua';
/** A beat is ten seconds of the machine's clock, whatever the bot's clock says. */
const patience = { timeout: PATIENCE_MS, interval: 50 };

describe('a call-out', () => {
  it('goes out while Slack is down for ten minutes, and stops when a person takes the case', async () => {
    await using gateway = await aWebServer();
    gateway.serve('/', {});
    let ahead = 0;
    const now = () => new Date(Date.now() + ahead).toISOString();
    const account = { url: gateway.url, secret: 'a-secret-of-the-gateway', mayReachPrivate: true, inDrills: false };
    await using bot = await aPortavoz({ callOut: account }, createLog('silent'), now);
    bot.workspace.faults.add({ method: 'chat.postMessage', kind: 'http_error', status: 503, times: Infinity });
    await bot.flag('duty', { text: CALL_FOR_HELP });
    const calls = () => gateway.heard.map(({ body }) => JSON.parse(body).text);
    ahead += 200_000;
    await vi.waitUntil(() => calls().length === 1, patience);
    ahead += 310_000;
    await vi.waitUntil(() => calls().length === 2, patience);
    expect(calls()).toEqual(['Portavoz: S1 #1', 'Portavoz: S1 #1']);

    bot.workspace.faults.clear();
    ahead += 100_000;
    await bot.workspace.waitFor(() => bot.cardText(1) !== '', { what: 'the card' });
    await bot.workspace.as('duty').click(bot.card(1), 'case.claim');
    await bot.threadSays(1, 'se encarga');
    ahead += 400_000;
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    expect(calls()).toHaveLength(2);
    const events = (await bot.record()).map(({ event }) => event);
    expect(events.filter((event) => event.startsWith('call_out'))).toHaveLength(4);
    expect(JSON.stringify(gateway.heard)).not.toMatch(/Olmo|garaje|riudalba/i);
  });
});
