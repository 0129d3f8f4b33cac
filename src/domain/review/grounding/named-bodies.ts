import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Expressions } from '../../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../../text/find-expressions.ts';
import type { Span } from '../../text/fold-text.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { PUBLIC_BODIES } from './lexicon/public-bodies.ts';

/** A body named in a text, and all the names it goes by. */
export type NamedBody = { span: Span; names: readonly string[] };

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
const HEADED = rarePattern(
  new RegExp(
    String.raw`(?<!\p{L})(?:${HEADS.replaceAll(/(?<=^|\|)\p{L}/gu, (first) => `[${first}${first.toUpperCase()}]`)})(?:\s+\p{Lu}[\p{L}·]*)?(?:${LINK}${NAME})+`,
    'gu',
  ),
);

/** Bodies and areas of ours that a draft names, known or not. */
export function namedBodies(draft: DraftReading): readonly NamedBody[] {
  const found = findExpressions(draft.loose, LISTED, ownBodies(draft.handbook))
    .filter(({ span, entry }) => isWrittenAs(entry.name, span.words))
    .map(({ span, entry }): NamedBody => ({ span, names: [...entry.names, span.words] }));
  const headed = HEADED.matchesIn(draft.exact.text)
    .map((match) => draft.exact.spanOf(match.index, match.index + match[0].length))
    .filter((span) => !found.some((other) => other.span.start < span.end && span.start < other.span.end))
    .map((span): NamedBody => ({ span, names: [span.words] }));
  return [...found, ...headed];
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
