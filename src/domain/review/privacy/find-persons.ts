import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import type { FoldedText, Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { onceAsked } from '../grounding/claims/once-asked.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { bearsName, findNames } from './find-names.ts';
import { isGivenNameWithSurname, isGreetedName } from './is-given-name.ts';

/** A person named in a reply; `isSpokenTo` for a first name that the reply speaks to. */
type FoundPerson = Span & { isSpokenTo: boolean };

/** "Hola, Paco.", "Tienes razón, Mateo.": a first name alone, between signs. */
function isSpokenTo(text: string, { words, start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    !/\s/u.test(words) &&
    /(?:,|[¡!.]|^)\s?(?:\p{L}+,?\s)?$/u.test(before) &&
    /^\s?[.,:;!?]/u.test(text.slice(end, end + 2))
  );
}

/** "^Iker", "— Marta, Atención Ciudadana", "Un saludo, Loli": who of the team answers, at the very end. */
function isSignature(text: string, start: number, end: number): boolean {
  return (
    SIGNS.test(text.slice(Math.max(0, start - REACH_OF_SIGN), start)) &&
    /^(?:, [\p{L}\s]{3,40})?\.?\s*$/u.test(text.slice(end)) &&
    !/\s/u.test(text.slice(start, end))
  );
}

const SIGNS =
  /(?:[\^~/—–-]\s?|(?<!\p{L})(?:saludos?|saludo|salutacions?|salutació|abrazos?|abraçada|aperta|saúdos?|agur bero\p{L}*|agur|regards|wishes|cheers)(?: cordial(?:es)?)?[,.]?\s+)$/iu;
const REACH_OF_SIGN = 30;

/** Persons whom a reply names: anybody but the author by first name, or in full in the greeting, and but what the institution and its facts call so. */
export function findPersons(draft: DraftReading): FoundPerson[] {
  const { text, post, handbook, facts, playbook, loose } = draft;
  const told = onceAsked(() =>
    wholeWordText([...facts.map(({ value }) => value), ...(playbook?.bodies ?? []).map(({ name }) => name)]),
  );
  const author = onceAsked(() => handleOf(post?.author ?? ''));
  const isKnown = (name: string) => {
    const words = wholeWordText([name]);
    return wordsOfInstitution(handbook).includes(words) || told().includes(words) || isPlaceIn(post?.text ?? '', name);
  };
  const all = findNames(text, isKnown);
  const named = all.filter(
    ({ where, words, start, end }) =>
      !isSignature(text, start, end) &&
      !(isOf(author(), words) && (where === 'greeting' || start < GREETING_REACH || handleOf(words) !== author())),
  );
  const saidBack = findNamesOfPost(loose, post?.text ?? '', saysItsName).filter(
    (span) =>
      !all.some(({ start, end }) => start < span.end && span.start < end) &&
      !isKnown(span.words) &&
      !(isSpokenTo(text, span) && introducesItself(post?.text ?? '', span.words)),
  );
  return [
    ...named.map(({ words, start, end }) => ({
      words,
      start,
      end,
      isSpokenTo: isSpokenTo(text, { words, start, end }),
    })),
    ...saidBack.map((span) => ({ ...span, isSpokenTo: false })),
  ];
}

/**
 * Returns true for a name after "soy …" or "mi hija …" in a post. A common word needs a capital to
 * be a name.
 */
function saysItsName(word: string): boolean {
  return isGivenNameWithSurname(word) || (/^\p{Lu}/u.test(word) && isGreetedName(word));
}

/** A street or school that the post names may be named back without its word. */
function isPlaceIn(post: string, name: string): boolean {
  const start = post.indexOf(name);
  return start !== -1 && bearsName(post, { start, end: start + name.length });
}

function isOf(author: string, name: string): boolean {
  return author.includes(handleOf(name)) || isShortIn(author, name);
}

/** "José Luis" to "@jlmartinez", "José Miguel" to "@josemi": two given names in one, or by their first letters. */
function isShortIn(author: string, name: string): boolean {
  const [first = '', second = '', ...more] = name.split(/\s/u).map(handleOf);
  if (first === '' || second === '' || more.length > 0) return false;
  return (
    author.startsWith(`${first.slice(0, 1)}${second.slice(0, 1)}`) || author.startsWith(`${first}${second.slice(0, 2)}`)
  );
}

/** As accounts are written, where ñ has no one letter: "Mariña" is "marinha", "marinya" or "marina". */
function handleOf(name: string): string {
  return foldName(name)
    .replace(/[^a-z]/g, '')
    .replace(/n[hy]/g, 'n');
}

/** "Sentimos la espera, Marta" is a greeting, too. */
const GREETING_REACH = 60;

const known = new WeakMap<Handbook, string>();

/** Places, bodies, areas and holidays of the handbook, folded as names are. */
function wordsOfInstitution(handbook: Handbook): string {
  const before = known.get(handbook);
  if (before !== undefined) return before;
  const { territory, holidays, officialSources, competences, areas, networks, topics, names } = handbook.institution;
  const texts = [
    ...placeNames(handbook.institution),
    territory.municipality,
    territory.province,
    territory.region,
    ...holidays.map(({ name }) => name),
    ...officialSources.hosts.map(({ body }) => body),
    ...officialSources.phones.map(({ body }) => body),
    ...competences.flatMap(bodiesOf),
    ...networks.map(({ name }) => name),
    ...[...areas.map((area) => area.names), ...topics.map(({ titles }) => titles), names].flatMap((one) =>
      Object.values(one),
    ),
  ];
  const words = wholeWordText(texts);
  known.set(handbook, words);
  return words;
}

/** Joins the words for whole-word search: "ciudadana" does not contain "Ana". */
function wholeWordText(texts: readonly string[]): string {
  return ` ${texts.map(bareWords).join(' | ')} `;
}

const bareWords = rememberLast(
  (text) =>
    foldName(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  FACTS_REMEMBERED,
);

/** A name as names are compared: no accents, capitals, dots, hyphens. */
function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'.·-]/gu, '');
}

/** After these words a post says who its author is. */
const MYSELF =
  /(?<!\p{L})(?:soy|me llamo|mi nombre es|em dic|sóc|soc|chámome|chamome|son|naiz|nire izena|i am|i['’]?m|my name is|this is|firmado:?|nombre:?) (?<name>\p{L}{2,}(?: (?:de |del |la )*\p{L}{3,}){0,2})/giu;
/** Cues after which a word names a person, even in small letters. */
const CUE =
  /(?<!\p{L})(?:se llama|es diu|chámase|chamase|is called|llamad[oa]|mi (?:hij[oa]|madre|padre|marido|mujer|vecin[oa]|herman[oa])|el meu fill|la meua filla|la meva filla|ma mare|o meu fillo|a miña filla|my (?:son|daughter|mother|father|neighbour)|nire (?:semea|alaba|ama|aita)|(?:el|la|o|a) (?:vecin[oa]|veciñ[oa])|el veí|la veïna),? (?<name>\p{L}{3,}(?: \p{L}{4,})?)/giu;

/** "Me llamo Remedios": a first name by which its author may be spoken to. */
function introducesItself(post: string, name: string): boolean {
  return matchedNames(post, MYSELF).some(([first = '']) => foldName(first) === foldName(name));
}

const TELLING = 4;

/** Names that the post tells, said back by the reply in whatever case; `isName` judges single words of the post. */
function findNamesOfPost(reply: FoldedText, post: string, isName: (word: string) => boolean): Span[] {
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
  return matchesIn(post, pattern).map(({ groups }) => (groups?.['name'] ?? '').split(' '));
}
