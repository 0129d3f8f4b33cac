import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import type { Membership } from '../../../domain/people/actor.ts';
import { traceOf } from '../../../errors.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import type { TextBeside } from '../modals/exact-text-modal.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { loadCardView } from './load-card-view.ts';
import { refusalOfSignOff } from './refusal-of-sign-off.ts';

/** Number of entries that fit the hundred blocks which Slack takes in a form. */
const MOST = 5;
/** Number of cases that are read for them. */
const MOST_READ = 10;
/** Slack opens no form three seconds after the click. */
const LONGEST_MS = 800;

type Asked = { view: CaseView; membership: Membership; requester: Requester };
type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'bot'>;

/**
 * Returns the texts that go with the one on the screen and that this person can sign off as they are. They are the same statement in
 * its other languages, and the other corrections of its fallen facts. A text is left out where the checks find more than advice, or
 * its card hides it. Returns none where they cannot be read in time: the screen opens without them.
 */
export async function textsBeside(
  click: string,
  asked: Asked,
  deps: Deps,
  { longestMs = LONGEST_MS } = {},
): Promise<TextBeside[]> {
  const limit = AbortSignal.timeout(longestMs);
  const late = new Promise<TextBeside[]>((resolve) => {
    limit.addEventListener('abort', () => resolve([]), { once: true });
  });
  const read = readBeside(click, asked, deps, limit).catch((error: unknown) => {
    deps.bot.log.warn(traceOf(error), 'The texts that go with another could not be read');
    return [];
  });
  return Promise.race([read, late]);
}

async function readBeside(click: string, asked: Asked, deps: Deps, limit: AbortSignal): Promise<TextBeside[]> {
  const beside: TextBeside[] = [];
  for (const id of (await idsBeside(asked.view.state, deps)).slice(0, MOST_READ)) {
    if (limit.aborted || beside.length === MOST) break;
    const one = await textOf(id, click, asked, deps);
    if (one !== null) beside.push(one);
  }
  return beside;
}

/** Returns the text of a case that waits as the one on the screen does; null where it is left to its own card. */
async function textOf(
  id: number,
  click: string,
  { view, membership, requester }: Asked,
  deps: Deps,
): Promise<TextBeside | null> {
  const state = await deps.readers.cases.caseById(id);
  const draft = state === null ? undefined : currentDraft(state);
  if (state === null || draft === undefined) return null;
  // Approvals come in one by one: a text of which another person was quicker still takes this one.
  if (click === DIRECT_ACTIONS.propose && statusOf(state) !== view.status) return null;
  const reference = referenceTo(state, { draftId: draft.id, digest: draft.digest });
  if (refusalOfSignOff(click, state, reference, { requester, membership }, deps) !== null) return null;
  const other = await loadCardView(state, requester.texts, deps);
  const isShown = other.draft?.id === draft.id && other.draft.digest === draft.digest && !other.hides.draft;
  if (!isShown || other.findings.some(({ level }) => level !== 'advice')) return null;
  return { view: other, reference: encodeReference(reference) };
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
