import { foldWord } from '../../phrases/fold-word.ts';
import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

const HASHTAG = /(?<![\p{L}\p{N}_&/])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu;

/** Blocks a hashtag that is neither in a live fact nor the name of our town, of a place of it or of a matter of ours. */
export function findForeignHashtags(draft: DraftReading): Finding[] {
  const found = [...draft.exact.text.matchAll(HASHTAG)].map((match) =>
    draft.exact.spanOf(match.index, match.index + match[0].length),
  );
  if (found.length === 0) return [];
  const ours = ownTags(draft);
  return found.filter(({ words }) => !ours.has(tagged(words))).map(finding);
}

/** A hashtag or a name as one word without accents and capitals. */
function tagged(words: string): string {
  return foldWord(words).replace(/[^a-z0-9]/g, '');
}

function ownTags({ handbook, playbook, facts }: DraftReading): ReadonlySet<string> {
  const { institution } = handbook;
  const { territory } = institution;
  const tagsInFacts = facts.flatMap(({ value }) => value.match(HASHTAG) ?? []);
  const names = [
    ...Object.values(institution.names),
    ...Object.values(institution.shortNames),
    ...[territory.municipality, territory.province, territory.region, ...territory.places],
    ...institution.networks.map(({ handle }) => handle.replace(/@.*$/, '')),
    ...institution.topics.flatMap(({ terms }) => Object.values(terms).flat()),
    ...(playbook === null ? [] : [...Object.values(playbook.triggers).flat(), ...Object.values(playbook.titles)]),
    ...(playbook?.templates ?? []).flatMap(({ template }) => template.match(HASHTAG) ?? []),
  ];
  return new Set([...tagsInFacts, ...names].map(tagged));
}

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
