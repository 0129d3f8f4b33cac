/** Source positions of the units of a derived text. */
export type Origins = {
  /** Units that come one by one from the original's, from `start` to `end`. */
  addRun(start: number, end: number): void;
  /** Adds `length` units that all come from the whole stretch from `start` to `end`. */
  addPiece(length: number, start: number, end: number): void;
  /** Assigns the source text before `end` to the last unit too. */
  stretchLast(end: number): void;
  /** Returns the start of the source stretch of a unit; undefined for a unit that does not exist. */
  startOf(unit: number): number | undefined;
  endOf(unit: number): number | undefined;
};

/** Units from `at` on, up to the next stretch's. */
type Stretch = { at: number; start: number; end: number; oneByOne: boolean };

/** Most texts are a single run: kept by stretches they cost next to nothing. */
export function createOrigins(): Origins {
  const stretches: Stretch[] = [];
  let length = 0;
  const stretchAt = (unit: number): Stretch | undefined => {
    if (unit < 0 || unit >= length) return undefined;
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stretches[middle]?.at ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return stretches[low];
  };
  const addRun = (start: number, end: number): void => {
    const last = stretches.at(-1);
    if (last?.oneByOne === true && last.end === start) last.end = end;
    else stretches.push({ at: length, start, end, oneByOne: true });
    length += end - start;
  };
  return {
    addRun,
    addPiece(units, start, end) {
      if (units === 0) return;
      if (units === 1 && end - start === 1) {
        addRun(start, end);
        return;
      }
      stretches.push({ at: length, start, end, oneByOne: false });
      length += units;
    },
    stretchLast(end) {
      const last = stretches.at(-1);
      if (last === undefined) return;
      if (length - last.at === 1) {
        last.end = end;
        last.oneByOne = false;
        return;
      }
      stretches.push({ at: length - 1, start: last.oneByOne ? last.end - 1 : last.start, end, oneByOne: false });
    },
    startOf(unit) {
      const stretch = stretchAt(unit);
      return stretch?.oneByOne === true ? stretch.start + unit - stretch.at : stretch?.start;
    },
    endOf(unit) {
      const stretch = stretchAt(unit);
      return stretch?.oneByOne === true ? stretch.start + unit - stretch.at + 1 : stretch?.end;
    },
  };
}
