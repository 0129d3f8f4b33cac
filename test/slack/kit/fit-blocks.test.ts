import { expect, it } from 'vitest';
import { contextBlock, sectionBlock, smallPrint } from '../../../src/slack/kit/blocks.ts';
import { charactersIn } from '../../../src/slack/kit/characters-in.ts';
import { fitBlocks } from '../../../src/slack/kit/fit-blocks.ts';

const LINK = '<https://riudalba.example/farola|la farola>';
const blocks = [
  sectionBlock('n'.repeat(900)),
  contextBlock(`${'n'.repeat(270)} ${LINK}`),
  smallPrint([{ plain: 'ñ'.repeat(900) }]),
];

it('leaves a message as it is where there is room', () => {
  expect(fitBlocks(blocks, charactersIn(blocks))).toEqual(blocks);
});

it('cuts small print alone where there is not, and no link in its middle', () => {
  const [first, second, third] = fitBlocks(blocks, charactersIn(blocks) - 1);
  expect(first).toEqual(blocks[0]);
  expect(second).toEqual(contextBlock(`${'n'.repeat(270)} …`));
  expect(charactersIn(third === undefined ? [] : [third])).toBe(280);
});
