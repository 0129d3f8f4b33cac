import { compileRules } from '../../phrases/compile-rules.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import type { FindingLevel } from '../model/finding.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { guards } from './lexicon/guards.ts';
import type { NeverSayTheme } from './never-say-theme.ts';
import { readClauses } from './read-clauses.ts';
import { wordSets } from './word-sets.ts';

/** Words of a reply that a theme sees; offsets in code units. */
export type NeverSaySighting = { theme: NeverSayTheme; level: FindingLevel; start: number; end: number };

type Rule = {
  name: string;
  theme: NeverSayTheme;
  level: FindingLevel;
  phrases: readonly string[];
  unless?: readonly string[];
};

/** Prepares the themes, all looked for in one pass over a reply. */
export function compileNeverSay(themes: readonly NeverSayTheme[]): (read: ReadText) => NeverSaySighting[] {
  const rules = themes.flatMap(rulesOf);
  const guarding = Object.entries(guards).map(([name, phrases]) => ({ name, phrases }));
  const see = compileRules([...guarding, ...rules], wordSets, replyPhrases);
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  return (read) => {
    const clauses = readClauses(read);
    const sightings: NeverSaySighting[] = [];
    for (const [name, matches] of see(clauses)) {
      const rule = byName.get(name);
      if (rule === undefined) continue;
      const { theme, level } = rule;
      for (const { from, to } of matches) {
        const start = clauses.words[from]?.start ?? 0;
        sightings.push({ theme, level, start, end: clauses.words[to - 1]?.end ?? 0 });
      }
    }
    return sightings;
  };
}

function rulesOf(theme: NeverSayTheme): Rule[] {
  const { id, never, neverUnless = [], asserted, doubtful } = theme;
  const unless = theme.unless ?? ['unknown', 'supposed'];
  const rules: (Rule | null)[] = [
    { name: `${id}.never`, theme, level: 'block', phrases: Object.values(never).flat(), unless: neverUnless },
    asserted === undefined
      ? null
      : {
          name: `${id}.asserted`,
          theme,
          level: 'block',
          phrases: Object.values(asserted).flat(),
          unless: [...unless, ...neverUnless],
        },
    doubtful === undefined
      ? null
      : { name: `${id}.doubtful`, theme, level: 'warn', phrases: Object.values(doubtful).flat(), unless },
  ];
  return rules.filter((rule) => rule !== null);
}
