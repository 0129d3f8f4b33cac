import type { CaseState, EnteredFact } from '../../../src/domain/cases/case-state.ts';
import { openCase } from '../../../src/domain/cases/open-case.ts';
import type { Assessment } from '../../../src/domain/triage/assessment.ts';
import { aContext, anAssessment, DIGEST_KEY } from '../../support/a-case.ts';

/** A question in a flood, just opened: its reply lacks the zone and the next hour. */
export function aFloodCase(over: Partial<Assessment> = {}, sharedFacts: EnteredFact[] = []): CaseState {
  const post = {
    network: 'x',
    text: 'El barranco baja muy lleno por El Molinar, ¿se puede cruzar?',
    author: 'vecina_molinar',
    url: 'https://x.com/vecina_molinar/status/77',
    postedAt: null,
  };
  const assessment = anAssessment({ severity: 'S3', playbook: 'flood', ...over });
  const context = { ...aContext(), digestKey: DIGEST_KEY, newId: ids() };
  return openCase(1, { post, why: null, keys: [] }, assessment, sharedFacts, context).state;
}

function ids(): () => string {
  let count = 0;
  return () => `opened-${++count}`;
}
