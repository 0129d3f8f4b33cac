import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAudit } from '../../../src/cli/audit/audit.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';
import { inATerminal } from '../in-a-terminal.ts';

const POST = 'La farola de la plaza lleva fundida tres semanas <script>alert(1)</script> "y" nadie hace nada & punto';
const TEXT =
  'Hola. Sentimos lo de la farola y pasamos tu queja a «luz & obras». Si quieres reclamar: https://riudalba.example';

async function run(databaseUrl: string, directory: string, ...args: string[]) {
  const given = { env: { DATABASE_URL: databaseUrl }, directory };
  const said = await inATerminal((terminal) => runAudit(args, terminal), given);
  return { code: said.code, out: said.output, err: said.errors };
}

describe('audit case', () => {
  it('tells who was told of a person at risk, as it was typed and nothing more', async () => {
    await using bot = await aPortavoz();
    const folder = await mkdtemp(join(tmpdir(), 'portavoz-report-'));
    try {
      await bot.flag('writer', { text: 'Socorro, estamos atrapadas en el coche y sube el agua' });
      await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
      await bot.workspace.as('writer').click(bot.card(1), 'case.told');
      await bot.fill('writer', { who: 'Sala <b>112</b>', phone: '112' });
      await bot.cardSays(1, 'Ya se avisó a:');
      await run(bot.databaseUrl, folder, 'case', '1');
      const page = await readFile(join(folder, 'case-1.html'), 'utf8');
      expect(page).toMatch(/<h2>A quién se avisó<\/h2>.*[\s\S]*Sala &lt;b&gt;112&lt;\/b&gt; · 112 · \d{4}-/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('tells on whose word the handbook held the line that was sent', async () => {
    await using bot = await aPortavoz();
    const folder = await mkdtemp(join(tmpdir(), 'portavoz-report-'));
    try {
      await bot.flag('writer', { text: 'Socorro, estamos atrapadas en el coche y sube el agua' });
      await bot.cardSays(1, 'Línea aprobada');
      await bot.workspace.as('dpo').click(bot.card(1), 'line.send_private');
      await bot.cardSays(1, 'Copiar y enviar');
      await run(bot.databaseUrl, folder, 'case', '1');
      const page = await readFile(join(folder, 'case-1.html'), 'utf8');
      expect(page).toMatch(
        /El manual lo tenía como aprobado: Vicent Sala \(jefe de Emergencias\), el 2026-11-23, hasta el 2027-06-30 · line:emergency\/es\/private · huella [0-9a-f]{64} · manual [0-9a-f]{64}/,
      );
      expect(page).toContain('<td>Envió</td>');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('writes one file that tells the whole case and runs nothing', async () => {
    await using bot = await aPortavoz();
    const folder = await mkdtemp(join(tmpdir(), 'portavoz-report-'));
    try {
      await bot.flag('writer', { text: POST, author: '@vecina' });
      await bot.cardSays(1, 'Queja');
      await bot.workspace.as('writer').click(bot.card(1), 'draft.edit');
      await bot.fill('writer', { text: TEXT });
      await bot.cardSays(1, 'Pendiente de aprobación');
      await bot.workspace.as('approver').click(bot.card(1), 'draft.approve');
      await bot.cardSays(1, 'Deshacer');

      const { code, out } = await run(bot.databaseUrl, folder, 'case', '#1');
      expect({ code, out }).toEqual({ code: 0, out: `${join(folder, 'case-1.html')}\n` });
      const page = await readFile(join(folder, 'case-1.html'), 'utf8');

      expect(page).toContain('Content-Security-Policy" content="default-src \'none\'');
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;y&quot; nadie hace nada &amp; punto');
      expect(page).not.toMatch(/<script|<b>|https?:\/\/(?!riudalba)[^<]*"|src=|href=/);
      expect(page).toContain('«luz &amp; obras»');
      expect(page).toContain('aprobación de comunicación');
      expect(page).toContain('gesture.approve');
      const head = await bot.database.cases.reader.auditHead();
      expect(page).toContain(`El registro está entero: hasta la fila ${head.seq}, cabecera ${head.seq}:${head.hash}`);

      const again = await run(bot.databaseUrl, folder, 'case', '1');
      expect(again.code).toBe(1);
      expect(again.err).toContain('it exists already');
      const unknown = await run(bot.databaseUrl, folder, 'case', '#99');
      expect(unknown).toMatchObject({ code: 1, err: 'There is no case #99.\n' });
      expect((await run(bot.databaseUrl, folder, 'case', 'abc')).code).toBe(2);
      expect((await run(bot.databaseUrl, folder, 'case', '1', '--language', 'fr')).code).toBe(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
