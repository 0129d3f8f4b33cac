import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Case } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf, TODAY } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
const INSTITUTION = 'institution.yml';

const WARNINGS: Case[] = [
  [
    'a text that reads as hard',
    {
      file: FLOOD,
      words: 'Gracias por avisar. Emergencias ya lo tiene. No te acerques al agua.',
      mistake: '‸Comunicaremos inmediatamente las correspondientes actualizaciones.',
    },
    'warning es/field_report/b: it reads as hard: INFLESZ ',
  ],
  [
    'a circumlocution',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Vamos ‸a la mayor brevedad posible.' },
    'warning es/field_report/b: "a la mayor brevedad posible" can be said directly: "cuanto antes"',
  ],
  [
    'a review that is due',
    { file: FLOOD, words: 'review_date: 2027-06-30', mistake: 'review_date: ‸2026-06-30' },
    'warning review_date: the review was due on 2026-06-30; read the playbook again and set a new date',
  ],
  [
    'a standing fact that has expired',
    {
      file: FLOOD,
      words: 'standing_facts: []',
      mistake:
        'standing_facts:\n  - { id: advice, texts: { es: Sube. }, source: https://www.aemet.es/a, owner: water, valid_until: ‸2026-01-01 }',
    },
    'warning standing_facts[0].valid_until: the fact held until 2026-01-01 and is no longer used; check it with its source and set a new date',
  ],
];

test.each(WARNINGS)('%s', expectSaid);

test('a question of the plan left open is a warning at the network', async () => {
  const dir = await aHandbookFolder();
  const [place] = await plant(
    dir,
    { file: INSTITUTION, words: '- id: mastodon', mistake: '- ‸id: mastodon' },
    { file: INSTITUTION, words: '    audience: Comunidad digital\n', mistake: '' },
  );
  expect(await problemsOf(dir)).toEqual([
    `${place} warning networks[1].audience: the plan leaves open: for whom is your profile on Mastodon? Answer in audience`,
  ]);
});

test('a text that would mix languages is a warning', async () => {
  const dir = await aHandbookFolder();
  const [place] = await plant(
    dir,
    { file: 'crises/everyday.md', words: '  ca: la teua consulta\n', mistake: '' },
    { file: 'crises/everyday.md', words: 'Hola. Sobre', after: '# ca', mistake: '‸Hola. Sobre' },
  );
  expect(await problemsOf(dir)).toEqual([
    `${place} warning ca/question/a: "post.subject" is not written in "ca", so this text would mix languages; add it there`,
  ]);
});

test('warnings leave the handbook usable', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, { file: FLOOD, words: 'review_date: 2027-06-30', mistake: 'review_date: 2026-06-30' });
  const { handbook, problems } = await readHandbook(dir, TODAY);
  expect(problems).toHaveLength(1);
  expect(handbook?.hash).toMatch(/^[0-9a-f]{64}$/);
});
