import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WORDY } from '../../src/adapters/database/stores/scrub.ts';
import { commands } from '../../src/cli/commands.ts';
import { BANNED_PHRASES } from './banned-phrases.ts';
import { sentencesOfComments, sentencesOfMarkdown } from './sentences.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LONGEST_SENTENCE = 30;

/** Prose that these rules hold for. To have another file follow them, add it here. */
const PROSE = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'UPGRADING.md',
  '.env.example',
  'docs/**/*.md',
  'src/README.md',
];
const LINKED = [...PROSE, 'README.es.md', 'CHANGELOG.md', 'playbooks/README.md', 'test/**/*.md'];
const RECORD_PARTS = ['Status', 'Date', 'Context', 'Decision', 'Consequences'];

/** Pages in Spanish: the limit of a sentence holds for them, the English phrases do not. */
const isSpanish = (file: string) => /^docs\/(?:es|operate)\//u.test(file);

// The packages of the documentation site are below docs/, where they are installed.
const filesOf = (patterns: readonly string[]) =>
  globSync([...patterns], { cwd: ROOT, exclude: ['**/node_modules'] }).toSorted();
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const sentencesOf = (file: string) =>
  file.endsWith('.md') ? sentencesOfMarkdown(read(file)) : sentencesOfComments(read(file));
const bannedIn = (text: string) =>
  Object.entries(BANNED_PHRASES).filter(([phrase]) => new RegExp(String.raw`\b${phrase}\b`, 'iu').test(text));

describe.each(filesOf(PROSE))('the prose of %s', (file) => {
  it(`has no sentence over ${LONGEST_SENTENCE} words`, () => {
    const long = sentencesOf(file).filter(({ words }) => words > LONGEST_SENTENCE);
    expect(long.map(({ line, words, text }) => `${file}:${line} ${words} words: ${text}`)).toEqual([]);
  });

  it.skipIf(isSpanish(file))('has no banned phrase', () => {
    const found = sentencesOf(file).flatMap(({ line, text }) =>
      bannedIn(text).map(([phrase, better]) => `${file}:${line} "${phrase}" (${better}): ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each(filesOf(LINKED.filter((file) => file.endsWith('.md'))))('the links of %s', (file) => {
  it('lead to files and headings that are there', () => {
    const links = [...read(file).matchAll(/\]\((?!\w+:)([^)\s]+)\)/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });
});

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), decodeURI(path));
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the decision records', () => {
  const records = filesOf(['docs/decisions/[0-9]*.md']);

  it.each(records)('%s has its parts, in order', (file) => {
    const parts = [...read(file).matchAll(/^(?:## |- \*\*)(\w+)/gmu)].map(([, part]) => part);
    expect(parts.filter((part) => RECORD_PARTS.includes(part ?? ''))).toEqual(RECORD_PARTS);
  });

  it('are all in the index, by number, title, date and status', () => {
    const index = read('docs/decisions/README.md');
    const rows = records.map((file) => {
      const record = read(file).replaceAll(/\n {2}/gu, ' ');
      const said = (part: string) => new RegExp(String.raw`^- \*\*${part}\*\*: (.+)$`, 'mu').exec(record)?.[1];
      const [, number, title] = /^# (\d{4}) (.+)$/mu.exec(record) ?? [];
      return `| ${number} | [${title}](${file.split('/').at(-1)}) | ${said('Date')} | ${said('Status')} |`;
    });
    expect(index.split('\n').filter((line) => /^\| \d{4} \|/u.test(line))).toEqual(rows);
  });
});

it('shows every picture once in the gallery', () => {
  const shown = [...read('docs/gallery.md').matchAll(/\]\((pictures\/[^)]+)\)/gu)].map(([, path]) => `docs/${path}`);
  expect(shown.toSorted()).toEqual(filesOf(['docs/pictures/*.png']));
});

it('has an index that names every page', () => {
  const pages = filesOf(['docs/**/*.{md,json}']).filter(
    (file) => !/^docs\/(?:README|decisions\/\d|operate|site\/|es\/.+\/)/u.test(file),
  );
  const index = read('docs/README.md');
  expect(pages.filter((file) => !index.includes(`](${file.replace('docs/', '')})`))).toEqual([]);
});

it.each(['docs/operate', 'docs/es'])('has an index of %s that names every page of it', (folder) => {
  const pages = filesOf([`${folder}/**/*.md`]).filter((file) => file !== `${folder}/README.md`);
  const index = read(`${folder}/README.md`);
  expect(pages.filter((file) => !index.includes(`](${file.replace(`${folder}/`, '')})`))).toEqual([]);
});

it.each(['docs/reference/personal-data.md', 'docs/es/referencia/datos-personales.md'])(
  '%s says of each table with words of people what erasure removes',
  (file) => {
    const page = read(file);
    expect(WORDY.filter((table) => !page.includes(`\`${table}\``))).toEqual([]);
  },
);

it('has a front page of 60 to 80 lines', () => {
  const lines = read('README.md').trimEnd().split('\n').length;
  expect([lines >= 60, lines <= 80]).toEqual([true, true]);
});

it('explains every command', () => {
  const pages = read('docs/reference/commands.md') + read('CONTRIBUTING.md');
  expect(commands.map(({ name }) => name).filter((name) => !pages.includes(`\`./portavoz ${name}`))).toEqual([]);
});

it('names commands and options that are there', () => {
  const pages = filesOf([...LINKED, 'locales/GLOSSARY.md']).filter((file) => file !== 'CHANGELOG.md');
  const written = pages.flatMap((file) => commandsIn(read(file)).map((line) => ({ file, line })));
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter(({ line }) => !isRight(line)).map(({ file, line }) => `${file}: ${line}`)).toEqual([]);
});

it.each([
  ['audit verify --heads heads.ndjson', true],
  ['audit verify --head-file x', false],
  ['audit check', false],
  ['help', true],
])('./portavoz %s is right: %s', (line, is) => expect(isRight(line)).toBe(is));

/** Every call of `./portavoz`, or of its alias in the Spanish pages, up to the end of its code. */
const commandsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/(?:\.\/portavoz|node src\/cli\.ts|^pv|\bpv(?= [a-z]+ [a-z-]+`)) ([a-z][^`\n#>]*)/gmu)].map(
    ([, line = '']) => line,
  );

/** What `./portavoz` answers itself. */
const BESIDE = [
  { name: 'help', usage: '' },
  { name: 'version', usage: '' },
];

/** True if the line begins with a command, and has no option but those of its usage. */
function isRight(line: string): boolean {
  const named = [...commands, ...BESIDE].filter(({ name }) => `${line.trim()} `.startsWith(`${name} `));
  const [command] = named.toSorted((one, other) => other.name.length - one.name.length);
  const options = line.match(/--[a-z][a-z-]*/gu) ?? [];
  return command !== undefined && options.every((one) => EVERYWHERE.includes(one) || command.usage.includes(one));
}

/** Options of every command. */
const EVERYWHERE = ['--help', '--lang', '--json'];

it('explains every benchmark', () => {
  const names = [...read('sandbox/bench/main.ts').matchAll(/^ {2}(\w+): async /gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !read('CONTRIBUTING.md').includes(`bench ${name}`))).toEqual([]);
});

it('finds banned phrases as whole words, and tells what to write instead', () => {
  expect(bannedIn('Whoever amended it stands so many miles away.')).toEqual([
    ['whoever', 'name the person: the approver, the writer'],
    ['stands', 'is, appears'],
    ['so many', 'how many, a number'],
  ]);
});

it.each([
  ['A short one. A second (e.g. this) stays one!', [3, 6]],
  ['- one item\n  goes on\n- another', [4, 1]],
  ['| a cell | two words |\n| - | - |', [2, 2]],
  ['see [the page](x.md#y) and `a b c`\n\n```\nno. prose.\n```', [5]],
])('counts the words of each sentence: %j', (markdown, words) => {
  expect(
    sentencesOfMarkdown(markdown)
      .map((each) => each.words)
      .filter((count) => count > 0),
  ).toEqual(words);
});
