import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { aPortavoz, CASES, DIGEST } from '../../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';

describe('/cases', () => {
  it('lists what is open, mine or late, and shows one', async () => {
    await using bot = await aPortavoz();
    const writer = bot.workspace.as('writer');
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);

    // The answer comes although its connection breaks.
    bot.workspace.faults.add({ method: 'respond', kind: 'drop_request' });
    await writer.command(CASES, '/cases');
    await bot.isTold('writer', '1 caso por atender', '#1', POST);
    await writer.command(CASES, '/cases', 'mine');
    await bot.isTold('writer', 'Te encargas de 0 casos');
    await writer.command(CASES, '/cases', 'overdue');
    await bot.isTold('writer', '0 casos fuera de plazo');
    await writer.click(bot.card(1), 'case.claim');
    await bot.cardSays(1, 'Dejar el caso');
    await writer.command(CASES, '/cases', 'MINE');
    await bot.isTold('writer', 'Te encargas de 1 caso');
    await writer.command(CASES, '/cases', '#1');
    await bot.isTold('writer', '#1 · S4 · Queja', 'Completar datos');
    await writer.command(CASES, '/cases', '#77');
    await bot.isTold('writer', 'El caso #77 no existe.');
  });

  it('shows a card to its reader alone that is drawn again with each of its buttons', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    await workspace.as('writer').command(CASES, '/cases', '#1');
    await bot.isTold('writer', 'Que alguien se encargue');
    const own = () => workspace.as('writer').ephemerals().at(-1);
    const says = (words: string) =>
      workspace.waitFor(() => workspace.plainText(own() ?? {}).includes(words), { what: `${words} on the own card` });
    for (const [button, words] of [
      ['case.claim', 'Se encarga @'],
      ['case.release', 'Que alguien se encargue'],
    ] as const) {
      const card = own();
      if (card === undefined) throw new Error('There is no card of the writer alone');
      await workspace.as('writer').click(card, button);
      await says(words);
      await bot.cardSays(1, words);
    }
    expect(workspace.as('writer').ephemerals()).toHaveLength(1);

    const card = own();
    if (card === undefined) throw new Error('There is no card of the writer alone');
    await workspace.as('writer').click(card, 'draft.edit');
    await bot.fill('writer', { text: 'Hola. Ya está avisado Alumbrado.' });
    await says('Hola. Ya está avisado Alumbrado.');
    await bot.cardSays(1, 'Hola. Ya está avisado Alumbrado.');
    expect(workspace.as('writer').ephemerals()).toHaveLength(1);
  });

  it('answers to the name of the house, in words of five languages, and names what it does not know', async () => {
    await using bot = await aPortavoz();
    const writer = bot.workspace.as('writer');
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    const asks = async (name: string, typed: string, ...answer: string[]) => {
      await writer.command(CASES, name, typed);
      await bot.isTold('writer', ...answer);
    };
    await asks('/casos', 'míos', 'Te encargas de 0 casos');
    await asks('/casos', 'ATRASADOS', '0 casos fuera de plazo');
    await asks('/cases', 'oberts', '1 caso por atender', POST);
    await asks('/casos', 'en peligro', 'personas en peligro');
    await asks('/casos', '#1', '#1 · S4 · Queja');
    await asks('/casos', 'ayuda', '`/casos abiertos` los casos por atender', '`/casos #12` uno');
    await asks('/cases', 'abietros', 'No conozco «abietros». ¿Querías decir «abiertos»?', '`/cases abiertos`');
    // The plan is off here: what it would show is not offered.
    expect(writer.ephemerals().at(-1)?.text).not.toContain('sugerencias');
    await asks('/casos', 'cerrados', 'No conozco «cerrados».', '`/casos ayuda`');
    await asks('/casos', '#x', 'No conozco');
    expect(writer.ephemerals().filter(({ text }) => text?.includes('help.'))).toEqual([]);
  });

  it('shows nothing to an outsider, in the outsider’s language', async () => {
    await using bot = await aPortavoz();
    await bot.workspace.as('outsider').command(CASES, '/cases');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
  });
});

describe('/playbook', () => {
  it('lists, shows and tells what it does not know', async () => {
    await using bot = await aPortavoz();
    const writer = bot.workspace.as('writer');
    await writer.command(CASES, '/playbook');
    const shipped = await readdir(new URL('../../../../playbooks/crises', import.meta.url));
    await bot.isTold('writer', `${shipped.length} guías`, '`/guias ver` y el nombre de una guía', 'Manual vigente:');
    for (const id of ['flood', 'everyday', 'water-quality', 'person-at-risk']) {
      await writer.command(CASES, '/playbook', `show ${id}`);
    }
    await bot.isTold('writer', 'Inundación o DANA · S1', 'Agua no apta', 'La respuesta no puede llevar');
    await bot.isTold('writer', 'de AEMET en [Zona afectada]. Si estás en planta baja o sótano, sube.');
    expect(
      writer
        .ephemerals()
        .map((message) => bot.workspace.plainText(message))
        .join('\n'),
    ).not.toMatch(/\{\{|\{%|flood|a-long/);
    for (const message of writer.ephemerals()) expect(blockKitProblems(message.blocks ?? [])).toEqual([]);
    await writer.command(CASES, '/playbook', 'show <!channel>');
    await bot.isTold('writer', 'No hay guía «<!channel>». Las que hay: ');
    await writer.command(CASES, '/guias', 'ver inundación');
    await bot.isTold('writer', 'Inundación o DANA · S1');
    await writer.command(CASES, '/guias', 'ciberataque');
    await bot.isTold('writer', 'Ciberataque o fuga de datos');
    await writer.command(CASES, '/guias', 'ver inundaxion');
    await bot.isTold('writer', 'No hay guía «inundaxion». ¿Querías decir «Inundación o DANA»?');
    await writer.command(CASES, '/playbook', 'plan');
    await bot.isTold(
      'writer',
      'Plan de comunicación de Ayuntamiento de Riudalba',
      'Qué no comunicamos',
      '@AytoRiudalba',
    );
    await writer.command(CASES, '/playbook', 'enséñame');
    await bot.isTold('writer', 'No conozco «enséñame».', '`/playbook ayuda` lo explica.');
    await writer.command(CASES, '/playbook', 'ayuda');
    await bot.isTold('writer', '`/playbook recargar` muestra qué cambian');
  });

  it('reload keeps the old handbook when the new one is wrong, and says where', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-handbook-'));
    try {
      await cp(new URL('../../../../playbooks', import.meta.url), folder, { recursive: true });
      await using bot = await aPortavoz({ playbooksDir: folder });
      const { workspace } = bot;
      const file = path.join(folder, 'severity.yml');
      const good = await readFile(file, 'utf8');
      const line = good.split('\n').findIndex((one) => one.includes('claim_minutes: 5')) + 1;

      await workspace.as('writer').command(CASES, '/playbook', 'reload');
      await bot.isTold('writer', 'corresponde a jefatura o a quien aprueba');
      await workspace.as('approver').command(CASES, '/playbook', 'reload');
      await bot.isTold('approver', 'El manual no ha cambiado');

      await writeFile(file, good.replace('claim_minutes: 5', 'claim_minutes: pronto'));
      await workspace.as('approver').command(CASES, '/playbook', 'reload');
      await bot.isTold('approver', 'El manual tiene 1 error y no se aplica.', `severity.yml:${line}:`);

      await writeFile(file, good.replace('Queja con eco', 'Queja que suena'));
      await workspace.as('approver').command(CASES, '/playbook', 'reload');
      await bot.isTold('approver', 'severity.yml › severities › S3 › titles › es: Queja con eco → Queja que suena');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('/digest', () => {
  it('is seen by who asks, and by everybody with “now”', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const digests = () => workspace.messages(DIGEST).filter(({ user }) => user === workspace.botUserId);
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    const before = digests().length;
    await workspace.as('writer').command(CASES, '/digest');
    await bot.isTold('writer', '1 caso nuevo', 'S4: *1*', 'Registro:');
    expect(digests()).toHaveLength(before);

    await workspace.as('writer').command(CASES, '/digest', 'now');
    await bot.isTold('writer', 'El resumen está en su canal.');
    expect(workspace.plainText(digests().at(-1) ?? {})).toContain('1 caso nuevo');

    expect(workspace.plainText(digests().at(-1) ?? {})).toContain('Por tema');

    await workspace.as('writer').command(CASES, '/resumen', 'ahora');
    await workspace.waitFor(() => digests().length === before + 2, { what: 'the second digest' });
    await workspace.as('writer').command(CASES, '/digest', 'mañana');
    await bot.isTold('writer', 'No conozco «mañana».', 'ahora y semanal');
    await workspace.as('writer').command(CASES, '/resumen', 'semnal');
    await bot.isTold('writer', '¿Querías decir «semanal»?');
    await workspace.as('writer').command(CASES, '/resumen', 'ayuda');
    await bot.isTold('writer', '`/resumen semanal` publica allí el de la semana');
  });
});

describe('the App Home', () => {
  it('shows what I have, and what waits for an approval that I may give', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, POST);
    await bot.write(
      'writer',
      1,
      'Hola. Sentimos lo de la farola. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example',
    );
    await bot.cardSays(1, 'Pendiente de aprobación');

    const homeOf = async (key: string) => {
      await workspace.as(key).openHome();
      return workspace.plainText(await workspace.waitFor(() => workspace.as(key).home(), { what: 'the App Home' }));
    };
    const writers = await homeOf('writer');
    expect(writers).toContain('Te encargas de 1 caso');
    expect(writers).toContain('0 casos esperan tu aprobación');
    const approvers = await homeOf('approver');
    expect(approvers).toContain('Te encargas de 0 casos');
    expect(approvers).toContain('1 caso espera tu aprobación');
    expect(approvers).toContain('Publicación: sin incidencias');
    expect(approvers).toContain('⚠️ Segundo canal: sin configurar');
    expect(approvers).toMatch(/Próximo resumen: \d.*, 23:59/);
    expect(approvers).toMatch(/S4:\*? \*?1\*? · #1, desde el/);

    await bot.flag('writer', { text: 'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua' });
    await bot.cardSays(2, 'Todavía no se ha avisado a nadie');
    const atRisk = await homeOf('area');
    expect(atRisk).toContain('1 persona en peligro');
    expect(atRisk).toContain('📍 camino de la Mota');
    expect(await homeOf('outsider')).toContain("You are not in the handbook's communication team");
  });
});
