import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const POST =
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza de ayuntamiento.';
const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000001';

describe('a post from flag to published, over signed HTTP', () => {
  it('is flagged, completed, edited, approved by another, undone, approved again and marked as published', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;

    await bot.flag('writer', { text: POST, author: '@vecina_enfadada' });
    await bot.cardSays(1, 'Por atender', 'Queja', POST, 'Falta:');

    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    await bot.fill('writer', {
      'fact.action': 'Alumbrado la cambia esta semana.',
      source: 'Área de Vía pública, Pau Sempere',
    });
    await bot.cardSays(1, 'Pedir aprobación', 'Alumbrado la cambia esta semana.');

    await workspace.as('writer').click(bot.card(1), 'draft.edit');
    const text =
      'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
    await bot.fill('writer', { text });
    await bot.cardSays(1, 'Pendiente de aprobación', text);

    const refused = await workspace.as('writer').click(bot.card(1), 'draft.approve');
    expect(refused.status).toBe(200);
    await workspace.waitFor(() => workspace.as('writer').ephemerals().length > 0, { what: 'the refusal' });
    await bot.cardSays(1, 'Pendiente de aprobación');

    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Aprobada', 'Deshacer');
    await workspace.as('writer').click(bot.card(1), 'publication.undo');
    await bot.cardSays(1, 'La aprobación se deshizo');

    await workspace.as('writer').click(bot.card(1), 'draft.propose');
    await bot.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Publicar ya');
    await workspace.as('approver').click(bot.card(1), 'publication.publish_now');
    await bot.cardSays(1, 'Copiar y publicar');

    await workspace.as('writer').click(bot.card(1), 'publication.copy');
    const wrong = await bot.fill('writer', { proof: 'https://x.com/otra_cuenta/status/1', exactly: 'yes' });
    expect(wrong.errors?.['proof']).toContain('nuestro perfil');
    await bot.fill('writer', { proof: LIVE_URL, exactly: 'yes' });
    await bot.cardSays(1, 'Publicada', LIVE_URL);

    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.publications).toHaveLength(1);
    expect(state?.publications[0]).toMatchObject({ status: 'published', proof: LIVE_URL });
    await workspace.waitFor(() => bot.threadText(1).includes('Aprobó'), { what: 'the record in the thread' });

    await workspace.as('writer').command('portavoz-resumen', '/digest', 'now');
    const digests = () => workspace.messages('portavoz-resumen').map((message) => workspace.plainText(message));
    await workspace.waitFor(() => digests().some((digest) => digest.includes(LIVE_URL)), { what: 'the digest' });
    expect(digests().at(-1)).toContain('#1 · X');
  });
});
