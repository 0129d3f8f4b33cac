import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Destination } from '../../../../../src/domain/cases/model/destination.ts';
import { changedWords } from '../../../../../src/slack/cases/modals/written/changed-words.ts';
import { aDraft } from '../../../../support/builders/a-case.ts';

const NETWORKS = ['x', 'mastodon', 'bluesky', 'facebook'];
const someWords = fc.constantFrom('Hay agua.', 'No hay agua.', 'Sube a un sitio alto.');
const aVersion = fc.record({
  text: someWords,
  own: fc.array(someWords, { minLength: NETWORKS.length, maxLength: NETWORKS.length }),
});

function places(own: readonly string[]): Destination[] {
  return NETWORKS.map((network, at) => {
    return { target: network, network, audience: 'public', text: own[at] ?? '', corrects: [] };
  });
}

it('every network whose words changed is shown with them, by its name or as the text for all', () => {
  fc.assert(
    fc.property(aVersion, aVersion, (one, other) => {
      const [had, has] = [places(one.own), places(other.own)];
      const next = has.map((destination) => ({ destination, network: null, name: destination.network }));
      const shown = changedWords(
        { before: aDraft({ text: one.text, places: had }), after: aDraft({ text: other.text, places: has }) },
        next,
      );
      for (const [at, { text: after, network }] of has.entries()) {
        const before = had[at]?.text;
        const found = shown.find((each) => each.before === before && each.after === after);
        if (before !== after) expect(['', network], `${network} of ${found?.names}`).toContain(nameIn(found, network));
      }
      for (const { names, before, after } of shown) expect(before === after && names !== '').toBe(false);
      expect(shown.length).toBeGreaterThan(0);
    }),
  );
});

function nameIn(found: { names: string } | undefined, network: string): string | undefined {
  return found?.names === '' ? '' : found?.names.split(', ').find((name) => name === network);
}
