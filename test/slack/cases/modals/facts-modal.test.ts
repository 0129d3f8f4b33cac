import { describe, expect, it } from 'vitest';
import type { OpenView } from '../../../../sandbox/workspace/wire.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const BRIDGE_CA = 'Es pot creuar el pont? El barranc baixa ple i s’inunda el carrer, què hem de fer?';
const GARAGE = 'Se inunda el garaje y el ayuntamiento sin avisar, qué desastre de gestión';

const SOURCE = 'Rosa Martínez, Policía Local';

const CRISIS = {
  'fact.zone': 'La Marina',
  'fact.level': 'orange',
  'fact.next_update': '18:30',
  'fact.link': 'https://riudalba.example/riada',
};

/** Names of the fields of the form on top. */
function fieldsOf(view: OpenView | null): string[] {
  return (view?.view.blocks ?? []).flatMap((block) => (block.type === 'input' ? [block.block_id ?? ''] : []));
}

describe('the form of facts', () => {
  it('is refused in every wrong field at once, and cuts nothing', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Falta:');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    const long = `https://riudalba.example/${'riada'.repeat(20)}`;
    const wrong = await bot.fill('writer', {
      'fact_other.zone': 'Sant Roc y el mercado',
      'fact.link': long,
      'fact.answer': 'No',
      source: ' ',
    });
    expect(Object.keys(wrong.errors ?? {}).sort()).toEqual(['fact.answer', 'fact.link', 'fact.zone', 'source']);
    expect((await bot.database.cases.reader.caseById(1))?.facts).toEqual([]);
  });

  it('asks for what the text lacks and for a source; the rest is one button away, and keeps what was typed', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Falta:');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    const writer = workspace.as('writer');
    await bot.form('writer');
    expect(fieldsOf(writer.view())).toEqual([
      ...['fact.zone', 'fact_other.zone', 'fact.level', 'fact.next_update', 'fact.link', 'fact.answer', 'source'],
    ]);

    await writer.clickInView('facts.more', { 'fact.answer': 'El puente está cerrado.' });
    await workspace.waitFor(() => fieldsOf(writer.view()).includes('fact.es_alert'), { what: 'the other facts' });
    await bot.fill('writer', { ...CRISIS, 'fact.answer': 'El puente está cerrado.', source: SOURCE });
    await bot.cardSays(1, 'Aviso naranja de AEMET en La Marina', 'El puente está cerrado.');
  });

  it('says in the words of each text what one person chose: Valencian has its own "y", colours and places', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.flag('writer', { text: BRIDGE_CA });
    await bot.cardSays(2, 'Falta:');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    await bot.fill('writer', { ...CRISIS, 'fact.zone': ['Centro histórico', 'Sant Roc'], source: SOURCE });
    await bot.cardSays(1, 'Aviso naranja de AEMET en el Centro histórico y Sant Roc');
    await bot.cardSays(2, "Avís taronja d'AEMET en el Centre històric i Sant Roc");
  });
});

describe('a link outside of the official hosts', () => {
  it('waits for a second person, outside of a crisis too', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Falta:');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    await bot.fill('writer', { 'fact.link': 'https://estafa-bancaria.com/x', source: SOURCE });
    await bot.cardSays(1, 'Dato por confirmar');
    expect((await bot.database.cases.reader.caseById(1))?.facts.map(({ status }) => status)).toEqual(['proposed']);
  });
});

describe('the facts of a text', () => {
  it('keep the form with the sentence at the field of a wrong value, and all that was typed', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Falta:');

    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    const typed = { ...CRISIS, 'fact.link': 'riudalba.example/riada', source: SOURCE };
    const wrong = await bot.fill('writer', typed);
    expect(wrong.errors).toEqual({ 'fact.link': 'Tiene que ser una dirección completa que empiece por https://' });
    expect(workspace.as('writer').view()?.errors).toEqual(wrong.errors);
    expect((await bot.database.cases.reader.caseById(1))?.facts).toEqual([]);
    expect(bot.cardText(1)).toContain('Color del aviso de AEMET');

    await bot.fill('writer', { ...typed, 'fact.link': CRISIS['fact.link'] });
    await bot.cardSays(1, 'Aviso naranja de AEMET en La Marina', 'Respuesta a lo que pregunta');
    const facts = (await bot.database.cases.reader.caseById(1))?.facts ?? [];
    expect(facts.map(({ key }) => key).sort()).toEqual(['level', 'link', 'next_update', 'zone']);
    expect(new Set(facts.map(({ source }) => source))).toEqual(new Set([SOURCE]));
  });

  it('cannot be sent without a source or without any value', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Falta:');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');

    const blank = await bot.fill('writer', { 'fact.zone': 'La Marina', source: '   ' });
    expect(blank.errors).toEqual({ source: 'Di de dónde sale el dato: un enlace, un organismo o una persona.' });
    const nothing = await bot.fill('writer', { 'fact.zone': null, source: SOURCE });
    expect(Object.values(nothing.errors ?? {})).toEqual(['No has anotado ningún dato.']);
    expect((await bot.database.cases.reader.caseById(1))?.facts).toEqual([]);
  });

  it('of a crisis fill the text of another case of the same crisis too', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.flag('writer', { text: GARAGE });
    await bot.cardSays(2, 'Falta:* Qué se está haciendo ahí, Hora del próximo mensaje y Enlace oficial');

    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    await bot.fill('writer', { ...CRISIS, 'fact.answer': 'El puente está cerrado.', source: SOURCE });

    await bot.cardSays(1, 'El puente está cerrado.', 'Pedir aprobación');
    await bot.cardSays(
      2,
      'Volveremos a informar a las 18:30: https://riudalba.example/riada',
      'Falta:* Qué se está haciendo ahí\n',
    );
    expect(await bot.wholeText(2)).not.toContain('El puente está cerrado.');
    const redrafted = (await bot.record()).filter(({ event }) => event === 'case.redrafted');
    expect(redrafted).toMatchObject([{ caseId: 2, result: 'done', detail: { fromCase: 1 } }]);
  });

  it('can be corrected later, from the menu: the text follows and must be proposed again', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Falta:');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    await bot.fill('writer', { ...CRISIS, 'fact.answer': 'El puente está cerrado.', source: SOURCE });
    await bot.cardSays(1, 'Pedir aprobación');
    await workspace.as('writer').click(bot.card(1), 'draft.propose');
    await bot.cardSays(1, 'Pendiente de aprobación');

    await bot.pick('writer', 1, 'facts.enter');
    expect(await bot.form('writer')).toContain('ahora: La Marina');
    await bot.fill('writer', { 'fact_other.zone': 'El Molinar', source: SOURCE });
    await bot.cardSays(1, 'Por atender', 'Aviso naranja de AEMET en El Molinar');
  });
});
