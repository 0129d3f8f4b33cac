import { parentPort } from 'node:worker_threads';
import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import { triageOf } from '../../domain/intake/ready-posts.ts';
import type { TriageGrounds } from '../../domain/intake/triage-beside.ts';
import type { Assessment } from '../../domain/triage/model/assessment.ts';
import { ownWeights } from '../../domain/triage/own/own-weights.ts';

/** `grounds` is left out where they are those of the question before. */
export type Question = { id: number; grounds: TriageGrounds | null; texts: readonly string[] };
export type Answer = { id: number; assessments: readonly Assessment[] } | { id: number; failure: string } | 'ready';

const detector = await loadLanguageDetector();
let assess: ((text: string) => Assessment) | null = null;

/** Runs in a thread of its own: says of texts what the main thread would say of them. */
parentPort?.on('message', ({ id, grounds, texts }: Question) => {
  answer(() => {
    assess = grounds === null ? assess : assessorBy(grounds);
    const assessments = texts.flatMap((text) => (assess === null ? [] : assess(text)));
    return { id, assessments };
  }, id);
});
parentPort?.postMessage('ready' satisfies Answer);

function answer(of: () => Answer, id: number): void {
  try {
    parentPort?.postMessage(of());
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.name : 'unknown' } satisfies Answer);
  }
}

function assessorBy({ standard, handbook, layer, situation }: TriageGrounds): (text: string) => Assessment {
  const own = layer === null ? null : { version: standard, weights: ownWeights(layer), layer };
  const detect = detectorExpecting(detector, () => handbook.institution.languages);
  const deps = {
    handbook: { current: () => handbook, own: () => own, follow: async () => undefined },
    language: { detect, model: null },
  };
  return triageOf(deps, situation).of;
}
