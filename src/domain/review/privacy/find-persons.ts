import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { bearsName, findNames } from './find-names.ts';
import { foldName } from './fold-name.ts';
import { isGivenNameWithSurname, isGreetedName } from './is-given-name.ts';
import { findNamesOfPost } from './names-of-post.ts';

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

/** Persons whom a reply names: anybody but the author by first name, or in full in the greeting, and but what the institution and its facts call so. */
export function findPersons(draft: DraftReading): FoundPerson[] {
  const { text, post, handbook, facts, playbook, loose } = draft;
  const told = () => [...facts.map(({ value }) => value), ...(playbook?.bodies ?? []).map(({ name }) => name)];
  const author = handleOf(post?.author ?? '');
  const isKnown = (name: string) =>
    [wordsOfInstitution(handbook), wholeWordText(told())].some((words) => words.includes(wholeWordText([name]))) ||
    isPlaceIn(post?.text ?? '', name);
  const all = findNames(text, isKnown);
  const named = all.filter(
    ({ where, words, start }) =>
      !(isOf(author, words) && (where === 'greeting' || start < GREETING_REACH || handleOf(words) !== author)),
  );
  const saidBack = findNamesOfPost(loose, post?.text ?? '', saysItsName).filter(
    (span) => !all.some(({ start, end }) => start < span.end && span.start < end) && !isKnown(span.words),
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
  return author.includes(handleOf(name));
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
    ...territory.places,
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
  return ` ${texts
    .map((text) =>
      foldName(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join(' | ')} `;
}
