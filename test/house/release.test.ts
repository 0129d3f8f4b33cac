import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');

const about: { version: string; license: string; engines: { node: string } } = JSON.parse(read('package.json'));
const locked: { version: string; packages: { '': { version: string } } } = JSON.parse(read('package-lock.json'));
const published: {
  softwareVersion: string;
  releaseDate: string;
  legal: { license: string };
  localisation: { availableLanguages: string[] };
  dependsOn: { open: { name: string; versionMin: string }[] };
} = parse(read('publiccode.yml'));
const changelog = read('CHANGELOG.md');

const RELEASED = /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/u;
const COMING = /^## \[Unreleased\](?: – \d+\.\d+\.\d+)?$/u;
/** Headings of Keep a Changelog, in its order. What to do at an upgrade is in UPGRADING.md. */
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

const parts = changelog.split(/^(?=## )/mu).slice(1);
const headings = parts.map((part) => part.split('\n', 1)[0] ?? '');

it('has a changelog of versions, the newest first, each with its day', () => {
  const [first = '', ...others] = headings;
  expect(COMING.test(first) || RELEASED.test(first)).toBe(true);
  expect(others.filter((heading) => !RELEASED.test(heading))).toEqual([]);
  const days = headings.flatMap((heading) => RELEASED.exec(heading)?.[2] ?? []);
  expect(days).toEqual(days.toSorted().toReversed());
});

it.each(parts.map((part, at) => [headings[at], part] as const))('tells by kind what is new in “%s”', (_, part) => {
  const kinds = [...part.matchAll(/^### (.+)$/gmu)].map(([, kind = '']) => kind);
  expect(kinds).toEqual(KINDS.filter((kind) => kinds.includes(kind)));
  expect(kinds.length).toBeGreaterThan(0);
});

it('names one version in package.json, its lock, publiccode.yml and the newest release of the changelog', () => {
  const [, version, day] = headings.map((heading) => RELEASED.exec(heading)).find((found) => found !== null) ?? [];
  expect([about.version, locked.version, locked.packages[''].version, published.softwareVersion]).toEqual(
    Array.from({ length: 4 }, () => version),
  );
  expect(published.releaseDate).toBe(day);
});

it('says in publiccode.yml the licence, the languages and the Node that are true', () => {
  expect(published.legal.license).toBe(about.license);
  const languages = globSync('locales/*.json', { cwd: ROOT }).map((file) => file.slice('locales/'.length, -5));
  expect(published.localisation.availableLanguages.toSorted()).toEqual(languages.toSorted());
  const node = published.dependsOn.open.find(({ name }) => name === 'Node.js');
  expect(about.engines.node).toContain(node?.versionMin);
});
