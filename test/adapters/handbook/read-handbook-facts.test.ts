import { expect, test } from 'vitest';
import type { Case } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
const LEVEL = 'kind: level';
const choice = (words: string) => `kind: choice\n    choices:\n      - { id: red, ${words} }`;

const FACTS: Case[] = [
  [
    'a choice without words in a language of the texts',
    { file: FLOOD, words: LEVEL, mistake: choice('‸words: { es: rojo, ca: roig }') },
    'facts[1].choices[0].words: "red" has no words in "en", in which there are texts; add en: …',
  ],
  [
    'a choice of nothing',
    { file: FLOOD, words: LEVEL, mistake: 'kind: ‸choice' },
    'facts[1].kind: there is nothing to choose; add choices, each with an id and its words in every language of the texts',
  ],
  [
    'a choice that is there twice',
    {
      file: FLOOD,
      words: LEVEL,
      mistake: `${choice('words: { es: rojo, ca: roig, en: red }')}\n      - { id: ‸red, words: { es: rojo, ca: roig, en: red } }`,
    },
    'facts[1].choices[1].id: "red" stands here for the second time; give this choice another id',
  ],
  [
    'a word that is longer than the value may be',
    { file: FLOOD, words: LEVEL, mistake: choice('words: { es: ‸rojo extremo, ca: roig, en: red }') },
    'facts[1].choices[0].words.es: "rojo extremo" has 12 characters, and max_length is 10; shorten it, or raise max_length',
  ],
  [
    'a choice with a sentence of its own in some languages of the texts',
    {
      file: FLOOD,
      words: LEVEL,
      mistake: `${choice('words: { es: rojo, ca: roig, en: red }, ‸says: { es: Es roja., ca: És roja. }')}\n    says: { es: 'Es {{ value }}', ca: 'És {{ value }}', en: 'It is {{ value }}' }`,
    },
    'facts[1].choices[0].says: it has no sentence in "en", in which there are texts; add en: …',
  ],
  [
    'a choice with a sentence of a fact that has none',
    {
      file: FLOOD,
      words: LEVEL,
      mistake: choice('words: { es: rojo, ca: roig, en: red }, ‸says: { es: Es roja., ca: És roja., en: It is red. }'),
    },
    'facts[1].choices[0].says: the fact itself has no sentence; give it one, too',
  ],
  [
    'choices of what is no choice',
    { file: FLOOD, words: 'kind: time', mistake: 'kind: time\n    ‸choices: []' },
    'facts[2].choices: a time has no choices; write kind: choice, or take them out',
  ],
  [
    '"there is none" without words in a language of the texts',
    { file: FLOOD, words: LEVEL, mistake: `${LEVEL}\n    ‸none: { es: ninguno, ca: cap }` },
    'facts[1].none: it has no words in "en", in which there are texts; add en: …',
  ],
  [
    'an example that the form would refuse',
    {
      file: FLOOD,
      words: 'hints:\n      es: Barrios o calles',
      mistake: "hints:\n      es: ‸'Barrios o calles: El Molinar y toda La Ribera'",
    },
    'facts[0].hints.es: its example "El Molinar y toda La Ribera" has 27 characters, and max_length is 25; shorten it, or raise max_length',
  ],
  [
    'a choice that a reply would print as a bare word',
    { file: FLOOD, words: LEVEL, mistake: choice('words: { es: ‸no, ca: roig, en: red }') },
    'facts[1].choices[0].words.es: a reply would print a bare "no"; write words that say it alone, such as "not sent"',
  ],
  [
    'an unknown kind',
    { file: FLOOD, words: LEVEL, mistake: 'kind: ‸colour' },
    'facts[1].kind: "colour" is not one of its values; write one of ',
  ],
];

test.each(FACTS)('%s', expectSaid);

const PLACES = 'places:\n    - La Ribera\n';
const place = (entry: string) => ({ file: 'institution.yml', words: PLACES, mistake: `places:\n    - ${entry}\n` });

test.each<Case>([
  [
    'a place without its name in the language of the house',
    place('‸{ ca: La Ribera, en: Riverside }'),
    'territory.places[0]: the place has no name in "es", the language of the house; add es: …',
  ],
  [
    'a place by what is no name',
    place('‸12'),
    'territory.places[0]: "12" does not fit: it must be a name, or its names by language, such as { es: el Centro histórico, ca: el Centre històric }',
  ],
  [
    'a place in an unknown language',
    place('{ es: La Ribera, ‸va: La Ribera }'),
    'territory.places[0].va: the field "va" is unknown here; correct its name or take it out',
  ],
  [
    'a place of nothing',
    place('‸~'),
    'territory.places[0]: nothing does not fit: it must be a name, or its names by language',
  ],
  [
    'a name of two places',
    place('{ es: La Ribera, ca: ‸El Molinar }'),
    'territory.places[0].ca: "El Molinar" is the name of another place, too; give each place names of its own',
  ],
  [
    'a name of two places, with an article',
    place('{ es: La Ribera, ca: ‸el Las Eras }'),
    'territory.places[0].ca: "el Las Eras" is the name of another place, too; give each place names of its own',
  ],
  [
    'two places of which one is the other with an article',
    place('‸el Molinar'),
    'territory.places[0]: "el Molinar" is the name of another place, too; give each place names of its own',
  ],
])('%s', expectSaid);

test('a place that is repeated in the same words, with its article and without', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, place('‸el Puerto\n    - el Puerto\n    - La Ribera\n    - La Ribera'));
  expect(await problemsOf(dir)).toEqual([]);
});

test('places whose names begin with their articles', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, place("{ es: ‸la vega Baja, ca: l'horta Baixa, en: the lower fields }\n    - el Puerto"));
  expect(await problemsOf(dir)).toEqual([]);
});

test('a place by its names in some languages, beside places that have one name', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, place('‸{ es: La Ribera, ca: La Vora }'));
  expect(await problemsOf(dir)).toEqual([]);
});

test('places without a list of them', async () => {
  const dir = await aHandbookFolder();
  const [place] = await plant(
    dir,
    { file: FLOOD, words: 'kind: place', mistake: 'kind: places' },
    {
      file: 'institution.yml',
      words: 'places:\n    - La Ribera\n    - El Molinar\n    - Las Eras',
      mistake: '‸places: []',
    },
  );
  const problems = await problemsOf(dir);
  expect(problems.find((problem) => problem.startsWith(place ?? '?'))).toContain(
    'territory.places: the list is empty, and "flood" asks for places; add the neighbourhoods, streets and rivers of the town',
  );
});

test('a handbook of before, with its kinds, has nothing to complain of', async () => {
  expect(await problemsOf(await aHandbookFolder())).toEqual([]);
});
