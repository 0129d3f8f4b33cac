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
    'warning es/field_report/b: it reads as hard (',
  ],
  [
    'a circumlocution',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Vamos ‸a la mayor brevedad posible.' },
    'warning es/field_report/b: "a la mayor brevedad posible" can be said directly: "cuanto antes"',
  ],
  [
    'a sign-off that names the house',
    {
      file: 'style.yml',
      words: 'sign_off: Un saludo.',
      mistake: 'sign_off: ‸Un saludo. Ayuntamiento de Vallserena',
    },
    'warning languages.es.sign_off: the profile bears the name "Ayuntamiento de Vallserena" already; take it out of the sign-off',
  ],
  [
    'words for the team that are there in another language of the house',
    { file: 'severity.yml', words: 'titles:\n      es: Vida y seguridad', mistake: '‸titles:' },
    'warning severities[0].titles: it lacks "es", the first language of the institution; until you add it, the team reads it in "en"',
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
  ...(
    [
      ['x', '@AEMET_CValenciana', 'no account of x'],
      ['mastodon', '@GVA112', 'no account of mastodon'],
      ['bluesky', '@GVA112', 'no account of bluesky'],
      ['facebook', '@a_b', 'no account of facebook'],
      ['instagram', '@112-gva', 'no account of instagram'],
      [null, '@a-b', 'no account of our networks'],
    ] as const
  ).map(
    ([network, account, said]): Case => [
      `an account that ${network ?? 'no network of ours'} cannot have`,
      {
        file: INSTITUTION,
        words: 'official_sources:',
        mistake: `official_accounts:\n  - { account: ‸'${account}', body: X${network === null ? '' : `, network: ${network}`} }\nofficial_sources:`,
      },
      `warning official_accounts[0].account: ${said} is written like "${account}"; look it up at the body itself, and correct it`,
    ],
  ),
];

test.each(WARNINGS)('%s', expectSaid);

test.each([
  ['x', '@GVA112'],
  ['x', '@AEMET_CValencia'],
  ['mastodon', '@gva112@mastodon.example'],
  ['bluesky', '@gva112.example'],
  ['facebook', '@Emergencias.112'],
  ['instagram', '@aemet_cvalenciana'],
])('an account as %s has them is in order: %s', async (network, account) => {
  const dir = await aHandbookFolder();
  const accounts = `official_accounts:\n  - { account: '${account}', body: X, network: ${network} }\n`;
  await plant(dir, { file: INSTITUTION, words: 'official_sources:', mistake: `${accounts}official_sources:` });
  expect(await problemsOf(dir)).toEqual([]);
});

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
