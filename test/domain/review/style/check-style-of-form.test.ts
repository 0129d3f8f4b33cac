import { describe, expect, it } from 'vitest';
import { networkById } from '../../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPostWith } from '../../../support/builders/drafts/a-review.ts';
import { styleFindings } from '../../../support/builders/drafts/style-findings.ts';

const handbook = aHandbook();
const facebook = networkById(handbook, 'facebook') ?? null;
const { post } = aPostWith('phone', '961 234 567');

describe('style: form', () => {
  it.each([
    ['Vecin@s, hoy hay corte.', 'warn gendered-sign: Vecin@s'],
    ['Todxs a casa.', 'warn gendered-sign: Todxs'],
    ['Los vecinos/as de Las Eras.', 'warn gendered-sign: vecinos/as'],
    ['Avisa a tu vecino(a).', 'warn gendered-sign: vecino(a)'],
    ['Bienvenides a todes.', 'warn gendered-sign: todes'],
    ['Consulta la RPT en la oficina.', 'warn acronym: RPT'],
    ['Pregunta en la O.M.I.C. del barrio.', 'warn acronym: O.M.I.C.'],
    ['Hay corte. #lasfiestasdelagua', 'warn hashtag-case: #lasfiestasdelagua'],
    ['Hay corte. #elbarrancodelmolinar', 'warn hashtag-case: #elbarrancodelmolinar'],
    ['Hay corte. #xilofonistasunidos', 'warn hashtag-long: #xilofonistasunidos'],
  ])('%s', (text, found) => {
    const agenda = aHandbook();
    agenda.institution.topics[0]?.terms.es?.push('fiestas');
    expect(styleFindings(text, { handbook: agenda })).toEqual([found]);
  });

  it.each([
    'Escribe a ayuda@vallserena.example o mira www.aemet.es/avisos y/o pregunta.',
    'La Relación de Puestos de Trabajo (RPT) está en la web.',
    'La RPT (relación de puestos) está en la web.',
    'AEMET avisa. Es el siglo XXI y el IV festival. ¿Y el DNI?',
    'Hay corte. #Vallserena #CorteDeAgua #agua',
    'La clase de xilófono del martes y el fax de la oficina.',
  ])('says nothing: %s', (text) => {
    const calm = aHandbook();
    calm.style.hashtags.max = 3;
    expect(styleFindings(text, { handbook: calm })).toEqual([]);
  });

  it('spares the acronym that the citizen wrote', () => {
    const about = post === null ? null : { ...post, text: '¿Cuándo sale la RPT?' };
    expect(styleFindings('La RPT sale en mayo.', { post: about })).toEqual([]);
  });

  it('wants the greeting and the leave where the network has them', () => {
    expect(styleFindings('El agua vuelve hoy.', { network: facebook, post, handbook })).toEqual([
      'warn no-greeting: ',
      'warn no-sign-off: ',
    ]);
    expect(styleFindings('Buenas tardes. El agua vuelve hoy. Saludos', { network: facebook, post, handbook })).toEqual(
      [],
    );
    expect(styleFindings('El agua vuelve hoy.', { network: facebook, post, handbook, origin: 'playbook' })).toEqual([]);
    const inLanguage = (text: string, language: 'ca' | 'en') =>
      styleFindings(text, { network: facebook, post, handbook, language }).filter((found) => /greeting/.test(found));
    expect(inLanguage('Hi ha aigua. Salutacions.', 'ca')).toEqual(['warn no-greeting: ']);
    expect(inLanguage('Hi Marta. There is water. Kind regards.', 'en')).toEqual([]);
  });

  it('takes no emoji where somebody mourns', () => {
    const mourning = post === null ? null : { ...post, text: 'Mi vecina ha fallecido' };
    expect(styleFindings('Lo sentimos mucho 🙏', { post: mourning })).toEqual(['warn emoji-grave: 🙏']);
    expect(styleFindings('Gracias a ti 🙏', { post })).toEqual([]);
  });

  it('advises on a long sentence and warns of one beyond all measure', () => {
    const words = (count: number) => `${'agua '.repeat(count).trim()}.`;
    expect(styleFindings(words(20))).toEqual([]);
    expect(styleFindings(words(25)).map((found) => found.slice(0, 20))).toEqual(['advice long-sentence']);
    expect(styleFindings(words(31)).map((found) => found.slice(0, 18))).toEqual(['warn long-sentence']);
  });
});
