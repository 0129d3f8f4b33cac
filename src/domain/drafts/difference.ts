/** A stretch of text that both versions have, or only the former, or only the latter. */
export type DifferencePart = { kind: 'same' | 'removed' | 'added'; text: string };

/**
 * Gaps in brackets, hours and figures, words, runs of white space, and single signs; together they are the whole text.
 * A gap that is filled and an hour that changes are replaced whole.
 */
const TOKEN = /\[[^[\]\n]{1,200}\]|\p{N}+(?:[.:,/]\p{N}+)+|[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/** Above this many comparisons (two texts of some 2,000 words) the middle is shown as replaced whole. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Returns the differences between two texts, word by word (longest common subsequence). `same` and
 * `removed` join to `before`, `same` and `added` to `after`.
 */
export function differenceOf(before: string, after: string): DifferencePart[] {
  const old = before.match(TOKEN) ?? [];
  const young = after.match(TOKEN) ?? [];
  const head = commonStart(old, young);
  const tail = commonStart(old.slice(head).reverse(), young.slice(head).reverse());
  const middle = middleOf(old.slice(head, old.length - tail), young.slice(head, young.length - tail));
  return tidied([...same(old.slice(0, head)), ...middle, ...same(old.slice(old.length - tail))]);
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}

function same(tokens: readonly string[]): DifferencePart[] {
  return tokens.map((text) => ({ kind: 'same', text }));
}

function middleOf(old: readonly string[], young: readonly string[]): DifferencePart[] {
  if (old.length * young.length > MOST_COMPARISONS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: young.join('') },
    ];
  }
  const width = young.length + 1;
  const lengths = commonLengths(old, young);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const parts: DifferencePart[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < young.length) {
    const left = old[row];
    const right = young[column];
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: left });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: right ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** Length of the longest common subsequence of what is left from (row, column) on, row by row. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array {
  const width = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = young.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      lengths[here] =
        old[row] === young[column]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}

/** Joins neighbours of a kind; a lone space between two changes belongs to both, so that changed phrases stay whole. */
function tidied(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (part.text.trim() === '' && removed + added !== '' && isChange(parts[index + 1])) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { kind: 'same', text: last.text + part.text };
      else joined.push(part);
    }
  });
  flush();
  return joined;
}

function isChange(part: DifferencePart | undefined): boolean {
  return part !== undefined && part.kind !== 'same';
}
