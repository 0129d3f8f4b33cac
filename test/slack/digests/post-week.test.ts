import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { localDate } from '../../../src/domain/time/local-date.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, DIGEST } from '../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const PROPOSAL = 'Estaría bien que pusierais más bancos a la sombra en la plaza Mayor.';

const byBot = ({ workspace }: RunningPortavoz) =>
  workspace.messages(DIGEST).filter(({ user }) => user === workspace.botUserId);
const digestOf = (bot: RunningPortavoz) => byBot(bot).find(({ files }) => files === undefined);
/** As it is read, without the signs for bold. */
const saidIn = (bot: RunningPortavoz) => bot.workspace.plainText(digestOf(bot) ?? {}).replaceAll('*', '');
const picturesOf = (bot: RunningPortavoz) => byBot(bot).flatMap(({ files = [] }) => files);

/** Two posts came, and somebody took the first one on. */
async function aBusyWeek(bot: RunningPortavoz): Promise<void> {
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, POST);
  await bot.workspace.as('writer').click(bot.card(1), 'case.claim');
  await bot.cardSays(1, 'Dejar el caso');
  await bot.flag('approver', { text: PROPOSAL, network: 'facebook' });
  await bot.cardSays(2, PROPOSAL);
}

describe('the digest of the week', () => {
  it('lands in its channel with figures, what people ask, and pictures that say what is on them', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await aBusyWeek(bot);
    await workspace.as('writer').command('general', '/digest', 'weekly');
    await bot.isTold('writer', 'El resumen de la semana está en su canal.');

    const said = saidIn(bot);
    expect(said).toContain('Nuev Resp Dej Entr Med S1 S2 S3 S4');
    expect(said).toContain('Facebook: 1 nuevos');
    expect(said).toMatch(/Preguntas, quejas y sugerencias, por tema[\s\S]*1 sugerencia/);
    expect(said).toMatch(/por área[\s\S]*1 queja/);
    expect(said).toMatch(
      /sin anotar esta semana[\s\S]*Avisar de cortes y obras 48 horas antes · Vía pública y movilidad · nunca anotada/,
    );
    // A figure says whether that one is done.
    expect(said).not.toContain('Responder preguntas y quejas');
    expect(said).not.toContain('farola');
    expect(said).not.toContain('Falta');
    expect(blockKitProblems(digestOf(bot)?.blocks ?? [])).toEqual([]);

    const pictures = picturesOf(bot);
    expect(pictures.map(({ title }) => title)).toEqual([
      'Mensajes por hora',
      'Cuánto tardamos, frente a los objetivos',
      'Mensajes por red y por guía',
    ]);
    expect(pictures.map(({ alt }) => alt).join('\n')).toMatch(/2 mensajes[\s\S]*Encargarse, S\d[\s\S]*Facebook 1/);
    for (const { name, ...file } of pictures) {
      expect(name).toMatch(/^\d{4}-\d\d-\d\d-\d-[a-z-]+\.png$/);
      expect(workspace.bytesOf(file).subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(workspace.bytesOf(file).length).toBeGreaterThan(10_000);
    }
  });

  it('goes out without pictures when they cannot be uploaded, and says so', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await aBusyWeek(bot);
    workspace.faults.add({ method: 'files.getUploadURLExternal', kind: 'slack_error', error: 'missing_scope' });
    workspace.faults.add({ method: 'files.completeUploadExternal', kind: 'slack_error', error: 'internal_error' });
    await workspace.as('writer').command('general', '/digest', 'weekly');
    await bot.isTold('writer', 'El resumen de la semana está en su canal.');
    expect(saidIn(bot)).toContain('Faltan 2 imágenes');
    expect(saidIn(bot)).toContain('Facebook: 1 nuevos');
    expect(picturesOf(bot).map(({ title }) => title)).toEqual(['Mensajes por red y por guía']);
  });

  it('waits where the channel asks to wait, and comes once', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    workspace.faults.add({ method: 'chat.postMessage', kind: 'rate_limit', retryAfterS: 1 });
    await workspace.as('writer').command('general', '/digest', 'weekly');
    await bot.isTold('writer', 'El resumen de la semana está en su canal.');
    expect(byBot(bot).filter(({ files }) => files === undefined)).toHaveLength(1);
  });

  it('comes by itself on its day and is made up for at a start, in one line when nothing happened', async () => {
    const today = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Europe/Madrid' }).format(new Date());
    const weekday = today.toLowerCase() as 'monday';
    await using bot = await aPortavoz({ weeklyDigest: { weekday, at: '00:00' } });
    const { workspace, database } = bot;
    await workspace.waitFor(() => byBot(bot).length > 0, { what: 'the digest of the week' });
    expect(byBot(bot).map((message) => workspace.plainText(message))).toEqual([
      expect.stringMatching(/^Semana hasta el \d\d\/\d\d: sin novedades$/),
    ]);
    const posted = `weekly_digest:${localDate(new Date().toISOString(), 'Europe/Madrid')}`;
    await workspace.waitFor(async () => (await database.upkeep.coordination.lastRun('weekly_digest:')) === posted);
  });

  it('is for the team alone', async () => {
    await using bot = await aPortavoz();
    await bot.workspace.as('outsider').command('general', '/digest', 'weekly');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    expect(byBot(bot)).toEqual([]);
  });
});

describe('an action of the plan', () => {
  it('is written down from /playbook plan, once a day, and stands in the plan and in the digest of the week', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await writer.command('general', '/playbook', 'plan');
    await bot.isTold('writer', 'Anotar una acción hecha…');
    const plan = writer.ephemerals().at(-1);
    if (plan === undefined) throw new Error('no plan');
    expect(workspace.plainText(plan)).not.toContain('hecha por última vez');

    await writer.click(plan, 'action.record');
    expect(await bot.form('writer')).toContain('Publicar la agenda de la semana');
    await bot.fill('writer', { action: 'agenda' });
    await bot.isTold('writer', 'Anotado: «Publicar la agenda de la semana»');
    expect(await bot.record()).toMatchObject([{ event: 'action.done', result: 'done', detail: { action: 'agenda' } }]);

    await workspace.as('approver').command('general', '/playbook', 'plan');
    await bot.isTold('approver', 'hecha por última vez el');
    const theirs = workspace.as('approver').ephemerals().at(-1);
    await workspace.as('approver').click(theirs ?? plan, 'action.record');
    await bot.form('approver');
    const again = await bot.fill('approver', { action: 'agenda' });
    expect(again.errors).toEqual({ done_on: expect.stringContaining('por Lucía Ferrer') });
    const tomorrow = await bot.fill('approver', { action: 'avisos', done_on: '2999-01-01' });
    expect(tomorrow.errors).toEqual({ done_on: expect.stringContaining('aún no ha llegado') });

    await writer.command('general', '/digest', 'weekly');
    await bot.isTold('writer', 'El resumen de la semana está en su canal.');
    const said = saidIn(bot);
    expect(said).toMatch(
      /Acciones del plan hechas\n?[\s\S]*Publicar la agenda de la semana · Cultura[^\n]* · \d\d\/\d\d/,
    );
    expect(said).toMatch(/sin anotar esta semana[\s\S]*Avisar de cortes/);
  });

  it('is nobody’s to write down who is not of the team', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('writer').command('general', '/playbook', 'plan');
    await bot.isTold('writer', 'Anotar una acción hecha…');
    const plan = workspace.as('writer').ephemerals().at(-1);
    await workspace.as('outsider').click(plan ?? { channel: '', ts: '', user: '', text: '' }, 'action.record');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    expect(workspace.as('outsider').view()).toBeNull();
  });
});
