/** What is hidden in a post, brought to light in all ways that a willing model knows. */
export function decoded(post: string): string[] {
  const found = [
    ...runs(post, /[A-Za-z0-9+/_-]{16,}={0,2}/g, (run) => Buffer.from(run, 'base64').toString('utf8')),
    ...runs(post, /(?:[0-9a-fA-F]{2}[\s:]?){8,}/g, (run) =>
      Buffer.from(run.replaceAll(/[^\da-f]/gi, ''), 'hex').toString('utf8'),
    ),
    ...runs(post, /(?:[^\s%]*%[0-9a-fA-F]{2})+[^\s%]*/g, decodeURIComponent),
    ...runs(post, /(?:[^\n&]*&#x?[\da-fA-F]+;)+[^\n&]*/g, withoutEntities),
    ...runs(post, /(?:[^\n\\]*\\u[\da-fA-F]{4})+[^\n\\]*/g, (run) => JSON.parse(`"${run.replaceAll('"', '\\"')}"`)),
    ...runs(post, /[\u{E0020}-\u{E007E}]{4,}/gu, withoutTags),
  ];
  if (/rot-?13/i.test(post)) found.push(rotated(post));
  if (/rev[eé]s|backwards|revers|atzean|alderantziz/i.test(post)) found.push([...post].toReversed().join(''));
  return found.filter((text) => text !== post && isReadable(text));
}

function runs(post: string, pattern: RegExp, decode: (run: string) => string): string[] {
  return (post.match(pattern) ?? []).flatMap((run) => {
    try {
      return [decode(run).trim()];
    } catch {
      return [];
    }
  });
}

/** Words, and not what comes of decoding something that was never encoded. */
function isReadable(text: string): boolean {
  const odd = text.match(/[^\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]|\uFFFD/gu) ?? [];
  return odd.length === 0 && /\p{L}{3}|\d{3}/u.test(text) && /[\s.:/]/.test(text);
}

function withoutEntities(run: string): string {
  return run.replaceAll(/&#(x?)([\da-fA-F]+);/g, (_, hex: string, code: string) =>
    String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
  );
}

/** Tag characters are invisible; each stands for one letter of ASCII. */
function withoutTags(run: string): string {
  return [...run].map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000)).join('');
}

function rotated(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}
