import { describe, expect, it, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { networkById } from '../../../src/domain/handbook/handbook.ts';
import { NETWORK_TRAITS } from '../../../src/domain/handbook/networks/network-traits.ts';
import { NETWORK_KINDS } from '../../../src/domain/handbook/vocabulary.ts';
import type { Case } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf, TODAY } from './planted-handbook.ts';

const INSTITUTION = 'institution.yml';
const KNOWN = 'audience: Todo el mundo, owner: communication, minimum_frequency_days: 7 }\n  - id: x\n    kind: x\n';

/** The good handbook with one more network, written in one line. */
async function withNetwork(line: string) {
  const dir = await aHandbookFolder();
  await plant(dir, { file: INSTITUTION, words: '- id: x\n    kind: x\n', mistake: `- { ${line}, ${KNOWN}` });
  return dir;
}

describe('a network of the handbook', () => {
  it.each(['web_banner', 'official_notice', 'loudspeaker'] as const)(
    'has no account and its kind’s own limit where it is a %s',
    async (kind) => {
      const dir = await withNetwork(`id: place, kind: ${kind}, name: Sitio`);
      const { handbook, problems } = await readHandbook(dir, TODAY);
      expect(problems).toEqual([]);
      const { textLimit, counting } = NETWORK_TRAITS[kind];
      expect(handbook && networkById(handbook, 'place')).toMatchObject({ textLimit, counting });
    },
  );

  it('keeps the limit and the counting that the handbook says', async () => {
    const dir = await withNetwork('id: place, kind: loudspeaker, name: Sitio, text_limit: 300, counting: graphemes');
    const { handbook, problems } = await readHandbook(dir, TODAY);
    expect(problems).toEqual([]);
    expect(handbook && networkById(handbook, 'place')).toMatchObject({ textLimit: 300, counting: 'graphemes' });
  });

  it('needs its account and its addresses where each text has one', async () => {
    const dir = await withNetwork('id: place, kind: telegram, name: Canal');
    const problems = await problemsOf(dir);
    for (const field of ['handle', 'profile_url', 'post_url'])
      expect(problems.join('\n')).toContain(
        `networks[0].${field}: the field is missing, and each text on Canal has an address of its own; write ${field}`,
      );
    expect(problems).toHaveLength(3);
  });

  it('takes a short text of today whole, of whatever kind it is', () => {
    const limits = NETWORK_KINDS.map((kind) => NETWORK_TRAITS[kind].textLimit);
    expect(Math.min(...limits)).toBe(NETWORK_TRAITS.x.textLimit);
  });
});

const ACCOUNTS: Case[] = (
  [
    ['threads', '@112-gva'],
    ['tiktok', '@a'],
    ['telegram', '@112gva'],
  ] as const
).map(
  ([network, account]): Case => [
    `an account that ${network} cannot have`,
    {
      file: INSTITUTION,
      words: 'official_sources:',
      mistake: `official_accounts:\n  - { account: ‸'${account}', body: X, network: ${network} }\nofficial_sources:`,
    },
    `warning official_accounts[0].account: no account of ${network} is written like "${account}"; look it up at the body itself, and correct it`,
  ],
);

test.each(ACCOUNTS)('%s', expectSaid);

test('the most that a first reply may take is no less than its target', async () => {
  const dir = await aHandbookFolder();
  const words = 'first_reply_minutes: 15\n';
  const withWorst = (minutes: string) => `${words}    first_reply_worst_minutes: ‸${minutes}\n`;
  const [place] = await plant(dir, { file: 'severity.yml', words, mistake: withWorst('10') });
  expect(await problemsOf(dir)).toEqual([
    `${place} warning severities[0].first_reply_worst_minutes: at worst a first reply takes 10 minutes, and 15 when all goes well; write more`,
  ]);
  const other = await aHandbookFolder();
  await plant(other, { file: 'severity.yml', words, mistake: withWorst('15') });
  expect(await problemsOf(other)).toEqual([]);
});
