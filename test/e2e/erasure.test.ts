import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POST =
  'La farola de la plaza Mayor lleva tres semanas fundida. Llamadme al 612 345 678, que vivo en la calle Colón 12, 3º B';
const TEXT =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
/** The telephone, not three digits of a moment. */
const PERSONAL = /612\s?345|Colón/;
const ANY_WORD = /612\s?345|Colón|farola|marta_planas|Pasamos tu aviso/i;

/** The command as an operator runs it, in a process of its own, while the bot runs. */
async function erase(databaseUrl: string, args: string[]): Promise<string> {
  const env = { DATABASE_URL: databaseUrl, LANG: 'en' };
  const done = await promisify(execFile)(process.execPath, ['src/cli.ts', 'erase', ...args], { cwd: ROOT, env });
  return done.stdout;
}

describe('personal data, in a browser', () => {
  it('are seen only by who asks, stand in no way of the exact bytes, and leave card and thread when they are erased', async () => {
    await using sandbox = await aVisitedSandbox();
    const lucia = await sandbox.visit('writer');
    const andres = await sandbox.visit('approver');
    await lucia.type(`/flag ${POST}`);
    await lucia.fill({ Red: 'X', 'Quién lo escribe': '@marta_planas' }, 'Abrir caso');
    await reads(lucia.card(1), 'La farola de la plaza Mayor', '▒▒▒ (teléfono)');
    await lucia.press(lucia.card(1), 'Editar');
    await lucia.fill({ Texto: TEXT }, 'Pedir aprobación');
    await reads(lucia.card(1), TEXT);

    const dialog = andres.page.getByRole('dialog');
    const details = await andres.details(andres.card(1));
    await reads(details, '▒▒▒ (teléfono)', 'Hay datos personales ocultos');
    expect(await details.textContent()).not.toMatch(PERSONAL);
    await andres.press(details, 'Ver');
    await reads(dialog.last(), POST, 'Solo lo ves tú');
    expect(await lucia.page.content()).not.toMatch(PERSONAL);
    await andres.page.keyboard.press('Escape');
    // The dialog below is counted only while it is on top: its words say that the first one is gone.
    await reads(dialog, 'Hay datos personales ocultos');
    await andres.page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await andres.page.content()).not.toMatch(PERSONAL);

    await andres.press(andres.card(1), 'Aprobar');
    await reads(dialog, 'tal como se publicaría', TEXT);
    await andres.press(dialog, 'Aprobar');
    await andres.press(andres.card(1), 'Publicar ya');
    await andres.press(andres.card(1), 'Copiar y enviar');
    await dialog.getByLabel('Sí, tal cual').check();
    await andres.fill({ 'Cómo y cuándo se envió': 'mensaje directo, 14:05' }, 'Ya está enviada');
    await reads(andres.card(1), 'Enviada en privado por');

    for (const { card, message } of [lucia, andres]) {
      await card(1)
        .getByRole('button', { name: /respuestas/ })
        .click();
      await reads(message('editó el borrador y pide aprobación'), 'farola');
    }
    const said = await erase(sandbox.databaseUrl, ['--author', 'marta_planas', '--reason', 'request', '--yes']);
    expect(said).toContain('Case #1 is erased.');
    for (const { page, card } of [lucia, andres]) {
      await reads(card(1), 'Datos personales borrados', 'lo pidió la persona');
      await page.getByText('Línea borrada junto con los datos personales del caso.').first().waitFor();
      await expect.poll(() => page.content()).not.toMatch(ANY_WORD);
      await page.reload();
      await reads(card(1), 'Datos personales borrados');
      expect(await page.content()).not.toMatch(ANY_WORD);
    }
  });
});
