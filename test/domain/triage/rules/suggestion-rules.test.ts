import { describe, expect, it } from 'vitest';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const suggests = (text: string) =>
  triagePost({ network: 'x', text, author: null, url: null, postedAt: null }, handbook, () => 'es').suggests;

describe('a suggestion', () => {
  it.each([
    'Propongo que la biblioteca abra también los domingos por la mañana en época de exámenes.',
    'Buenas, ahí va una idea: un carril bici que una el instituto con la estación.',
    'Estaría bien que pusierais más bancos a la sombra en el paseo.',
    '¿Por qué no ponéis unas papeleras junto al skatepark? Harían mucha falta',
    'Podríais instalar fuentes de agua en el parque de Las Eras, con este calor',
    'Sería buena idea peatonalizar la calle del colegio a la hora de entrada y salida',
    'Nos encantaría que hubiera un autobús nocturno los sábados',
    'Una sugerencia: avisad de las obras con un mapa, no solo con texto',
    'Seria bona idea obrir la piscina una hora més a l’estiu',
    'Podríeu posar més ombra a la parada del bus, si us plau',
    'Proposo fer un hort comunitari al solar de darrere l’escola',
    'Sería ben que houbese máis iluminación no camiño do río',
    'Poderiades poñer un banco na praia, para a xente maior?',
    'Propoño abrir a ludoteca tamén os sábados',
    'Proposatzen dut liburutegia asteburuetan zabaltzea',
    'Ondo legoke parkean itzal gehiago egotea',
    'Zergatik ez duzue iturri bat jartzen frontoi ondoan?',
    'I suggest adding a zebra crossing outside the health centre',
    'It would be great if the market had a few more bins',
    'Why not open the sports centre earlier in summer?',
  ])('is heard in “%s”', (text) => {
    expect(suggests(text)).toBe(true);
  });

  it.each([
    '¿A qué hora abre mañana el mercado?',
    'Deberían arreglar la farola de una vez, llevamos tres semanas a oscuras',
    '¿Por qué no contestáis al teléfono? Llevo una hora',
    '¿Por qué no limpiáis la plaza? Da asco',
    'El buzón de sugerencias del ayuntamiento no funciona',
    'Podríais decirme dónde se paga la tasa de basuras?',
    'Gracias por el concierto de anoche, estuvo genial',
    'Quan obriu la biblioteca?',
    'Non funciona a web do padrón',
    'Ura moztuta dago gure kalean goizetik',
    'When is the deadline for the school grant?',
    'The lift has been broken for two weeks',
  ])('is not heard in “%s”', (text) => {
    expect(suggests(text)).toBe(false);
  });
});
