import { foldWord } from '../../phrases/fold-word.ts';
import type { Word } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import { rememberLast } from '../../text/remember-last.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { linkOf } from './competences-now.ts';
import type { Competence } from './institution-competences.ts';

/** Words of names of bodies that tell none of them from another. */
const NAMELESS = new Set('general empresa direccion agencia estatal servicio nacional publica publico para'.split(' '));

const SHORTEST_TELLING = 4;
/** The part of an assertion's words that a fact must hold to have said it. */
const ENOUGH = 0.6;

const BODIES_REMEMBERED = 300;

/** The words by which a body is known, with the initials of a long name: "Dirección General de Tráfico", "dgt". */
export const wordsOfBody = rememberLast((body): ReadonlySet<string> => {
  const words = readWords(body).words.map(({ folded }) => folded);
  const telling = words.filter((word) => word.length >= SHORTEST_TELLING && !NAMELESS.has(word));
  const capitals = foldWord((body.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join(''));
  return new Set([...telling, ...(capitals.length >= 3 ? [capitals] : [])]);
}, BODIES_REMEMBERED);

/**
 * Returns true if the reply links to the body, or to another page that the handbook lists as the
 * body's.
 */
export function linksTo(draft: DraftReading, competence: Competence | null): boolean {
  const { exact, handbook, playbook } = draft;
  const linked = findWebAddresses(exact.text)
    .filter(({ kind }) => kind === 'link' || kind === 'bare')
    .map(({ host }) => comparableHost(host));
  if (linked.length === 0) return false;
  const own = findWebAddresses(handbook.institution.contact.web).map(({ host }) => comparableHost(host));
  if (competence === null) return linked.some((host) => !own.includes(host));
  const known = wordsOfBody(competence.body);
  const hosts = [
    ...findWebAddresses(linkOf(competence, draft) ?? '').map(({ host }) => host),
    ...handbook.institution.officialSources.hosts.filter(({ body }) => sharesName(body, known)).map(({ host }) => host),
    ...(playbook?.bodies ?? []).flatMap(({ host }) => host ?? []),
  ].map(comparableHost);
  return linked.some((host) => hosts.includes(host) && !own.includes(host));
}

/**
 * Returns the origin of a live fact that backs the words: another body's source or our own. Null if
 * no fact backs them.
 */
export function factBehind(said: readonly Word[], { facts, handbook }: DraftReading): 'theirs' | 'ours' | null {
  const telling = said.filter(({ folded }) => folded.length >= SHORTEST_TELLING).map(({ folded }) => folded);
  const saying = facts.filter(({ value }) => {
    const words = readWords(value).words.map(({ folded }) => folded);
    return (
      telling.filter((word) => words.some((other) => sameBeginning(word, other))).length >= telling.length * ENOUGH
    );
  });
  if (telling.length === 0 || saying.length === 0) return null;
  const own = comparableHost(new URL(handbook.institution.contact.web).hostname);
  return saying.some(({ source }) => isForeign(source, own)) ? 'theirs' : 'ours';
}

function isForeign(source: string, own: string): boolean {
  const [address] = findWebAddresses(source);
  return address === undefined ? source.trim() !== '' : !comparableHost(address.host).endsWith(own);
}

function sharesName(body: string, known: ReadonlySet<string>): boolean {
  return [...wordsOfBody(body)].some((word) => known.has(word));
}

function sameBeginning(one: string, other: string): boolean {
  return one.slice(0, 5) === other.slice(0, 5);
}
