import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { whatStops } from '../../../../support/builders/drafts/what-stops.ts';

describe('a figure that a note holds only as part of another thing', () => {
  it.each<readonly [Language, string, string]>([
    [
      'es',
      'El carné es gratis desde los 60 años.',
      'Carné de mayores: gratis desde 66 años; carné joven: de 12 a 26 años',
    ],
    ['ca', 'El carnet és gratuït des dels 60 anys.', 'Carné: gratis desde 66 años; joven, de 12 a 26 años'],
    ['es', 'Hemos dado más de 400 permisos.', 'Permisos: con cita en el 944 340 128'],
    ['en', 'More than 400 permits have been issued.', 'Permisos: con cita en el 944 340 128'],
    ['es', 'La oficina atiende de nueve a tres.', 'Oficina: de 9 a 14 h, calle Almazara, 3'],
    ['gl', 'A oficina atende de nove a tres.', 'Oficina: de 9 a 14 h, rúa da Almazara, 3'],
  ])('is seen in %s: %s', (language, text, fact) => {
    expect(whatStops(text, { language, facts: [fact] })).toMatch(/grounding/u);
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'El plazo es de dos semanas.', 'Plazo: 14 días'],
    ['es', 'Los lunes abre de nueve a tres.', 'Oficina: L-V 9-15'],
    ['es', 'Caduca a los dos años.', 'Carné: caduca a los 24 meses'],
  ])('passes where the note says the same otherwise, in %s: %s', (language, text, fact) => {
    expect(whatStops(text, { language, facts: [fact] })).not.toMatch(/grounding/u);
  });
});

describe('a promise beside a figure of a fact', () => {
  it.each<readonly [Language, string]>([
    ['es', 'Llama al 944 340 128 y te aprobaremos la beca.'],
    ['es', 'Lleva la solicitud antes de las 14 h y cobrarás la ayuda, te lo garantizamos.'],
    ['en', 'Ring 944 340 128 and your new card will be ready tomorrow.'],
    ['ca', 'Truca al 944 340 128 i demà quedarà arreglat.'],
  ])('is seen in %s: %s', (language, text) => {
    expect(whatStops(text, { language, facts: ['Becas: 944 340 128, de 9 a 14 h'] })).toContain('never-say.promises');
  });

  it.each<readonly [Language, string, string]>([
    ['es', 'El agua volverá el martes 9 a las 14 h.', 'Corte de agua: hasta el martes 9 a las 14 h'],
    [
      'eu',
      'Bihar Iturri kalean egongo da ur-mozketa, goizeko zortzietatik hamabietara.',
      'Corte agua mañana: Iturri kalea, 8-12',
    ],
  ])('passes where the figure is when it will be, in %s: %s', (language, text, fact) => {
    expect(whatStops(text, { language, facts: [fact] })).not.toContain('never-say.promises');
  });

  it('passes where a call to the emergency number is what is to be at once', () => {
    expect(whatStops('Llama al 112 de inmediato, por favor.', { severity: 'S1' })).not.toContain('never-say.promises');
  });
});
