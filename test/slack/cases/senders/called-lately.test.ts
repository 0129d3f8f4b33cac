import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { createLog } from '../../../../src/log.ts';
import { aHandbookFolder } from '../../../adapters/handbook/planted-handbook.ts';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';
import { aDrillRoom, DRILLS } from '../../../support/drivers/slack/a-drill-room.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const FLOOD_REPLY = 'Entendemos tu miedo. No cruces el puente. Sube a un sitio alto. Si hay peligro, llama al 112.';
const DESK = 'Llevo tres días llamando para pedir cita en el padrón y no lo coge nadie';
const HELP = 'Gracias por escribir. Te ayudamos con la cita en el 010.';
const WATER = 'El agua del grifo de mi casa sale marrón y huele mal, ¿se puede beber?';
const BOILED = 'De momento, no bebas el agua del grifo. Te informamos en cuanto haya novedad.';
const ASKED = 'hay un texto que espera aprobación';

type Read = Pick<RunningPortavoz, 'workspace'>;

/** The messages that ring for an approval, oldest first. */
function bells({ workspace }: Read, channel = CASES): Message[] {
  const all = workspace.messages(channel).flatMap((message) => [message, ...workspace.thread(message)]);
  const asking = all.filter((message) => workspace.plainText(message).includes(ASKED));
  return asking.filter(({ ts }, index) => asking.findIndex((other) => other.ts === ts) === index);
}

/** Whom a message calls, and whether the whole channel sees it. */
function rings({ workspace }: Read, message: Message) {
  const blocks = JSON.stringify(message.blocks ?? []);
  return {
    called: [...blocks.matchAll(/<@(U\w+)>|<!subteam\^(S\w+)>/g)].map(([, user, group]) => user ?? group).toSorted(),
    broadcast: workspace.raw(message)['reply_broadcast'] === true,
  };
}

async function rung(bot: Read, count: number, channel = CASES) {
  await bot.workspace.waitFor(() => bells(bot, channel).length >= count, { what: `${count} bells` });
  return bells(bot, channel).map((message) => rings(bot, message));
}

async function inReview(bot: RunningPortavoz, post: string, reply: string): Promise<void> {
  await bot.flag('writer', { text: post });
  await bot.cardSays(1, 'Por atender');
  await bot.write('writer', 1, reply);
  await bot.cardSays(1, 'Pendiente de aprobación');
}

async function allSaid(bot: RunningPortavoz): Promise<void> {
  await bot.workspace.waitFor(() => bot.outboxRows().filter(({ kind }) => kind !== 'publish').length === 0, {
    what: 'all to be said',
  });
}

describe('asking for approval', () => {
  it('calls in a new message whoever can give what is missing, and after each approval whoever can give the rest; in S1 all see it', async () => {
    await using bot = await aPortavoz();
    await inReview(bot, BRIDGE, FLOOD_REPLY);
    expect(await rung(bot, 1)).toEqual([{ called: ['S0APRUEBA0', 'S0DIRPLAN0', 'S0JEFATURA'], broadcast: true }]);
    expect(bells(bot)[0]?.threadTs).toBe(bot.card(1).ts);

    await bot.approveAnyway('approver', 1);
    await bot.cardSays(1, 'Necesita: dirección del plan');
    expect((await rung(bot, 2)).at(-1)).toEqual({ called: ['S0DIRPLAN0'], broadcast: true });

    await bot.approveAnyway('director', 1);
    await bot.cardSays(1, 'Aprobada');
    await allSaid(bot);
    expect(bells(bot)).toHaveLength(2);
  });

  it('stays in the thread in S4; a changed text asks anew, and another reader asks nobody twice', async () => {
    await using bot = await aPortavoz();
    await inReview(bot, LAMP, REPLY);
    expect(await rung(bot, 1)).toEqual([{ called: ['S0APRUEBA0', 'S0JEFATURA'], broadcast: false }]);
    await bot.workspace.as('legal').click(bot.card(1), 'draft.propose');
    await bot.write('writer', 1, `${REPLY} Un saludo.`);
    expect(await rung(bot, 2)).toHaveLength(2);
    await allSaid(bot);
    expect(bells(bot)).toHaveLength(2);
  });

  it('of a text that was approved before it could be said calls nobody', async () => {
    await using bot = await aPortavoz();
    await inReview(bot, LAMP, REPLY);
    await rung(bot, 1);
    bot.workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 2 });
    await bot.write('writer', 1, `${REPLY} Un saludo.`);
    await bot.cardSays(1, 'Un saludo.');
    await bot.workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Aprobada');
    await allSaid(bot);
    expect(bells(bot)).toHaveLength(1);
  });
});

/** A bot beside a clock that the test puts forward. */
async function aBotAt(start: string, changes: Parameters<typeof aPortavoz>[0] = {}) {
  let aheadMs = Date.parse(start) - Date.now();
  const now = () => new Date(Date.now() + aheadMs).toISOString();
  const bot = await aPortavoz(changes, createLog('silent'), now);
  return {
    ...bot,
    idOf: (key: string) => bot.workspace.person(key).id,
    /** Time passes, and somebody does something that has nothing to do with it. */
    async pass(seconds: number) {
      aheadMs += seconds * 1_000;
      await bot.flag('lead', { text: `Un contenedor lleno ${now()}` });
    },
  };
}

const SHIPPED = fileURLToPath(new URL('../../../../playbooks', import.meta.url));

/** Settings with a handbook in which these people are named too, and some of them may be on shift. */
async function withPeople(given: { named?: [key: string, role: string][]; onShift?: string[] }) {
  const playbooksDir = await aHandbookFolder();
  if (given.onShift === undefined) await cp(SHIPPED, playbooksDir, { recursive: true });
  return async (workspace: Workspace) => {
    const file = join(playbooksDir, 'institution.yml');
    const id = (key: string) => workspace.person(key).id;
    const people = given.onShift?.map(id).join(', ');
    const days = 'weekdays: [monday, tuesday, wednesday, thursday, friday]';
    const shift = `{ id: day, ${days}, from: "08:00", to: "20:00", people: [${people}] }`;
    const rota = people === undefined ? '' : `rota:\n  shifts:\n    - ${shift}\n`;
    const named =
      given.named?.map(([key, role]) => `    - { slack: ${id(key)}, name: ${key}, roles: [${role}] }\n`) ?? [];
    const text = await readFile(file, 'utf8');
    const whole = text.replace(/( {2}members:\n)/, `$1${named.join('')}`);
    await writeFile(file, rota === '' ? whole : whole.replace(/rota:\n[\s\S]*?(?=topics:\n)/, rota));
    return { playbooksDir };
  };
}

describe('whoever is called', () => {
  it('is on shift, where somebody there can', async () => {
    await using bot = await aBotAt('2026-11-24T09:00:00.000Z', await withPeople({ onShift: ['writer', 'lead'] }));
    await inReview(bot, DESK, HELP);
    expect(await rung(bot, 1)).toEqual([{ called: [bot.idOf('lead')], broadcast: false }]);
  });

  it('is nobody who wrote the text where those who wrote do not approve', async () => {
    const named: [string, string][] = [
      ['area', 'area'],
      ['lead', 'approver'],
      ['approver', 'approver'],
    ];
    await using bot = await aBotAt('2026-11-24T09:00:00.000Z', await withPeople({ named }));
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, 'S2');
    await bot.write('lead', 1, BOILED);
    const [bell] = await rung(bot, 1);
    // Those whom the handbook names beside their group are called by the group.
    expect(bell?.called).toEqual(['S0APRUEBA0', 'S0AREAS000']);
  });

  it('is not called twice within a minute by the asking and by the clock', async () => {
    await using bot = await aBotAt('2026-11-24T09:00:00.000Z');
    await inReview(bot, BRIDGE, FLOOD_REPLY);
    await rung(bot, 1);
    await bot.pass(230);
    await bot.pass(30);
    await bot.approveAnyway('approver', 1);
    await rung(bot, 2);
    await bot.pass(45);
    await bot.threadSays(1, 'El texto espera aprobación, y el plazo acabó');
    await allSaid(bot);
    const late = bot.workspace
      .thread(bot.card(1))
      .find((message) => bot.workspace.plainText(message).includes('el plazo acabó'));
    expect(late && rings(bot, late).called).toEqual([]);
  });
});

it('in a drill calls them within the drill', async () => {
  await using room = await aDrillRoom();
  const { workspace } = room;
  await workspace.as('writer').command(DRILLS, '/flag');
  await room.fill('writer', { text: BRIDGE, network: 'x', author: '@vecina', url: '' });
  await workspace.as('writer').click(await room.message('#1 ·'), 'draft.edit');
  await room.fill('writer', { text: FLOOD_REPLY });
  expect(await rung(room, 1, DRILLS)).toEqual([
    { called: ['S0APRUEBA0', 'S0DIRPLAN0', 'S0JEFATURA'], broadcast: true },
  ]);
  expect(workspace.plainText(bells(room, DRILLS)[0] ?? {})).toContain('SIMULACRO');
  expect(bells(room, CASES)).toEqual([]);
});
