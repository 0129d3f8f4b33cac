import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { decodeFix } from '../../../src/slack/cases/modals/written/finding-blocks.ts';
import { decodeReference, encodeReference } from '../../../src/slack/cases/view/card-reference.ts';
import { decodeSafety, encodeSafety } from '../../../src/slack/cases/view/safety-reference.ts';
import { decodeLedger, encodeLedger } from '../../../src/slack/crises/board/ledger-reference.ts';
import { decodeStart, encodeStart } from '../../../src/slack/crises/board/start-reference.ts';
import { decodeVariant, encodeVariant } from '../../../src/slack/crises/board/variant-reference.ts';
import { decodeScope, encodeScope } from '../../../src/slack/crises/modals/pause-modals.ts';
import { decodeHoax, encodeHoax } from '../../../src/slack/kit/hoax-reference.ts';
import { currentWords } from './current-words.ts';
import type { EFFECT_FIELDS, STORED_FIELDS } from './stored-fields.ts';
import type { EffectFields, FieldsOf, StoredShapes, StoredValues } from './stored-types.ts';
import type { STORED_VALUES } from './stored-values.ts';

type Listed<List extends { readonly [name: string]: readonly string[] }> = {
  -readonly [Name in keyof List]: List[Name][number];
};

/** The words of the version before: whoever adds one writes it into `stored-words.json`. */
const listed = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('stored-words.json', import.meta.url), 'utf8')));

/**
 * Databases, the record, the outbox and buttons in old messages hold these words. One may be added, and is then written into the list.
 * None is changed and none taken away, whatever types, functions and files are called.
 */
describe('words that are stored', () => {
  it('are those of the list, as far as the code writes them out', async () => {
    expect(await currentWords()).toEqual(listed);
  });

  it('are those of the list, as far as types say them', () => {
    // The compiler holds one against the other; at run time there is nothing to see.
    expectTypeOf<StoredValues>().toEqualTypeOf<Listed<typeof STORED_VALUES>>();
    expectTypeOf<{ [Name in keyof StoredShapes]: FieldsOf<StoredShapes[Name]> }>().toEqualTypeOf<
      Listed<typeof STORED_FIELDS>
    >();
    expectTypeOf<EffectFields>().toEqualTypeOf<Listed<typeof EFFECT_FIELDS>>();
  });
});

/** Reads what a button or a modal of before carries, and writes the same again. */
const again: readonly (readonly [what: string, again: (value: string) => string, values: readonly string[]])[] = [
  [
    'a card',
    (value) => encodeReference(decodeReference(value)),
    ['7:d:v1:abc', '7:d::', '7:p:p1', '7:r:r1', '7:l:p1:v1', '7~c0ffee01:d::'],
  ],
  [
    'a line',
    (value) => encodeSafety(decodeSafety(value)),
    ['7:l:listen:public:abc:', '7:l:a:private:abc:impossible', '7~c0ffee01:l:a:public:abc:'],
  ],
  [
    'a hoax',
    (value) => encodeHoax(decodeHoax(value)),
    ['3:7:v1:d1:s', '3~mii4x8k0:7~c0ffee01:v1:d1:s', '3::::', '0::::'],
  ],
  ['a ledger', (value) => encodeLedger(decodeLedger(value)), ['3:f1', '3:f:1', '3~mii4x8k0:f1']],
  ['a variant', (value) => encodeVariant(decodeVariant(value)), ['3:v1', '3~mii4x8k0:v1']],
  ['a start', (value) => encodeStart(decodeStart(value)), ['C1', 'C1 a1']],
  ['a pause', (value) => encodeScope(decodeScope(value)), ['all', 'network:x', 'playbook:flood']],
];

describe('what buttons and modals of before carry', () => {
  it.each(again)('is read, and written the same, of %s', (_, write, values) => {
    expect(values.map(write)).toEqual(values);
  });

  it('is read of a fix, with its field or without', () => {
    expect(['[3,"a","b","x"]', '[3,"a","b"]'].map(decodeFix).map(Object.values)).toEqual([
      [3, 'a', 'b', 'x'],
      [3, 'a', 'b', null],
    ]);
  });
});
