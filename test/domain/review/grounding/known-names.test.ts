import { describe, expect, it } from 'vitest';
import type { LiveFact } from '../../../../src/domain/drafts/live-fact.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { findingsBy } from '../../../support/builders/drafts/a-review.ts';

const groundingOf = findingsBy('grounding');

/** What grounding says of names; that a sentence lacks a fact is another test's matter. */
function namesIn(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return groundingOf(text, overrides)
    .filter((told) => /^grounding\.(?:place|body|source|hashtag|mailbox):/.test(told))
    .map((told) => told.replace('grounding.', ''));
}

function aFact(value: string, source = ''): LiveFact {
  return { id: 'one', key: 'one', value, source };
}

function aPost(text: string): Pick<ReviewInput, 'post'> {
  return { post: { network: 'x', text, author: null, url: null, postedAt: null } };
}

describe('places', () => {
  it.each<[Language, string, string]>([
    ['es', 'El albergue está en la calle Inventada.', 'place: calle Inventada'],
    ['es', 'Recógelo en c/ Pozo Nuevo.', 'place: c/ Pozo Nuevo'],
    ['es', 'La cisterna está en la Plaza de la Iglesia.', 'place: Plaza de la Iglesia'],
    ['es', 'Se ha cortado la Avenida de las Palmeras.', 'place: Avenida de las Palmeras'],
    ['es', 'Hay un punto de reparto en el barrio del Carmen.', 'place: barrio del Carmen'],
    ['ca', 'El refugi és al carrer del Forn.', 'place: carrer del Forn'],
    ['ca', 'La cisterna és a la plaça de l’Església.', 'place: plaça de l’Església'],
    ['gl', 'O albergue está na rúa do Vilar.', 'place: rúa do Vilar'],
    ['gl', 'A cisterna está na praza da Igrexa.', 'place: praza da Igrexa'],
    ['eu', 'Aterpea hemen dago: Zubi kalean.', 'place: Zubi kalean'],
    ['en', 'The shelter is on Harbour Street.', 'place: Harbour Street'],
    ['es', 'El solar es de una empresa de Villaseca.', 'place: Villaseca'],
    ['es', 'El equipo sale desde Puente Alto.', 'place: Puente Alto'],
  ])('finds in %s: %s', (language, text, told) => {
    expect(namesIn(text, { language })).toEqual([told]);
  });

  it('lets a place of the post be named back, also in another language', () => {
    expect(namesIn('Pasamos tu aviso de la calle Inventada.', aPost('Bache en la C/ Inventada'))).toEqual([]);
    expect(namesIn('Passem l’avís de la plaça Major.', { language: 'ca', ...aPost('En la Plaza Mayor') })).toEqual([]);
    expect(namesIn('Zubi kaleko zuloa.', { language: 'eu', ...aPost('Zulo bat Zubi kalean') })).toEqual([]);
  });

  it('knows those of the handbook and of live facts', () => {
    expect(namesIn('Hay agua en El Molinar y en la plaza de La Ribera.')).toEqual([]);
    expect(namesIn('Está en la Plaza Nueva.', { facts: [aFact('Cisterna en la plaza Nueva.')] })).toEqual([]);
  });

  it('does not know a street because a square has its name', () => {
    const facts = [aFact('Cisterna en la Plaza Mayor.')];
    expect(namesIn('La cisterna está en la calle Mayor.', { facts })).toEqual(['place: calle Mayor']);
  });
});

describe('bodies', () => {
  it.each<[Language, string, string]>([
    ['es', 'Según Cruz Roja, el agua es apta.', 'source: Cruz Roja'],
    ['es', 'El dato está confirmado por la UME.', 'source: UME'],
    ['es', 'Lo confirma la Consejería de Salud.', 'source: Consejería de Salud'],
    ['es', 'Lo confirma el Ministerio de Pesca.', 'source: Ministerio de Pesca'],
    ['ca', 'Ho confirma la Creu Roja.', 'source: Creu Roja'],
    ['gl', 'Confírmao a Garda Civil.', 'source: Garda Civil'],
    ['eu', 'Gurutze Gorriak dio ura ona dela.', 'source: Gurutze Gorriak'],
    ['en', 'According to the Red Cross, the water is fine.', 'source: Red Cross'],
    ['es', 'Hemos avisado a Europol.', 'body: Europol'],
    ['es', 'Lo revisamos con el Síndic de Greuges.', 'body: Síndic de Greuges'],
    ['es', 'Acude a la Oficina Municipal contra el Ruido.', 'body: Oficina Municipal contra el Ruido'],
  ])('finds in %s: %s', (language, text, told) => {
    expect(namesIn(text, { language })).toEqual([told]);
  });

  it('takes a body’s word where a live fact gives it, in any of its languages, or rests on its page', () => {
    const said = [aFact('Cruz Roja confirma que el agua es apta.')];
    expect(namesIn('Ho confirma la Creu Roja.', { language: 'ca', facts: said })).toEqual([]);
  });

  it('lets one of the post be named back, but not as the source', () => {
    const post = aPost('¿Qué dice la Guardia Civil?');
    expect(namesIn('Pregunta también a la Guardia Civil.', post)).toEqual([]);
    expect(namesIn('Lo confirma la Guardia Civil.', post)).toEqual(['source: Guardia Civil']);
  });

  it('takes no common word for an acronym', () => {
    expect(namesIn('Ume guztiak etxean daude.', { language: 'eu' })).toEqual([]);
  });
});

describe('hashtags', () => {
  it('blocks a campaign that no live fact holds', () => {
    const post = aPost('¿Seguimos #IFElMolinar?');
    expect(namesIn('Sigue los avisos. #IFElMolinar', post)).toEqual(['hashtag: #IFElMolinar']);
    expect(namesIn('Sigue los avisos. #IFElMolinar', { facts: [aFact('Etiqueta: #IFElMolinar')] })).toEqual([]);
  });

  it('lets our names and places pass', () => {
    expect(namesIn('Aviso de la tarde. #Vallserena #LaRibera')).toEqual([]);
  });
});

describe('mailboxes', () => {
  it('blocks an invented one of our own host', () => {
    const text = 'Escribe a farolas@vallserena.example';
    expect(namesIn(text)).toEqual(['mailbox: farolas@vallserena.example']);
    expect(namesIn(text, { facts: [aFact('Correo: farolas@vallserena.example')] })).toEqual([]);
  });
});
