import { test } from 'vitest';
import type { Case } from './planted-handbook.ts';
import { expectSaid } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';

const MISTAKES: Case[] = [
  [
    'no front matter',
    { file: FLOOD, words: '---\nid', mistake: '‸id' },
    ': the file must begin with a line "---", its fields, and another line "---"; write them',
  ],
  [
    'a text outside any heading',
    { file: FLOOD, words: '# es\n', mistake: '‸Hola\n\n# es\n' },
    ': a text stands here without a place; put it under a heading such as "### a"',
  ],
  [
    'an unknown language',
    { file: FLOOD, words: '# en\n', mistake: '‸# english\n' },
    'english: "# english" is no language; write one of es, ca, gl, eu, en, fr, pt',
  ],
  [
    'an unknown kind',
    { file: FLOOD, words: '## field_report', mistake: '‸## report' },
    'es/report: "## report" is no kind of text; write one of holding_statement, question, complaint,',
  ],
  [
    'a missing slot',
    {
      file: FLOOD,
      words: '## holding_statement\n\n### empathy\n\nSabemos que hay miedo.\n\n### confirmed',
      mistake: '‸## holding_statement\n\n### empathy',
    },
    'es/holding_statement: "### confirmed" is missing under "## holding_statement" (confirmed, unknown, doing, commitment, more); write it',
  ],
  [
    'a part of a first message after its long text',
    {
      file: FLOOD,
      words: '### more\n\nEmergencias: 112.',
      mistake: '### long\n\nEmergencias: 112.\n\n‸### more\n\nEmergencias: 112.',
    },
    'es/holding_statement/more: "### more" is out of order; the order is empathy, confirmed,',
  ],
  [
    'a missing second variant',
    {
      file: FLOOD,
      words: '## field_report\n\n### a\n\nRecibido, gracias. Pasamos tu aviso de {{ fact.street }} a los equipos.\n',
      mistake: '‸## field_report\n',
    },
    'es/field_report: "### a" is missing under "## field_report" (a, b); write it',
  ],
  [
    'a long text before its short one',
    {
      file: FLOOD,
      words: '### a\n\nRecibido, gracias.',
      mistake: '### a-long\n\nRecibido, y gracias.\n\n‸### a\n\nRecibido, gracias.',
    },
    'es/field_report/a: "### a" is out of order; the order is a, a-long, b, b-long',
  ],
  [
    'a long text of no variant',
    { file: FLOOD, words: '# en\n', mistake: '‸### c-long\n\nGracias.\n\n# en\n' },
    '"### c-long" is unknown here; write one of ',
  ],
  [
    'a heading without text',
    {
      file: FLOOD,
      words: '### b\n\nGracias por avisar. Emergencias ya lo tiene. No te acerques al agua.',
      mistake: '‸### b',
    },
    'es/field_report/b: "### b" has no text; write it below the heading',
  ],
  [
    'a language of the institution without its holding statement',
    { file: FLOOD, words: '# en\n', mistake: '# gl\n' },
    ': the holding statement lacks the language "en" of the institution; add "## holding_statement" under "# en"',
  ],
  [
    'bold letters',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: '‸**Gracias** por avisar.' },
    'b: networks show no formatting (strong); write it as plain text',
  ],
  [
    'a backslash',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: '‸Gracias \\* por avisar.' },
    'b: networks show no formatting (a backslash or an &…; code); write it as plain text',
  ],
  [
    'a line that makes a heading of a text',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: '‸Gracias\n-----\npor avisar.' },
    'Gracias: a line of = or - under a text makes a heading of it; take that line out',
  ],
];

test.each(MISTAKES)('%s', expectSaid);
