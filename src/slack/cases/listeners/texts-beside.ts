import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Membership } from '../../../domain/people/actor.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import type { TextBeside } from '../modals/exact-text-modal.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { loadCardView } from './load-card-view.ts';
import { refusalOfSignOff } from './refusal-of-sign-off.ts';

/** Number of entries that fit the hundred blocks which Slack takes in a form. */
const MOST = 5;

/**
 * Returns the texts that go with the one on the screen and that this person can sign off as they are. They are the same statement in
 * its other languages, and the other corrections of its fallen facts. A text that warns, or that its card hides, is left out.
 */
export async function textsBeside(
  click: string,
  { view, membership, requester }: { view: CaseView; membership: Membership; requester: Requester },
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'bot'>,
): Promise<TextBeside[]> {
  const beside: TextBeside[] = [];
  for (const id of await idsBeside(view.state, deps)) {
    const state = await deps.readers.cases.caseById(id);
    if (state === null || state.core.erased !== null) continue;
    const other = await loadCardView(state, requester.texts, deps);
    if (other.draft === undefined || other.hides.draft || other.status !== view.status) continue;
    const reference = referenceTo(state, { draftId: other.draft.id, digest: other.draft.digest });
    if (refusalOfSignOff(click, state, reference, { requester, membership }, deps) !== null) continue;
    beside.push({ view: other, reference: encodeReference(reference) });
    if (beside.length === MOST) break;
  }
  return beside;
}

async function idsBeside(
  { core, otherTexts, recalls }: CaseState,
  { crises }: Pick<SlackDeps, 'crises'>,
): Promise<number[]> {
  const ids = otherTexts.map(({ caseId }) => caseId);
  if (core.statement === 'correction' && core.crisisId !== null) {
    const fallen = new Set(recalls.map(({ factId }) => factId));
    const board = await crises.reader.board(core.crisisId);
    const same = (board?.recalls ?? []).filter(({ recall }) => fallen.has(recall.factId));
    ids.push(...same.flatMap(({ recall }) => recall.correctionCaseId ?? []));
  }
  return [...new Set(ids)].filter((id) => id !== core.id).toSorted((one, other) => one - other);
}
