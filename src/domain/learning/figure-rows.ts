/**
 * Figures of features, one row each, in the order of the answers. All rows lie in one array: tens of
 * thousands of arrays of their own take four times the memory.
 */
export class FigureRows implements Iterable<[name: string, row: Float32Array]> {
  readonly width: number;
  readonly all: Float32Array;
  readonly #starts = new Map<string, number>();

  /** @param most number of features that it has room for */
  constructor(width: number, most: number) {
    this.width = width;
    this.all = new Float32Array(width * most);
  }

  get size(): number {
    return this.#starts.size;
  }

  has(name: string): boolean {
    return this.#starts.has(name);
  }

  /** Returns where in `all` the row of a feature begins; undefined if it has none. */
  startOf(name: string): number | undefined {
    return this.#starts.get(name);
  }

  /** Returns the row of a feature, as a part of `all`. */
  get(name: string): Float32Array | undefined {
    const start = this.#starts.get(name);
    return start === undefined ? undefined : this.#rowAt(start);
  }

  /** Returns the row of a feature, which begins with the first call; until it is filled it holds nothing. */
  begin(name: string): Float32Array {
    const start = this.#starts.get(name) ?? this.size * this.width;
    this.#starts.set(name, start);
    return this.#rowAt(start);
  }

  *[Symbol.iterator](): Generator<[name: string, row: Float32Array]> {
    for (const [name, start] of this.#starts) yield [name, this.#rowAt(start)];
  }

  #rowAt(start: number): Float32Array {
    return this.all.subarray(start, start + this.width);
  }
}

/** Returns the rows of a few features. */
export function figureRows(width: number, rows: Readonly<Record<string, readonly number[]>>): FigureRows {
  const entries = Object.entries(rows);
  const figures = new FigureRows(width, entries.length);
  for (const [name, row] of entries) figures.begin(name).set(row);
  return figures;
}
