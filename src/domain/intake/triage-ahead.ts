import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import { isMaybe } from '../triage/is-maybe.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { situationOf } from './assess-post.ts';
import type { Triaged } from './claims.ts';
import { triageOf, triageStandard } from './ready-posts.ts';

const URGENT = SEVERITIES.slice(0, 2);

/** Result of a failed triage. No standard is empty, so the post is triaged again as it is taken in. */
const FAILED: Triaged = {
  standard: '',
  isUrgent: false,
  assessment: { class: 'question', playbook: null, language: 'und', because: [], needsReply: true },
};

/**
 * Triages texts before they are taken in, by the handbook and weights that this process knows.
 * @param breathe called before each post
 */
export async function triageAhead(
  deps: Pick<CaseDeps, 'handbook' | 'language'> & { store: Pick<CaseDeps['store'], 'openCrises'> },
  texts: readonly string[],
  breathe: () => Promise<void>,
): Promise<Triaged[]> {
  const situation = situationOf(await deps.store.openCrises());
  const [handbook, own] = [deps.handbook.current(), deps.handbook.own()];
  const fixed = { ...deps, handbook: { ...deps.handbook, current: () => handbook, own: () => own } };
  const standard = triageStandard(fixed, situation);
  const { of: triage } = triageOf(fixed, situation);
  const results: Triaged[] = [];
  for (const text of texts) {
    await breathe();
    results.push(triagedBy(standard, triage, text));
  }
  return results;
}

/** One text that cannot be triaged must not keep the others out. */
function triagedBy(standard: string, triage: (text: string) => Assessment, text: string): Triaged {
  try {
    const assessment = triage(text);
    return { standard, isUrgent: URGENT.includes(assessment.severity) || isMaybe(assessment), assessment };
  } catch {
    return FAILED;
  }
}
