import { describe, expect, it } from 'vitest';
import { readPlanned } from '../../../../src/domain/plan/model/read-planned.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const now = '2026-11-30T10:00:00.000Z';
const ITEM = { id: '7', at: '2026-12-01T10:00', words: 'Feria', network: 'x' };
const read = (value: unknown) => readPlanned(value, aHandbook(), now);
const momentOf = (at: string) => {
  const found = read({ ...ITEM, at });
  return 'word' in found && found.word.planned !== null ? [found.word.planned.at, found.word.planned.isAllDay] : found;
};

describe('a planned item', () => {
  it('is read with all that was told of it', () => {
    const told = { who_stops: 'Turismo', how_to_stop: '96 000', link: 'https://tool.example/7' };
    expect(read({ ...ITEM, ...told })).toEqual({
      word: {
        sourceId: '7',
        planned: {
          network: 'x',
          at: '2026-12-01T09:00:00.000Z',
          isAllDay: false,
          words: 'Feria',
          stop: { who: 'Turismo', how: '96 000' },
          link: 'https://tool.example/7',
        },
      },
    });
    expect(read({ id: '7', cancelled: true })).toEqual({ word: { sourceId: '7', planned: null } });
  });

  it.each([
    ['2026-12-01T10:00:00+01:00', '2026-12-01T09:00:00.000Z', false],
    ['2026-12-01T09:00:00Z', '2026-12-01T09:00:00.000Z', false],
    ['2026-07-01T10:00:00', '2026-07-01T08:00:00.000Z', false],
    ['01/12/2026 9:30', '2026-12-01T08:30:00.000Z', false],
    ['2026-12-01', '2026-11-30T23:00:00.000Z', true],
    ['01/12/2026', '2026-11-30T23:00:00.000Z', true],
    ['2027-03-28T02:30', '2027-03-28T01:00:00.000Z', false],
  ])('may be written %s', (written, at, isAllDay) => {
    const found = momentOf(written);
    const isOld = written.startsWith('2026-07');
    expect(found).toEqual(
      isOld ? { refused: { field: 'at', message: 'It is more than 100 days ago.' } } : [at, isAllDay],
    );
  });

  it.each([
    [{ ...ITEM, at: 'mañana' }, 'at', 'It must be a moment such as 2026-12-01T10:00, or a day such as 2026-12-01.'],
    [{ ...ITEM, at: '2026-02-31' }, 'at', 'It must be a moment such as 2026-12-01T10:00, or a day such as 2026-12-01.'],
    [{ ...ITEM, at: '2062-12-01' }, 'at', 'It is more than two years away.'],
    [{ ...ITEM, at: null }, 'at', 'It is missing.'],
    [{ ...ITEM, words: ' ' }, 'words', 'It must not be empty.'],
    [{ ...ITEM, words: undefined }, 'words', 'It is missing.'],
    [{ ...ITEM, network: 'tuenti' }, 'network', 'It must be the id of a network of the handbook.'],
    [{ ...ITEM, link: 'javascript:alert(1)' }, 'link', 'It must be an address that begins with http:// or https://.'],
    [{ ...ITEM, how_to_stop: '96' }, 'who_stops', 'It is missing.'],
    [{ at: ITEM.at, words: 'x' }, 'id', 'It is missing.'],
    [{ ...ITEM, red: 'x' }, 'red', 'There is no field of this name.'],
    ['text', '', 'An item is an object.'],
  ])('is refused with its field: %j', (value, field, message) => {
    expect(read(value)).toEqual({ refused: { field, message } });
  });
});
