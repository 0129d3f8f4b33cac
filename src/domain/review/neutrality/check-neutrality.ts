import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import type { Span } from '../../text/fold-text.ts';
import type { Check, DraftReading } from '../model/draft-reading.ts';
import type { Finding, FindingLevel } from '../model/finding.ts';
import { findParties } from './find-parties.ts';
import { seeNeutrality } from './neutrality-rules.ts';
import type { NeutralityTheme } from './neutrality-theme.ts';
import { NEUTRALITY_THEMES } from './neutrality-theme.ts';

/** In ordinary times; null for what is said freely then. */
const LEVELS: Readonly<Record<NeutralityTheme, FindingLevel | null>> = {
  achievement: 'warn',
  government: 'warn',
  elected: 'warn',
  candidate: 'block',
  slogan: 'block',
  voting: 'block',
  attack: 'block',
  party: 'block',
  works: null,
};

/**
 * Politics has no voice of ours: parties, candidates, slogans, calls to vote and attacks block, achievements and those who govern
 * warn. While an election is called (LOREG art. 50.2–3) all of it blocks, inaugurations and new works too, and legal is called.
 */
export const checkNeutrality: Check = (draft) => {
  const sightings = seeNeutrality(draft.handbook.institution, draft.read);
  const parties = findParties(draft.read);
  if (sightings.size === 0 && parties.length === 0) return [];
  const found: { theme: NeutralityTheme; span: Span }[] = [];
  for (const theme of NEUTRALITY_THEMES) {
    for (const match of sightings.get(theme) ?? []) found.push({ theme, span: spanAt(draft, match) });
  }
  const matches = sightings.get('match') ?? [];
  const isMatch = (sentence: number) => matches.some((match) => match.sentence === sentence);
  for (const span of parties) {
    const isOfSport = /^parti/i.test(span.words) && isMatch(sentenceAt(draft, span.start));
    if (!isOfSport) found.push({ theme: 'party', span });
  }
  return strongest(found, draft.electoral);
};

/** One finding for the same words: the gravest, of equals the longest. */
function strongest(found: readonly { theme: NeutralityTheme; span: Span }[], electoral: boolean): Finding[] {
  const told: Finding[] = [];
  const findings = found.flatMap(({ theme, span }) => findingOf(theme, span, electoral));
  for (const finding of findings.sort(byGravity)) {
    if (told.every(({ start, end }) => finding.end <= start || end <= finding.start)) told.push(finding);
  }
  return told;
}

function byGravity(one: Finding, other: Finding): number {
  if (one.level !== other.level) return one.level === 'block' ? -1 : 1;
  return other.end - other.start - (one.end - one.start) || one.start - other.start;
}

function findingOf(theme: NeutralityTheme, span: Span, electoral: boolean): Finding[] {
  const base = { rule: 'neutrality', ...span } as const;
  if (electoral) return [{ ...base, level: 'block', message: { key: 'finding.neutrality.electoral' }, asks: 'legal' }];
  const level = LEVELS[theme];
  if (theme === 'works' || level === null) return [];
  return [{ ...base, level, message: { key: `finding.neutrality.${theme}` } }];
}

function spanAt({ text, read: { words } }: DraftReading, { from, to }: PhraseMatch): Span {
  const start = words[from]?.start ?? text.length;
  const end = words[to - 1]?.end ?? text.length;
  return { words: text.slice(start, end), start, end };
}

function sentenceAt({ read: { words } }: DraftReading, start: number): number {
  return words.find((word) => word.start === start)?.sentence ?? -1;
}
