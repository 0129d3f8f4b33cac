import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Mistake } from './planted-handbook.ts';
import { aHandbookFolder, plant, problemsOf, TODAY } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
const MORE = 'Emergencias: 112.\n\n## question';
const LINE = 'Sube a un piso alto y espera allí. ';

/** The good handbook with a long text of the question and one of the first message. */
async function withLong(question: string, ...others: Mistake[]) {
  const dir = await aHandbookFolder();
  const places = await plant(
    dir,
    {
      file: FLOOD,
      words: '### b\n\nGracias por preguntar.',
      mistake: `### a-long\n\n‸${question}\n\n### b\n\nGracias.`,
    },
    { file: FLOOD, words: MORE, mistake: `Emergencias: 112.\n\n### long\n\nSube ya.\n\nLlama al 112.\n\n## question` },
    ...others,
  );
  return { dir, places };
}

test('a text may have a long one beside it, of several paragraphs; the six slots stay one text', async () => {
  const { dir } = await withLong('Hay agua en {{ fact.zone }}.\n\nNo la cruces.');
  const { handbook, problems } = await readHandbook(dir, TODAY);
  const texts = handbook?.playbooks.find(({ id }) => id === 'flood')?.templates ?? [];
  expect(problems).toEqual([]);
  expect(
    texts.filter(({ length }) => length === 'long').map(({ id, variant, template }) => [id, variant, template]),
  ).toEqual([
    ['flood/es/holding_statement/a-long', 'a', 'Sube ya.\n\nLlama al 112.'],
    ['flood/es/question/a-long', 'a', 'Hay agua en {{ fact.zone }}.\n\nNo la cruces.'],
  ]);
  const short = texts.find(({ id }) => id === 'flood/es/holding_statement/a');
  expect(short?.template).toMatch(/^Sabemos que hay miedo\..*Emergencias: 112\.$/);
});

test('a first message is said in the order in which its parts are written, with or without empathy', async () => {
  const dir = await aHandbookFolder();
  const empathy = '### empathy\n\nSabemos que hay miedo.\n\n';
  await plant(
    dir,
    { file: FLOOD, words: empathy, mistake: '' },
    {
      file: FLOOD,
      words: '## holding_statement\n\n',
      mistake: '## holding_statement\n\n### more\n\nPeligro: 112.\n\n',
    },
    { file: FLOOD, words: '### more\n\nEmergencias: 112.\n\n', mistake: '' },
  );
  const { handbook, problems } = await readHandbook(dir, TODAY);
  expect(problems).toEqual([]);
  const texts = handbook?.playbooks.find(({ id }) => id === 'flood')?.templates ?? [];
  expect(texts.find(({ id }) => id === 'flood/es/holding_statement/a')?.template).toMatch(
    /^Peligro: 112\. (?!.*miedo)/,
  );
});

test('a long text keeps to its limit with every fact at its longest', async () => {
  const { dir, places } = await withLong(`${LINE.repeat(26)}{{ fact.zone }}`);
  expect(await problemsOf(dir)).toEqual([
    `${places[0]} es/question/a-long: it may reach 935 characters, and a long text takes 900 (facts counted at their max_length); take out 35, or lower a max_length`,
  ]);
});

test('a long text that no network takes is of no use', async () => {
  const limit = { file: 'institution.yml', words: 'text_limit: 2000', mistake: 'text_limit: 300' };
  const { dir, places } = await withLong(LINE.repeat(16), limit);
  expect(await problemsOf(dir)).toEqual([
    `${places[0]} warning es/question/a-long: no network of institution.yml takes it; raise a text_limit, or take this text out`,
  ]);
});

const WEB =
  "  - { id: web, kind: web, name: Web, handle: vallserena, profile_url: 'https://www.vallserena.example', post_url: 'https://www.vallserena.example/avisos/{id}', audience: Todo el mundo, owner: communication, minimum_frequency_days: 7 }\n";
const ON_THE_WEB = {
  file: 'institution.yml',
  words: '  - id: x\n    kind: x\n',
  mistake: `${WEB}  - id: x\n    kind: x\n`,
};

/** The good handbook with a page of the first message, or of what stands there instead. */
async function withPageText(page: string, ...others: Mistake[]) {
  const dir = await aHandbookFolder();
  const mistake = `Emergencias: 112.\n\n${page}\n\n## question`;
  const places = await plant(dir, { file: FLOOD, words: MORE, mistake }, ...others);
  return { dir, places };
}

test('a first message may have a page for the web, after its long text', async () => {
  const { dir } = await withPageText('### long\n\nSube ya.\n\n### page\n\nSube ya.\n\nNo bajes.', ON_THE_WEB);
  const { handbook, problems } = await readHandbook(dir, TODAY);
  expect(problems).toEqual([]);
  const texts = handbook?.playbooks.find(({ id }) => id === 'flood')?.templates ?? [];
  expect(texts.flatMap(({ id, length }) => (length === undefined ? [] : [[id, length]]))).toEqual([
    ['flood/es/holding_statement/a-long', 'long'],
    ['flood/es/holding_statement/a-page', 'page'],
  ]);
});

test('a page goes to no other kind of network', async () => {
  const { dir, places } = await withPageText('### page\n\n‸Sube ya.');
  expect(await problemsOf(dir)).toEqual([
    `${places[0]} warning es/holding_statement/a-page: no network of institution.yml is of kind web, so it goes nowhere; add one, or take this text out`,
  ]);
});

test('a page keeps to its limit, and to its place after the long text', async () => {
  const endless = await withPageText(`### page\n\n‸${LINE.repeat(80)}`, ON_THE_WEB);
  expect((await problemsOf(endless.dir)).join('\n')).toContain(
    `${endless.places[0]} es/holding_statement/a-page: it may reach 2800 characters, and a page text takes 2500`,
  );
  const early = await withPageText('### page\n\nSube ya.\n\n### long\n\nSube ya.', ON_THE_WEB);
  expect((await problemsOf(early.dir)).join('\n')).toContain('es/holding_statement/long: "### long" is out of order');
});

test('an answer to a post has no page', async () => {
  const { dir } = await withLong('Hay agua.', { file: FLOOD, words: '### a-long', mistake: '### a-page' });
  expect((await problemsOf(dir)).join('\n')).toContain(
    '"### a-page" is unknown here; write one of a, a-long, b, b-long',
  );
});
