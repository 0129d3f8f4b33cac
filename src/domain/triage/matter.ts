import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import type { Playbook } from '../handbook/playbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { TermSighting } from './matching/compile-terms.ts';

/** Playbooks that a class leads to, whatever the words are about; never a matter. */
const OF_A_CLASS: ReadonlySet<string> = new Set(['person-at-risk', 'hate', 'hoax', 'everyday']);

/** What a post is about: the crisis playbook whose triggers it holds most of, and those triggers. */
export type Matter = { playbook: Playbook; triggers: TermSighting[] };

/** The crisis that a post speaks of, or null. On a tie the more urgent playbook, then the one named first. */
export function matterOf(handbook: Handbook, terms: readonly TermSighting[]): Matter | null {
  const matters = new Map<string, TermSighting[]>();
  for (const term of terms) {
    if (term.owner.kind !== 'trigger' || OF_A_CLASS.has(term.owner.playbook)) continue;
    matters.set(term.owner.playbook, [...(matters.get(term.owner.playbook) ?? []), term]);
  }
  const ranked = [...matters].flatMap(([id, triggers]) => {
    const playbook = playbookById(handbook, id);
    return playbook === undefined ? [] : [{ playbook, triggers }];
  });
  ranked.sort((a, b) => weight(b) - weight(a) || urgency(a) - urgency(b) || first(a) - first(b));
  return ranked[0] ?? null;
}

function weight({ triggers }: Matter): number {
  return triggers.reduce((sum, trigger) => sum + trigger.weight, 0);
}

function urgency({ playbook }: Matter): number {
  return SEVERITIES.indexOf(playbook.severity);
}

function first({ triggers }: Matter): number {
  return Math.min(...triggers.map((trigger) => trigger.match.from));
}
