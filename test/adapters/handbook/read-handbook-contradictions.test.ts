import { describe, expect, it } from 'vitest';
import { aHandbookFolder, plant, problemsOf } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
const REPLY = 'Gracias por preguntar. Evita {{ fact.zone }} y sube a un sitio alto. Si hay peligro, llama al 112.';

/** The good handbook, whose fact `level` says what people are to do, and this text in its place. */
async function withOrder(text: string, words = '{ es: sal de casa, ca: ix de casa, en: leave home }') {
  const dir = await aHandbookFolder();
  const choices = `\n    choices:\n      - { id: leave, words: ${words} }\n      - { id: wait, words: { es: espera, ca: espera, en: wait } }`;
  const places = await plant(
    dir,
    { file: FLOOD, words: 'max_length: 10', mistake: 'max_length: 20' },
    { file: FLOOD, words: 'kind: level', mistake: `kind: choice${choices}` },
    { file: FLOOD, words: REPLY, mistake: text },
  );
  return { dir, places };
}

describe('a fixed sentence that a choice contradicts', () => {
  it('is a warning at the sentence', async () => {
    const { dir, places } = await withOrder('Emergencias: {{ fact.level }}. ‸Quédate en casa y llama al 112.');
    expect(await problemsOf(dir)).toEqual([
      `${places[0]} warning es/question/b: "Quédate en casa" stands here whatever is chosen, and fact.level may say "sal de casa"; put one of them under a condition, or take it out`,
    ]);
  });

  it('is seen in each language by its own words', async () => {
    const dir = await aHandbookFolder();
    const words = '{ es: no la bebas, ca: no en begues, en: do not drink it }';
    await plant(
      dir,
      { file: FLOOD, words: 'max_length: 10', mistake: 'max_length: 20' },
      { file: FLOOD, words: 'kind: level', mistake: `kind: choice\n    choices:\n      - { id: no, words: ${words} }` },
      { file: FLOOD, words: 'Estamos en la calle.', mistake: 'El agua es potable.' },
      { file: FLOOD, words: 'Som al carrer.', mistake: 'L’aigua és potable.' },
      { file: FLOOD, words: 'Our teams are out.', mistake: 'Tap water is safe to drink.' },
    );
    const said = (await problemsOf(dir)).map((problem) => /"([^"]+)" stands here/.exec(problem)?.[1]);
    expect(said).toEqual(['es potable', 'és potable', 'safe to drink']);
  });

  it.each([
    [
      'under a condition on the choice',
      'Emergencias: {{ fact.level }}. {% if fact.level == "wait" %}Quédate en casa.{% endif %}',
    ],
    [
      'in a sentence for some people alone',
      'Emergencias: {{ fact.level }}. Si vives en un piso alto, quédate en casa.',
    ],
    ['that says the same', 'Emergencias: {{ fact.level }}. Sal ya.'],
    ['where the choice is not printed', 'Quédate en casa y llama al 112.'],
  ])('is none %s', async (_, text) => {
    const { dir } = await withOrder(text);
    expect((await problemsOf(dir)).filter((problem) => problem.includes('stands here'))).toEqual([]);
  });

  it('hears "do not leave" as staying, not as leaving', async () => {
    const words = '{ es: no salgas de casa, ca: no isques, en: do not leave home }';
    const { dir } = await withOrder('Emergencias: {{ fact.level }}. Quédate en casa.', words);
    expect((await problemsOf(dir)).filter((problem) => problem.includes('stands here'))).toEqual([]);
  });
});

describe('a text that prints a bare "no"', () => {
  it.each([
    ['as it is', '‸Cortes de luz: no. Llama al 112.'],
    ['in one way of a condition', '‸Cortes: {% if fact.zone %}{{ fact.zone }}{% else %}no{% endif %}. Llama al 112.'],
  ])('is a warning %s', async (_, text) => {
    const dir = await aHandbookFolder();
    const [place] = await plant(dir, { file: FLOOD, words: REPLY, mistake: text });
    expect(await problemsOf(dir)).toEqual([
      `${place} warning es/question/b: it prints a bare "no"; say it in a sentence, or say nothing under {% if %}`,
    ]);
  });

  it.each(['¿Se puede cruzar? No. Llama al 112.', 'Ahora: no cruces el agua y llama al 112.'])(
    'is none where it answers or forbids: %s',
    async (text) => {
      const dir = await aHandbookFolder();
      await plant(dir, { file: FLOOD, words: REPLY, mistake: text });
      expect((await problemsOf(dir)).filter((problem) => problem.includes('bare'))).toEqual([]);
    },
  );
});
