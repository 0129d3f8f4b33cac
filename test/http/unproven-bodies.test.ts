import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUnprovenBodies } from '../../src/http/unproven-bodies.ts';

it('never holds more than it may, and lets the newest stay', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 100 }))), (steps) => {
      const room = createUnprovenBodies(100);
      const gone = new Set<number>();
      const bodies = Array.from({ length: 10 }, (_, at) => room.begin(() => gone.add(at)));
      for (const [at, bytes] of steps) {
        bodies[at]?.hold(bytes);
        expect(room.held()).toBeLessThanOrEqual(100);
        if (at === 9 && bytes <= 100 && !gone.has(9)) expect(room.held()).toBeGreaterThan(0);
      }
      for (const body of bodies) body.end();
      expect(room.held()).toBe(0);
    }),
  );
});
