import { describe, expect, it } from 'vitest';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

type Said = { post?: string; facts?: readonly string[]; language?: Language; severity?: 'S1' | 'S2' | 'S4' };

/** What blocks or ticks a model's reply. */
function stops(text: string, { post = 'Hola', facts = [], severity = 'S4', language = 'es' }: Said = {}): string {
  const told = facts.map((value, at) => ({ id: `f${at}`, key: `f${at}`, value, source: '' }));
  const asked = { network: 'x', text: post, author: 'Rosa Mil', url: null, postedAt: null };
  return reviewDraft(aReview(text, { severity, origin: 'model', post: asked, facts: told, language }))
    .filter(({ level }) => level !== 'advice')
    .map(({ level, message }) => `${level} ${message.key.replace('finding.', '')}`)
    .join();
}

describe('a note as its writer means it', () => {
  it.each<readonly [Language, string, string]>([
    ['es', 'Abre lunes, miércoles y viernes.', 'Taller: L X V, en la sede'],
    ['es', 'Es el sábado 5 y el domingo 6 de julio.', 'Feria: sáb 5 y dom 6 jul'],
    ['es', 'De octubre a mayo.', 'Baño: oct-mayo'],
    ['es', 'Es el 11 de noviembre a las seis de la tarde.', 'Fiesta: 11 nov 18 h'],
    ['gl', 'Hai saídas ás dez, ás doce e ás catro da tarde.', 'Bus: salidas 10, 12, 16 h'],
    ['en', 'Between 3 and 7 pm.', 'Menos llamadas: 15-19'],
    ['es', 'Está cortada entre los kilómetros 61 y 74.', 'Carretera: cortada km 61-74 ambos sentidos'],
    ['es', 'Los menores de ocho años no pagan.', 'Museo: niños <8 gratis'],
  ])('supports in %s: %s', (language, text, fact) => {
    expect(stops(text, { language, facts: [fact] })).not.toMatch(
      /grounding\.(?:date|hour|number|duration|other-value)/u,
    );
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'Los sábados, de nueve a dos.', 'Obras: L-V 8-20, S 9-14. Fest. no'],
    ['es', 'Hasta mediados de septiembre.', 'Basura: 15/06-15/09: 21-24h'],
    ['es', 'Mañana martes no hay clase.', 'Temporal: suspend. clases mar 21'],
    ['gl', 'É ás dez da noite.', 'Foliada: 22h Pza. do Cruceiro'],
  ])('is no sure contradiction where it holds each part of a figure, in %s: %s', (language, text, fact) => {
    expect(stops(text, { language, facts: [fact] })).not.toContain('block');
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'Abre hasta las nueve de la noche.', 'Biblioteca: 9-20 h'],
    ['es', 'Es el 16 de junio.', 'Feria: del 14 de junio al 16 de julio'],
    ['eu', 'Goizaldeko hiru eta erdiak arte.', 'Gaubus: 1:30, 3:00, 4:30'],
  ])('blocks the figure that it does not hold, in %s: %s', (language, text, fact) => {
    expect(stops(text, { language, facts: [fact] })).toContain('block grounding');
  });

  it('says what is obligatory, and a reply may not say that there is no need of it', () => {
    const facts = ['Sala: carnet biblioteca obligatorio'];
    expect(stops('No cal carnet ni res.', { language: 'ca', facts })).toContain('grounding.contradicts');
    expect(stops('Cal portar el carnet.', { language: 'ca', facts })).not.toContain('contradicts');
  });

  it('gives a day its weekday', () => {
    expect(stops('Es el domingo 14 de junio.', { facts: ['Romería: sáb 14 junio'] })).toContain('grounding');
  });
});

describe('whose a matter is', () => {
  it.each<readonly [Language, string, string]>([
    ['es', 'Las tarifas las fijamos desde el Ayuntamiento.', 'Tren: tarifas: Renfe. Ayto no gestiona'],
    ['gl', 'É unha vía municipal.', 'Estrada: carretera de la Xunta'],
    ['es', 'De ese colector no se ocupa el Ayuntamiento.', 'Colector: red municipal'],
    ['ca', 'Aquest semàfor no és nostre.', 'Semáforo: es municipal'],
    ['en', "That lane isn't ours to maintain.", 'Carril bici: mantenimiento y limpieza: ayto'],
    ['eu', 'Bide hori ez da gurea, Diputazioarena baizik.', 'Camino del monte: camino municipal'],
    ['es', 'De las guarderías se ocupa la Consejería.', 'Guarderías: las mantiene el Ayuntamiento'],
    ['ca', "La pintura de l'escola no ens correspon.", 'Escuelas: su mantenimiento es municipal'],
  ])('is not turned round, in %s: %s', (language, text, fact) => {
    expect(stops(text, { language, facts: [fact] })).toContain('warn');
  });

  it('may be said as the fact says it', () => {
    const facts = ['Tren: tarifas: Renfe. Ayto no gestiona'];
    expect(stops('No las fija el Ayuntamiento, sino Renfe.', { facts })).not.toContain('no_fact');
  });
});

describe('what no fact says', () => {
  it('is not confirmed in the words of the post', () => {
    const said = {
      post: 'Dicen que las baldosas nuevas llevan plomo, ¿es verdad?',
      facts: ['Paseo: certificado publicado'],
    };
    expect(stops('Sí, las baldosas que quitamos tienen mucho plomo.', said)).toContain('contradicts');
  });

  it('is no reason of what happened', () => {
    const facts = ['Camino: cerrado hasta nuevo aviso'];
    expect(stops('El camino está cerrado porque han caído rocas grandes.', { facts })).toContain('contradicts');
  });
});

describe('in danger', () => {
  it('a reply names a number to call', () => {
    const said = { post: 'Se me inunda la casa, no puedo salir', severity: 'S1' } as const;
    expect(stops('Lo sentimos. Escríbenos por privado.', said)).toContain('must-contain.no-emergency');
    expect(stops('Llama ya al 112.', said)).not.toContain('no-emergency');
  });

  it('in S2 it names one unless the team has entered what is the matter', () => {
    const said = { post: 'Hay llamas detrás de casa', severity: 'S2' } as const;
    expect(stops('Escríbenos por privado y mañana te contestamos.', said)).toContain('must-contain.no-emergency');
    const facts = ['Incendio: Bomberos trabaja en la ladera'];
    expect(stops('Bomberos trabaja en la ladera.', { ...said, facts })).not.toContain('no-emergency');
  });

  it('who is told to stay may be told not to go out, and never not to call or to go elsewhere', () => {
    const said = { severity: 'S1', facts: ['Instrucción: quédense en casa con las ventanas cerradas'] } as const;
    expect(stops('Quédense en casa. No salgan de casa. Emergencias: 112.', said)).not.toContain('block');
    expect(stops('Quédense en casa. No llamen al 112.', said)).toContain('block');
    expect(stops('Acudan al polideportivo. Emergencias: 112.', said)).toContain('block');
  });
});

describe('an ordinary reply is not stopped for', () => {
  it.each<readonly [Language, string]>([
    ['es', 'Gracias por avisar, lo pasamos a Señalización.'],
    ['ca', "Gràcies per l'avís. Ho passem a Neteja Viària."],
    ['es', 'Te hemos leído, gracias. ^Iker'],
    ['es', 'Gracias por avisar. Si alguien está herido, 112.'],
  ])('a part of the house, a signature, a number to call, in %s: %s', (language, text) => {
    expect(stops(text, { language })).not.toMatch(/grounding\.place|privacy\.named|grounding\.number/u);
  });
});
