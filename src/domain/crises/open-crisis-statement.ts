import type { Sentence } from '../../errors.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { openStatement, statementDestinations } from '../cases/drafting/open-statement.ts';
import type { StatementKind } from '../cases/model/case-state.ts';
import { tagsOf } from '../cases/model/case-tags.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import type { Membership } from '../people/actor.ts';
import type { Language } from '../text/languages.ts';
import type { CrisisState } from './model/crisis-state.ts';
import { statementDue } from './statement-due.ts';

type Wanted = { statement: StatementKind; networks: readonly string[]; languages: readonly Language[] };
type Context = Omit<ActionContext, 'roles'> & { randomKey(): string };

/**
 * Opens a statement of our own in a crisis: for each language a case without a post, with a text for each
 * network and one approval for all of them.
 * @returns ids of its cases, in the order of the languages
 */
export async function openCrisisStatement(
  transaction: CaseTransaction,
  { crisis, facts }: Pick<CrisisState, 'crisis' | 'facts'>,
  wanted: Wanted,
  membership: Membership,
  context: Context,
): Promise<{ caseIds: number[]; refusal: Sentence | null }> {
  const refusal =
    openStatementRefusal(crisis.closed !== null, wanted, membership, context) ??
    (wanted.statement === 'no_news' ? await noNewsRefusal(crisis, transaction, context) : null);
  if (refusal !== null) {
    await transaction.save(decisionOf('case.opened', null, { kind: 'refused', sentence: refusal }, context));
    return { caseIds: [], refusal };
  }
  const languages = inHouseOrder(wanted.languages, context.handbook);
  const caseIds: number[] = [];
  for (const language of languages) {
    const statementId = languages.length > 1 ? (caseIds[0] ?? null) : undefined;
    caseIds.push(await openIn(language, statementId, transaction, { crisis, facts }, wanted, context));
  }
  return { caseIds, refusal: null };
}

/** Returns each language once, those of the institution first and in its order. */
function inHouseOrder(wanted: readonly Language[], { institution }: Handbook): Language[] {
  return [...new Set([...institution.languages.filter((one) => wanted.includes(one)), ...wanted])];
}

/** @param statementId of its first case; null for that case itself, undefined where it has one language */
async function openIn(
  language: Language,
  statementId: number | null | undefined,
  transaction: CaseTransaction,
  { crisis, facts }: Pick<CrisisState, 'crisis' | 'facts'>,
  wanted: Wanted,
  context: Context,
): Promise<number> {
  const id = await transaction.cases.nextId();
  const { changes, effects, audit } = openStatement(
    id,
    {
      kind: wanted.statement,
      playbook: crisis.playbook,
      crisis,
      severity: crisis.level,
      tags: tagsOf({ class: 'statement', playbook: crisis.playbook }, context.handbook),
      language,
      ...(statementId === undefined ? {} : { statementId: statementId ?? id }),
      places: statementDestinations([...new Set(wanted.networks)]),
      facts,
      hoaxes: [],
      recalls: [],
    },
    { ...context, digestKey: context.randomKey() },
  );
  await transaction.save(decisionOf('case.opened', id, { kind: 'done', changes, effects, audit }, context));
  return id;
}

/** "Nothing new" is untrue before a first message, and once a fact has changed since the last word. */
async function noNewsRefusal(
  crisis: CrisisState['crisis'],
  transaction: CaseTransaction,
  context: Context,
): Promise<Sentence | null> {
  const due = await statementDue(crisis, transaction, context);
  if (due === 'holding') return { key: 'refusal.no_first_message' };
  return due === 'update' ? { key: 'refusal.there_is_news' } : null;
}

function openStatementRefusal(
  isClosed: boolean,
  { networks, languages }: Wanted,
  membership: Membership,
  { handbook }: Context,
): Sentence | null {
  if (membership.kind === 'stranger') return outsiderSentence(membership.why);
  if (isClosed) return { key: 'refusal.crisis_closed' };
  if (networks.length === 0) return { key: 'refusal.no_network' };
  if (languages.length === 0) return { key: 'refusal.no_language' };
  const unknown = networks.find((id) => networkById(handbook, id) === undefined);
  return unknown === undefined ? null : { key: 'refusal.unknown_network', params: { network: unknown } };
}
