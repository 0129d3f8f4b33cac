import { expect, it } from 'vitest';
import { context, section, smallPrint } from '../../../src/slack/kit/blocks.ts';
import { charactersIn } from '../../../src/slack/kit/characters-in.ts';
import { fitted } from '../../../src/slack/kit/fitted.ts';

const LINK = '<https://riudalba.example/farola|la farola>';
const blocks = [
  section('n'.repeat(900)),
  context(`${'n'.repeat(270)} ${LINK}`),
  smallPrint([{ plain: 'ñ'.repeat(900) }]),
];

it('leaves a message as it is where there is room', () => {
  expect(fitted(blocks, charactersIn(blocks))).toEqual(blocks);
});

it('cuts small print alone where there is not, and no link in its middle', () => {
  const [first, second, third] = fitted(blocks, charactersIn(blocks) - 1);
  expect(first).toEqual(blocks[0]);
  expect(second).toEqual(context(`${'n'.repeat(270)} …`));
  expect(charactersIn(third === undefined ? [] : [third])).toBe(280);
});
