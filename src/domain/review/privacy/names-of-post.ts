import { findPhrase } from '../../text/find-phrase.ts';
import type { FoldedText, Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';

/** After these words a post says who its author is. */
const MYSELF =
  /(?<!\p{L})(?:soy|me llamo|mi nombre es|em dic|sóc|soc|chámome|chamome|son|naiz|nire izena|i am|i['’]?m|my name is|this is|firmado:?|nombre:?) (?<name>\p{L}{2,}(?: (?:de |del |la )*\p{L}{3,}){0,2})/giu;
/** Cues after which a word names a person, even in small letters. */
const CUE =
  /(?<!\p{L})(?:se llama|es diu|chámase|chamase|is called|llamad[oa]|mi (?:hij[oa]|madre|padre|marido|mujer|vecin[oa]|herman[oa])|el meu fill|la meua filla|la meva filla|ma mare|o meu fillo|a miña filla|my (?:son|daughter|mother|father|neighbour)|nire (?:semea|alaba|ama|aita)|(?:el|la|o|a) (?:vecin[oa]|veciñ[oa])|el veí|la veïna),? (?<name>\p{L}{3,}(?: \p{L}{4,})?)/giu;

const TELLING = 4;

/** Names that the post tells, said back by the reply in whatever case; `isName` judges single words of the post. */
export function findNamesOfPost(reply: FoldedText, post: string, isName: (word: string) => boolean): Span[] {
  const names = [...matchedNames(post, MYSELF), ...matchedNames(post, CUE)].flatMap((words) => {
    const [first = '', ...others] = words;
    const written = words.filter((word) => /^\p{Lu}/u.test(word));
    if (written.length > 1) return written;
    return isName(first) ? [first, ...others] : [];
  });
  return [...new Set(names.map((name) => foldText(name, 'loose').text))]
    .filter((name) => name.length >= TELLING)
    .flatMap((name) => findPhrase(reply.text, name).map(({ start, end }) => reply.spanOf(start, end)));
}

function matchedNames(post: string, pattern: RegExp): string[][] {
  return [...post.matchAll(pattern)].map(({ groups }) => (groups?.['name'] ?? '').split(' '));
}
