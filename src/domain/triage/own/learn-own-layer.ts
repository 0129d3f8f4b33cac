import type { Handbook } from '../../handbook/handbook.ts';
import type { Steps } from '../../learning/steps.ts';
import { withRests } from '../../learning/steps.ts';
import { learnClasses, learnMatters } from './learn-answers.ts';
import { learnReply } from './learn-reply.ts';
import type { OwnLayer, OwnLesson } from './own-layer.ts';
import type { Sha256 } from './own-weights.ts';
import { digestOf, shippedDigest } from './own-weights.ts';
import { countBy, readLessons } from './read-lessons.ts';

/** `rest`: called after every few milliseconds of work, so that others may go on meanwhile. */
export type LearnOptions = { handbook: Handbook; sha256: Sha256; rest: () => Promise<void> };

/**
 * Learns what an institution's decisions add to the shipped weights. The same lessons give the same
 * layer, in whatever order they come. Danger weights are not among them.
 */
export function learnOwnLayer(lessons: readonly OwnLesson[], options: LearnOptions): Promise<OwnLayer> {
  return withRests(learnInSteps(lessons, options), options.rest);
}

function* learnInSteps(lessons: readonly OwnLesson[], { handbook, sha256 }: LearnOptions): Steps<OwnLayer> {
  const read = yield* readLessons(lessons, handbook);
  const replies = countBy(read, ({ needsReply }) => (needsReply === null ? null : String(needsReply)));
  const layer: OwnLayer = {
    format: 'portavoz-own-layer-1',
    shipped: shippedDigest(sha256),
    digest: '',
    lessons: {
      all: read.length,
      class: countBy(read, (one) => one.class),
      playbook: countBy(read, (one) => one.playbook),
      needsReply: { yes: replies['true'] ?? 0, no: replies['false'] ?? 0 },
    },
    class: yield* learnClasses(read),
    matter: yield* learnMatters(read),
    reply: yield* learnReply(read),
  };
  return { ...layer, digest: digestOf(layer, sha256) };
}
