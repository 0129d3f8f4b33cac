import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentSchema } from '../../src/config/environment-schema.ts';

describe('.env.example', () => {
  it('explains exactly the settings that there are', () => {
    const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
    const named = lines.flatMap((line, index) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      if (name === undefined) return [];
      const block = lines.slice(0, index).toReversed();
      const comment = block.find((above) => above.startsWith('#'));
      expect(comment, `${name} has no explanation above it`).toBeDefined();
      return [name];
    });
    expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });
});
