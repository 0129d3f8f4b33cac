import { networkById } from '../../handbook/handbook.ts';
import type { RecallWay } from '../../handbook/networks/network-traits.ts';
import { NETWORK_TRAITS } from '../../handbook/networks/network-traits.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Change, Effect } from '../model/changes.ts';
import type { Publication } from '../model/publication.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/** Ways of correcting by which the old text is gone once the new one is there. */
const REPLACING: readonly RecallWay[] = ['replace', 'hang_new'];

type Circumstances = Omit<ActionContext, 'roles'>;
type Replaced = Extract<Change, { kind: 'publication' }>;

/**
 * Records that the texts which a correction corrects at the same place are taken down, in the
 * transaction that published it. A fact that falls later asks for no correction of them.
 */
export async function replaceCorrected(
  transaction: CaseTransaction,
  changes: readonly Change[],
  context: Circumstances,
): Promise<Replaced[]> {
  const replaced: Replaced[] = [];
  for (const change of changes) {
    if (change.kind !== 'publication' || !replacesWhatItCorrects(change.row, context)) continue;
    for (const id of change.row.corrects) replaced.push(...(await takenDown(id, change.row, transaction, context)));
  }
  return replaced;
}

async function takenDown(
  id: string,
  correction: Publication,
  transaction: CaseTransaction,
  context: Circumstances,
): Promise<Replaced[]> {
  const [caseId] = await transaction.cases.find({ by: 'publication', id });
  const state = caseId === undefined ? null : await transaction.cases.load(caseId);
  const row = state === null ? null : downOf(id, correction, state, context);
  if (state === null || row === null) return [];
  const changes: Replaced[] = [{ kind: 'publication', row }];
  const audit = { publication: id, replacedBy: correction.id };
  const outcome: Outcome = { kind: 'done', changes, effects: shownIn(state, row, context), audit };
  await transaction.save(decisionOf('publication.replaced', state.core.id, outcome, context));
  return changes;
}

function replacesWhatItCorrects({ network, status, audience }: Publication, { handbook }: Circumstances): boolean {
  const known = networkById(handbook, network);
  const isOut = status === 'published' && audience === 'public';
  return isOut && known !== undefined && REPLACING.includes(NETWORK_TRAITS[known.kind].recall);
}

/** Returns the corrected text as taken down; null where it is at another place, or is to come down anyway. */
function downOf(
  id: string,
  correction: Publication,
  { publications }: CaseState,
  { actor: by, now: at }: Circumstances,
): Publication | null {
  const old = publications.find((one) => one.id === id);
  if (old?.status !== 'published' || old.network !== correction.network || old.audience !== 'public') return null;
  // A person confirms a removal that was ordered.
  if (old.withdrawal !== null) return null;
  const down = { by, at };
  return {
    ...old,
    status: 'withdrawn',
    withdrawal: { reason: 'replaced', orderedBy: '', by, at, down, replacedBy: correction.id },
  };
}

function shownIn(state: CaseState, { id }: Publication, { actor }: Circumstances): Effect[] {
  return cardAndThread(state, { sentence: { key: 'thread.replaced' }, by: actor, publicationId: id });
}
