import { expect, it, onTestFinished } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import type { Visitor } from '../../sandbox/visit/visitor.ts';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const LONGEST_MS = 240_000;
const TEXT =
  'El sábado abre el mercado de Navidad en la plaza Mayor, de 10 a 21 h. Ven andando: no habrá aparcamiento.';
const AIM = 'Acción: Publicar la agenda de la semana';
const SOURCE = 'Área de Comercio, programa de Navidad';

/** A clock that a test sets forward. */
function aMovedClock(begin: string) {
  let ahead = Date.parse(begin) - performance.now();
  return {
    now: () => new Date(ahead + performance.now()).toISOString(),
    elapsed: () => performance.now(),
    moveTo(moment: string) {
      ahead = Date.parse(moment) - performance.now();
    },
  };
}

it(
  'a post of our own is planned, approved by another person, leaves at its moment, is measured, and is in the month’s report',
  async () => {
    const clock = aMovedClock('2026-12-01T08:00:00.000Z');
    const network = await aMastodonDouble(clock.now);
    onTestFinished(() => network[Symbol.asyncDispose]());
    const accounts = {
      networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: network.url } },
      secrets: { ...NO_NETWORKS.secrets, mastodon: MASTODON_TOKEN },
    };
    await using sandbox = await aVisitedSandbox({ clock, accounts });
    const me = await sandbox.visit('writer');

    await me.type('/calendario');
    const calendar = me.message('Lo previsto');
    await reads(calendar, 'lo pide el plan, sin preparar');
    await me.press(calendar, 'Nueva publicación…');
    await write(me);

    await me.goTo('portavoz-resumen');
    const card = me.message(TEXT);
    await reads(card, 'Borrador para el');
    await me.press(card, 'Pedir aprobación');
    await reads(card, 'Pendiente de aprobación');
    await me.press(card, 'Aprobar');
    await me.become('Andrés');
    await me.press(card, 'Aprobar');
    await reads(card, 'Aprobado: se publica el');
    expect(network.standing()).toEqual([]);

    clock.moveTo('2026-12-01T11:00:05.000Z');
    await reads(card, 'Publicado. Era para el');
    expect(network.standing().map(({ text }) => text)).toEqual([TEXT]);
  },
  LONGEST_MS,
);

/** Writes a post for Mastodon, for noon of that day. */
async function write({ page, fill }: Visitor): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByRole('checkbox', { name: 'Mastodon' }).check();
  await form.getByRole('textbox', { name: 'Mastodon' }).fill(TEXT);
  const when = { 'Día en que se publica': '2026-12-01', Hora: '12:00' };
  await fill({ 'Para qué es': AIM, ...when, 'De dónde viene la información': SOURCE }, 'Guardar');
}
