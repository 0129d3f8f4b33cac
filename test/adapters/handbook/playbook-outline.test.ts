import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { plainBlocks, playbookOutline } from '../../../src/adapters/handbook/playbook-outline.ts';

const WORDS = [
  'Corta el agua',
  '{{ fact.street_name | capitalize }}',
  '¿Dónde?',
  '¡Ya!',
  'a_b',
  '[sin fecha]',
  ' 2026. ',
];
const SIGNS = [
  '\n',
  '\n\n',
  '\n# ca\n',
  '\n## complaint\n',
  '\n### b\n',
  '#',
  '[',
  ']',
  '(',
  '|',
  '!',
  ':',
  '-',
  ' ',
  '=',
];
const MARKS = [
  '*',
  '_',
  '`',
  '<',
  '&',
  '\\',
  '~',
  '@',
  'www.a.es',
  'https://a.es',
  '\t',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n---\n',
];

/** A list sends the whole to the parser of all of Markdown; it comes after all else, in a section of its own. */
const LIST = '\n\n# eu\n\n## question\n\n### a\n\n- bat\n';

property.prop([fc.array(fc.constantFrom(...WORDS, ...WORDS, ...SIGNS, ...MARKS), { maxLength: 12 })])(
  'plain words are read as all of Markdown would be',
  (pieces) => {
    const markdown = `\n# es\n\n## question\n\n### a\n\nHola${pieces.join('')}`;
    if (plainBlocks(markdown) === null) return;
    const whole = playbookOutline(markdown + LIST);
    expect(playbookOutline(markdown)).toEqual({ ...whole, languages: whole.languages.slice(0, -1) });
  },
);

test('what may be more than words is left to the parser', () => {
  expect(plainBlocks('# es\n\n## question\n\n### a\n\nHola, {{ fact.street_name }}.\nAdiós.')).toHaveLength(4);
  for (const more of [
    '- uno',
    '1. uno',
    ' Hola',
    'Hola  ',
    '*Hola*',
    '[Hola](x)',
    'Hola\n===',
    '_Hola_',
    'a@b.es',
    '# a b',
  ])
    expect(plainBlocks(`# es\n\n${more}`), more).toBeNull();
});
