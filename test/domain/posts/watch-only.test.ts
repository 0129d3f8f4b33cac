import { expect, it } from 'vitest';
import { isWatchedOnly } from '../../../src/domain/posts/watch-only.ts';

const MATCH = 'El Vilamar CF guanya 2-1. Crònica del partit.';
const COUNCIL = 'El Ayuntamiento de Riudalba corta la calle Mayor.';

it.each([
  [undefined, [false, false]],
  [true, [true, true]],
  [{ with: ['crónica'] }, [true, false]],
  [{ without: ['ayuntamiento', 'ajuntament'] }, [true, false]],
  [{ with: ['calle Mayor'], without: ['Riudalba'] }, [true, true]],
] as const)('a feed that watches by %j', (watchOnly, expected) => {
  expect([MATCH, COUNCIL].map((text) => isWatchedOnly(text, watchOnly))).toEqual(expected);
});
