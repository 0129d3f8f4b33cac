import type { Refusal } from '../../errors.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import type { Decision } from '../cases/decision/recorded.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { composeDrafts } from '../drafts/compose-drafts.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../handbook/handbook.ts';
import type { DeclaredFact, Playbook } from '../handbook/playbook.ts';
import type { Membership } from '../people/actor.ts';
import { applyCrisisAction } from './apply-crisis-action.ts';
import type { CrisisState } from './model/crisis-state.ts';
import { openCrisisStatement } from './open-crisis-statement.ts';

/** Facts of the first message that a person enters as they open a crisis. `values`: by the id of the fact, as typed. */
export type FirstFacts = { values: Readonly<Record<string, string>>; source: string };

/** The hours of a crisis, which the record knows from its first moment; their values do not matter here. */
const HOURS = (['record.since', 'record.next'] as const).map((key) => ({ id: key, key, value: '12:00', source: '' }));

/** Returns the facts of the whole crisis without which a playbook's first message cannot leave. @param today such as 2027-03-31 */
export function factsOfFirstMessage(playbook: Playbook, handbook: Handbook, today: string): DeclaredFact[] {
  const citizenLanguage = homeLanguage(handbook);
  const asked = { playbook, postClass: null, citizenLanguage, handbook, facts: HOURS, topic: null, today };
  const lacking = composeDrafts(asked)[0]?.missingFacts ?? [];
  return playbook.facts.filter(({ id, scope }) => scope === 'crisis' && lacking.includes(id));
}

/**
 * Proposes the facts that were filled in, for a crisis that is about to begin. Each waits for a second person, as on its board.
 * What the playbook does not ask is left out: the person may have chosen another one.
 */
export function proposeFirstFacts(
  crisis: Crisis,
  { values, source }: FirstFacts,
  membership: Membership,
  context: Omit<ActionContext, 'roles'>,
): { decisions: Decision[]; refusal: Refusal | null } {
  const said = { title: '', translations: {}, source, owner: null, validForMinutes: null };
  const declared = playbookById(context.handbook, crisis.playbook)?.facts ?? [];
  const isAsked = (key: string) => declared.some(({ id, scope }) => id === key && scope === 'crisis');
  const decisions = Object.entries(values)
    .filter(([key, value]) => isAsked(key) && value.trim() !== '')
    .map(([key, value]) =>
      applyCrisisAction(beginning(crisis), { kind: 'add_fact', key, value, ...said }, membership, context),
    );
  const [first, ...also] = decisions.flatMap(({ refusal }) => refusal ?? []);
  return { decisions, refusal: first === undefined ? null : { ...first, also: [...(first.also ?? []), ...also] } };
}

/**
 * Opens the first message of a crisis in every language of the institution.
 * @returns ids of its cases
 */
export async function openFirstMessage(
  transaction: CaseTransaction,
  crisis: Crisis,
  membership: Membership,
  context: Parameters<typeof openCrisisStatement>[4],
): Promise<number[]> {
  const { languages } = context.handbook.institution;
  const wanted = { statement: 'holding', networks: crisis.networks, languages } as const;
  const facts = await transaction.facts.ofScope(crisisScope(crisis.id));
  const { caseIds } = await openCrisisStatement(transaction, { crisis, facts }, wanted, membership, context);
  return caseIds;
}

/** Returns a crisis of which nothing is known yet. */
function beginning(crisis: Crisis): CrisisState {
  return {
    crisis,
    facts: [],
    pastFacts: [],
    noted: [],
    sheetReaders: [],
    pauses: [],
    steps: [],
    followUps: [],
    untold: [],
  };
}
