import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { handbookParts, placedFaults, readFiles } from '../../../src/adapters/handbook/handbook-parts.ts';
import { checkHandbook } from '../../../src/domain/handbook/validation/check-handbook.ts';
import { TODAY } from './planted-handbook.ts';

const GOOD = fileURLToPath(new URL('../../fixtures/handbook/good', import.meta.url));
const FILES = [
  'institution.yml',
  'style.yml',
  'severity.yml',
  'crises/everyday.md',
  'crises/flood.md',
  'drills/flood.yml',
].map((path) => ({ path, bytes: readFileSync(`${GOOD}/${path}`) }));

/** Reads and checks with one file replaced; what it gives back holds only sentences with places inside the files. */
function problemsWith(path: string, bytes: Uint8Array): number {
  const files = FILES.map((file) => (file.path === path ? { path, bytes: Buffer.from(bytes) } : file));
  const read = readFiles(files);
  const own = [read.institution, read.style, read.severity, ...read.playbooks, ...read.drills].flatMap(
    (file) => file?.problems ?? [],
  );
  const problems = [...own, ...placedFaults(checkHandbook(handbookParts(read), TODAY), read)];
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/).length;
  for (const problem of problems) {
    expect(problem.message).toMatch(/\S/);
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.column).toBeGreaterThan(0);
    if (problem.file === path) expect(problem.line).toBeLessThanOrEqual(lines);
  }
  return problems.length;
}

const somePath = fc.constantFrom(...FILES.map(({ path }) => path));
const shard = fc.oneof(
  fc.constantFrom(
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|\n',
    '---\n',
    '*a',
    '&a ',
    '!!js ',
    '<<: ',
    '{{',
    '%}',
    '# ',
    '## ',
    '\t',
    '\u0000',
    '~',
    '<',
    '__proto__: 1\n',
    '0x1',
    'null',
    '\n\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

test.prop([somePath, fc.uint8Array({ maxLength: 400 })], { numRuns: 40 })(
  'random bytes are problems',
  (path, bytes) => {
    expect(problemsWith(path, bytes)).toBeGreaterThan(0);
  },
);

test.prop([somePath, fc.array(fc.tuple(fc.nat(), fc.nat(40), shard), { minLength: 1, maxLength: 6 })], {
  numRuns: 80,
})('a mangled file never breaks the reader', (path, wounds) => {
  let text = FILES.find((file) => file.path === path)?.bytes.toString('utf8') ?? '';
  for (const [at, length, put] of wounds) {
    const from = at % (text.length + 1);
    text = text.slice(0, from) + put + text.slice(from + length);
  }
  problemsWith(path, Buffer.from(text));
});

test('a row too many is said, and hides no other mistake', () => {
  const text = FILES.find(({ path }) => path === 'severity.yml')?.bytes.toString('utf8') ?? '';
  expect(
    problemsWith('severity.yml', Buffer.from(text.replace(/^ {4}escalates_to: approver\nclasses:\n/m, ''))),
  ).toBeGreaterThan(0);
});

test.each([
  ['nested without end', 'style.yml', '['.repeat(100_000)],
  ['a bomb of aliases', 'style.yml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n'],
  ['an alias of itself', 'style.yml', 'principles: &a [*a]\n'],
  ['quotes in quotes', 'crises/flood.md', `---\nid: flood\n---\n${'>'.repeat(5000)} a`],
  [
    'conditions without end',
    'crises/flood.md',
    `${FILES[4]?.bytes.toString('utf8')}\n${'{% if fact.zone %}a'.repeat(500)}`,
  ],
  [
    'conditions in a row',
    'crises/flood.md',
    `${FILES[4]?.bytes.toString('utf8')}\n${'{% if fact.zone %}aaaaa{% else %}b{% endif %}'.repeat(60)}`,
  ],
])('%s', (_, path, text) => {
  expect(problemsWith(path, Buffer.from(text))).toBeGreaterThan(0);
});
