import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { readPng, smallPng } from '../../../sandbox/pictures/small-png.ts';

const drawn = (inside: string) =>
  Buffer.from(
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120"><rect width="200" height="120" fill="#fffdfa"/>${inside}</svg>`,
    )
      .render()
      .asPng(),
  );
const FLAT = '<rect x="10" y="10" width="50" height="40" fill="#0e5c4c"/>';
const SHADES = `<defs><linearGradient id="g"><stop stop-color="#0e5c4c"/><stop offset="1" stop-color="#d48a13"/></linearGradient></defs>${FLAT}<rect x="10" y="60" width="180" height="50" fill="url(#g)"/><circle cx="150" cy="30" r="25" fill="#a3271c" opacity="0.7"/>`;

it('keeps a picture of few colours as it is, to the byte of each pixel', () => {
  const png = drawn(FLAT);
  const small = smallPng(png);
  expect(small.length).toBeLessThan(png.length);
  expect(readPng(small)).toEqual(readPng(png));
  expect(smallPng(small)).toEqual(small);
});

it('keeps the large areas of a picture of many colours, and comes near to its shades', () => {
  const [before, after] = [readPng(drawn(SHADES)), readPng(smallPng(drawn(SHADES)))];
  if (before === null || after === null) throw new Error('They are pictures.');
  const at = ({ rgb }: typeof before, x: number, y: number) => [
    ...rgb.subarray((y * 200 + x) * 3, (y * 200 + x) * 3 + 3),
  ];
  for (const [x, y] of [
    [1, 1],
    [20, 20],
  ] as const)
    expect(at(after, x, y)).toEqual(at(before, x, y));
  const worst = Math.max(...before.rgb.map((value, index) => Math.abs(value - (after.rgb[index] ?? 0))));
  expect(worst).toBeLessThan(24);
});

it('leaves alone what is no picture, and one that lets something shine through', () => {
  const words = Buffer.from('no picture');
  expect(smallPng(words)).toBe(words);
  const clear = Buffer.from(
    new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>').render().asPng(),
  );
  expect(smallPng(clear)).toBe(clear);
});
