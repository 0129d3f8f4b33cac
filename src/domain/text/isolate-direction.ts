/** Signs that change the direction of the words beside them: controls, and letters written from the right. */
const TURNS = /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** An isolate ends with its paragraph. */
const PARAGRAPH = /([\p{Cc}\u2029]+)/u;
const OPENS = /[\u2066-\u2068]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Wraps another person's words so that they cannot turn round a sentence of ours. Words without
 * such signs come back as they are.
 * @see https://unicode.org/reports/tr9/ isolates
 */
export function isolateDirection(words: string): string {
  return TURNS.test(words) ? words.split(PARAGRAPH).map(isolatedLine).join('') : words;
}

function isolatedLine(line: string): string {
  if (!TURNS.test(line)) return line;
  let open = 0;
  let kept = '';
  for (const sign of line) {
    // One more would end our isolate.
    if (sign === POP_ISOLATE && open === 0) continue;
    if (sign === POP_ISOLATE) open -= 1;
    if (OPENS.test(sign)) open += 1;
    kept += sign;
  }
  return `${FIRST_STRONG_ISOLATE}${kept}${POP_ISOLATE.repeat(open + 1)}`;
}
