import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { whatStops } from '../../../../support/builders/drafts/what-stops.ts';

type Case = readonly [Language, string, string];
const OURS = 'Ermita: la mantiene el Ayuntamiento; avisos al 944 340 128';
const THEIRS = 'Puente de la variante: es de la Diputación; avisos al 944 340 128';
const BOTH = 'Instituto: el Ayuntamiento se ocupa del patio; las aulas son de la Consejería';

describe('whose a matter is', () => {
  it.each<Case>([
    ['es', 'La ermita no depende del Ayuntamiento.', OURS],
    ['es', 'Eso no nos corresponde.', OURS],
    ['es', 'De la ermita se encarga la Consejería de Cultura.', OURS],
    ['ca', "L'ermita no depèn de l'Ajuntament.", OURS],
    ['gl', 'A ermida non lle corresponde ao Concello.', OURS],
    ['eu', 'Hori ez da gurea, Diputazioarena baizik.', OURS],
    ['en', 'The chapel is not our responsibility.', OURS],
    ['es', 'Nuestra brigada se encarga del puente.', THEIRS],
    ['ca', "El pont és de l'Ajuntament i el reparem nosaltres.", THEIRS],
  ])('is ticked where a reply in %s turns it round: %s', (language, text, fact) => {
    expect(whatStops(text, { language, facts: [fact] })).toMatch(/grounding\.contradicts|competence/u);
  });

  it.each<Case>([
    ['es', 'De la ermita se ocupa el Ayuntamiento.', OURS],
    ['es', 'El puente es de la Diputación.', THEIRS],
    ['es', 'Del patio se ocupa el Ayuntamiento.', BOTH],
    ['es', 'Las aulas son de la Consejería.', BOTH],
  ])('passes where a reply in %s says what the fact says: %s', (language, text, fact) => {
    expect(whatStops(text, { language, facts: [fact] })).not.toContain('grounding.contradicts');
  });
});

describe('the place of another matter', () => {
  const facts = [
    'Recital: viernes a las 19:30 h, patio del Molino; entrada libre',
    'Teatro Lope: cerrado por obras',
    'Inscripción: hasta el 4 de junio',
  ];

  it('is ticked beside the hour of this one', () => {
    expect(whatStops('El recital es el viernes a las 19:30 h en el Teatro Lope.', { facts })).toContain('contradicts');
  });

  it.each([
    'El recital es el viernes a las 19:30 h en el patio del Molino.',
    'El viernes a las 19:30 h es en el patio del Molino, porque el Teatro Lope está cerrado por obras.',
  ])('passes where it is told of its own: %s', (text) => {
    expect(whatStops(text, { facts })).not.toContain('contradicts');
  });
});

describe('a cause that nobody entered', () => {
  it.each<readonly [Language, string]>([
    ['es', 'Se deben a las obras de la rotonda.'],
    ['ca', 'És una avaria en una canonada.'],
    ['gl', 'Débense a unha nevada na serra.'],
    ['eu', 'Elurraren ondorioz izan dira.'],
    ['en', 'The delays are due to the snow.'],
  ])('is ticked in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).toMatch(/grounding\.no_fact|never-say/u);
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'Se debe a las obras de la rotonda.', 'Retrasos: por las obras de la rotonda'],
    ['en', 'The works are due to end in June.', 'Obras: hasta junio'],
  ])('passes where a fact gives it, in %s: %s', (language, text, fact) => {
    expect(whatStops(text, { language, facts: [fact] })).not.toContain('no_fact');
  });
});
