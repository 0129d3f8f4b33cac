import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Expressions } from '../../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../../text/find-expressions.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { isKnownName } from './known-names.ts';
import { PUBLIC_BODIES } from './lexicon/public-bodies.ts';
import { ungroundedFinding } from './ungrounded-finding.ts';

/** A body named in a text, and all the names it goes by. */
type NamedBody = { span: Span; names: readonly string[] };

/** One name of a body, and all of them. */
type BodyName = { name: string; names: readonly string[] };

const LISTED = compileExpressions(
  PUBLIC_BODIES.flatMap((line) => namesOfBody(line.split('|'))),
  ({ name }) => name,
);

const NAME = String.raw`\p{Lu}[\p{L}·]*`;
const LINK = String.raw`\s+(?:(?:de|del|dels|da|do|das|dos|d['’]|para|per|i|y|e|contra|of|for)(?:\s+|(?<=['’]))(?:(?:la|el|los|las|les|els|l['’]|a|o|the)(?:\s+|(?<=['’])))?)?`;
const HEADS =
  'ministerio|ministeri|ministry|conselleria|consellería|consejería|departament|departamento|diputación|diputació|deputación|juzgado|jutjat|xulgado|audiencia|audiència|delegación|delegació|subdelegación|subdelegació|dirección|direcció|instituto|institut|agencia|agència|axencia|agency|confederación|confederació|mancomunidad|mancomunitat|mancomunidade|consorcio|consorci|cabildo|oficina|office|grupo|grup|brigada|unidad|unitat|unidade|comisaría|comissaria|universidad|universitat|universidade|university|colegio oficial|protectora|funeraria|funerària|asociación|associació|asociación|cooperativa|clínica|academia|acadèmia|observatorio|fundación|fundació|síndic|comissió|comisión';
const HEADED = new RegExp(
  String.raw`(?<!\p{L})(?:${HEADS.replaceAll(/(?<=^|\|)\p{L}/gu, (first) => `[${first}${first.toUpperCase()}]`)})(?:\s+\p{Lu}[\p{L}·]*)?(?:${LINK}${NAME})+`,
  'gu',
);

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
 * in another way that the handbook, the facts and the post do not know.
 */
export function findForeignBodies(draft: DraftReading): Finding[] {
  const bodies = namedBodies(draft);
  return bodies.flatMap(({ span, names }) => {
    const isKnown = (sources: Parameters<typeof isKnownName>[2]) =>
      names.some((name) => isKnownName(draft, name, sources));
    if (isKnown(['facts'])) return [];
    if (isSource(draft, span)) return [ungroundedFinding(span, 'block', 'source')];
    return isKnown(['rule', 'post']) ? [] : [ungroundedFinding(span, 'warn', 'body')];
  });
}

const named = new WeakMap<DraftReading, readonly NamedBody[]>();

/** Bodies and areas of ours that a draft names, known or not. */
export function namedBodies(draft: DraftReading): readonly NamedBody[] {
  const known = named.get(draft);
  if (known !== undefined) return known;
  const found = findExpressions(draft.loose, LISTED, ownBodies(draft.handbook))
    .filter(({ span, entry }) => isWrittenAs(entry.name, span.words))
    .map(({ span, entry }): NamedBody => ({ span, names: [...entry.names, span.words] }));
  const headed = matchesIn(draft.exact.text, HEADED)
    .map((match) => draft.exact.spanOf(match.index, match.index + match[0].length))
    .filter((span) => !found.some((other) => other.span.start < span.end && span.start < other.span.end))
    .map((span): NamedBody => ({ span, names: [span.words] }));
  const all = [...found, ...headed];
  named.set(draft, all);
  return all;
}

/** An acronym counts in capitals only: "ume" is a child in Basque. A name of several words begins with a capital. */
function isWrittenAs(name: string, words: string): boolean {
  if (/^[\p{Lu}\p{N}.-]+$/u.test(name)) return words === words.toUpperCase();
  return /^\p{Lu}/u.test(words) || /^\p{Ll}/u.test(name);
}

const bodies = new WeakMap<Handbook, Expressions<BodyName>>();

/** Our areas and the bodies that the handbook knows. */
function ownBodies(handbook: Handbook): Expressions<BodyName> {
  const known = bodies.get(handbook);
  if (known !== undefined) return known;
  const { areas, officialSources, competences } = handbook.institution;
  const groups = [
    ...areas.map(({ names }) => Object.values(names)),
    ...[...officialSources.hosts, ...officialSources.phones].map(({ body }) => [body]),
    ...competences.flatMap(bodiesOf).map((body) => [body]),
  ];
  const own = Object.values(handbook.institution.names);
  const made = compileExpressions(
    groups.filter(([first = '']) => !own.includes(first)).flatMap(namesOfBody),
    ({ name }) => name,
  );
  bodies.set(handbook, made);
  return made;
}

function namesOfBody(names: readonly string[]): BodyName[] {
  return names.map((name) => ({ name, names }));
}

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
