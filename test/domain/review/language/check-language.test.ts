import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { checkLanguage } from '../../../../src/domain/review/language/check-language.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import type { DetectedLanguage, Language } from '../../../../src/domain/text/languages.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

/** A handbook that speaks all five languages. */
function aPolyglot() {
  const handbook = aHandbook();
  const { es } = handbook.style.languages;
  if (es !== undefined) Object.assign(handbook.style.languages, { gl: es, eu: es });
  return handbook;
}

const found = (text: string, citizenLanguage: DetectedLanguage, overrides: Partial<ReviewInput> = {}) =>
  checkLanguage(readDraft(aReview(text, { citizenLanguage, handbook: aPolyglot(), ...overrides })));
const told = (...args: Parameters<typeof found>) =>
  found(...args).map(
    ({ level, message, words }) => `${level} ${message.key.replace('finding.language.', '')}: ${words}`,
  );

const REPLIES: Record<'es' | 'ca' | 'gl' | 'eu' | 'en', readonly string[]> = {
  es: [
    'Gracias por escribir. La piscina abre mañana a las nueve y cierra a las ocho de la tarde.',
    'Sentimos que sigas sin luz. Aún no sabemos cuándo vuelve.',
    'Puedes pedir el certificado en la oficina o por la web.',
  ],
  ca: [
    'Gràcies per escriure. La piscina obri demà a les nou i tanca a les huit de la vesprada.',
    'Sentim que seguisques sense llum. Encara no sabem quan torna.',
    'Pots demanar el certificat a l’oficina o per la web.',
  ],
  gl: [
    'Grazas por escribir. A piscina abre mañá ás nove e pecha ás oito da tarde.',
    'Sentimos que sigas sen luz. Aínda non sabemos cando volve.',
    'Podes pedir o certificado na oficina ou pola web.',
  ],
  eu: [
    'Eskerrik asko idazteagatik. Igerilekua bihar goizeko bederatzietan irekiko da.',
    'Sentitzen dugu argirik gabe jarraitzea. Oraindik ez dakigu noiz itzuliko den.',
    'Ziurtagiria bulegoan edo webgunean eska dezakezu.',
  ],
  en: [
    'Thank you for writing. The pool opens tomorrow at nine and closes at eight in the evening.',
    'We are sorry that you still have no power. We do not know yet when it will be back.',
    'You can ask for the certificate at the office or on the website.',
  ],
};
const SPOKEN = ['es', 'ca', 'gl', 'eu', 'en'] as const;

describe('language: the citizen’s', () => {
  for (const written of SPOKEN) {
    for (const asked of SPOKEN) {
      it(`${written} to somebody who wrote ${asked}`, () => {
        for (const text of REPLIES[written]) {
          expect(told(text, asked)).toEqual(written === asked ? [] : [`block other: ${text}`]);
        }
      });
    }
  }

  it('says it in words', () => {
    const [finding] = found('Gracias por escribir. Hoy no hay agua.', 'ca');
    if (finding === undefined) throw new Error('nothing was found');
    expect(textsIn('es').say(finding.message)).toBe(
      'Está en castellano y te escribieron en valenciano/catalán. Responde en su idioma.',
    );
  });

  it.each([
    ['the handbook does not have the citizen’s', 'Gracias por escribir. Hoy no hay agua.', 'pt'],
    ['nothing tells the citizen’s', 'Gràcies per escriure. Hui no hi ha aigua.', 'und'],
    ['nothing tells the reply’s', '112. https://www.aemet.es', 'eu'],
    ['it is a word or two', 'Recibido.', 'ca'],
  ] as const)('is silent where %s', (_, text, citizenLanguage) => {
    expect(told(text, citizenLanguage)).toEqual([]);
  });

  it('leaves a text of the playbook that fell back to the house’s language to the card', () => {
    const text = 'Gracias por escribir. Hoy no hay agua.';
    expect(told(text, 'gl', { origin: 'playbook', playbook: aHandbook().playbooks[0] ?? null })).toEqual([]);
    expect(told(text, 'ca', { origin: 'playbook', playbook: aHandbook().playbooks[0] ?? null })).toHaveLength(1);
  });
});

describe('language: mixed', () => {
  it.each([
    ['es', 'Gracias por tu aviso. Ho passem a l’equip de parcs.', 'Ho passem a l’equip de parcs'],
    ['ca', 'Gràcies pel teu avís. El pasamos al equipo. Un saludo.', 'El pasamos al equipo'],
    ['gl', 'Grazas polo teu aviso. Gracias por escribirnos.', 'Gracias por escribirnos'],
    [
      'eu',
      'Eskerrik asko abisatzeagatik. Volvemos a informar mañana por la tarde.',
      'Volvemos a informar mañana por la tarde',
    ],
    ['en', 'Thank you for your report. Lo pasamos al equipo de calles.', 'Lo pasamos al equipo de calles'],
    ['es', 'Gracias por tu aviso. You can call us any day.', 'You can call us any day'],
  ] as const)('%s: %s', (language, text, words) => {
    expect(told(text, language)).toEqual([`warn mixed: ${words}`]);
  });

  it.each([
    ['ca', 'Gràcies. Dius que «nadie limpia la calle desde hace semanas» i ho passem a l’equip.'],
    ['en', 'The council tax office is in Plaza de la Constitución del Pueblo. Ask for your padrón (town register).'],
    [
      'ca',
      'De la salut s’encarrega la Consejería de Salud. Pots veure-ho en https://salud.regionclara.example/citas-del-centro',
    ],
    ['eu', 'Eskerrik asko. Avenida del Mar kalean lanean ari gara. #CorteDeAgua'],
    ['en', 'Thank you for your report about calle de las Eras. We are checking it.'],
    ['gl', 'Grazas polo teu aviso sobre o carrer de l’Hort. Comprobámolo.'],
    ['eu', 'Jaso dugu zure abisua (calle de la Paz). Egiaztatzen ari gara.'],
    ['es', 'Kaixo, Nerea. La recogida es los martes y los jueves.'],
    ['es', '¡Eskerrik asko, Koldo! Se lo decimos al equipo de parques.'],
    ['es', 'Eskerrik asko por contarlo, se lo decimos.'],
    ['es', 'Qué mensaje tan bonito. Lo compartimos con el equipo. Moltes gràcies de corazón.'],
  ] as const)('lets quotations, names and links be, %s: %s', (language, text) => {
    expect(told(text, language)).toEqual([]);
  });
});

describe('language: who reviews it', () => {
  const text = 'Gràcies per escriure. Hui no hi ha aigua.';
  const unseen = { language: 'ca', reviewedLanguage: false } as const;

  it('names the reviewers, by role or id', () => {
    const handbook = aPolyglot();
    handbook.institution.languageReviewers = { ca: ['lead', 'S0LEGAL000', 'U0ALGUIEN0'] };
    const [finding] = found(text, 'ca', { ...unseen, handbook });
    expect(finding).toMatchObject({ level: 'warn', words: '', start: text.length });
    expect(finding?.message).toEqual({
      key: 'finding.language.reviewer',
      params: { language: 'ca', who: 'Jefatura, Asesoría jurídica, U0ALGUIEN0' },
    });
  });

  it('says so where nobody does', () => {
    expect(told(text, 'ca', unseen)).toEqual(['warn no-reviewer: ']);
  });

  it('asks nobody about the house’s language or what was seen', () => {
    expect(told('Gracias por escribir.', 'es', { reviewedLanguage: false })).toEqual([]);
    expect(told(text, 'ca', { ...unseen, reviewedLanguage: true })).toEqual([]);
  });

  it('trusts the playbook’s own text in a language that the house speaks or somebody reads, and in no other', () => {
    const own = { ...unseen, origin: 'playbook' } as const;
    const [speaks, reads, neither] = [aPolyglot(), aPolyglot(), aPolyglot()];
    speaks.institution.languages = ['es', 'ca'];
    reads.institution.languages = ['es'];
    reads.institution.languageReviewers = { ca: ['lead'] };
    neither.institution.languages = ['es'];
    expect(told(text, 'ca', { ...own, handbook: speaks })).toEqual([]);
    expect(told(text, 'ca', { ...own, handbook: reads })).toEqual([]);
    expect(told(text, 'ca', { ...own, handbook: neither })).toEqual(['warn no-reviewer: ']);
  });
});

test.prop([
  fc.array(
    fc.oneof(fc.constantFrom('gracias ', 'gràcies, ', 'the ', '«', 'el meu avís. '), fc.string({ unit: 'binary' })),
    {
      maxLength: 12,
    },
  ),
  fc.constantFrom<Language>(...LANGUAGES),
])('points at the very words, on any text', (pieces, language) => {
  const text = pieces.join('');
  for (const { words, start, end } of found(text, language)) expect(text.slice(start, end)).toBe(words);
});
