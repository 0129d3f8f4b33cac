import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { aHandbookFolder, problemsOf, TODAY } from './planted-handbook.ts';

const FRONT = `---
id: agenda
titles: { es: Agenda, ca: Agenda }
facts:
  - id: day
    titles: { es: Día }
    kind: date
    hints: { es: 'Día y mes: 07/12' }
    max_length: 24
review_date: 2027-06-01
---
`;
const TEXTS = `
# es

## post

### short

El {{ fact.day }} hay mercado.

### long

El {{ fact.day }} hay mercado.

Ven a verlo.

# ca

## post

### short

El {{ fact.day }} hi ha mercat.
`;

/** The good handbook with this recurring content. */
async function withContent(text: string) {
  const dir = await aHandbookFolder();
  await mkdir(join(dir, 'contents'));
  await writeFile(join(dir, 'contents', 'agenda.md'), text);
  return dir;
}

it('holds recurring contents, with a short and a long text in each language', async () => {
  const dir = await withContent(FRONT + TEXTS);
  const { handbook } = await readHandbook(dir, TODAY);
  const problems = (await problemsOf(dir)).filter((problem) => problem.includes('contents/'));
  expect(problems).toEqual([
    'contents/agenda.md:13:1 warning texts: it has no text in "en", a language of the institution; add "# en", or a post in it begins empty',
  ]);
  expect(handbook?.contents.map(({ id, templates }) => [id, templates.map((one) => [one.id, one.template])])).toEqual([
    [
      'agenda',
      [
        ['agenda/es/short', 'El {{ fact.day }} hay mercado.'],
        ['agenda/es/long', 'El {{ fact.day }} hay mercado.\n\nVen a verlo.'],
        ['agenda/ca/short', 'El {{ fact.day }} hi ha mercat.'],
      ],
    ],
  ]);
  expect(handbook?.playbooks.map(({ id }) => id)).not.toContain('agenda');
});

it.each([
  ['an unknown heading', TEXTS.replace('### long', '### longer'), [':21:1 es/post/longer:', 'short, long']],
  ['no short text', TEXTS.replace('### short', '### long'), [':15:1 es/post:', '"### short" is missing']],
  ['another kind', TEXTS.replace('## post', '## question'), [':15:1 es/question:', 'one "## post"']],
  ['a value that nobody declares', TEXTS.replace('fact.day', 'fact.days'), [':19:7 es/short:', 'fact.days']],
  ['what a reply has', TEXTS.replace('{{ fact.day }}', '{{ post.subject }}'), [':19:7 es/short:', 'takes fact.…']],
  ['no text in the first language', TEXTS.slice(TEXTS.indexOf('# ca')), ['no text in "es"']],
  ['banned words', TEXTS.replace('Ven a verlo', 'Todo está bajo control'), ['es/long', 'bajo control']],
])('names file, line and field of %s', async (_, texts, words) => {
  const dir = await withContent(FRONT + texts);
  const problems = (await problemsOf(dir)).filter((problem) => problem.startsWith('contents/agenda.md:'));
  expect(
    problems.some((problem) => words.every((word) => problem.includes(word))),
    problems.join('\n'),
  ).toBe(true);
  expect((await readHandbook(dir, TODAY)).handbook).toBeNull();
});
