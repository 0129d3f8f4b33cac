import { homeLanguage } from '../../handbook/handbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { toleratesDoubt } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import type { NameSource } from './known-names.ts';
import { isKnownName } from './known-names.ts';
import { bodiesIn } from './shared-readings.ts';
import { ungroundedFinding } from './ungrounded-finding.ts';

/** Says whose word an assertion is. */
const AS_SOURCE =
  /(?<!\p{L})(?:segun|segons|segundo|confirm\w*|asegura\w*|assegura\w*|afirm\w*|certific\w*|avala\w*|desmient\w*|desmentix|desment\w*|verific\w*|garanti\w*|baieztat\w*|arabera|dio|diote|ziurtat\w*|according to|says|said|assures?|guarantees?|denies)(?!\p{L})/gu;
/** Said of what a body may yet say: "hasta que Sanidad lo confirme", "baieztatu arte". */
const MAY_YET_SAY =
  /(?<!\p{L})(?:cuando|hasta que|en cuanto|si|mientras|quan|fins que|tan prompte com|si|mentre|cando|en canto|ata que|se|when|until|unless|once|if|as soon as)\s[^,;:.!?]{0,60}$/u;
const MAY_YET_SAY_IN_BASQUE = /^\s*(?:arte|duenean|dutenean|badu|badute|ondoren|behar)(?!\p{L})/u;
/** "Confírmalo en la web de AEMET" tells the reader to ask. */
const ASKS_READER = /^(?:confirma|verifica)(?:lo|la|los|las|ho|o|te)?$|^(?:confirmad|verificad)(?:lo|la)?$/u;

/**
 * Blocks a body cited as the source of an assertion if no live fact names it. Warns of a body named
 * in another way that the handbook, the facts and the post do not know. One to which an everyday matter is passed on
 * gets advice.
 */
export function findForeignBodies(draft: DraftReading): Finding[] {
  const bodies = bodiesIn(draft);
  return bodies.flatMap(({ span, names }) => {
    const cited = isSource(draft, span);
    // Of one that is cited only a fact can be the source; of any other, the facts are read last.
    const sources: readonly NameSource[] = cited ? ['facts'] : ['rule', 'post', 'facts'];
    if (names.some((name) => isKnownName(draft, name, sources) || isOfficeOf(draft, name, sources))) return [];
    if (cited) return [ungroundedFinding(span, 'block', 'source')];
    const isDoubtful = PASSED_ON_TO.test(draft.text.slice(0, span.start)) || isTranslated(draft, span.words);
    return [ungroundedFinding(span, toleratesDoubt(draft) && isDoubtful ? 'advice' : 'warn', 'body')];
  });
}

/** "La oficina de El Puerto", "oficina de Auga": of a place or an area that we know. */
function isOfficeOf(draft: DraftReading, name: string, sources: readonly NameSource[]): boolean {
  const whose = /^(?:[oO]ficina|[oO]ffice|[uU]ni[td]at?|[uU]nidade?|[bB]rigada)\s+(?:\p{Ll}{1,4}\s)+(\p{Lu}.*)$/u.exec(
    name,
  )?.[1];
  return whose !== undefined && isKnownName(draft, whose, sources);
}

/** "L'oficina de Turisme", where a fact in another language says "Oficina de Turismo". */
function isTranslated({ language, handbook, facts }: DraftReading, name: string): boolean {
  const [head = ''] = foldWord(name).split(/[\s'’]/u);
  if (language === homeLanguage(handbook) || head.length < ROOT) return false;
  return facts.some(({ value }) =>
    foldWord(value).replaceAll('x', 'g').includes(head.replaceAll('x', 'g').slice(0, ROOT)),
  );
}

const ROOT = 4;

/** "Trasladamos a Cultura y fiestas que …": to whom we pass it on, nobody's word. */
const PASSED_ON_TO =
  /(?<!\p{L})(?:(?:tras|tra)l?lad\p{L}*|pas(?:amos|aremos|em|arem|amoslle|aremosllo|samolo)\p{L}*|env[ií]\p{L}*|avis\p{L}*|diremos|decimos|diem|direm|dicimos|remit\p{L}*|pass(?:ing|ed)?|send(?:ing)?|tell(?:ing)?|forward\p{L}*)[^,.;:!?]{0,40}\s(?:a|al|als|á|ao|aos|to|with)\s(?:(?:la|el|los|las|les|els|l['’]|the|our)\s?)?$/iu;

/** Returns true if the surrounding sentence cites the body as a source. */
function isSource({ loose, text }: DraftReading, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  if (PASSED_ON_TO.test(before)) return false;
  const from = Math.max(...['.', '!', '?', ';', '\n'].map((sign) => before.lastIndexOf(sign))) + 1;
  const after = text.slice(end).search(/[.!?;\n]/);
  const to = after === -1 ? text.length : end + after;
  const sentence = foldedSlice(loose.text, text, from, to);
  return matchesIn(sentence, AS_SOURCE).some(
    ({ index, 0: word }) =>
      !MAY_YET_SAY.test(sentence.slice(0, index)) &&
      !MAY_YET_SAY_IN_BASQUE.test(sentence.slice(index + word.length)) &&
      !(ASKS_READER.test(word) && /^\s*(?:en|on)\s/u.test(sentence.slice(index + word.length))),
  );
}

function foldedSlice(folded: string, text: string, from: number, to: number): string {
  return folded.length === text.length
    ? folded.slice(from, to)
    : text.slice(from, to).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
