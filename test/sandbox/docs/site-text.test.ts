import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import es from '../../../locales/es.json' with { type: 'json' };
import { sidebar, siteEntries, splitTitle, withSiteLinks } from '../../../sandbox/docs/site-text.ts';
import { GUIDE_ES } from '../../../sandbox/page/text/guide-sentences.ts';
import type { CommandId } from '../../../src/i18n/commands/command-words.ts';
import { COMMAND_IDS, commandNames, readWord } from '../../../src/i18n/commands/command-words.ts';

const ROOT = join(import.meta.dirname, '../../..');
const entries = siteEntries();
const ids = new Set(entries.map(({ id }) => id));

describe('withSiteLinks', () => {
  it.each([
    ['a page', '[x](../../operate/README.md)', '[x](/operar/)'],
    ['a heading', '[x](../../operate/README.md#cuando-algo-falla)', '[x](/operar/#cuando-algo-falla)'],
    ['a page of the repository', '[x](../../../playbooks/README.md)', '[x](/guias/escribir-el-manual/)'],
    ['a picture', '![x](../../pictures/breach.png)', '![x](/breach.png)'],
    ['a file that is no page', 'see [`.env`](../../../.env.example), or so', 'see `.env`, or so'],
    ['an address outside', '[x](https://example.org/a.md)', '[x](https://example.org/a.md)'],
    ['the same page', '[x](#y)', '[x](#y)'],
    ['code', '`[x](../../operate/README.md)`', '`[x](../../operate/README.md)`'],
    ['a block of code', '```\n[x](../a.md)\n```', '```\n[x](../a.md)\n```'],
  ])('leads a link to %s', (_, markdown, expected) => {
    expect(withSiteLinks(markdown, 'docs/es/guias/jefatura.md', 'es')).toBe(expected);
  });

  it('leads to a heading in the language that has it', () => {
    const link = '[x](severity.md#classes-of-posts)';
    expect(withSiteLinks(link, 'docs/reference/proof.md', 'en')).toBe(
      '[x](/en/referencia/urgencia-y-aprobaciones/#classes-of-posts)',
    );
    expect(withSiteLinks(link, 'docs/reference/proof.md', 'es')).toBe(
      '[x](/en/referencia/urgencia-y-aprobaciones/#classes-of-posts)',
    );
    expect(withSiteLinks('[x](severity.md)', 'docs/reference/proof.md', 'es')).toBe(
      '[x](/referencia/urgencia-y-aprobaciones/)',
    );
  });
});

it('takes the first heading for the title', () => {
  expect(splitTitle('# The `x` file\n\nText.\n')).toEqual({ title: 'The x file', body: 'Text.\n' });
});

it('leads a page to its own other language', () => {
  const link = '[x](../../reference/clicks.md)';
  expect(withSiteLinks(link, 'docs/es/referencia/clics.md', 'es')).toBe('[x](/en/referencia/clics/)');
  expect(withSiteLinks(link, 'docs/es/referencia/rendimiento.md', 'es')).toBe('[x](/referencia/clics/)');
});

describe('the site', () => {
  it('has every page of the documentation, each under an address of its own', () => {
    const files = globSync('docs/**/*.md', { cwd: ROOT, exclude: ['docs/site'] });
    const shown = new Set(entries.map(({ file }) => file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !shown.has(file))).toEqual([]);
    expect(ids.size).toBe(entries.length);
  });

  it('has a title for each page', () => {
    expect(entries.filter(({ title }) => title === '').map(({ file }) => file)).toEqual([]);
  });

  it('leads every link within it to a page of it', () => {
    const links = entries.flatMap(({ id, markdown }) =>
      [...markdown.matchAll(/(?<!!)\[[^\]]*\]\(\/([^)#]*)/gu)].map(([, path = '']) => ({ id, path })),
    );
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter(({ path }) => !isThere(path))).toEqual([]);
  });

  it('has the seven parts in its sidebar, each entry of it a page', () => {
    const parts = sidebar();
    expect(parts.map(({ label }) => label)).toEqual([
      'Empezar',
      'Guías',
      'Manual de guardia',
      'Referencia',
      'Entender',
      'Cumplimiento',
      'Operar',
    ]);
    const slugs = slugsOf(parts);
    expect(slugs.length).toBeGreaterThan(60);
    expect(slugs.filter((slug) => !ids.has(slug))).toEqual([]);
  });
});

/** A Spanish page without an English one is shown there too, by the site itself. */
function isThere(path: string): boolean {
  const id = path.replace(/\/$/u, '');
  return id === '' || id === 'en' || ids.has(id) || ids.has(id.replace(/^en\//u, ''));
}

type Item = { slug: string } | { items: readonly Item[] };

function slugsOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => ('slug' in item ? [item.slug] : slugsOf(item.items)));
}

const SPANISH = globSync('docs/es/{empezar,guias,guardia,entender,operar}/*.md', { cwd: ROOT }).toSorted();

describe.each(SPANISH)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');

  it('names buttons as they are labelled', () => {
    const quoted = [...text.replaceAll(/\s+/gu, ' ').matchAll(/«([^»]+)»/gu)].map(([, words = '']) => words);
    expect(quoted.filter((words) => !LABELS.has(words))).toEqual([]);
  });

  it('names commands of Slack that are there', () => {
    const typed = [...text.matchAll(/`(\/[^`/]+)`/gu)].map(([, words = '']) => words);
    expect(typed.filter((words) => !isCommand(words) && !ADDRESSES.includes(words))).toEqual([]);
  });
});

/** Sentences without a placeholder, in Slack and in the sandbox. */
const LABELS: ReadonlySet<string> = new Set([
  ...Object.values(es),
  ...Object.values(GUIDE_ES).filter((words) => typeof words === 'string'),
]);
const ADDRESSES = ['/data', '/health', '/livez', '/readyz'];

function isCommand(typed: string): boolean {
  const [name = '', ...rest] = typed.split(' ');
  const command = COMMAND_IDS.find((id) => commandNames(id).includes(name));
  return command !== undefined && (rest.length === 0 || isRead(command, rest.join(' ')));
}

function isRead(command: CommandId, rest: string): boolean {
  return command !== 'flag' && readWord(command, rest) !== null;
}
