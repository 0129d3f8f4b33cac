import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isRecord, SITE_PAGES } from '../../sandbox/docs/pages.ts';
import { referencePages } from '../../sandbox/docs/reference/reference-pages.ts';
import { shippedHandbook } from '../../sandbox/shipped-handbook.ts';
import { COMMAND_NAMES, COMMAND_WORDS } from '../../src/i18n/commands/lexicon/command-words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

it('shows no page of the Spanish site in English, but for the decision records', () => {
  const english = SITE_PAGES.filter((page) => page.es === undefined && !isRecord(page));
  expect(english.map(({ slug }) => slug)).toEqual(['entender/decisiones']);
});

const pairs = SITE_PAGES.flatMap(({ es, en }) =>
  es?.startsWith('docs/es/') === true && en !== undefined ? [{ es, en }] : [],
);

/** Counts of the English measurements, such as "216 of 238". */
const measured = new Set(
  globSync('docs/reference/*.md', { cwd: ROOT }).flatMap((file) =>
    countsOf(read(file).replaceAll(/(?<=\d),(?=\d{3})/gu, ''), /(\d+)(?: of |\/)(\d+)/gu),
  ),
);

it.each(pairs)('$es gives no count that the English pages do not give', ({ es }) => {
  const here = countsOf(read(es).replaceAll(/(?<=\d)\.(?=\d{3})/gu, ''), /(\d+) de (\d+)/gu);
  expect(here.filter((count) => !measured.has(count))).toEqual([]);
});

function countsOf(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map(([, part, whole]) => `${part}/${whole}`);
}

/** Half a page of figures, or a page that its English pair says in another way. */
const SHORTER = [
  'docs/es/README.md',
  'docs/es/empezar/en-diez-minutos.md',
  'docs/es/entender/como-se-clasifica.md',
  'docs/es/entender/como-se-comprueba.md',
  'docs/es/guias/relevo.md',
  'docs/es/referencia/calidad-de-borradores.md',
  'docs/es/referencia/clics.md',
  'docs/es/referencia/prueba-por-simulacro.md',
  'docs/es/referencia/rendimiento.md',
  'docs/es/referencia/versiones.md',
];
const generated = (await referencePages(await shippedHandbook())).map(({ file }) => file);
const whole = pairs.filter(({ es }) => !SHORTER.includes(es) && !generated.includes(es));

it('has Spanish pages that are whole', () => {
  expect(whole.length).toBeGreaterThan(15);
  expect(SHORTER.filter((file) => !pairs.some(({ es }) => es === file))).toEqual([]);
});

/** Settings, options, metrics, alerts, fields, and paths of the API. */
const NAMED =
  /\b[A-Z]{2,}(?:_[A-Z]+)+\b|\bPortavoz[A-Z]\w+|\bportavoz_\w+|\/v1\/\w+|--[a-z][a-z-]+|(?<=`)[a-z]+(?:[._][a-z_]+)+(?=`)/gu;

it.each(whole)('$es names every setting, option, field, metric and alert of its English page', ({ es, en }) => {
  expect(namesIn(read(en)).filter((name) => !read(es).includes(name))).toEqual([]);
});

it('names on two Spanish pages what the English one on installing names', () => {
  const pages = ['docs/operate/en-una-hora.md', 'docs/es/operar/instalar-al-detalle.md'].map(read).join('\n');
  expect(namesIn(read('docs/how-to/install.md')).filter((name) => !pages.includes(name))).toEqual([]);
});

function namesIn(page: string): string[] {
  return [...new Set(Array.from(page.matchAll(NAMED), ([name]) => name))];
}

/** Retired words of the glossary that a Spanish page or sentence needs for nothing else: the manuals call things as the bot does. */
const RETIRED =
  /(?<!\p{L})(?:ficheros?|en vigor|papeles|soltar|triaje|severidad|cadencia|rebaja|próxima palabra|datos? caídos?)(?!\p{L})/giu;
const SPOKEN = [
  ...SITE_PAGES.flatMap(({ es }) => es ?? []),
  'README.es.md',
  ...globSync('{src/cli,src/doctor,src/i18n/spanish,sandbox/docs}/**/*.ts', { cwd: ROOT }),
];

it('calls things in the manuals and in the terminal as the bot does', () => {
  const said = SPOKEN.flatMap((file) => Array.from(read(file).matchAll(RETIRED), ([word]) => `${file}: ${word}`));
  expect(SPOKEN.length).toBeGreaterThan(100);
  expect([...new Set(said)]).toEqual([]);
});

it('names commands in the manuals as a Spanish house has them', () => {
  const english = Object.values(COMMAND_NAMES).flatMap(({ es, en }) => (es === en ? [] : [en]));
  const words = Object.values(COMMAND_WORDS.crisis).flatMap(({ es, en }) => {
    const [said = ''] = en.split(' ');
    return es.split(' ').includes(said) ? [] : [`/crisis ${said}`];
  });
  const named = new RegExp(String.raw`(?<![\w./])(?:${[...english, ...words].join('|')})(?![\w/-])`, 'gu');
  const lists = new Set(['docs/es/referencia/palabras-de-slack.md', 'docs/es/referencia/ordenes.md']);
  const pages = SITE_PAGES.flatMap(({ es }) => (es === undefined || lists.has(es) ? [] : [es]));
  const found = pages.flatMap((file) => Array.from(read(file).matchAll(named), ([name]) => `${file}: ${name}`));
  expect(words.length).toBeGreaterThan(10);
  expect([...new Set(found)]).toEqual([]);
});
