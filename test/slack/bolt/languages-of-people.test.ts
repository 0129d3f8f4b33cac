import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aPortavoz, CASES, DIGEST } from '../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';

it('speaks to the channel in the institution’s first language, to a person in theirs', async () => {
  await using bot = await aPortavoz({ playbooksDir: await aCatalanHouse() });
  const writer = bot.workspace.as('writer');
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Per atendre', "Fer-se'n càrrec", 'Completa les dades', 'Tanca sense resposta…');
  await bot.threadSays(1, 'ha obert el cas. Per què el classifiquem així:');

  // Lucía reads Slack in Spanish, Emily in English.
  await writer.command(CASES, '/cases');
  await bot.isTold('writer', '1 caso por atender', 'Nadie se encarga todavía');
  await bot.pick('writer', 1, 'case.dismiss');
  expect(await bot.form('writer')).toContain('Cerrar el caso');
  await bot.workspace.as('outsider').command(CASES, '/cases');
  await bot.isTold('outsider', "You are not in the handbook's communication team");

  await writer.command(CASES, '/digest', 'now');
  await bot.isTold('writer', 'El resumen está en su canal.');
  const posted = bot.workspace.messages(DIGEST).map((message) => bot.workspace.plainText(message));
  expect(posted.join('\n')).toMatch(/Resum: \d+ d(e |')\p{L}+ del? \d{4}.*1 cas nou/su);
});

/** The shipped handbook, with Catalan before Spanish. */
async function aCatalanHouse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-casa-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(new URL('../../../playbooks', import.meta.url), folder, { recursive: true });
  const file = join(folder, 'institution.yml');
  const written = await readFile(file, 'utf8');
  const changed = written.replace('languages: [es, ca, en]', 'languages: [ca, es, en]');
  expect(changed).not.toBe(written);
  await writeFile(file, changed);
  return folder;
}
