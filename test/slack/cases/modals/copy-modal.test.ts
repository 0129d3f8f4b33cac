import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runAudit } from '../../../../src/cli/audit/audit.ts';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const CHANGED = 'Hola. Sentimos lo de la farola. La arreglamos mañana: llama al 600 123 123.';

/** As everybody reads it: the phone is nobody's that we know of. */
const SHOWN = CHANGED.replace('600 123 123', '▒▒▒ (teléfono)');

/** What `audit case` writes, as a person reads it. */
async function reportOf(bot: RunningPortavoz): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-report-'));
  const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    const streams = { input: Readable.from([]), output: silent(), errors: silent() };
    await runAudit(['case', '1'], { env: { DATABASE_URL: bot.databaseUrl }, directory: folder, ...streams });
    return await readFile(path.join(folder, 'case-1.html'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('what went out other than approved', () => {
  it('is asked for, pasted, checked, and called so on card, thread, digest and file', async () => {
    await using bot = await aPortavoz({ holdMs: 0 });
    const { workspace } = bot;
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, 'Por atender');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Copia el texto');

    await workspace.as('writer').click(bot.card(1), 'publication.copy');
    expect(await bot.form('writer')).toContain('¿Se publicó exactamente como se aprobó?');
    const address = exampleAddress(await bot.form('writer'));
    const empty = await bot.fill('writer', { proof: address, exactly: 'no' });
    expect(empty.errors?.['text_out']).toContain('Pega entero el texto publicado');
    await bot.fill('writer', { proof: address, exactly: 'no', text_out: CHANGED });

    await bot.cardSays(
      1,
      'Publicada con cambios que nadie aprobó',
      'Se publicó un texto distinto del aprobado',
      SHOWN,
      REPLY,
    );
    await bot.threadSays(1, 'publicó un texto distinto del aprobado', '⛔', 'El teléfono');
    await bot.threadSays(1, 'Las comprobaciones no habrían dejado enviar este texto', '@S0APRUEBA0');
    const state = await bot.database.cases.reader.caseById(1);
    const out = state?.drafts.at(-1);
    expect(out?.text).toBe(CHANGED);
    expect(state?.publications).toMatchObject([
      { status: 'published', deliveredAs: { kind: 'deviation', draftId: out?.id } },
    ]);
    const marked = (await bot.record()).find(({ event }) => event === 'gesture.mark_published');
    expect(marked?.result).toBe('refused');
    expect((await bot.record()).at(-1)).toMatchObject({ detail: { asApproved: false, outDigest: out?.digest } });

    await workspace.as('lead').command('portavoz-casos', '/digest');
    await bot.isTold('lead', '1 se publicó distinta de lo aprobado', 'distinta de la aprobada');
    const page = await reportOf(bot);
    expect(page).toContain('No se publicó como se aprobó.');
    expect(page).toMatch(/Borrador v3 · .* · se publicó sin que nadie lo aprobara así/);
    expect(page).toContain(`<blockquote>${SHOWN}</blockquote>`);
  });
});

describe('a reply that went out elsewhere', () => {
  it('is recorded from an open case, which is answered, and is called what it is everywhere', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, 'Ya se respondió por otra vía…');
    await workspace.as('writer').click(bot.card(1), 'case.elsewhere');
    const given = { who: 'Marta <!channel>', network: 'other', text_out: 'Ya va un técnico.' };
    const refused = await bot.fill('writer', { ...given, audience: 'public', proof: 'por teléfono' });
    expect(refused.errors?.['proof']).toContain('tiene que empezar por https://');
    await bot.fill('writer', { ...given, audience: 'private', proof: 'llamada, 14:05' });

    await bot.cardSays(1, 'Respondida por otra vía, sin aprobación', 'Ya va un técnico.', 'llamada, 14', 'Reabrir');
    await bot.threadSays(1, 'anotó una respuesta enviada por otra vía. Nadie la aprobó aquí', 'Ya va un técnico.');
    expect(JSON.stringify([bot.card(1), workspace.thread(bot.card(1))])).not.toContain('<!channel>');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.publications).toMatchObject([
      { status: 'published', deliveredAs: { kind: 'elsewhere', who: 'Marta <!channel>' }, proof: 'llamada, 14:05' },
    ]);
    expect(state?.signOffs).toEqual([]);
    expect(bot.outboxRows().filter(({ kind }) => kind === 'publish')).toEqual([]);
    await workspace.as('lead').command('portavoz-casos', '/digest');
    await bot.isTold('lead', '1 se envió por otra vía, sin aprobación');
    expect(await reportOf(bot)).toContain(
      'Se envió por otra vía, sin aprobación de este equipo. Respondió: Marta &lt;!channel&gt;.',
    );
  });
});

/** The address of a post of our own profile, as the form's hint shows it. */
function exampleAddress(form: string): string {
  return (/Como (https:\/\/\S+)/.exec(form)?.[1] ?? '').replace('…', '9001');
}
