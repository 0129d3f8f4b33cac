import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isolateDirection } from '../../../src/domain/text/isolate-direction.ts';

const [FSI, PDI, RLO, RLI, PDF] = ['\u2068', '\u2069', '\u202e', '\u2067', '\u202c'];

it.for([
  ['La farola de la plaza', 'La farola de la plaza'],
  [`${RLO}etnerf`, `${FSI}${RLO}etnerf${PDI}`],
  ['السلام', `${FSI}السلام${PDI}`],
  // It would end our isolate, and turn round what follows.
  [`a${PDI}${RLO}b`, `${FSI}a${RLO}b${PDI}`],
  [`${RLI}a`, `${FSI}${RLI}a${PDI}${PDI}`],
  [`${RLI}a${PDI}${PDF}b`, `${FSI}${RLI}a${PDI}${PDF}b${PDI}`],
  [`uno\n${RLO}dos`, `uno\n${FSI}${RLO}dos${PDI}`],
] as const)('%j stands in our sentences as %j', ([text, isolated]) => {
  expect(isolateDirection(text)).toBe(isolated);
});

it('law: each line closes what it opens, and nothing else is changed', () => {
  const sign = fc.constantFrom(RLO, RLI, FSI, PDI, PDF, '\u202a', '\u2066', '\n', '\r\n', '\u2029', 'a', ' ', 'ش');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const text = signs.join('');
      const isolated = isolateDirection(text);
      expect(isolated.replaceAll(/[\u2068\u2069]/g, '')).toBe(text.replaceAll(/[\u2068\u2069]/g, ''));
      for (const line of isolated.split(/[\n\r\u2029]/)) expectClosed(line);
    }),
  );
});

/** Every isolate of the line ends in it, none ends that did not begin, and an override has one around it. */
function expectClosed(line: string): void {
  let depth = 0;
  const depths = [...line].map((one) => {
    depth += /[\u2066-\u2068]/.test(one) ? 1 : -Number(one === PDI);
    return depth;
  });
  expect(depths.at(-1) ?? 0).toBe(0);
  expect(Math.min(0, ...depths)).toBe(0);
  const overrides = [...line].flatMap((one, at) => (/[\u202a-\u202e]/.test(one) ? [depths[at]] : []));
  expect(overrides).not.toContain(0);
}
