import { expect, it } from 'vitest';
import {
  actionsBlock,
  button,
  contextBlock,
  sectionBlock,
  smallPrint,
  verbatimText,
} from '../../../src/slack/kit/blocks.ts';
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

it('cuts what only tells where small print is not enough; what is answered or is to go out stays whole', () => {
  const press = actionsBlock([button('button.approve', 'fact.confirm', '1')]);
  const [told, asked, out] = [
    sectionBlock('t'.repeat(2_000)),
    sectionBlock('a'.repeat(900)),
    verbatimText('o'.repeat(3_000)),
  ];
  const shown = fitBlocks([told, contextBlock('s'.repeat(900)), asked, press, out], 4_700);
  expect(charactersIn(shown)).toBeLessThanOrEqual(4_700);
  expect([shown[2], shown[3], shown[4]]).toEqual([asked, press, out]);
  expect(shown[0]).toEqual(sectionBlock(`${'t'.repeat(499)}…`));
});
