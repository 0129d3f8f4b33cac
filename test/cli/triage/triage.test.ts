import { expect, test } from 'vitest';
import { runTriage } from '../../../src/cli/triage/triage.ts';
import { aHandbookFolder, plant } from '../../adapters/handbook/planted-handbook.ts';
import { answersIn, inATerminal } from '../in-a-terminal.ts';

async function triage(input: string | Uint8Array, args: string[] = [], dir?: string) {
  const said = await inATerminal(
    (terminal) => runTriage(args, terminal),
    dir === undefined ? { input } : { input, dir },
  );
  return { ...said, answers: answersIn(said.output) };
}

test('a post in, an assessment out, with every field and why in words', async () => {
  const { code, answers, errors } = await triage('{"id":"p1","network":"x","text":"Estamos atrapadas en el coche"}\n');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(answers).toEqual([
    {
      id: 'p1',
      language: 'es',
      class: 'life_risk',
      severity: 'S1',
      playbook: null,
      topic: null,
      needsReply: true,
      suggests: false,
      action: 'hand_over',
      personalData: [],
      because: expect.arrayContaining([expect.stringMatching(/^class: life_risk\.trapped \(«Estamos atrapadas/)]),
      weights: 'shipped',
    },
  ]);
});

test('a bad line is answered in its place, the others go on, and the code is 1', async () => {
  const { code, answers } = await triage(
    '\uFEFF{"text":"Hola, ¿abrís hoy?"}\r\n\r\nnada\r\n[1]\r\n{"text":""}\r\n{"text":"a","age":3}\r\n{"text":"Gracias","author":null}',
  );
  expect(code).toBe(1);
  expect(answers).toEqual([
    expect.objectContaining({ id: 1, class: 'question' }),
    { line: 3, error: 'the line is not JSON; write one object a line' },
    { line: 4, error: 'the line is no object; write {"text": "…"}' },
    { line: 5, error: 'text is missing or empty; it must be the words of the post' },
    { line: 6, error: 'unknown field: age' },
    expect.objectContaining({ id: 7, class: 'praise' }),
  ]);
});

test('a huge line is refused without being kept', async () => {
  const { code, answers } = await triage(`{"text":"${'a'.repeat(200_000)}"}\n{"text":"Gracias"}\n`);
  expect(code).toBe(1);
  expect(answers).toEqual([
    { line: 1, error: 'the line is longer than 100000 characters' },
    expect.objectContaining({ id: 2 }),
  ]);
});

test('personal data come with their place in the text', async () => {
  const { answers } = await triage('{"text":"Mi DNI es 12345678Z"}');
  expect(answers).toEqual([
    expect.objectContaining({ class: 'personal_data', personalData: [{ kind: 'dni', start: 10, end: 19 }] }),
  ]);
});

test('--explain tells it to whoever looks on, and leaves the output as it is', async () => {
  const line = '{"text":"Se ha desbordado el río"}\n';
  const [plain, explained] = [await triage(line), await triage(line, ['--explain'])];
  expect(explained.output).toBe(plain.output);
  expect(explained.errors).toContain('1: field_report · S1 · flood');
  expect(explained.errors).toContain('  class: field_report.water_out_of_place («desbordado el río»)');
});

test('a wrong handbook stops before the first post; a wrong option gets the help', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: 'institution.yml', words: 'owner: works', mistake: 'owner: gardens' });
  const stopped = await triage('{"text":"Gracias"}', [], dir);
  expect(stopped).toMatchObject({ code: 1, output: '' });
  expect(stopped.errors).toContain('./portavoz handbook check');
  expect(await triage('', ['--fast'])).toMatchObject({ code: 2, output: '' });
  expect(await triage('', ['--help'])).toMatchObject({ code: 0, errors: '' });
});
