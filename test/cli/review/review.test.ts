import { expect, test } from 'vitest';
import { runReview } from '../../../src/cli/review/review.ts';
import { aHandbookFolder, plant } from '../../adapters/handbook/planted-handbook.ts';
import { answersIn, inATerminal } from '../in-a-terminal.ts';

async function review(input: string, args: string[] = [], given: { dir?: string } = {}) {
  const said = await inATerminal((terminal) => runReview(args, terminal), { input, ...given });
  return { ...said, answers: answersIn(said.output) };
}

const draft = { id: 'd1', text: 'Hola. Mira evil.example.', network: 'x', post: { network: 'x', text: '¿Hay agua?' } };

test('a draft in, its verdict out, each finding with its words, place and sentence', async () => {
  const { code, answers, errors } = await review(`${JSON.stringify(draft)}\n`);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(answers).toEqual([
    expect.objectContaining({
      id: 'd1',
      verdict: 'block',
      findings: expect.arrayContaining([
        {
          rule: 'grounding',
          level: 'block',
          words: 'evil.example',
          start: draft.text.indexOf('evil'),
          end: draft.text.indexOf('evil') + 'evil.example'.length,
          message: expect.stringContaining('evil.example'),
        },
      ]),
    }),
  ]);
});

test('a fact of the line is live, one past its date is not', async () => {
  const told = { ...draft, text: 'Hola. Mira https://avisos.example/agua' };
  const fact = { id: 'f1', text: 'La página de avisos', source: 'https://avisos.example/agua' };
  const withFact = (validUntil: string) => JSON.stringify({ ...told, facts: [{ ...fact, validUntil }] });
  const { answers } = await review([withFact('2999-01-01'), withFact('2020-01-01')].join('\n'));
  expect(answers.map((answer) => JSON.stringify(answer).includes('avisos.example'))).toEqual([false, true]);
});

test('a line that is no draft gets its fault in its place, and the others go on', async () => {
  const lines = [
    'nada',
    '[]',
    '{"text":"Hola"}',
    '{"text":"","network":"x"}',
    '{"text":"Hola","network":"x","age":3}',
    '',
  ];
  const { code, answers } = await review(
    [...lines, '{"text":"Gracias.","network":"x","class":"fun"}', JSON.stringify(draft)].join('\n'),
  );
  expect(code).toBe(1);
  expect(answers.slice(0, 6)).toEqual([
    { line: 1, error: 'the line is not JSON; write one object a line' },
    { line: 2, error: 'the line is no object; write {"text": "…", "network": "x"}' },
    { line: 3, error: 'network is missing; it must name a network of institution.yml' },
    { line: 4, error: 'text is missing or empty; it must be the words of the draft' },
    { line: 5, error: 'unknown field: age' },
    { line: 7, error: expect.stringMatching(/^class must be one of life_risk, /) },
  ]);
  expect(answers[6]).toMatchObject({ id: 'd1' });
});

test('a wrong handbook stops before the first draft; a wrong option gets the help', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  expect(await review(JSON.stringify(draft), [], { dir })).toMatchObject({ code: 1, output: '' });
  expect(await review('', ['--fast'])).toMatchObject({ code: 2, output: '' });
  expect(await review('', ['--help'])).toMatchObject({ code: 0, errors: '' });
});
