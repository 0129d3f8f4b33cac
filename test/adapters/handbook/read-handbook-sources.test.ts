import { expect, test } from 'vitest';
import type { Case, Mistake } from './planted-handbook.ts';
import { aHandbookFolder, expectSaid, plant, problemsOf } from './planted-handbook.ts';

const INSTITUTION = 'institution.yml';
const FLOOD = 'crises/flood.md';
const EVENTS: Mistake = {
  file: FLOOD,
  words: 'alerts:\n  from: orange\n  events: { es: [lluvias], en: [rain] }\n',
  mistake: '',
};

const MISTAKES: Case[] = [
  [
    'a feed that is not encrypted',
    { file: INSTITUTION, words: 'https://diario.example/rss', mistake: '‸http://diario.example/rss' },
    'sources.feeds[0].url: "http://diario.example/rss" is not written as expected; write a whole address that begins with https://',
  ],
  [
    'a feed on a network that is not ours',
    { file: INSTITUTION, words: 'network: x }', after: 'sources:', mistake: 'network: ‸tuenti }' },
    'sources.feeds[0].network: no network has the id "tuenti"; write one of x, mastodon, facebook, or add it',
  ],
  [
    'two feeds of one name',
    {
      file: INSTITUTION,
      words: '  profiles:\n',
      after: 'sources:',
      mistake: '    - { id: ‸diario, name: Otro, url: https://otro.example/rss }\n  profiles:\n',
    },
    'sources.feeds[1].id: "diario" stands here for the second time; give this entry another name or remove it',
  ],
  [
    'a profile that is read twice',
    {
      file: INSTITUTION,
      words: '  alerts:\n',
      after: 'sources:',
      mistake: '    - { network: ‸x, feed: https://otro.example/rss }\n  alerts:\n',
    },
    'sources.profiles[1].network: "x" stands here for the second time; give this entry another name or remove it',
  ],
  [
    'a hashtag with its sign',
    { file: INSTITUTION, words: '[vallserena, riadavallserena]', mistake: "[‸'#vallserena']" },
    'sources.hashtags[0]: "#vallserena" is not written as expected; write a hashtag without # and without spaces, such as riudalba',
  ],
  [
    'a hashtag that is looked for twice',
    { file: INSTITUTION, words: '[vallserena, riadavallserena]', mistake: '[vallserena, ‸VallSerena]' },
    'sources.hashtags[1]: "vallserena" is looked for already; remove one of the two',
  ],
  [
    'alerts without areas of ours',
    { file: INSTITUTION, words: '    - { name: Litoral norte, codes: ["774602"] }\n', mistake: '    []\n' },
    'sources.alerts: sources.areas is empty, so that no alert would be ours; write our areas there',
  ],
  [
    'a code that is no text',
    { file: INSTITUTION, words: '["774602"]', mistake: '[‸774602]' },
    'sources.areas[0].codes[0]:',
  ],
  [
    'a playbook whose alerts have no words',
    { file: FLOOD, words: 'events: { es: [lluvias], en: [rain] }', mistake: '‸events: { es: [] }' },
    'alerts.events: no word says which alerts are meant; write some, or remove alerts',
  ],
  [
    'a colour that there is not',
    { file: FLOOD, words: 'from: orange', mistake: 'from: ‸naranja' },
    'alerts.from: "naranja"',
  ],
  [
    'a review of reading that is still to come',
    {
      file: INSTITUTION,
      words: 'electoral_periods:',
      mistake: 'data_protection:\n  officer: Berta Roig\n  reading_reviewed_on: ‸2027-01-01\nelectoral_periods:',
    },
    'data_protection.reading_reviewed_on: 2027-01-01 is still to come; write the day on which reading was reviewed',
  ],
];

test.each(MISTAKES)('%s', expectSaid);

test('alerts that no playbook goes by are a warning', async () => {
  const dir = await aHandbookFolder();
  await plant(dir, EVENTS);
  expect(await problemsOf(dir)).toEqual([
    expect.stringContaining(
      'warning sources.alerts: no playbook has alerts, so that none would propose a crisis; add alerts to one',
    ),
  ]);
});
