import type { Sentence } from '../../errors.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { openStatement, statementDestinations } from '../cases/drafting/open-statement.ts';
import type { StatementKind } from '../cases/model/case-state.ts';
import { tagsOf } from '../cases/model/case-tags.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { networkById } from '../handbook/handbook.ts';
import type { Membership } from '../people/actor.ts';
import type { Language } from '../text/languages.ts';
import type { CrisisState } from './model/crisis-state.ts';

type Wanted = { statement: StatementKind; networks: readonly string[]; language: Language };
type Context = Omit<ActionContext, 'roles'> & { randomKey(): string };

/** A statement of our own in a crisis: a case without a post, with a text for each network and one approval for all of them. */
export async function openCrisisStatement(
  transaction: CaseTransaction,
  { crisis, facts }: Pick<CrisisState, 'crisis' | 'facts'>,
  wanted: Wanted,
  membership: Membership,
  context: Context,
): Promise<{ caseId: number | null; refusal: Sentence | null }> {
  const refusal = openStatementRefusal(crisis.closed !== null, wanted, membership, context);
  if (refusal !== null) {
    await transaction.save(decisionOf('case.opened', null, { kind: 'refused', sentence: refusal }, context));
    return { caseId: null, refusal };
  }
  const id = await transaction.cases.nextId();
  const { changes, effects, audit } = openStatement(
    id,
    {
      kind: wanted.statement,
      playbook: crisis.playbook,
      crisis,
      severity: crisis.level,
      tags: tagsOf({ class: 'statement', playbook: crisis.playbook }, context.handbook),
      language: wanted.language,
      places: statementDestinations([...new Set(wanted.networks)]),
      facts,
      hoaxes: [],
      recalls: [],
    },
    { ...context, digestKey: context.randomKey() },
  );
  await transaction.save(decisionOf('case.opened', id, { kind: 'done', changes, effects, audit }, context));
  return { caseId: id, refusal: null };
}

function openStatementRefusal(
  isClosed: boolean,
  { networks }: Wanted,
  membership: Membership,
  { handbook }: Context,
): Sentence | null {
  if (membership.kind === 'stranger') return outsiderSentence(membership.why);
  if (isClosed) return { key: 'refusal.crisis_closed' };
  if (networks.length === 0) return { key: 'refusal.no_network' };
  const unknown = networks.find((id) => networkById(handbook, id) === undefined);
  return unknown === undefined ? null : { key: 'refusal.unknown_network', params: { network: unknown } };
}
