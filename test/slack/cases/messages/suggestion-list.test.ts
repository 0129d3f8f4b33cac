import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const IDEA = 'Estaría bien poner un banco a la sombra en la plaza';
const WORDS = 'Gracias por la idea. El banco llega con las obras de la plaza.';
const WHO = 'Marta Soler, jefa de Parques';

describe('/cases suggestions', () => {
  it('lists what people suggest, and one form leads to the text for whoever suggested it', async () => {
    await using bot = await aPortavoz({ plan: { isOn: true } });
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await bot.flag('writer', { text: IDEA, author: '@vecina_1' });
    await bot.cardSays(1, IDEA);
    await bot.flag('writer', { text: '¿A qué hora abre la oficina del padrón?' });
    await bot.cardSays(2, 'padrón');
    await writer.command(CASES, '/casos', 'sugerencias');
    await bot.isTold('writer', '1 sugerencia sin respuesta de su área', IDEA);
    const own = () => {
      const message = writer.ephemerals().at(-1);
      if (message === undefined) throw new Error('There is no list');
      return message;
    };
    expect(workspace.plainText(own())).not.toContain('padrón');
    expect(blockKitProblems(own().blocks ?? [])).toEqual([]);

    await writer.click(own(), 'area.outcome');
    await bot.fill('writer', { outcome: 'planned', words: ' ', who: WHO });
    expect(await bot.form('writer')).toContain('Qué fue de la sugerencia');
    await bot.fill('writer', { outcome: 'planned', words: WORDS, who: WHO });
    const says = (words: string) =>
      workspace.waitFor(() => workspace.plainText(own()).includes(words), { what: `${words} on the own card` });
    await says('Previsto');
    await bot.cardSays(1, 'Previsto', WHO, WORDS);
    await bot.threadSays(1, 'tiene prevista esta sugerencia');

    await writer.click(own(), 'case.answer_suggested');
    await bot.cardSays(1, '@vecina_1', WORDS, 'Pedir aprobación');
    await bot.threadSays(1, 'prepara lo que dijo el área para 1 persona');
    expect(await bot.database.cases.reader.caseById(1)).toMatchObject({ publications: [] });

    await writer.command(CASES, '/kasuak', 'iradokizunak');
    await bot.isTold('writer', '0 sugerencias sin respuesta de su área', 'Previsto');
  });

  it('says in one sentence how it is switched on where the plan is off', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: IDEA });
    await bot.cardSays(1, IDEA);
    await bot.workspace.as('writer').command(CASES, '/casos', 'sugerencias');
    await bot.isTold('writer', 'PLAN=on');
    const shown = bot.workspace
      .as('writer')
      .ephemerals()
      .map((message) => bot.workspace.plainText(message));
    expect(shown.join('\n')).not.toContain(IDEA);
  });
});
