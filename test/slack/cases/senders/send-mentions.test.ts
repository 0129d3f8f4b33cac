import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Workspace } from '../../../../sandbox/workspace/workspace.ts';
import { createLog } from '../../../../src/log.ts';
import { aHandbookFolder } from '../../../adapters/handbook/planted-handbook.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const minuteMs = 60_000;
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const DESK = 'Llevo tres días llamando para pedir cita en el padrón y no lo coge nadie';
const BIN = 'El contenedor de la calle de las Eras lleva una semana lleno y huele fatal.';

/** A bot whose people work in shifts, beside a clock that the test puts forward; whatever somebody does lets it look at the clocks. */
async function aBotInShifts(start: string, shifts: (idOf: (key: string) => string) => string[]) {
  let aheadMs = Date.parse(start) - Date.now();
  const now = () => new Date(Date.now() + aheadMs).toISOString();
  const playbooksDir = await aHandbookFolder();
  const settings = async (workspace: Workspace) => {
    const file = join(playbooksDir, 'institution.yml');
    const rota = ['rota:', '  shifts:', ...shifts((key) => workspace.person(key).id).map((line) => `    - ${line}`)];
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/rota:\n[\s\S]*?(?=topics:\n)/, `${rota.join('\n')}\n`));
    return { playbooksDir };
  };
  const bot = await aPortavoz(settings, createLog('silent'), now);
  const inChannel = (words: string) =>
    bot.workspace.messages(CASES).filter((message) => bot.workspace.plainText(message).includes(words));
  return {
    ...bot,
    inChannel,
    /** Time passes, and somebody does something that has nothing to do with it. */
    async pass(minutes: number) {
      aheadMs += minutes * minuteMs;
      await bot.workspace.as('lead').command(CASES, '/flag');
      await bot.fill('lead', { text: `${BIN} ${now()}`, network: 'x', author: '', url: '' });
    },
    mention: (key: string) => `@${bot.workspace.person(key).id}`,
  };
}

const shift = (id: string, hours: string, ...people: string[]) =>
  `{ id: ${id}, weekdays: [monday, tuesday, wednesday, thursday, friday], ${hours}, people: [${people.join(', ')}] }`;

describe('clocks and shifts', () => {
  it('a claim lapses when its holder goes home, and whoever comes is called', async () => {
    await using bot = await aBotInShifts('2026-11-24T13:30:00.000Z', (idOf) => [
      shift('morning', 'from: "08:00", to: "15:00"', idOf('writer')),
      shift('evening', 'from: "15:00", to: "22:00"', idOf('outsider')),
    ]);
    const { workspace } = bot;
    workspace.changeUserGroup('S0COMUNICA', ['writer', 'outsider']);
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, 'Que alguien se encargue: hasta el 25/11/26, 09:30', 'Responder: hasta el 25/11/26, 14:30');
    await workspace.as('writer').click(bot.card(1), 'case.claim');
    await bot.cardSays(1, `Se encarga ${bot.mention('writer')}`);

    await bot.pass(95);
    await bot.cardSays(1, 'Nadie se encarga todavía');
    await bot.threadSays(
      1,
      'Ha acabado el turno de quien se encargaba',
      `Se pide a redacción: ${bot.mention('outsider')}`,
    );
    const lapse = (await bot.record()).find(({ event }) => event === 'claim.lapsed');
    expect(lapse).toMatchObject({ result: 'done', caseId: 1 });
  });

  it('cases that are late call a person once, in one message, step by step; their threads mention nobody', async () => {
    await using bot = await aBotInShifts('2026-11-24T08:00:00.000Z', (idOf) => [
      shift('day', 'from: "08:00", to: "20:00"', idOf('writer'), idOf('approver')),
    ]);
    const { workspace } = bot;
    await bot.flag('writer', { text: LAMP });
    await bot.flag('writer', { text: DESK });
    await bot.cardSays(2, DESK);

    await bot.pass(121);
    await bot.cardSays(1, 'Fuera de plazo desde las 11:00: nadie se encarga');
    await workspace.waitFor(() => bot.inChannel('2 casos os esperan').length === 1, { what: 'the call' });
    const [call] = bot.inChannel('2 casos os esperan');
    expect(workspace.plainText(call ?? { ts: '', text: '' })).toContain(bot.mention('writer'));
    expect(JSON.stringify(call?.blocks)).toContain(`.slack.com/archives/${bot.config.slack.casesChannel}/p`);
    expect(blockKitProblems(call?.blocks ?? [])).toEqual([]);
    await bot.threadSays(1, 'Nadie se encarga de este caso');
    expect(bot.threadText(1).split('\n').at(-1)).not.toContain('@');

    await bot.pass(60);
    await workspace.waitFor(() => bot.inChannel('2 casos os esperan').length === 2, { what: 'the second call' });
    const next = bot.inChannel('2 casos os esperan').at(-1);
    expect(workspace.plainText(next ?? { ts: '', text: '' })).toContain(bot.mention('approver'));
    await bot.threadSays(2, 'Sigue sin encargarse nadie');
    await workspace.as('writer').command(CASES, '/cases', 'overdue');
    await bot.isTold('writer', '2 casos fuera de plazo', 'Fuera de plazo desde las 11:00: nadie se encarga');
  });

  it('whoever chose so is called in a message of their own too, in their language; on their shift alone where they chose that', async () => {
    await using bot = await aBotInShifts('2026-11-24T08:00:00.000Z', (idOf) => [
      shift('day', 'from: "08:00", to: "20:00"', idOf('writer')),
    ]);
    const { workspace, database } = bot;
    await database.team.preferences.save(workspace.person('writer').id, { language: 'en', notices: 'direct' });
    await database.team.preferences.save(workspace.person('approver').id, {
      language: null,
      notices: 'direct_on_shift',
    });
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, LAMP);
    await bot.pass(121);
    await bot.threadSays(1, 'Nadie se encarga de este caso', bot.mention('writer'));
    const direct = (key: string) =>
      workspace
        .as(key)
        .directMessages()
        .map((one) => workspace.plainText(one));
    await workspace.waitFor(() => direct('writer').length === 1, { what: 'the message of their own' });
    expect(direct('writer')[0]).toContain('1 case is waiting for you');
    expect(direct('writer')[0]).not.toContain('@');
    await bot.pass(60);
    await bot.threadSays(1, 'Sigue sin encargarse nadie', '@S0APRUEBA0');
    await workspace.waitFor(() => bot.outboxRows().length === 0, { what: 'all to be said' });
    expect(direct('approver')).toEqual([]);
  });

  it('a card says at once that nobody on shift can approve it, and who comes first; the next shift puts it right', async () => {
    await using bot = await aBotInShifts('2026-11-24T09:00:00.000Z', (idOf) => [
      shift('day', 'from: "08:00", to: "15:00"', idOf('writer')),
      shift('late', 'from: "15:00", to: "22:00"', idOf('writer'), idOf('approver')),
    ]);
    await bot.flag('writer', { text: DESK });
    await bot.cardSays(1, DESK);
    await bot.write('writer', 1, 'Gracias por escribir. Te ayudamos con la cita en el 010.');
    await bot.cardSays(
      1,
      'Ahora no hay nadie de turno que pueda dar esta aprobación:* aprobación de comunicación o jefatura de comunicación.',
      `Quien puede y entra antes: ${bot.mention('approver')}, desde las 15:00.`,
    );
    await bot.pass(301);
    await bot.workspace.waitFor(() => !bot.cardText(1).includes('Ahora no hay nadie'), {
      what: 'the card to be put right',
    });
    expect(bot.cardText(1)).toContain('aprobación de comunicación o jefatura de comunicación');
  });
});
