/**
 * The citizen's post in a prompt, found as a model finds it: behind the line that marks where it begins, of which nothing is known but that
 * it looks like a mark.
 * @returns the whole message where there is no such line
 */
export function postBehindFence(message: string): string {
  const lines = message.split('\n');
  const marks = lines.flatMap((line) => markIn(line) ?? []);
  const mark = marks.find((one) => message.split(one).length > 2) ?? marks[0];
  if (mark === undefined) return message;
  const marked = lines.flatMap((line, index) => (line.includes(mark) ? [index] : []));
  const last = marked.at(-1) ?? 0;
  const isClosed =
    marked.length > 1 &&
    lines
      .slice(last + 1)
      .join('')
      .trim() === '';
  const [begin, end] = isClosed ? [marked.at(-2) ?? 0, last] : [last, undefined];
  return lines
    .slice(begin + 1, end)
    .join('\n')
    .trim();
}

/** Nobody writes by chance a line of few words around many letters and digits, such as `=== post 9f3c51aa02de ===`. */
function markIn(line: string): string | null {
  const mark = (line.match(/[\w-]{12,}/g) ?? []).find(isRandom);
  if (mark === undefined || line.includes('://')) return null;
  return (line.replace(mark, '').match(/\p{L}+/gu) ?? []).length <= 5 ? mark : null;
}

function isRandom(token: string): boolean {
  const isMoment = /^\d{4}-\d\d-\d\dT/.test(token);
  const isMixed = (token.match(/[a-z]/gi) ?? []).length >= 2;
  // Of so many characters one in some thousand has hardly a letter.
  return !isMoment && (token.match(/\d/g) ?? []).length >= 3 && (isMixed || token.length >= 20);
}
