import { describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../../../src/domain/review/review-draft.ts';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { aReview } from '../../../../support/builders/drafts/a-review.ts';

type Said = { post?: string; severity?: 'S1' | 'S2' | 'S4' };

/** What blocks or ticks a model's reply that rests on one note, each with the words that it is about. */
function stops(language: Language, note: string, text: string, said: Said = {}): string[] {
  const { post = 'Hola, una pregunta', severity = 'S4' } = said;
  const facts = [{ id: 'f1', key: 'f1', value: note, source: '' }];
  const asked = { network: 'x', text: post, author: 'Rosa Mil', url: null, postedAt: null };
  return reviewDraft(aReview(text, { severity, origin: 'model', post: asked, facts, language }))
    .filter(({ level, rule }) => level !== 'advice' && rule !== 'style' && rule !== 'must-contain')
    .map(({ message, words }) => `${message.key.replace('finding.', '')}: ${words}`);
}

describe('a clause put on top of what a note says', () => {
  it.each<readonly [Language, string, string, string]>([
    [
      'es',
      'Pasarela del río: cerrada hasta el 18 de abril por reparación de las juntas',
      'La pasarela del río está cerrada hasta el 18 de abril por la reparación de las juntas',
      ', donde trabajan brigadas nocturnas',
    ],
    [
      'gl',
      'Colectores: rúa do Muíño, substitución incluída na quenda de marzo',
      'A substitución do colector da rúa do Muíño está incluída na quenda de marzo',
      ', cun modelo pechado que retén mellor os cheiros',
    ],
    [
      'en',
      'English books: on the second floor of the old mill since 3 June',
      'The English books are on the second floor of the old mill',
      ', with comfortable armchairs and lamps',
    ],
  ])('is named, and it alone, in %s: %s', (language, note, held, added) => {
    expect(stops(language, note, `${held}.`)).toEqual([]);
    const told = stops(language, note, `${held}${added}.`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^grounding\.added: /u);
    expect(added).toContain(told[0]?.replace('grounding.added: ', ''));
  });

  it.each([
    ['a wish', ', y esperamos verte pronto por allí'],
    ['how to write to us', ', y cuéntanos por privado tu dirección'],
    ['what we do', ', así que pasamos tu aviso a la brigada'],
    ['a condition', ', y si ves alguna rama suelta avísanos'],
  ])('is nothing that wants a fact if it is %s', (_, clause) => {
    const note = 'Pasarela del río: cerrada hasta el 18 de abril por reparación de las juntas';
    const text = `La pasarela del río está cerrada hasta el 18 de abril por la reparación de las juntas${clause}.`;
    expect(stops('es', note, text).filter((each) => each.startsWith('grounding.added'))).toEqual([]);
  });

  it('in danger is named with less behind it', () => {
    const note = 'Ganado: consulta hecha a Sanidad Animal, sin respuesta';
    const said = { post: 'Tenemos vacas y el agua sale turbia', severity: 'S2' } as const;
    const text = 'Sobre el ganado se hizo una consulta a Sanidad Animal, que no ve contagios graves.';
    expect(stops('es', note, text, said)).toContain('grounding.added: que no ve contagios graves');
  });
});

describe('what a note only asks for, proposes or leaves without a date', () => {
  it.each<readonly [Language, string, string, string]>([
    ['gl', 'Autobús substitutorio pedido', 'O autobús substitutorio está pedido.', 'Hai autobús substitutorio.'],
    [
      'es',
      'Fuentes: tres nuevas en la Vaguada, en estudio',
      'Están en estudio tres fuentes nuevas en la Vaguada.',
      'En la Vaguada se ponen tres fuentes nuevas.',
    ],
    ['ca', 'Rec de Baix: sense data', 'El rec de Baix encara no té data.', 'Els equips passen demà al rec de Baix.'],
    [
      'en',
      'Two ambulances requested for the fair',
      'Two ambulances have been requested for the fair.',
      'There are two ambulances at the fair.',
    ],
  ])('is not told as settled, in %s: %s', (language, note, right, wrong) => {
    const isUnsettled = (each: string) => each.startsWith('grounding.unsettled');
    expect(stops(language, note, right).filter(isUnsettled)).toEqual([]);
    expect(stops(language, note, wrong).filter(isUnsettled)).toHaveLength(1);
  });
});

describe('terms and bounds of a note', () => {
  it.each<readonly [Language, string, string, string]>([
    [
      'ca',
      "Taxa de terrasses: bonificació del 50 %, d'ofici",
      "La bonificació de la taxa de terrasses s'aplica d'ofici.",
      'La bonificació de la taxa de terrasses cal demanar-la.',
    ],
    [
      'en',
      'Medication: health post in the sports hall; bring the health card if you have it',
      'For medication, go to the health post; bring the card if you have it.',
      'For medication, go to the health post; the health card is essential.',
    ],
    [
      'es',
      'Devolución de entradas: en taquilla hasta el jueves',
      'La devolución es en taquilla hasta el jueves.',
      'La devolución es en taquilla a partir del jueves.',
    ],
  ])('are not turned round, in %s: %s', (language, note, right, wrong) => {
    const isAgainst = (each: string) => each.startsWith('grounding.contradicts');
    expect(stops(language, note, right).filter(isAgainst)).toEqual([]);
    expect(stops(language, note, wrong).filter(isAgainst)).toHaveLength(1);
  });

  it('a bound that is denied is none', () => {
    const note = 'Tarjeta: obligatoria desde el 1 de octubre; hasta entonces, contenedores abiertos';
    expect(stops('es', note, 'Todavía no: hasta el 1 de octubre los contenedores están abiertos.')).toEqual([]);
  });
});

describe('what keeps people safe', () => {
  it('may be said in the verb of the house’s own note', () => {
    const said = { post: 'Chega auga á porta', severity: 'S1' } as const;
    const note = 'Coche na auga: saír pola xanela e subir a un sitio alto';
    const text = 'Sae xa pola xanela e sube a un sitio alto. Chama ao 112.';
    expect(stops('gl', note, text, said).filter((each) => each.startsWith('grounding.instruction'))).toEqual([]);
  });

  it('of crews wants a fact', () => {
    const said = { post: 'Entra agua en los bajos', severity: 'S1' } as const;
    const text = 'Llamad al 112. Los bomberos ya están recorriendo la calle portal por portal.';
    expect(stops('es', 'Emergencias: 112', text, said).join()).toContain('Los bomberos ya están recorriendo');
  });

  it('of boiling water is said as a note says it', () => {
    const said = { post: 'Is the water safe?', severity: 'S2' } as const;
    const note = 'Boil notice: boil tap water for drinking in Elm Court';
    const text = 'In Elm Court tap water for drinking has to be boiled.';
    expect(stops('en', note, text, said).join()).not.toContain('medical-advice');
    expect(stops('en', 'Elm Court: tap water is brown', text, said).join()).toContain('medical-advice');
  });

  it('blocks an order of danger, also where a note leaves it unsettled', () => {
    const said = { post: 'Entra agua en los bajos', severity: 'S1' } as const;
    const told = stops('es', 'Puente de Molinos: apertura solicitada', 'Cruzad ya el puente de Molinos.', said);
    expect(told.join()).toContain('grounding.instruction: ');
  });

  it('and a lunch box is no medicine', () => {
    const text = 'Aquests dos dies els nens i nenes poden portar carmanyola.';
    expect(stops('ca', 'Carmanyola: permesa aquests dos dies', text).join()).not.toContain('medical-advice');
  });
});
