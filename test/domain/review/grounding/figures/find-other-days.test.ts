import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { whatStops } from '../../../../support/builders/drafts/what-stops.ts';

type Case = readonly [Language, string, readonly string[]];
const BATHS = ['Baños: de lunes a viernes de 7:30 a 22 h; sábados de 8 a 20 h; domingos de 10 a 14 h'];
const VAN = ['Biblioteca móvil: lunes: plaza del Tilo, de 10 a 13 h; miércoles: paseo de la Ribera, de 10 a 13 h'];
const TWO = ['Muebles: lunes y jueves a partir de las 21 h', 'Vidrio: de martes a domingo de 9 a 18 h'];

describe('days of a note', () => {
  it.each<Case>([
    ['es', 'Los sábados abrimos de 10 a 20 h.', BATHS],
    ['eu', 'Larunbatetan 7:30ean irekitzen da.', BATHS],
    ['es', 'Abre de lunes a sábado de 7:30 a 22 h.', BATHS],
    ['ca', 'El bibliobús passa els dimecres a la plaza del Tilo.', VAN],
    ['gl', 'Os mobles recóllense os martes e os venres, desde as 21 h.', TWO],
    ['es', 'El mercado es los jueves, de 9 a 14 h.', ['Mercado: miércoles de 9 a 14 h']],
    ['es', 'Puede venir de lunes a domingo, de 9 a 14 h.', ['Ecoparque: martes a domingo de 9 a 14 h; lunes cerrado']],
  ])('are seen where a reply in %s gives them otherwise: %s', (language, text, facts) => {
    expect(whatStops(text, { language, facts })).toMatch(/grounding\.(?:date|other-value)/u);
  });

  it.each<Case>([
    ['es', 'Los sábados abrimos de 8 a 20 h.', BATHS],
    ['es', 'De lunes a viernes, de 7:30 a 22 h; los domingos, de 10 a 14 h.', BATHS],
    ['en', 'On Sundays it opens from 10 am to 2 pm.', BATHS],
    ['ca', 'El bibliobús passa els dimecres al paseo de la Ribera.', VAN],
    ['gl', 'Os mobles recóllense os luns e os xoves, desde as 21 h.', TWO],
  ])('pass where a reply in %s gives them as the note does: %s', (language, text, facts) => {
    expect(whatStops(text, { language, facts })).not.toMatch(/grounding\.(?:date|hour)/u);
  });
});
