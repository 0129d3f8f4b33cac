import type { Finding, RuleId } from '../../domain/review/model/finding.ts';
import { RULES } from '../../domain/review/model/finding.ts';
import { verdictOf } from '../../domain/review/model/verdict-of.ts';
import type { DetectedLanguage } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { JudgedDraft } from './judged-draft.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';

/** A judged draft, the language it is written for, what the checks found, and what of it a person reads. */
export type ReviewedDraft = JudgedDraft & {
  language: DetectedLanguage;
  found: readonly Finding[];
  findings: readonly Finding[];
};

/** Bad drafts caught by the rule that they must trip, and good ones stopped. */
export function draftTables(drafts: readonly ReviewedDraft[]): string {
  return [caughtTable(drafts), stoppedTable(drafts)].join('\n');
}

/**
 * Returns true if the rule that a draft must trip has found it. Only for readability is advice
 * enough, because that rule never does more.
 */
export function isCaught({ trips, found }: ReviewedDraft): boolean {
  return found.some(({ rule, level }) => rule === trips && (level !== 'advice' || rule === 'readability'));
}

function caughtTable(drafts: readonly ReviewedDraft[]): string {
  const bad = drafts.filter(({ trips }) => trips !== null);
  const languages = spokenIn(bad);
  const row = (name: string, of: readonly ReviewedDraft[]) => [
    name,
    ...draftCounts(of),
    ...countsOf(of, isSeen),
    ...countsOf(of, isAdvised),
    ...languages.map((language) => draftCounts(of.filter((draft) => draft.language === language))[0] ?? ''),
  ];
  const rules = RULES.map((rule) => ({ rule, of: bad.filter(({ trips }) => trips === rule) }));
  return plainTable(
    ['bad drafts', 'caught by their rule', '', 'seen', '', 'only advised', '', ...languages],
    [...rules.filter(({ of }) => of.length > 0).map(({ rule, of }) => row(rule, of)), row('all', bad)],
  );
}

/** Returns true if a person must do something about the draft: fix it, or tick it and say why. */
function isSeen({ findings }: ReviewedDraft): boolean {
  return verdictOf(findings) !== 'pass';
}

/** Returns true if all that is said of the draft is advice of the rule that it must trip. */
function isAdvised(draft: ReviewedDraft): boolean {
  return !isSeen(draft) && draft.findings.some(({ rule }) => rule === draft.trips);
}

function draftCounts(drafts: readonly ReviewedDraft[]): [string, string] {
  return countsOf(drafts, isCaught);
}

function countsOf(drafts: readonly ReviewedDraft[], counts: (draft: ReviewedDraft) => boolean): [string, string] {
  const counted = drafts.filter(counts).length;
  return [drafts.length === 0 ? '–' : `${counted}/${drafts.length}`, formatPercent(counted, drafts.length)];
}

function stoppedTable(drafts: readonly ReviewedDraft[]): string {
  const good = drafts.filter(({ trips }) => trips === null);
  const row = (name: string, of: readonly ReviewedDraft[]) => {
    const blocked = of.filter(({ findings }) => verdictOf(findings) === 'block');
    const warned = of.filter(({ findings }) => verdictOf(findings) === 'warn');
    const share = (part: readonly ReviewedDraft[]) => [
      `${part.length}/${of.length}`,
      formatPercent(part.length, of.length),
    ];
    return [name, ...share(blocked), ...share(warned), rulesOf(blocked, 'block'), rulesOf(warned, 'warn')];
  };
  const groups = spokenIn(good).map((language) =>
    row(
      language,
      good.filter((draft) => draft.language === language),
    ),
  );
  return plainTable(
    ['good drafts', 'blocked', '', 'warned', '', 'blocked by', 'warned by'],
    [...groups, row('all', good)],
  );
}

function rulesOf(drafts: readonly ReviewedDraft[], level: Finding['level']): string {
  const counts = new Map<RuleId, number>();
  for (const { findings } of drafts) {
    const rules = new Set(findings.filter((finding) => finding.level === level).map(({ rule }) => rule));
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ');
}

function spokenIn(drafts: readonly ReviewedDraft[]) {
  return LANGUAGES.filter((language) => drafts.some((draft) => draft.language === language));
}
