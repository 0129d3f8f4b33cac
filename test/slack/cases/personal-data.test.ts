import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import { runErase } from '../../../src/cli/erase.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';
import { everythingIn } from '../../support/laws/everything-in.ts';

const PHONE = '612 345 678';
/** The telephone with or without its blanks, and the street: a moment holds three digits of it, too. */
const PERSONAL = /612\s?345|Colón/u;
const POST = `La farola de la plaza Mayor lleva tres semanas fundida. Llamadme al ${PHONE}, que vivo en la calle Colón 12, 3º B`;
const AUTHOR = '@marta_planas';
const TEXT =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Gracias por tanta paciencia. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const MASKED = '▒▒▒ (teléfono)';

async function command(
  run: (args: readonly string[], terminal: Terminal) => Promise<number>,
  bot: RunningPortavoz,
  args: string[],
  typed = '',
) {
  const said = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[key] += String(chunk);
        done();
      },
    });
  const streams = { input: Readable.from([typed]), output: into('out'), errors: into('err') };
  const code = await run(args, { env: { DATABASE_URL: bot.databaseUrl, LANG: 'en' }, directory: tmpdir(), ...streams });
  return { code, ...said };
}

/** All that everybody reads in the channel, notices included. */
function channelOf({ workspace }: RunningPortavoz): string {
  return JSON.stringify(workspace.messages(CASES).flatMap((message) => [message, ...workspace.thread(message)]));
}

/** The last row of the record that says to whom personal data were shown; people are rung meanwhile. */
async function lastShown(bot: Awaited<ReturnType<typeof aPortavoz>>) {
  return (await bot.record()).findLast(({ event }) => event === 'personal_data.shown');
}

describe('personal data in a post', () => {
  it('are hidden from the channel, and shown to one of the team who asks, which is recorded', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST, author: AUTHOR });
    await bot.cardSays(
      1,
      'La farola de la plaza Mayor',
      MASKED,
      '▒▒▒ (domicilio)',
      'Hay datos personales ocultos',
      AUTHOR,
    );
    await bot.threadSays(1, 'abrió el caso');
    expect(blockKitProblems(bot.card(1).blocks ?? [])).toEqual([]);
    expect(channelOf(bot)).not.toMatch(PERSONAL);
    await workspace.as('writer').command(CASES, '/cases');
    await bot.isTold('writer', MASKED);

    await workspace.as('writer').click(bot.card(1), 'post.show');
    expect(await bot.form('writer')).toContain(POST);
    const { posts } = (await bot.database.cases.reader.caseById(1)) ?? { posts: [] };
    expect(await lastShown(bot)).toMatchObject({
      result: 'done',
      detail: { posts: [posts[0]?.id], drafts: [] },
    });

    await workspace.as('outsider').click(bot.card(1), 'post.show');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    expect(await lastShown(bot)).toMatchObject({ result: 'refused' });
    expect(JSON.stringify(await bot.record())).not.toMatch(PERSONAL);
  });

  it('make who stands by the reply see its very bytes first; sending the form is the approval', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST, author: AUTHOR });
    await bot.cardSays(1, MASKED);
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');

    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    const form = await bot.form('approver');
    expect(form).toContain(TEXT);
    expect(form).not.toContain(PHONE);
    expect((await bot.database.cases.reader.caseById(1))?.publications).toEqual([]);
    await workspace.as('approver').submit({});
    await bot.cardSays(1, 'Deshacer');
    const state = await bot.database.cases.reader.caseById(1);
    const draft = state?.drafts.find(({ id }) => id === state.core.currentDraftId);
    expect(state?.publications).toMatchObject([{ status: 'held', digest: draft?.digest }]);
  });

  it('a form that comes too late says so in its own place', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, MASKED);
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.form('approver');
    await bot.write('writer', 1, `${TEXT} Un saludo.`);
    await bot.cardSays(1, 'Un saludo.');
    await workspace.as('approver').submit({});
    expect(await bot.form('approver')).toContain('El texto ha cambiado desde que lo viste.');
    expect((await bot.database.cases.reader.caseById(1))?.publications).toEqual([]);
  });

  it('one click is enough where the card hides nothing', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: 'La farola de la plaza Mayor lleva tres semanas fundida.', author: AUTHOR });
    await bot.cardSays(1, 'Queja');
    expect(await bot.wholeText(1)).not.toContain('ocultos');
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await bot.workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Deshacer');
  });

  it('of a person at risk stay where they help to find them', async () => {
    await using bot = await aPortavoz();
    const text = `Socorro, no puedo respirar, vivo en la calle Colón 12, 3º B, mi móvil es ${PHONE}, DNI 12345678Z`;
    await bot.flag('writer', { text });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie', 'calle Colón 12, 3º B', PHONE, '▒▒▒ (DNI)');
    await bot.workspace.as('writer').command(CASES, '/cases', 'at-risk');
    await bot.isTold('writer', 'calle Colón 12');
  });
});

describe('erase', () => {
  it('takes every word out of the database and of Slack while the bot runs, and leaves a record that verifies', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST, author: AUTHOR, url: 'https://x.com/marta_planas/status/41' });
    await bot.cardSays(1, MASKED);
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await bot.pick('writer', 1, 'case.escalate');
    await bot.fill('writer', { note: 'La vecina está muy enfadada' });
    await bot.threadSays(1, 'muy enfadada');
    const buttons = bot.card(1);

    const declined = await command(runErase, bot, ['--author', 'Marta_Planas', '--reason', 'request'], 'no\n');
    expect(declined.code).toBe(1);
    expect(declined.out).toContain('1 post in 1 case: #1\n');
    const done = await command(runErase, bot, ['--author', 'Marta_Planas', '--reason', 'request'], 'erase 1\n');
    expect(done).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Case #1 is erased.') });

    await bot.cardSays(1, '⚪ #1', 'Datos personales borrados', 'lo pidió la persona');
    await workspace.waitFor(() => !bot.threadText(1).includes('farola') && !bot.threadText(1).includes('enfadada'), {
      what: 'a thread without words',
    });
    expect(bot.threadText(1)).toContain('Línea borrada');
    expect(channelOf(bot)).not.toMatch(/farola|planas|enfadada|Colón|tanta paciencia/i);
    expect(bot.card(1).blocks?.map(({ type }) => type)).toEqual(['section', 'context']);
    expect(await everythingIn(bot.databaseUrl)).not.toMatch(/farola|planas|enfadada|Colón|tanta paciencia/i);

    await workspace.as('approver').click(buttons, 'draft.approve');
    await bot.isTold('approver', 'Los datos del caso #1 se borraron.');
    await workspace.as('approver').click(buttons, 'draft.edit');
    await bot.isTold('approver', 'Los datos del caso #1 se borraron.');
    await workspace.as('writer').command(CASES, '/cases', '#1');
    await bot.isTold('writer', 'Datos personales borrados');

    expect((await command(runAudit, bot, ['verify'])).code).toBe(0);
    const exported = await command(runAudit, bot, ['export', '--format', 'ndjson']);
    expect(exported.out).toContain('"event":"case.erased"');
    expect((await bot.record()).find(({ event }) => event === 'case.erased')).toMatchObject({
      caseId: 1,
      detail: { rule: 'request', whole: true },
    });
    const again = await command(runErase, bot, ['--case', '1', '--reason', 'order', '--yes']);
    expect(again.err).toContain('Case #1 has no posts');
    expect(again.code).toBe(1);

    const folder = await mkdtemp(join(tmpdir(), 'portavoz-erased-'));
    try {
      const file = join(folder, 'case.html');
      expect((await command(runAudit, bot, ['case', '1', '--out', file])).code).toBe(0);
      const page = await readFile(file, 'utf8');
      expect(page).toContain('Los datos personales de este caso se borraron');
      expect(page).toContain('El registro está entero');
      expect(page).toContain('gesture.escalate');
      expect(page).not.toMatch(/farola|planas|enfadada|Colón|tanta paciencia/i);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('keeps the words of a person at risk until somebody was told', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: 'Socorro, estamos atrapadas en el coche y sube el agua' });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
    const kept = await command(runErase, bot, ['--case', '#1', '--reason', 'request', '--yes']);
    expect(kept.code).toBe(1);
    expect(kept.err).toContain('Case #1 is of a person at risk and nobody is recorded as told.');
    expect((await bot.database.cases.reader.caseById(1))?.posts).toHaveLength(1);
  });

  it.each([
    [[], 'Name one of --post, --case and --author.'],
    [['--post', 'x', '--author', 'y', '--reason', 'request'], 'Name one of --post, --case and --author.'],
    [['--post', 'x'], 'Say why: --reason request, order, mistake.'],
    [['--post', 'x', '--reason', 'because Marta asked'], 'Say why: --reason request, order, mistake.'],
    [['--case', 'x', '--reason', 'order'], 'A case is named by its number'],
    [['--pots', 'x'], 'Some of these options are not known.'],
  ])('says what is missing: %j', async (args: string[], sentence) => {
    const streams = { input: Readable.from([]), output: new Writable(), errors: new Writable() };
    const said: string[] = [];
    streams.errors._write = (chunk, _encoding, done) => {
      said.push(String(chunk));
      done();
    };
    expect(
      await runErase(args, { env: { DATABASE_URL: 'sqlite:/nowhere', LANG: 'en' }, directory: '/', ...streams }),
    ).toBe(2);
    expect(said.join('')).toContain(sentence);
  });

  it('says that there is no such post', async () => {
    await using bot = await aPortavoz();
    const nothing = await command(runErase, bot, ['--post', 'nope', '--reason', 'order', '--yes']);
    expect(nothing).toMatchObject({
      code: 1,
      err: 'There is no post nope, or it was erased before. There is nothing to erase.\n',
    });
  });
});
