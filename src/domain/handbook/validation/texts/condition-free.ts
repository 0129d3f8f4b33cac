/** Maximum number of ways through a template; beyond it only the longest texts are checked. */
const MOST_WAYS = 64;

const TAG = /\{%-?\s*(\w+)[\s\S]*?-?%\}/g;

/** Returns the possible texts of a well-formed template, with one branch of each condition taken. */
export function conditionFree(template: string): string[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of template.matchAll(TAG)) {
    pieces.push({ text: template.slice(from, match.index) }, { tag: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  pieces.push({ text: template.slice(from) });
  return waysThrough(pieces).ways;
}

type Piece = { text: string } | { tag: string };

/** Reads up to the end of the branch; `rest` begins with the tag that ended it. */
function waysThrough(pieces: readonly Piece[]): { ways: string[]; rest: readonly Piece[] } {
  let ways = [''];
  let rest = pieces;
  for (let [piece] = rest; piece !== undefined; [piece] = rest) {
    if ('text' in piece) {
      ways = joinedPhrases(ways, [piece.text]);
      rest = rest.slice(1);
    } else if (piece.tag === 'if' || piece.tag === 'unless') {
      const choice = branches(rest);
      ways = joinedPhrases(ways, choice.ways);
      rest = choice.rest;
    } else {
      return { ways, rest };
    }
  }
  return { ways, rest };
}

/** From an opening tag to past its closing one: the ways of all branches, and of none when there is no `else`. */
function branches(pieces: readonly Piece[]): { ways: string[]; rest: readonly Piece[] } {
  const ways: string[] = [];
  let rest = pieces;
  let tag = 'if';
  let hasElse = false;
  while (!tag.startsWith('end')) {
    const branch = waysThrough(rest.slice(1));
    ways.push(...branch.ways);
    rest = branch.rest;
    const [next] = rest;
    tag = next !== undefined && 'tag' in next ? next.tag : 'end';
    hasElse ||= tag === 'else';
  }
  return { ways: hasElse ? ways : [...ways, ''], rest: rest.slice(1) };
}

/** @param heads each once */
function joinedPhrases(heads: readonly string[], tails: readonly string[]): string[] {
  const [only] = tails;
  if (only !== undefined && tails.length === 1) return heads.map((head) => head + only);
  const ways = [...new Set(heads.flatMap((head) => tails.map((tail) => head + tail)))];
  return ways.length <= MOST_WAYS ? ways : ways.toSorted((one, other) => other.length - one.length).slice(0, MOST_WAYS);
}
