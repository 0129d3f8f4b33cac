import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from './rooms.ts';
import { filesBelow, sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['src', 'test', 'sandbox', 'docs', 'deploy', 'locales', 'playbooks'];
const FILES_OF_THE_ROOT = ['CONTRIBUTING.md', 'manifest.yml'];

const files = [...(await Promise.all(FOLDERS.map(filesBelow))).flat(), ...FILES_OF_THE_ROOT];
const places = [...new Set(files.flatMap(withItsFolders))];

describe.each(['src/README.md', 'CONTRIBUTING.md'])('the paths in %s', (page) => {
  it('lead to a file or a folder', () => {
    const named = pathsIn(readFileSync(join(ROOT, page), 'utf8'));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !leadsSomewhere(path))).toEqual([]);
  });
});

describe('src/README.md', () => {
  const page = readFileSync(join(ROOT, 'src/README.md'), 'utf8');

  it('names types, functions and constants of the code', async () => {
    const sources = Object.values(await sourceFiles('src', 'test', 'sandbox'));
    const words = new Set(sources.flatMap((text) => text.match(/\w+/gu) ?? []));
    const named = [...page.matchAll(/`([A-Za-z_.]+)(?:\([^`]*\))?`/gu)]
      .flatMap(([, text = '']) => (/\.(?:ts|md|yml|json)$/u.test(text) ? [] : text.split('.')))
      .filter((word) => /[a-z][A-Z]|^[A-Z]/u.test(word));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((word) => !words.has(word))).toEqual([]);
  });

  it('names every room', () => {
    const rooms = ROOMS.flat().filter((room) => !room.endsWith('.ts'));
    const unnamed = rooms.filter((room) => !new RegExp(`\`[^\`]*\\b${posix.basename(room)}/[^\`]*\``, 'u').test(page));
    expect(unnamed).toEqual([]);
  });
});

it.each([
  ['app/start.ts', true],
  ['start.ts', true],
  ['slack/…/senders/', true],
  ['adapters/networks/<network>/', true],
  ['life-risk-*.ts', true],
  ['domain/cases/model/clocks', false],
  ['app/stop.ts', false],
  ['art.ts', false],
])('%s leads somewhere: %s', (path, isThere) => expect(leadsSomewhere(path)).toBe(isThere));

/** Returns what stands in backticks and has a slash or the ending of a file; commands of Slack begin with a slash. */
function pathsIn(page: string): string[] {
  const coded = [...page.matchAll(/`([^`\s]+)`/gu)].flatMap(([, text]) => text ?? []);
  return [...new Set(coded.filter((text) => /^[\w<*].*\/|^[\w<*].*\.(?:ts|md|yml|json)$/u.test(text)))];
}

/** A path may begin in the middle. `*` and `<name>` stand for any name, `…` for any folders. */
function leadsSomewhere(path: string): boolean {
  const pattern = path
    .replace(/\/$/u, '')
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\*|<\w+>/gu, '[^/]+')
    .replaceAll('…', '.+');
  const end = new RegExp(`(?:^|/)${pattern}$`, 'u');
  return places.some((place) => end.test(place));
}

function withItsFolders(file: string): string[] {
  const names = file.split('/');
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}
