import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { onceAsked } from './claims/once-asked.ts';
import { sameName } from './same-names.ts';

/** Source of a known name. `rule` is the handbook and the playbook. */
export type NameSource = 'rule' | 'facts' | 'post';

const WORD = /[\p{L}\p{N}\p{M}·]+/gu;
const PARTICLES = new Set(
  'el la los las lo l els les en de del dels d da do das dos dunha a al ao o os as i y e the of una un'.split(' '),
);
const BASQUE_CASE = /(?:e?tako|e?tan|etik|tik|rako|eko|ko|era|ra|ean|an|aren|ren|en|ek|ak|k|n|z|ri|i|a)$/;

/** The words that make a name, without articles and case, alike in all languages; between spaces. */
const nameCore = rememberLast((name) => ` ${coresOf(name).join(' ')} `, FACTS_REMEMBERED);

function coresOf(text: string): string[] {
  return [...text.matchAll(WORD)]
    .map(([word]) => sameName(foldWord(word)))
    .filter((word) => word !== '' && !PARTICLES.has(word));
}

/** Returns true if the handbook, the live facts or the post contain the name. */
export function isKnownName(draft: DraftReading, name: string, sources: readonly NameSource[]): boolean {
  const words = coresOf(name);
  if (words.length === 0) return true;
  const named = spellings(words).map((spelling) => ` ${spelling.join(' ')} `);
  return sources.some((source) =>
    coreTexts(draft)
      [source]()
      .some((text) => named.some((name) => text.includes(name))),
  );
}

/**
 * Returns three spellings: the name as written, without the Basque ending of its last word, and
 * with its first word moved last ("Osasun Saila").
 */
function spellings(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  const bare = sameName(last.replace(BASQUE_CASE, ''));
  const shorter = sameName(last.replace(/(?:n|k|z|ko|tik|ra|ri)$/, ''));
  const ended = [last, bare, shorter].map((end) => [...words.slice(0, -1), end]);
  return words.length === 2 ? [...ended, ...ended.map((each) => each.toReversed())] : ended;
}

/** Texts by where they are from, made when a name is first looked for there. */
type CoreTexts = Record<NameSource, () => readonly string[]>;

const ofDrafts = new WeakMap<DraftReading, CoreTexts>();

function coreTexts(draft: DraftReading): CoreTexts {
  const known = ofDrafts.get(draft);
  if (known !== undefined) return known;
  const { handbook, playbook, facts, post } = draft;
  const made: CoreTexts = {
    rule: () => [ofHandbook(handbook), ...(playbook === null ? handbook.playbooks : [playbook]).map(ofPlaybook)],
    facts: onceAsked(() =>
      facts.flatMap(({ value, source }) => [value, source, ...bodiesBehind(source, handbook)]).map(nameCore),
    ),
    post: onceAsked(() => (post === null ? [] : [post.text, post.author ?? '']).map(nameCore)),
  };
  ofDrafts.set(draft, made);
  return made;
}

/** Returns the bodies whose pages a fact's source links to. */
function bodiesBehind(source: string, handbook: Handbook): string[] {
  const hosts = findWebAddresses(source).map(({ host }) => comparableHost(host));
  return officialHosts(handbook).flatMap(({ host, body }) => (hosts.includes(host) ? [body] : []));
}

const hostsOf = new WeakMap<Handbook, readonly { host: string; body: string }[]>();

function officialHosts(handbook: Handbook): readonly { host: string; body: string }[] {
  const known = hostsOf.get(handbook);
  if (known !== undefined) return known;
  const { hosts } = handbook.institution.officialSources;
  const made = hosts.map(({ host, body }) => ({ host: comparableHost(host), body }));
  hostsOf.set(handbook, made);
  return made;
}

/** One text a line that no name reaches over. */
function cores(texts: readonly string[]): string {
  return texts.map((text) => nameCore(text)).join('\n');
}

const handbooks = new WeakMap<Handbook, string>();

function ofHandbook(handbook: Handbook): string {
  const known = handbooks.get(handbook);
  if (known !== undefined) return known;
  const { institution } = handbook;
  const { territory, topics, areas, competences, officialSources, networks, plan } = institution;
  const made = cores([
    ...Object.values(institution.names),
    ...Object.values(institution.shortNames),
    ...[territory.municipality, territory.province, territory.region, ...territory.places],
    ...topics.flatMap(({ titles, terms }) => [...Object.values(titles), ...Object.values(terms).flat()]),
    ...areas.flatMap(({ names }) => Object.values(names)),
    ...competences.flatMap((one) => [
      ...bodiesOf(one),
      ...Object.values(one.matter),
      ...Object.values(one.terms).flat(),
    ]),
    ...officialSources.hosts.map(({ body }) => body),
    ...officialSources.phones.flatMap(({ body, use }) => [body, ...Object.values(use)]),
    ...networks.flatMap(({ name, handle }) => [name, handle]),
    ...(institution.officialAccounts ?? []).map(({ body }) => body),
    ...institution.holidays.map(({ name }) => name),
    ...(plan.calendar ?? []).map(({ what }) => what),
  ]);
  handbooks.set(handbook, made);
  return made;
}

const playbooks = new WeakMap<Playbook, string>();

function ofPlaybook(playbook: Playbook): string {
  const known = playbooks.get(playbook);
  if (known !== undefined) return known;
  const made = cores([
    ...Object.values(playbook.titles),
    ...Object.values(playbook.subjects),
    ...Object.values(playbook.triggers).flat(),
    ...playbook.standingFacts.flatMap(({ texts }) => Object.values(texts)),
    ...playbook.bodies.flatMap(({ name, matter }) => [name, matter]),
    ...playbook.templates.map(({ template }) => template),
  ]);
  playbooks.set(playbook, made);
  return made;
}
