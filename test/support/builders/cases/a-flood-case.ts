import type { WantedStatement } from '../../../../src/domain/cases/drafting/open-statement.ts';
import { openStatement, statementDestinations } from '../../../../src/domain/cases/drafting/open-statement.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import type { Severity } from '../../../../src/domain/handbook/vocabulary.ts';
import { openCase } from '../../../../src/domain/intake/open-case.ts';
import type { Assessment } from '../../../../src/domain/triage/model/assessment.ts';
import { aContext, anAssessment, DIGEST_KEY } from '../a-case.ts';
import { aCrisis } from '../a-statement.ts';

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
  return openCase(1, { id: 'post-1', post, why: null, keys: [], asksUs: true }, assessment, sharedFacts, context).state;
}

/** The crisis that a case of the flood is part of, and what it shares there. */
export function inCrisis({ core }: CaseState): Pick<CaseState, 'core' | 'crisis' | 'facts'> {
  const crisis = aCrisis();
  return { crisis, core: { ...core, crisisId: crisis.id }, facts: [] };
}

/** A first message of ours on X and Mastodon: it lacks the zone, the level and the next hour. */
export function aFloodStatement(severity: Severity): CaseState {
  const wanted: WantedStatement = {
    kind: 'holding',
    playbook: 'flood',
    crisis: aCrisis(),
    severity,
    tags: [],
    language: 'es',
    places: statementDestinations(['x', 'mastodon']),
    facts: [],
    hoaxes: [],
    recalls: [],
  };
  return openStatement(1, wanted, { ...aContext(), digestKey: DIGEST_KEY, newId: ids() }).state;
}

function ids(): () => string {
  let count = 0;
  return () => `opened-${++count}`;
}
