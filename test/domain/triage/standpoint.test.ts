import { describe, expect, it } from 'vitest';
import { standpointOf } from '../../../src/domain/triage/standpoint.ts';

const read = (...texts: string[]) => standpointOf(texts.map((text) => ({ text })));

describe('from where a call for help is written', () => {
  it.each([
    'Socorro, estamos atrapadas mi hija y yo en la nave del polígono El Romeral, el agua sube',
    'Estem atrapades al garatge i no podem eixir',
    'Estou atrapada no coche e segue subindo a auga',
    'Harrapatuta gaude autoan, ura sartzen ari da',
    'We are trapped in the garage and the water is coming in',
    'No quiero vivir más, me despido de todos',
  ])('is by whoever is in danger: %s', (text) => {
    expect(read(text)).toBe('in_danger');
  });

  it.each([
    'Mi vecino está solo, tiene 84 años y no contesta al timbre',
    "Hi ha un home damunt del sostre d'una furgoneta al carrer Major i no el puc ajudar",
    'Hai un home agarrado a unha árbore no medio do río',
    'Gizon bat dago autoaren gainean eta ura igotzen ari da',
    'There is a man on the roof of a van and the water is rising',
  ])('is by whoever sees it: %s', (text) => {
    expect(read(text)).toBe('witness');
  });

  it.each([
    '¡Socorro!',
    'Fuego en la calle Mayor, ayuda',
    'No estamos atrapados, pero mi vecino no puede salir',
    'Mi madre no puede bajar y el agua nos rodea, estamos en un primero',
  ])('is not known for certain: %s', (text) => {
    expect(read(text)).toBe(null);
  });

  it('is not known where two posts of a case differ', () => {
    expect(read('Estamos atrapadas', 'Hay una mujer atrapada en el coche')).toBe(null);
  });
});
