import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { yamlDocument } from '../../../src/adapters/handbook/yaml-document.ts';
import { returnMemory } from '../../../src/app/lifecycle/return-memory.ts';

const MB = 1_048_576;

async function heldBytes(): Promise<number> {
  // What is only held weakly is held until the turn ends.
  await turn();
  returnMemory();
  return process.memoryUsage().heapUsed;
}

it('a file that was read holds little, and still knows the place of each field', async () => {
  const text = Array.from({ length: 2_000 }, (_, number) => `part_${number}:\n  words: [one, two]\n`).join('');
  const before = await heldBytes();
  const documents = Array.from({ length: 5 }, () => yamlDocument('style.yml', text));
  const held = (await heldBytes()) - before;
  expect(held).toBeLessThan(5 * MB);
  for (const document of documents) {
    expect(document.placeOf(['part_1999', 'words', 1])).toEqual({ line: 4_000, column: 16 });
    expect(document.placeOfKey(['part_1999', 'words'])).toEqual({ line: 4_000, column: 3 });
  }
});
