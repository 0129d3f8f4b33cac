/** Real words one slip away from a word of ours: reading them as typos would raise false alarms. */
const OTHER_WORDS =
  /^(abogad|ahorr|salvad|aborda|bogad|desparec|cortad|matric|matiz|quemar?ropa|cargad|pagad|tocad|agotad|rezad|casad|mojad|monte|montar|monta)/;

const KEYBOARD = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];

/** Letters that sound alike, in pairs. */
const ALIKE = new Set(['bv', 'gj', 'sz', 'sc', 'cz', 'iy', 'ly', 'ck', 'kq', 'cq', 'hg', 'mn', 'xs', 'ei', 'ou', 'xz']);

/**
 * Returns true if `word` is `meant` with one slip. Slips are a letter left out, doubled or added,
 * two letters swapped, or one replaced by a neighbouring key or a similar sound. Both words are
 * folded; words under six letters never match, since a slip makes another word.
 */
export function isTypoOf(word: string, meant: string): boolean {
  if (meant.length < 6 || word.length < 5 || word[0] !== meant[0] || OTHER_WORDS.test(word)) return false;
  const same = sharedStart(word, meant);
  const restOfWord = word.slice(same);
  const restOfMeant = meant.slice(same);
  if (word.length === meant.length) {
    return (
      swapped(restOfWord, restOfMeant) ||
      (restOfWord.slice(1) === restOfMeant.slice(1) && near(restOfWord, restOfMeant))
    );
  }
  // A last letter more or less is grammar (number, gender, person), not a slip.
  if (word.length === meant.length - 1) return restOfMeant.length > 1 && restOfWord === restOfMeant.slice(1);
  if (word.length === meant.length + 1) return restOfMeant.length > 0 && restOfWord.slice(1) === restOfMeant;
  return false;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function swapped(a: string, b: string): boolean {
  return a.length >= 2 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

function near([a = '']: string, [b = '']: string): boolean {
  if (ALIKE.has(a + b) || ALIKE.has(b + a)) return true;
  return KEYBOARD.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
}
