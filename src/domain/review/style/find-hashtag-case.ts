import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

const HASHTAG = /(?<![\p{L}\p{N}_&])#([\p{L}\p{M}\p{N}_]+)/gu;
const LINKING =
  'de del la las el los els y i e en a al amb con con per por para da do das dos na no un una the of and in for to ta eta'.split(
    ' ',
  );
/** A lone word is seldom longer, and of a shorter one a reader makes out the parts. */
const LONGEST_WORD = 13;

const vocabularies = new WeakMap<Handbook, ReadonlySet<string>>();

/** Warns of `#cortedeagua` with `#CorteDeAgua` as the fix, and of one so long that it must be several words. */
export function findHashtagCase(draft: DraftReading): Finding[] {
  if (!draft.handbook.style.hashtags.camelCase || !draft.text.includes('#')) return [];
  return matchesIn(draft.text, HASHTAG).flatMap((match): Finding[] => {
    const [words, tag = ''] = match;
    if (!isRunTogether(tag) || draft.facts.some(({ value }) => value.includes(words))) return [];
    const parts = splitTag(tag, draft);
    if (parts === null && tag.length <= LONGEST_WORD) return [];
    const place = { words, start: match.index, end: match.index + words.length };
    if (parts === null) {
      return [{ rule: 'style', level: 'warn', ...place, message: { key: 'finding.style.hashtag-long' } }];
    }
    const fix = `#${parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase()).join('')}`;
    return [
      { rule: 'style', level: 'warn', ...place, message: { key: 'finding.style.hashtag-case', params: { fix } }, fix },
    ];
  });
}

/** All small letters, but for the first, or all capitals: nothing shows where a word begins. */
function isRunTogether(tag: string): boolean {
  const letters = tag.replace(/\P{L}/gu, '');
  return letters.length > 5 && (!/\p{Lu}/u.test(letters.slice(1)) || !/\p{Ll}/u.test(letters));
}

/** The words that the tag is made of, at least two that say something; null where they cannot be told. */
function splitTag(tag: string, { handbook, read, post }: DraftReading): string[] | null {
  const folded = foldLetters(tag);
  if (folded.length !== tag.length) return null;
  const near = new Set([...read.words.map((word) => word.folded), ...hashtagWords(post?.text ?? '')]);
  near.delete(folded);
  const vocabulary = vocabularyOf(handbook);
  const isWord = (part: string) =>
    LINKING.includes(part) ||
    (part.length >= 3 && [part, part.replace(/e?s$/, '')].some((word) => vocabulary.has(word) || near.has(word))) ||
    /^\d+$/.test(part);
  const cuts = cutsOf(folded, isWord);
  if (cuts === null) return null;
  const parts = cuts.map(([from, to]) => tag.slice(from, to));
  return parts.filter((part) => !LINKING.includes(foldLetters(part))).length >= 2 ? parts : null;
}

/** The fewest known words that the letters are made of, as stretches. */
function cutsOf(letters: string, isWord: (part: string) => boolean): [number, number][] | null {
  const best: ([number, number][] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = 0; start < end; start += 1) {
      const before = best[start] ?? null;
      if (before === null || !isWord(letters.slice(start, end))) continue;
      const cuts: [number, number][] = [...before, [start, end]];
      if ((best[end]?.length ?? Number.POSITIVE_INFINITY) > cuts.length) best[end] = cuts;
    }
  }
  const whole = best[letters.length] ?? null;
  return whole !== null && whole.length > 1 ? whole : null;
}

function foldLetters(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every word that the handbook itself uses for its matters and places. */
function vocabularyOf(handbook: Handbook): ReadonlySet<string> {
  const known = vocabularies.get(handbook);
  if (known !== undefined) return known;
  const { institution, playbooks } = handbook;
  const texts = [
    ...placeNames(institution),
    institution.territory.municipality,
    institution.territory.region,
    ...Object.values(institution.names),
    ...institution.areas.flatMap(({ names }) => Object.values(names)),
    ...institution.topics.flatMap(({ terms, titles }) => [...Object.values(terms).flat(), ...Object.values(titles)]),
    ...institution.competences.flatMap(({ terms, matter }) => [
      ...Object.values(terms).flat(),
      ...Object.values(matter),
    ]),
    ...(institution.plan.calendar?.map(({ what }) => what) ?? []),
    ...playbooks.flatMap(({ titles, subjects, triggers, templates }) => [
      ...Object.values(titles),
      ...Object.values(subjects),
      ...Object.values(triggers).flat(),
      ...templates.map(({ template }) => template),
    ]),
  ];
  const vocabulary = new Set(texts.flatMap(hashtagWords));
  vocabularies.set(handbook, vocabulary);
  return vocabulary;
}

function hashtagWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord);
}
