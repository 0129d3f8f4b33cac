import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { redactPost } from '../../../src/domain/writing/redact-post.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const { institution } = aHandbook();

function redacted(text: string, author: string | null = null) {
  return redactPost({ network: 'x', text, author, url: null, postedAt: null }, institution);
}

test.for([
  ['Soy Marta Ruiz, llamadme al 655 12 34 87', 'Soy NAME_1, llamadme al PHONE_1'],
  ['Mi móvil: 644/20/31/77', 'Mi móvil: PHONE_1'],
  ['ana @ correo.example', 'MAIL_1'],
  ['pacogonz (arroba) correo (punto) example', 'MAIL_1'],
  ['Email me at g.tanner at mail dot example please', 'Email me at MAIL_1 please'],
  ['El coche V-4471-GX y el 4821 KLM', 'El coche PLATE_1 y el PLATE_2'],
  ['Vivo en la calle Olmos 14, 3º B', 'Vivo en la ADDRESS_1'],
  ['Iker dijo no. ¡Iker!', 'NAME_1 dijo no. ¡NAME_1!'],
] as const)('%s', ([text, seen]) => {
  expect(redacted(text).text).toBe(seen);
});

it('leaves accounts, phones, places and bodies of the institution', () => {
  const [network] = institution.networks;
  const text = `@${network?.handle} ${institution.contact.phone} ${institution.territory.places.join(', ')}, ${Object.values(institution.names)[0]}`;
  expect(redacted(text).text).toBe(text);
});

it('gives whoever wrote one placeholder', () => {
  const { author, text } = redacted('Lo dice @rosa_mil', '@rosa_mil');
  expect({ author, text }).toEqual({ author: 'ACCOUNT_1', text: 'Lo dice ACCOUNT_1' });
});

it('a word that looks like a placeholder is not given somebody’s data', () => {
  const post = redacted('NAME_1 no es Marta Ruiz');
  expect(post.text).toBe('WORD_1 no es NAME_1');
  expect(post.restore(post.text)).toBe('NAME_1 no es Marta Ruiz');
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'Marta Ruiz',
    'MARTA',
    ' marta',
    ' NAME_1',
    'ACCOUNT_12',
    '@ana.b',
    ' 655123487',
    ' calle Olmos 14, 3º B',
    '. ',
    'WORD_1',
  ),
);

it('gives any text back', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), fc.option(piece), (one, other, author) => {
      const post = redacted(one.join(''), author);
      expect(post.restore(post.text)).toBe(one.join(''));
      expect(post.restore(post.redact(other.join('')))).toBe(other.join(''));
    }),
  );
});
