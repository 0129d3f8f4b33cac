/** Content of a post without the form in which it shares another author's words. */
export type PassedOn = {
  text: string;
  /** Flag of a post that only shares another author's words and adds none. */
  isShare: boolean;
};

const ACCOUNT = '@[\\p{L}\\p{N}_.-]+(?:@[\\p{L}\\p{N}.-]+)?';
/** `RT @x:`, also several in a row: who passes on what was passed on. */
const RETWEET = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:RT|MT)\\s{1,3}${ACCOUNT}\\s?:?\\s*)+`, 'u');
/** `… vía @x` at the end. */
const BY_WAY_OF = new RegExp(`\\s+(?:\\(\\s?)?v[ií]a\\s+${ACCOUNT}(?:\\s?\\))?\\s*$`, 'iu');

/** White space that says no more than its beginning; the search for an end would begin again at each of its signs. */
const LONG_GAP = /(\s{2})\s+/gu;

/** The words of a retweet or a quotation in its text, for networks that tell it nowhere else. */
export function passedOn(text: string): PassedOn {
  const spaced = text.replace(LONG_GAP, '$1');
  const bare = spaced.replace(BY_WAY_OF, '');
  const found = RETWEET.exec(bare);
  if (found === null) return { text: bare, isShare: bare !== spaced };
  const own = bare.slice(0, found.index).trim();
  const others = bare.slice(found.index + found[0].length);
  return { text: own === '' ? others : `${own} ${others}`, isShare: own === '' };
}
