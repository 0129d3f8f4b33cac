import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import type { Playbook } from '../handbook/playbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { Feature } from '../learning/feature.ts';
import type { Score, Weights } from '../learning/weights.ts';
import { spokeFor } from '../learning/weights.ts';
import type { PhraseMatch } from '../phrases/compile-phrases.ts';
import type { Watch } from './learned/calibration.ts';
import type { Situation } from './model/situation.ts';
import type { TermSighting } from './model/term-sighting.ts';

/** Playbooks that a class leads to, whatever the words are about; never a matter. */
const OF_A_CLASS: ReadonlySet<string> = new Set(['person-at-risk', 'hate', 'hoax', 'everyday']);

/** Words that the learned posts share with this one: enough to say which. */
const MOST_WORDS = 4;

/**
 * Subject of a post: a crisis playbook, and the words that show it; `trigger` words are the
 * handbook's own, and `when_open` ones mean it only while its crisis is open. `sure`: enough to be as
 * urgent as that crisis.
 */
export type Subject = {
  playbook: Playbook;
  by: 'trigger' | 'when_open' | 'likeness';
  sure: boolean;
  words: PhraseMatch[];
};

/**
 * Share of the weight from which on likeness alone makes a post as urgent as the crisis that it is
 * like. While a crisis is open any likeness does.
 */
const SURE: Readonly<Record<Watch, number>> = { ordinary: 0.55, crisis: 0 };

/** Share of each matter in what a post's features weigh, and the weights. */
export type MatterScores = { weights: Weights; scores: readonly Score[] };

/**
 * Returns the crisis that a post is about, or null. An open crisis draws what is asked of whichever
 * crisis is open, unless the post's own words name another.
 */
export function subjectOf(
  handbook: Handbook,
  terms: readonly TermSighting[],
  features: readonly Feature[],
  matter: MatterScores,
  { watch, open }: Situation,
): Subject | null {
  const named = namedSubject(handbook, terms, features, matter, watch);
  const drawn = drawnByOpen(handbook, terms, open);
  return drawn === null || isNamed(named, matter) ? named : drawn;
}

/** Returns true if the handbook's words name the crisis, or if the post is as like it as an ordinary day asks for. */
function isNamed(named: Subject | null, { scores }: MatterScores): boolean {
  if (named?.by !== 'likeness') return named !== null;
  const share = scores.find(({ answer }) => answer === named.playbook.id)?.share ?? 0;
  return share >= SURE.ordinary;
}

/** Returns the open crisis whose words for such a time the post holds; of several the gravest. */
function drawnByOpen(handbook: Handbook, terms: readonly TermSighting[], open: readonly string[]): Subject | null {
  for (const id of open) {
    const playbook = playbookById(handbook, id);
    const words = terms
      .filter(({ owner }) => owner.kind === 'when_open' && owner.playbook === id)
      .map(({ match }) => match);
    if (playbook !== undefined && words.length > 0) return { playbook, by: 'when_open', sure: true, words };
  }
  return null;
}

/**
 * Returns the crisis that a post's own words are about. The score compares its features with posts
 * that people labelled; the playbooks' triggers are among the features. A playbook without labelled
 * posts is found by its triggers alone.
 */
function namedSubject(
  handbook: Handbook,
  terms: readonly TermSighting[],
  features: readonly Feature[],
  { weights, scores }: MatterScores,
  watch: Watch,
): Subject | null {
  const matters = byTriggers(handbook, terms);
  const own = matters.find(({ playbook }) => !weights.answers.includes(playbook.id));
  if (own !== undefined) return own;
  const likely = mostLikely(
    scores.filter(({ answer }) => hasAnswer(handbook, answer)),
    watch,
  );
  if (likely === undefined) return matters[0] ?? null;
  const seen = matters.find(({ playbook }) => playbook.id === likely.answer);
  if (seen !== undefined) return seen;
  const playbook = OF_A_CLASS.has(likely.answer) ? undefined : playbookById(handbook, likely.answer);
  if (playbook === undefined) return null;
  const words = spokeFor(likely.answer, features, weights, MOST_WORDS).map((feature) => feature.match);
  return { playbook, by: 'likeness', sure: likely.share >= SURE[watch], words };
}

/** Between every day and a crisis that is nearly as likely, the crisis: its text names the matter. */
const EVERYDAY_COUNTS: Readonly<Record<Watch, number>> = { ordinary: 0.7, crisis: 0.3 };

/** Weights know the crises of the handbook that we ship; an institution's own may lack some. */
function hasAnswer(handbook: Handbook, answer: string): boolean {
  return OF_A_CLASS.has(answer) || playbookById(handbook, answer) !== undefined;
}

function mostLikely(scores: readonly Score[], watch: Watch): Score | undefined {
  const counted = scores.map((score) => {
    return { score, share: score.answer === 'everyday' ? score.share * EVERYDAY_COUNTS[watch] : score.share };
  });
  return counted.toSorted((one, other) => other.share - one.share)[0]?.score;
}

/** Crises whose triggers the post holds: most of them first; on a tie the more urgent playbook, then the one named first. */
function byTriggers(handbook: Handbook, terms: readonly TermSighting[]): Subject[] {
  const matters = new Map<string, TermSighting[]>();
  for (const term of terms) {
    if (term.owner.kind !== 'trigger' || OF_A_CLASS.has(term.owner.playbook)) continue;
    matters.set(term.owner.playbook, [...(matters.get(term.owner.playbook) ?? []), term]);
  }
  const found = [...matters].flatMap(([id, triggers]) => {
    const playbook = playbookById(handbook, id);
    return playbook === undefined ? [] : [{ playbook, triggers }];
  });
  found.sort((a, b) => weight(b) - weight(a) || urgency(a) - urgency(b) || first(a) - first(b));
  return found.map(({ playbook, triggers }) => ({
    playbook,
    by: 'trigger',
    sure: true,
    words: triggers.map(({ match }) => match),
  }));
}

type Found = { playbook: Playbook; triggers: TermSighting[] };

function weight({ triggers }: Found): number {
  return triggers.reduce((sum, trigger) => sum + trigger.weight, 0);
}

function urgency({ playbook }: Found): number {
  return SEVERITIES.indexOf(playbook.severity);
}

function first({ triggers }: Found): number {
  return Math.min(...triggers.map((trigger) => trigger.match.from));
}
