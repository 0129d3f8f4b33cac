import { expect, test } from 'vitest';
import { initials } from '../../../../sandbox/page/text/initials.ts';
import { sentencesFor } from '../../../../sandbox/page/text/sentences.ts';

test('the page speaks the language of the person', () => {
  expect(sentencesFor('es-ES').onlyYou).toBe('Solo tú ves esto');
  expect(sentencesFor('en-GB').onlyYou).toBe('Only you can see this');
});

test.each([
  ['Marta Olmedo', 'MO'],
  ['Ana de la Torre', 'AT'],
  ['Portavoz', 'P'],
  ['Óscar', 'Ó'],
])('%s is shown as %s', (name, expected) => expect(initials(name)).toBe(expected));
