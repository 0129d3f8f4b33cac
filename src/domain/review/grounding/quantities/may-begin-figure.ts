import { isWholeMonth, weekdayNumber } from './calendar-words.ts';
import { midnightAt } from './hour-words.ts';
import { isShare } from './read-share.ts';
import { unitOf } from './unit-words.ts';

/** Returns true if an hour, a share, a measure or a date may begin with the word; hardly any word passes. */
export function mayBeginFigure(word: string): boolean {
  return (
    midnightAt(word) !== null ||
    isShare(word) ||
    /^(?:medi[oa]|mi(?:tja|g)|half|quarter|an?)$/.test(word) ||
    unitOf(word) !== null ||
    isWholeMonth(word) ||
    weekdayNumber(word) !== null
  );
}
