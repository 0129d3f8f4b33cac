import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CatalanName } from '../../src/domain/handbook/vocabulary.ts';
import { BOT_LANGUAGES, createTranslators, textsBeside, textsIn, textsOfHouse } from '../../src/i18n/texts.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { besideSpanish, SENTENCES, TRANSLATIONS } from '../support/laws/locales.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const without = (key: string) => key.replace(/_(one|other)$/, '');
const spanishKeys = Object.keys(SENTENCES.es);
const source = readdirSync(at('../../src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(at('../../src'), name), 'utf8'))
  .join('\n');

it.each([
  ['es', 'euskera'],
  ['ca', 'basc'],
  ['gl', 'éuscaro'],
  ['eu', 'euskara'],
  ['en', 'Basque'],
] as const)('a sentence within another one is in the same language: %s', (language, name) => {
  expect(textsIn(language).t('finding.language.no-reviewer', { language: 'eu' })).toContain(name);
});

describe('the name of Catalan', () => {
  const house = (catalanName?: CatalanName) => {
    const handbook = aHandbook();
    return {
      ...handbook,
      institution: { ...handbook.institution, ...(catalanName === undefined ? {} : { catalanName }) },
    };
  };
  const NAMES = [
    ['es', 'valenciano', 'catalán', 'valenciano/catalán'],
    ['ca', 'valencià', 'català', 'valencià/català'],
    ['gl', 'valenciano', 'catalán', 'valenciano/catalán'],
    ['eu', 'valentziera', 'katalana', 'valentziera/katalana'],
    ['en', 'Valencian', 'Catalan', 'Catalan'],
  ] as const;

  it.each(NAMES)('is the one that the handbook gives it, in %s', (language, valencian, catalan, both) => {
    const named = (...of: Parameters<typeof house>) => textsOfHouse(house(...of), language).t('language.ca');
    expect([named('valencian'), named('catalan'), named('both'), named()]).toEqual([valencian, catalan, both, both]);
    expect(textsIn(language).t('language.ca')).toBe(both);
  });

  it('is the same within another sentence, and in another language of the house', () => {
    const texts = textsOfHouse(house('valencian'), 'es');
    expect(texts.t('review.title', { language: 'ca' })).toBe('Textos en valenciano, para leer y firmar');
    expect(texts.say({ key: 'finding.language.no-reviewer', params: { language: 'ca' } })).not.toContain('catalán');
    expect(textsBeside(texts, 'ca').t('language.ca')).toBe('valencià');
    expect(texts.t('language.eu')).toBe('euskera');
  });
});

describe('the sentences of the bot', () => {
  it('stand in a file for each language that it speaks', () => {
    const files = readdirSync(at('../../locales')).filter((name) => name.endsWith('.json'));
    expect(files.toSorted()).toEqual(BOT_LANGUAGES.map((language) => `${language}.json`).toSorted());
  });

  it.each(TRANSLATIONS)('are all there in %s, and no others', (language) => {
    const keys = Object.keys(SENTENCES[language]);
    expect({
      lacks: spanishKeys.filter((key) => !keys.includes(key)),
      hasAlone: keys.filter((key) => !spanishKeys.includes(key)),
    }).toEqual({ lacks: [], hasAlone: [] });
  });

  it.each(BOT_LANGUAGES)('have a form for every number that somebody may count, in %s', (language) => {
    // Exact millions are a form of their own in Spanish and Catalan (“de casos”): no team counts so far, and they are said as “other”.
    const rules = new Intl.PluralRules(language);
    const categories = new Set(Array.from({ length: 2_000 }, (_, count) => rules.select(count)));
    const baseOf = (key: string) => key.replace(/_[a-z]+$/, '');
    const keys = Object.keys(SENTENCES[language]);
    const bases = [...new Set(keys.filter((key) => /_(one|other)$/.test(key)).map(baseOf))];
    // `event.gesture.answer_many` has no number: an action is called so.
    const isForm = (key: string) => /_(zero|one|two|few|many|other)$/.test(key) && bases.includes(baseOf(key));
    const counted = keys.filter(isForm);
    const needed = bases.flatMap((base) => [...categories].map((category) => `${base}_${category}`));
    expect(bases.length).toBeGreaterThan(20);
    expect(counted.toSorted()).toEqual(needed.toSorted());
  });

  it.each(BOT_LANGUAGES)('are never blank, nor blank at an end, in %s', (language) => {
    const blank = Object.entries(SENTENCES[language]).filter(
      ([, said]) => said === '' || said !== said.trim() || / {2}/.test(said),
    );
    expect(blank).toEqual([]);
  });

  it.each(TRANSLATIONS)(
    'hold in %s what the Spanish ones hold: places, bold words, commands, signs, lines',
    (language) => {
      const differing = besideSpanish(language).filter(
        ({ said, spanish }) => JSON.stringify(heldBy(said)) !== JSON.stringify(heldBy(spanish)),
      );
      expect(differing).toEqual([]);
    },
  );

  it('cover every key that the code names', () => {
    const known = new Set(spanishKeys.map(without));
    const named = [...source.matchAll(/'((?:refusal|stopped|thread|finding|publish)\.[a-z_-]+(?:\.[a-z-]+)?)'/g)];
    const missing = named.map((match) => match[1] ?? '').filter((key) => !known.has(key));
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('are all used', () => {
    const named = new Set([...source.matchAll(/'([a-z]+(?:\.[\w-]+)+)'/g)].map((match) => match[1]));
    const made = [...source.matchAll(/`([a-z]+\.[a-z_.-]*)\$\{/g)].map((match) => match[1] ?? '');
    const unused = spanishKeys
      .map(without)
      .filter((key) => !named.has(key) && !made.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });
});

describe('what a person is told', () => {
  it.each([
    ['es-ES', 'Aprobar', '1 caso por atender', '0 casos por atender'],
    ['es-LA', 'Aprobar', '1 caso por atender', '0 casos por atender'],
    ['ca', 'Aprova', '1 cas per atendre', '0 casos per atendre'],
    ['ca-ES-valencia', 'Aprova', '1 cas per atendre', '0 casos per atendre'],
    ['gl_ES', 'Aprobar', '1 caso por atender', '0 casos por atender'],
    ['EU', 'Onartu', 'Kasu 1 kudeatzeke', '0 kasu kudeatzeke'],
    ['en-US', 'Approve', '1 case to do', '0 cases to do'],
  ])('is in the language of %s, in singular or plural', (locale, approve, one, none) => {
    const texts = textsIn(locale);
    expect(texts.t('button.approve')).toBe(approve);
    expect(texts.t('cases.open', { count: 1 })).toBe(one);
    expect(texts.t('cases.open', { count: 0 })).toBe(none);
  });

  it('is in the first language wished for that the bot speaks, in Spanish where it speaks none', () => {
    expect([textsIn('fr-FR', 'gl').language, textsIn(null, 'eu', 'en').language]).toEqual(['gl', 'eu']);
    expect([textsIn('cab').language, textsIn('').language, textsIn().language]).toEqual(['es', 'es', 'es']);
  });

  it('counts millions, too', () => {
    expect(textsIn('es').t('cases.open', { count: 1_000_000 })).toBe('1.000.000 casos por atender');
    expect(textsIn('ca').t('cases.open', { count: 2_000_000 })).toBe('2.000.000 casos per atendre');
  });

  it('is in Spanish where a language lacks the sentence', async () => {
    const { 'button.approve': _, 'cases.open_one': __, 'cases.open_other': ___, ...others } = SENTENCES.eu;
    const eu = (await createTranslators({ ...SENTENCES, eu: others }))('eu');
    expect(eu.t('button.approve')).toBe('Aprobar');
    expect([1, 5].map((count) => eu.t('cases.open', { count }))).toEqual(['1 caso por atender', '5 casos por atender']);
    expect(eu.t('button.edit')).toBe('Editatu');
  });
});

/** What is no word of a language: it must be the same in all of them. */
function heldBy(sentence: string) {
  const all = (pattern: RegExp) => (sentence.match(pattern) ?? []).toSorted();
  const bare = sentence.replaceAll(/\{\{.*?\}\}|`[^`]*`/g, '');
  return {
    places: all(/\$t\([a-z]+\.\{\{\w+\}\}\)|\{\{\w+\}\}/g),
    commands: all(/`[^`]*`/g).map((command) => command.replace(/&lt;.*&gt;/, '&lt;…&gt;')),
    signs: all(/\p{Extended_Pictographic}|✓|▒|https:\/\/|[A-Z]+_[A-Z_]+|\w+\.yml|\d{3}|S\d/gu),
    bold: (bare.match(/\*/g) ?? []).length,
    struck: (bare.match(/~/g) ?? []).length,
    lines: sentence.split('\n').length,
    goesOn: sentence.endsWith('…'),
  };
}
