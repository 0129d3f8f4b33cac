import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const POST =
  'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua, no podemos salir del coche';
const URL = 'https://x.com/vecina_mota/status/4101';
const QUESTION = '¿A qué hora abre la oficina del padrón?';
const told = { who: 'Sala del 112, Marta', phone: '112' };

describe('a person at risk', () => {
  it('calls the duty officer, waits on the card until somebody records who was told, and is found by /cases at-risk', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST, url: URL });
    await bot.cardSays(1, '🔴', 'S1', 'Todavía no se ha avisado a nadie', '112', 'Anotar a quién se avisó…');
    await bot.threadSays(1, 'Puede haber una persona en peligro', '112', 'Se pide a guardia');

    await workspace.as('writer').command(CASES, '/cases', 'at-risk');
    await bot.isTold(
      'writer',
      '1 persona en peligro',
      'camino de la Mota',
      'sin resolver',
      'No se ha avisado a nadie.',
    );

    await workspace.as('writer').click(bot.card(1), 'case.told');
    expect(await bot.form('writer')).toContain('En qué teléfono');
    const wrong = await bot.fill('writer', { ...told, phone: 'el de siempre' });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['phone']);
    await bot.fill('writer', told);
    await bot.cardSays(1, 'Ya se avisó a:* Sala del 112, Marta · tel. 112');
    expect(await bot.wholeText(1)).not.toContain('se ha avisado a nadie');
    await bot.threadSays(1, 'anotó a quién se avisó:', 'Sala del 112, Marta');

    expect((await bot.database.cases.reader.caseById(1))?.handoffs).toMatchObject([told]);
    const record = await bot.record();
    expect(record.at(-1)).toMatchObject({ event: 'gesture.record_told', result: 'done', caseId: 1 });
    expect(JSON.stringify(record)).not.toContain('Marta');
    await workspace.as('approver').command(CASES, '/cases', 'at-risk');
    await bot.isTold('approver', 'Ya se avisó a:* Sala del 112, Marta', 'sin resolver');
  });

  it('may be told of to another one after the first, and the list says where, who was told, and when and how it ended', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
    await workspace.as('writer').click(bot.card(1), 'case.told');
    await bot.fill('writer', told);
    await bot.cardSays(1, 'Anotar otro aviso…');
    await workspace.as('duty').click(bot.card(1), 'case.told');
    await bot.fill('duty', { who: 'Iván, de guardia', phone: '600 11 22 33' });
    await bot.cardSays(
      1,
      'Ya se avisó a:* Sala del 112, Marta · tel. 112',
      'Ya se avisó a:* Iván, de guardia · tel. 600 11 22 33',
    );
    await workspace.as('approver').command(CASES, '/cases', 'at-risk');
    await bot.isTold(
      'approver',
      '📍 camino de la Mota',
      'Ya se avisó a:* Sala del 112, Marta',
      'Iván, de guardia',
      'sin resolver',
    );
    await bot.pick('approver', 1, 'case.dismiss');
    await bot.fill('approver', { reason: 'monitor' });
    await bot.cardSays(1, 'Sin respuesta, por decisión');
    expect(await bot.wholeText(1)).not.toContain('Anotar otro aviso');
    await workspace.as('legal').command(CASES, '/cases', 'at-risk');
    await bot.isTold('legal', 'resuelto el ', ': Vigilar sin responder');
  });

  it('is not left alone before, and whoever closes it as spam does so before the duty officer’s eyes', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
    await bot.pick('approver', 1, 'case.dismiss');
    const refused = await bot.fill('approver', { reason: 'let_stand' });
    expect(refused.errors?.['reason']).toContain('No se ha avisado a nadie de esta persona en peligro.');
    await bot.fill('approver', { reason: 'spam' });
    await bot.cardSays(1, 'Sin respuesta, por decisión');
    await bot.threadSays(1, 'lo cerró como correo basura.');
    expect(bot.threadText(1).split('Se pide a guardia')).toHaveLength(3);
  });

  it('who may be read by an aggressor is answered in private from the first moment', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: 'Mi marido me va a matar, tengo miedo de él' });
    await bot.cardSays(1, 'Todavía no se ha avisado a nadie', 'respuesta en privado');
    expect((await bot.database.cases.reader.caseById(1))?.core).toMatchObject({
      class: 'life_risk',
      audience: 'private',
    });
  });

  it('is nothing that another case may be told of', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: QUESTION });
    await bot.cardSays(1, 'Por atender');
    expect(await bot.wholeText(1)).not.toContain('Anotar a quién se avisó');
    expect(blockKitProblems(bot.card(1).blocks ?? [])).toEqual([]);
    await bot.workspace.as('writer').command(CASES, '/cases', 'at-risk');
    await bot.isTold('writer', '0 personas en peligro');
  });
});
