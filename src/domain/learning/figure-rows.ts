/** Figures of features, one row each, in the order of the answers. */
export type FigureRows = Iterable<[name: string, row: Float32Array]> & {
  /** All rows, one behind the other: tens of thousands of arrays of their own take four times the memory. */
  all: Float32Array;
  readonly size: number;
  has: (name: string) => boolean;
  /** Returns where in `all` the row of a feature begins; undefined if it has none. */
  startOf: (name: string) => number | undefined;
  /** Returns the row of a feature, as a part of `all`. */
  get: (name: string) => Float32Array | undefined;
  /** Returns the row of a feature, which begins with the first call; until it is filled it holds nothing. */
  begin: (name: string) => Float32Array;
};

/** @param most number of features that there is room for */
export function roomForRows(width: number, most: number): FigureRows {
  const all = new Float32Array(width * most);
  const starts = new Map<string, number>();
  const rowAt = (start: number) => all.subarray(start, start + width);
  return {
    all,
    get size() {
      return starts.size;
    },
    has: (name) => starts.has(name),
    startOf: (name) => starts.get(name),
    get: (name) => {
      const start = starts.get(name);
      return start === undefined ? undefined : rowAt(start);
    },
    begin: (name) => {
      const start = starts.get(name) ?? starts.size * width;
      starts.set(name, start);
      return rowAt(start);
    },
    *[Symbol.iterator]() {
      for (const [name, start] of starts) yield [name, rowAt(start)];
    },
  };
}

/** Returns the rows of a few features. */
export function figureRows(width: number, rows: Readonly<Record<string, readonly number[]>>): FigureRows {
  const entries = Object.entries(rows);
  const figures = roomForRows(width, entries.length);
  for (const [name, row] of entries) figures.begin(name).set(row);
  return figures;
}
