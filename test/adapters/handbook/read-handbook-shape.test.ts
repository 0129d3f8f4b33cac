import { test } from 'vitest';
import type { Case } from './planted-handbook.ts';
import { expectSaid } from './planted-handbook.ts';

const INSTITUTION = 'institution.yml';

const MISTAKES: Case[] = [
  [
    'broken YAML',
    { file: 'style.yml', words: 'note: Nunca en lugar de una palabra.\n', mistake: 'note: [Nunca\n‸' },
    ': the YAML cannot be read here (',
  ],
  [
    'a duplicate key',
    { file: 'style.yml', words: 'exclamation_marks:', mistake: '‸emoji: {}\nexclamation_marks:' },
    ': the key "emoji" stands here for the second time; keep one',
  ],
  [
    'an unknown field',
    { file: INSTITUTION, words: 'counting: x_weights', mistake: '‸colour: blue\n    counting: x_weights' },
    'networks[0].colour: the field "colour" is unknown here; correct its name or take it out',
  ],
  [
    'a missing field, at its parent',
    { file: INSTITUTION, words: '- id: roads\n    titles:', mistake: '- ‸title: roads\n    titles:' },
    'topics[1].id: the field is missing; write text',
  ],
  [
    'a number where text is expected',
    { file: INSTITUTION, words: 'phone: 900 010 010', mistake: 'phone: ‸900010010' },
    'contact.phone: "900010010" is read as a number, and text is expected; put it in quotes: "900010010"',
  ],
  [
    'a word that is none of those allowed',
    { file: 'severity.yml', words: 'clock: wall', mistake: 'clock: ‸sun' },
    'severities[0].clock: "sun" is not one of its values; write one of wall, working',
  ],
  [
    'a second opinion that is neither on nor off',
    { file: INSTITUTION, words: 'daily_tokens: 100000', mistake: 'second_opinion: ‸maybe\n  daily_tokens: 100000' },
    'writer.second_opinion: "maybe" is not one of its values; write one of off, on',
  ],
  [
    'a class without a time of keeping',
    {
      file: 'severity.yml',
      words: '    retention_days: 365\n',
      after: 'id: hate',
      mistake: '',
    },
    'classes[2].retention_days: the field is missing; write a number',
  ],
  [
    'an alias',
    { file: INSTITUTION, words: 'province: Costa Clara', mistake: 'province: &a x\n  region_name: ‸*a' },
    ': an alias (*name) is not allowed; write the value out',
  ],
];

test.each(MISTAKES)('%s', expectSaid);
