import type { Handbook } from '../handbook/handbook.ts';
import { homeLanguage, networkById, playbookById } from '../handbook/handbook.ts';
import { CLOCK } from '../people/actor.ts';
import type { Language } from '../text/languages.ts';
import { localDate } from '../time/local-date.ts';
import type { Instruction } from '../writing/instruction.ts';
import type { WriteInput } from '../writing/write-drafts.ts';
import { writeDrafts } from '../writing/write-drafts.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import { readModelAvailability } from './decision/model-availability.ts';
import { cardAndThread } from './decision/outcome.ts';
import { decisionOf } from './decision/recorded.ts';
import { withActiveHandbook } from './decision/with-active-handbook.ts';
import { liveFacts } from './facts/live-facts.ts';
import type { CaseState, Draft } from './model/case-state.ts';
import { isPending } from './model/case-status.ts';
import { answeredPost } from './model/joining/conversation.ts';
import type { ModelRun, ModelRunReason } from './model/model-run.ts';
import type { CaseTransaction } from './ports/case-store.ts';
import { givenFor, recordOf } from './writing/request-writing.ts';
import type { Taken } from './writing/take-model-answer.ts';
import { dropModelRun, takeModelAnswer } from './writing/take-model-answer.ts';

export type Asked = { caseId: number; writingId: string };
type Begun = { input: WriteInput; postId: string; handbookHash: string };

/**
 * Asks the model for a reply to a case and stores its answer. Does nothing unless the model run is
 * waiting.
 *
 * The model call is outside any transaction. A process killed meanwhile asks again, which only
 * costs tokens: the answer is stored once.
 * @param isStopping checked once the model has answered; if true, the answer is left to the process
 * that asks again
 * @returns whether the model run needs no more work
 */
export async function writeDraft(deps: CaseDeps, asked: Asked, isStopping = () => false): Promise<boolean> {
  const { model: writer } = deps.language;
  const begun = await withActiveHandbook(deps, (settled) => begin(settled, asked));
  if (begun === null || writer === null) return true;
  const written = await writeDrafts(begun.input, writer);
  if (isStopping()) return false;
  const { model, host } = writer;
  const promptHash = deps.keys.hash(written.sent);
  const taken = { written, promptHash, handbookHash: begun.handbookHash, model, host };
  await withActiveHandbook(deps, (settled) => end(settled, { ...asked, postId: begun.postId }, taken));
  return true;
}

/**
 * Builds the model's input; null if the model need not or must not be asked, which is then
 * recorded.
 */
function begin(deps: CaseDeps, asked: Asked): Promise<Begun | null> {
  return deps.store.transact(async (transaction) => {
    const found = await waitingIn(transaction, asked);
    if (found === null) return null;
    const { state, run } = found;
    const handbook = deps.handbook.current();
    const now = deps.now();
    const given = givenFor(state, {
      handbook,
      model: await readModelAvailability(deps.language.model, transaction.record, { handbook, now }),
    });
    if (!isStillWanted(state, run)) {
      await transaction.save({ changes: dropModelRun(run, now), audit: [], effects: [] });
      return null;
    }
    const why: ModelRunReason | null = given === null ? 'no_writer' : given.withheld;
    if (why !== null) {
      await transaction.save(withheldNow(state, run, why, now));
      return null;
    }
    const input = inputOf(state, run, { handbook, now, fence: deps.keys.randomKey() });
    const postId = answeredPost({}, state)?.id ?? '';
    return input === null ? null : { input, postId, handbookHash: handbook.hash };
  });
}

function end(deps: CaseDeps, asked: Asked & { postId: string }, taken: Taken): Promise<void> {
  return deps.store.transact(async (transaction) => {
    const found = await waitingIn(transaction, asked);
    if (found === null) return;
    const { state, run } = found;
    const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], model: null };
    // Of a post that was erased meanwhile nothing is kept that was written about it.
    if (!isStillWanted(state, run) || answeredPost({}, state)?.id !== asked.postId) {
      await transaction.save({ changes: dropModelRun(run, context.now), audit: [], effects: [] });
      return;
    }
    const outcome = takeModelAnswer(state, run, taken, context);
    const change = outcome.kind === 'done' ? outcome.changes.find((one) => one.kind === 'writing') : undefined;
    await transaction.save(decisionOf(`writing.${change?.row.status ?? 'failed'}`, asked.caseId, outcome, context));
  });
}

async function waitingIn(
  transaction: CaseTransaction,
  { caseId, writingId }: Asked,
): Promise<{ state: CaseState; run: ModelRun } | null> {
  const state = await transaction.cases.load(caseId);
  const run = state?.writings.find(({ id, status }) => id === writingId && status === 'waiting');
  return state === null || run === undefined ? null : { state, run };
}

function isStillWanted(state: CaseState, { postClass, playbook }: ModelRun): boolean {
  const { core, posts } = state;
  return isPending(state) && posts.length > 0 && core.class === postClass && core.playbook === playbook;
}

function withheldNow(state: CaseState, run: ModelRun, reason: ModelRunReason, now: string) {
  const row: ModelRun = { ...run, status: 'withheld', reason, finishedAt: now };
  const entry = { sentence: { key: 'thread.writing_withheld', params: { withheld: reason } } };
  const outcome = {
    kind: 'done' as const,
    changes: [{ kind: 'writing' as const, row }],
    effects: cardAndThread(state, entry),
    audit: recordOf(row),
  };
  return decisionOf('writing.withheld', state.core.id, outcome, { actor: CLOCK, now });
}

function inputOf(
  state: CaseState,
  run: ModelRun,
  { handbook, now, fence }: { handbook: Handbook; now: string; fence: string },
): WriteInput | null {
  const [post] = state.posts;
  const playbook = playbookById(handbook, run.playbook);
  if (post === undefined || playbook === undefined) return null;
  const previous = state.drafts.find(({ id }) => id === run.draftId);
  const instruction = instructionOf(run, state);
  return {
    post,
    citizenLanguage: state.core.assessment.language,
    postClass: run.postClass,
    playbook,
    handbook,
    facts: liveFacts(state, { handbook, now }),
    network: networkById(handbook, post.network) ?? null,
    language: languageOf(instruction, previous, state, handbook),
    today: localDate(now, handbook.institution.timeZone),
    instruction,
    previous: instruction === null ? null : (previous?.text ?? null),
    fence,
  };
}

/** The words are gone where they were erased. */
function instructionOf({ instruction }: ModelRun, { notes }: CaseState): Instruction | null {
  if (instruction === null) return null;
  const { kind, noteId, language } = instruction;
  return { kind, language, words: notes.find(({ id }) => id === noteId)?.text ?? null };
}

/**
 * Returns the requested language, else that of the existing text. Without a request: the citizen's
 * language, if the institution speaks it.
 */
function languageOf(
  instruction: Instruction | null,
  previous: Draft | undefined,
  { core }: CaseState,
  handbook: Handbook,
): Language {
  if (instruction !== null) return instruction.language ?? previous?.language ?? homeLanguage(handbook);
  const spoken = handbook.institution.languages.find((one) => one === core.assessment.language);
  return spoken ?? previous?.language ?? homeLanguage(handbook);
}
