import { matchesIn } from '../../../text/matches-in.ts';

type Stretch = { start: number; end: number };

/** Returns the clause of a stretch: from the colon or "and" before it to the next one behind it. */
export function clauseAround(text: string, { start, end }: Stretch): Stretch {
  const before = matchesIn(text.slice(0, start), PARTS).at(-1);
  const after = text.slice(end).search(PARTS);
  return {
    start: before === undefined ? 0 : before.index + before[0].length,
    end: after === -1 ? text.length : end + after,
  };
}

const PARTS = /[.:;!?](?=\s)|\s(?:y|e|i|eta|and)\s/gu;
