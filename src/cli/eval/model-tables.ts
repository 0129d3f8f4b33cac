import type { Handbook } from '../../domain/handbook/handbook.ts';
import { POST_CLASSES } from '../../domain/handbook/vocabulary.ts';
import type { RuleId } from '../../domain/review/model/finding.ts';
import { verdictOf } from '../../domain/review/model/verdict-of.ts';
import type { Usage } from '../../domain/writing/draft-model.ts';
import type { DraftedPost } from '../draft/draft-post.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';

/** Drafts for a post, and the time in seconds that they took. */
export type EvaluatedPost = DraftedPost & { seconds: number };

/**
 * Returns tables by class: posts with a draft fit for immediate approval, the obstacles of the
 * others, and the cost.
 */
export function modelTables(posts: readonly EvaluatedPost[], handbook: Handbook): string {
  return [approvableTable(posts), stoppedTable(posts), costTable(posts, handbook)].join('\n');
}

/** The first draft is what a person sees: it counts. */
function approvableTable(posts: readonly EvaluatedPost[]): string {
  const row = (name: string, of: readonly EvaluatedPost[]) => {
    const verdicts = of.map(({ drafts: [first] }) => (first === undefined ? 'none' : verdictOf(first.findings)));
    const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
    const byModel = of.filter(({ writer }) => writer === 'model').length;
    const pass = count('pass');
    return [
      ...[name, String(of.length), String(byModel), `${pass}`, formatPercent(pass, of.length)],
      ...[count('warn'), count('block'), count('none')].map(String),
    ];
  };
  const groups = POST_CLASSES.map((name) => ({ name, of: posts.filter((post) => post.class === name) }));
  return plainTable(
    ['class', 'posts', 'by a model', 'approvable at once', '', 'warned', 'blocked', 'no draft'],
    [...groups.filter(({ of }) => of.length > 0).map(({ name, of }) => row(name, of)), row('all', posts)],
  );
}

function stoppedTable(posts: readonly EvaluatedPost[]): string {
  const counts = new Map<RuleId | string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { drafts, note } of posts) {
    if (note !== null) count(`no model: ${note}`);
    const [first] = drafts;
    const missing = (first?.missingFacts.length ?? 0) > 0;
    if (missing) count('a fact is missing');
    const rules = (first?.findings ?? []).filter(({ level }) => level === 'block').map(({ rule }) => rule);
    for (const rule of new Set(rules)) if (!(rule === 'grounding' && missing)) count(rule);
  }
  const rows = [...counts].toSorted((one, other) => other[1] - one[1]).map(([name, times]) => [name, String(times)]);
  return plainTable(['blocked by', 'first drafts'], rows);
}

function costTable(posts: readonly EvaluatedPost[], { institution }: Handbook): string {
  const usages = posts.flatMap(({ usage }) => usage ?? []);
  const sum = (of: (usage: Usage) => number | null) => usages.reduce((all, usage) => all + (of(usage) ?? 0), 0);
  const [prompt, answer] = [sum((usage) => usage.promptTokens), sum((usage) => usage.answerTokens)];
  const kept = sum((usage) => usage.cachedTokens);
  const prices = institution.writer?.prices;
  const cost = prices === undefined ? 0 : (prompt * prices.prompt + answer * prices.answer) / 1_000_000;
  const seconds = posts.map((post) => post.seconds).toSorted((one, other) => one - other);
  const at = (share: number) => (seconds[Math.floor((seconds.length - 1) * share)] ?? 0).toFixed(3);
  return plainTable(
    ['cost', ''],
    [
      ['calls', String(usages.length)],
      ['prompt tokens', String(prompt)],
      ['of them kept by the server', formatPercent(kept, prompt)],
      ['answer tokens', String(answer)],
      [`cost${prices === undefined ? '' : ` (${prices.currency})`}`, prices === undefined ? '–' : cost.toFixed(4)],
      ['seconds a post, median', at(0.5)],
      ['seconds a post, 90 %', at(0.9)],
    ],
  );
}
