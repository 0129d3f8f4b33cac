import { describe, expect, test } from 'vitest';
import { acceptOf, fileRefusal, mostFiles } from '../../../../sandbox/page/state/file-refusal.ts';
import { MOST_FILE_BYTES } from '../../../../sandbox/workspace/wire.ts';

const PICTURES = { type: 'file_input' as const, filetypes: ['png', 'jpg'], max_files: 1 };

describe('a file that was chosen', () => {
  test('is taken where its ending is one that the field takes, however it is written', () => {
    expect(fileRefusal({ name: 'Cartel.v2.PNG', size: MOST_FILE_BYTES }, PICTURES)).toBeNull();
    const other = { kind: 'ending', endings: ['png', 'jpg'] };
    expect(fileRefusal({ name: 'cartel.pdf', size: 1 }, PICTURES)).toEqual(other);
    expect(fileRefusal({ name: 'png', size: 1 }, PICTURES)).toEqual(other);
    expect(fileRefusal({ name: 'cartel.pdf', size: 1 }, { type: 'file_input' })).toBeNull();
  });

  test('is not taken above the limit of Slack', () => {
    expect(fileRefusal({ name: 'cartel.png', size: MOST_FILE_BYTES + 1 }, PICTURES)).toEqual({ kind: 'size' });
  });
});

test('a field offers the files that it takes, ten unless it says', () => {
  expect(acceptOf(PICTURES)).toBe('.png,.jpg');
  expect(acceptOf({ type: 'file_input' })).toBeUndefined();
  expect([mostFiles(PICTURES), mostFiles({ type: 'file_input' })]).toEqual([1, 10]);
});
