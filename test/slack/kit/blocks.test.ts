import { expect, it } from 'vitest';
import { fittingLines, shortenedMarkup, truncate } from '../../../src/slack/kit/blocks.ts';
import { linkTo } from '../../../src/slack/kit/link-to.ts';

it('what is cut never ends within a character, and half of one is made whole', () => {
  expect(truncate('aa😀', 4)).toBe('aa😀');
  expect(truncate('aa😀b', 4)).toBe('aa…');
  expect(truncate('a\ud83d', 10)).toBe('a\ufffd');
});

it.for([
  ['aa <https://x.com/v|ver> b', 20, 'aa …'],
  ['aa <https://x.com/v|ver> bbb', 27, 'aa <https://x.com/v|ver> b…'],
  ['aa <@U123> b', 6, 'aa …'],
  ['aaa &amp; b', 6, 'aaa …'],
  ['aaa &amp; bb', 11, 'aaa &amp; …'],
  ['aaa', 3, 'aaa'],
] as const)('mrkdwn %j cut at %i keeps whole links, mentions and entities', ([text, limit, cut]) => {
  expect(shortenedMarkup(text, limit)).toBe(cut);
});

it('makes half a sign a whole one, and cuts nothing off a text that fits', () => {
  expect(shortenedMarkup('\ud83d y 🇪🇸', 40)).toBe('\ufffd y 🇪🇸');
});

it('as many lines as fit a message, from the first', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(1_000));
  expect(fittingLines(lines)).toEqual(lines.slice(0, 9));
});

it('a link of ours ends where its address and its label end; without an address that Slack opens, its label stands alone', () => {
  expect(linkTo('https://x.com/v?a|b c>', 'Red | de la Villa')).toBe(
    '<https://x.com/v?a%7Cb%20c&gt;|Red ¦ de la Villa>',
  );
  expect(linkTo('javascript:alert(1)', 'X')).toBe('X');
  expect(linkTo(null, 'X')).toBe('X');
});
