import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const FIRST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const LIKE =
  'Vaya vergüenza: la farola de la plaza Mayor lleva ya tres semanas fundida, y nadie hace nada en el barrio.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Alumbrado la cambia esta semana. Si quieres reclamar: https://riudalba.example';

it('like posts’ replies are shown in the details and by /cases like, and one is taken without its facts', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await bot.flag('writer', { text: FIRST, url: 'https://x.com/vecina/status/41' });
  await bot.cardSays(1, 'Borrador v1');
  await bot.pick('writer', 1, 'facts.enter');
  await bot.fill('writer', {
    'fact.action': 'Alumbrado la cambia esta semana.',
    source: 'Área de Vía pública, Pau Sempere',
  });
  await bot.cardSays(1, 'Alumbrado la cambia esta semana.');
  await bot.write('writer', 1, REPLY);
  await bot.cardSays(1, 'Pendiente de aprobación');
  await bot.pick('approver', 1, 'draft.approve');
  await bot.cardSays(1, 'Publicar ya');
  await bot.pick('approver', 1, 'publication.publish_now');
  await bot.cardSays(1, 'Copiar y publicar');
  await bot.pick('writer', 1, 'publication.copy');
  await bot.fill('writer', { proof: 'https://x.com/AytoRiudalba/status/1860000000000000001', exactly: 'yes' });
  await bot.cardSays(1, 'Publicada');

  await bot.flag('writer', { text: LIKE, url: 'https://x.com/vecina/status/42' });
  await bot.cardSays(2, 'Borrador v1');
  await workspace.as('writer').command(CASES, '/casos', 'parecidos #2');
  await bot.isTold('writer', 'Respuestas a mensajes parecidos al #2', '#1', 'Alumbrado la cambia esta semana.');
  await workspace.as('writer').command(CASES, '/cases', 'like');
  await bot.isTold('writer', '`/cases parecidos <n>`');

  const view = () => plainTextOf(workspace.as('writer').view() ?? {});
  await bot.pick('writer', 2, 'case.like');
  await workspace.waitFor(() => view().includes('Cómo respondimos'), { what: 'how we answered' });
  expect(view()).toContain('mensaje casi igual');
  expect(view()).toContain('Usar la del #1');
  await workspace.as('writer').clickInView('draft.as_in');
  await workspace.waitFor(() => view().includes('Ya está en el borrador'), { what: 'that it was taken' });
  const draft = (await bot.database.cases.reader.caseById(2))?.drafts.at(-1);
  expect(draft?.text).not.toContain('esta semana');
  expect(draft?.text).toContain('[falta: ');
  await bot.threadSays(2, 'lo que se respondió en el #1, sin los datos de entonces');
  // The same once more: the draft says it already.
  await workspace.as('writer').clickInView('draft.as_in');
  await workspace.waitFor(() => view().includes('El borrador ya dice eso.'), { what: 'why not' });
});
