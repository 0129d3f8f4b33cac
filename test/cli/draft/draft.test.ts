import { expect, test } from 'vitest';
import { runDraft } from '../../../src/cli/draft/draft.ts';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { anAnswer, answering } from '../../support/doubles/model/model-reply.ts';
import { answersIn, inATerminal } from '../in-a-terminal.ts';

async function draft(input: string, args: string[] = [], env: Record<string, string> = {}) {
  const said = await inATerminal((terminal) => runDraft(args, terminal), { input, env });
  return { ...said, answers: answersIn(said.output) };
}

test('a post in, the playbook’s replies out, with what they rest on, what they lack and what the checks say', async () => {
  const post = {
    id: 'p1',
    network: 'x',
    text: '¿Está inundada la calle?',
    facts: [{ id: 'zone', text: 'El Molinar' }],
  };
  const { code, answers } = await draft(JSON.stringify({ ...post, playbook: 'flood', class: 'question' }));
  expect(code).toBe(0);
  expect(answers).toEqual([
    expect.objectContaining({
      id: 'p1',
      class: 'question',
      playbook: 'flood',
      writer: 'playbook',
      note: null,
      tokens: null,
    }),
  ]);
  expect(answers).toMatchObject([
    {
      drafts: [
        { variant: 'a', text: expect.stringContaining('El Molinar'), factIds: expect.arrayContaining(['zone']) },
        {},
      ],
    },
  ]);
});

test('a line that is no post gets its fault, and the others go on; a model that nobody set is asked for by name', async () => {
  const { code, answers } = await draft('{"text":7}\n{"text":"Gracias por todo"}');
  expect(code).toBe(1);
  expect(answers).toEqual([
    { line: 1, error: 'text is missing or empty; it must be the words of the post' },
    expect.objectContaining({ id: 2, class: 'praise' }),
  ]);
  const none = await draft('{"text":"Gracias"}', ['--writer', 'model']);
  expect(none).toMatchObject({ code: 1, output: '' });
  expect(none.errors).toContain('OPENAI_MODEL');
  const wrong = await draft('', ['--writer', 'model'], {
    OPENAI_MODEL: 'model-a',
    OPENAI_BASE_URL: 'http://far.example',
  });
  expect(wrong).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(/^OPENAI_BASE_URL must be .+\n$/) });
  expect(await draft('', ['--writer', 'poet'])).toMatchObject({ code: 2, output: '' });
});

test('a model writes where it is set: its drafts are reviewed like any, with what they cost', async () => {
  await using double = await aModelDouble(() => answering(anAnswer('Hay agua en la calle. Llama al 600 000 000.')));
  const env = { OPENAI_MODEL: 'model-a', OPENAI_BASE_URL: double.baseUrl };
  const post = { text: '¿Está inundada la calle?', network: 'x', playbook: 'flood', class: 'question' };
  const { code, answers } = await draft(JSON.stringify(post), ['--writer', 'model'], env);
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    {
      writer: 'model',
      note: null,
      drafts: [{ text: 'Hay agua en la calle. Llama al 600 000 000.' }],
    },
  ]);
  expect(double.requests).toMatchObject([
    { model: 'model-a', user: expect.stringContaining('¿Está inundada la calle?') },
  ]);
});
