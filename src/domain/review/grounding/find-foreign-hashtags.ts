import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { foldWord } from '../../phrases/fold-word.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rememberFor } from '../../text/remember-for.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

const HASHTAG = /(?<![\p{L}\p{N}_&/])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu;

/** Blocks a hashtag that is neither in a live fact nor the name of our town, of a place of it or of a matter of ours. */
export function findForeignHashtags(draft: DraftReading): Finding[] {
  if (!draft.exact.text.includes('#')) return [];
  const found = matchesIn(draft.exact.text, HASHTAG).map((match) =>
    draft.exact.spanOf(match.index, match.index + match[0].length),
  );
  if (found.length === 0) return [];
  const { handbook, playbook, facts } = draft;
  const inFacts = new Set(facts.flatMap(({ value }) => value.match(HASHTAG) ?? []).map(tagged));
  const ours = [tagsOfHouse(handbook), playbook === null ? NO_TAGS : tagsOfPlaybook(playbook), inFacts];
  return found.filter(({ words }) => !ours.some((tags) => tags.has(tagged(words)))).map(finding);
}

/** A hashtag or a name as one word without accents and capitals. */
function tagged(words: string): string {
  return foldWord(words).replace(/[^a-z0-9]/g, '');
}

const NO_TAGS: ReadonlySet<string> = new Set();

const tagsOfHouse = rememberFor(({ institution }: Handbook): ReadonlySet<string> => {
  const { territory } = institution;
  const names = [
    ...Object.values(institution.names),
    ...Object.values(institution.shortNames),
    ...[territory.municipality, territory.province, territory.region, ...placeNames(institution)],
    ...institution.networks.flatMap(({ handle }) => handle?.replace(/@.*$/, '') ?? []),
    ...institution.topics.flatMap(({ terms }) => Object.values(terms).flat()),
  ];
  return new Set(names.map(tagged));
});

const tagsOfPlaybook = rememberFor(({ triggers, titles, templates }: Playbook): ReadonlySet<string> => {
  const inTemplates = templates.flatMap(({ template }) => template.match(HASHTAG) ?? []);
  return new Set([...Object.values(triggers).flat(), ...Object.values(titles), ...inTemplates].map(tagged));
});

function finding({ words, start, end }: Span): Finding {
  return {
    rule: 'grounding',
    level: 'block',
    words,
    start,
    end,
    message: { key: 'finding.grounding.hashtag', params: { words } },
  };
}
