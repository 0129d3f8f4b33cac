import { expect, test } from 'vitest';
import { initials } from '../../../../sandbox/page/text/initials.ts';

test.each([
  ['Marta Olmedo', 'MO'],
  ['Ana de la Torre', 'AT'],
  ['Portavoz', 'P'],
  ['Óscar', 'Ó'],
])('%s is shown as %s', (name, expected) => expect(initials(name)).toBe(expected));
