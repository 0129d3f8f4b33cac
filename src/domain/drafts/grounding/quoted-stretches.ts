import type { Place } from '../../text/find-phrase.ts';
import { foldText } from '../../text/fold-text.ts';

const QUOTED = /[«“"„]([^«»“”"„]{1,200})[»”"]/gu;

/** Where a text quotes the post word for word: the citizen's words, not ours. Offsets without the marks. */
export function quotedStretches(text: string, post: string): Place[] {
  const said = foldText(post, 'loose').text;
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = match[1] ?? '';
    const start = match.index + 1;
    return said.includes(foldText(words, 'loose').text.trim()) ? [{ start, end: start + words.length }] : [];
  });
}
