import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rememberFor, rememberNewest } from '../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { wordScanner } from '../../text/scan-words.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { onceAsked } from './claims/once-asked.ts';
import { spellOutFact } from './figures/spell-out-fact.ts';
import { sameName } from './same-names.ts';

/** Source of a known name. `rule` is the handbook and the playbook. */
export type NameSource = 'rule' | 'facts' | 'post';

const wordsIn = wordScanner({ pattern: /[\p{L}\p{N}\p{M}·]+/uy, plain: /[\p{L}\p{N}\p{M}·]/u });
const PARTICLES = new Set(
  'el la los las lo l els les en de del dels d da do das dos dunha a al ao o os as i y e the of una un'.split(' '),
);
const BASQUE_CASE = /(?:e?tako|e?tan|etik|tik|rako|eko|ko|era|ra|ean|an|aren|ren|en|ek|ak|k|n|z|ri|i|a)$/;

/** The words that make texts' names, without articles and case, alike in all languages; and the places of each. */
type Named = { words: readonly string[]; positions: ReadonlyMap<string, readonly number[]> };

const namedIn = rememberLast((text) => namedInAll([text]), FACTS_REMEMBERED);

function namedInAll(texts: readonly string[]): Named {
  const words = texts.flatMap((text) => {
    const cores = coresOf(text);
    return cores.length === 0 ? ['', END] : [...cores, END];
  });
  const positions = new Map<string, number[]>();
  words.forEach((word, at) => {
    const places = positions.get(word);
    if (places === undefined) positions.set(word, [at]);
    else places.push(at);
  });
  return { words, positions };
}

const STREETS_LISTED = /(?<!\p{L})(calles|carrers|rúas|ruas|avenidas|plazas|streets)\s(\p{Lu}[^.;:()\n]{1,120})/gu;

/** No name reaches over the end of a text. */
const END = '\n';

function coresOf(text: string): string[] {
  const places = wordsIn(text);
  const cores: string[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const core = coreOf(text, places[at] ?? 0, places[at + 1] ?? 0);
    if (core !== '') cores.push(core);
  }
  return cores;
}

/** The word as it is compared; empty for an article. */
const coreOf = rememberWordsIn((word) => {
  const core = sameName(foldWord(word));
  return PARTICLES.has(core) ? '' : core;
});

/** Returns true if the handbook, the live facts or the post contain the name. */
export function isKnownName(draft: DraftReading, name: string, sources: readonly NameSource[]): boolean {
  const words = coresOf(name);
  if (words.length === 0) return true;
  const named = spellings(words);
  return sources.some((source) =>
    namedTexts(draft)
      [source]()
      .some((known) => named.some((name) => holds(known, name))),
  );
}

function holds({ words, positions }: Named, name: readonly string[]): boolean {
  const places = positions.get(name[0] ?? '') ?? [];
  return places.some((place) => name.every((word, at) => words[place + at] === word));
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

/** Texts by where they are from, read when a name is first looked for there. */
const namedTexts = rememberNewest(
  ({ handbook, playbook, facts, post }: DraftReading): Record<NameSource, () => readonly Named[]> => ({
    rule: onceAsked(() => [
      ofHandbook(handbook),
      ...(playbook === null ? handbook.playbooks : [playbook]).map((each) => ofPlaybook(each)),
    ]),
    facts: onceAsked(() =>
      facts
        .flatMap(({ value, source }) => [
          value,
          spellOutFact(value),
          ...streetsListed(value),
          source,
          ...bodiesBehind(source, handbook),
        ])
        .map(namedIn),
    ),
    post: onceAsked(() => (post === null ? [] : [post.text, post.author ?? '']).map(namedIn)),
  }),
);

/** "calles Luna, Sol y Mar": each of them, as a reply names it. */
const streetsListed = rememberLast(
  (fact): readonly string[] =>
    matchesIn(fact, STREETS_LISTED).flatMap(({ 1: kind = '', 2: names = '' }) => {
      const one = kind.replace(/s$/u, '').toLowerCase();
      return names.split(/,\s|\s(?:y|i|e|eta|and)\s/u).map((name) => `${one} ${name.trim()}`);
    }),
  FACTS_REMEMBERED,
);

/** Returns the bodies whose pages a fact's source links to. */
function bodiesBehind(source: string, handbook: Handbook): string[] {
  const hosts = findWebAddresses(source).map(({ host }) => comparableHost(host));
  return officialHosts(handbook).flatMap(({ host, body }) => (hosts.includes(host) ? [body] : []));
}

const officialHosts = rememberFor(({ institution }: Handbook) =>
  institution.officialSources.hosts.map(({ host, body }) => ({ host: comparableHost(host), body })),
);

const ofHandbook = rememberFor(({ institution }: Handbook): Named => {
  const { territory, topics, areas, competences, officialSources, networks, plan } = institution;
  return namedInAll([
    ...Object.values(institution.names),
    ...Object.values(institution.shortNames),
    ...[territory.municipality, territory.province, territory.region, ...placeNames(institution)],
    ...topics.flatMap(({ titles, terms }) => [...Object.values(titles), ...Object.values(terms).flat()]),
    ...areas.flatMap(({ names }) => Object.values(names)),
    ...competences.flatMap((one) => [
      ...bodiesOf(one),
      ...Object.values(one.matter),
      ...Object.values(one.terms).flat(),
    ]),
    ...officialSources.hosts.map(({ body }) => body),
    ...officialSources.phones.flatMap(({ body, use }) => [body, ...Object.values(use)]),
    ...networks.flatMap(({ name, handle }) => [name, handle ?? []].flat()),
    ...(institution.officialAccounts ?? []).map(({ body }) => body),
    ...institution.holidays.map(({ name }) => name),
    ...(plan.calendar ?? []).map(({ what }) => what),
  ]);
});

const ofPlaybook = rememberFor(
  (playbook: Playbook): Named =>
    namedInAll([
      ...Object.values(playbook.titles),
      ...Object.values(playbook.subjects),
      ...Object.values(playbook.triggers).flat(),
      ...playbook.standingFacts.flatMap(({ texts }) => Object.values(texts)),
      ...playbook.bodies.flatMap(({ name, matter }) => [name, matter]),
      ...playbook.templates.map(({ template }) => template),
    ]),
);
