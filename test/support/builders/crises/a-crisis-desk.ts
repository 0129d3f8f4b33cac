import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { warningId, warningsOf } from '../../../../src/domain/cases/approval/warnings.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { PauseScope } from '../../../../src/domain/cases/model/crises/pause.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import type { CrisisAction } from '../../../../src/domain/crises/model/crisis-action.ts';
import type { CrisisBoard } from '../../../../src/domain/crises/model/crisis-board.ts';
import { pausePublishing } from '../../../../src/domain/crises/pause-publishing.ts';
import { performCrisisAction } from '../../../../src/domain/crises/perform-crisis-action.ts';
import { resumePublishing } from '../../../../src/domain/crises/resume-publishing.ts';
import type { CrisisStart } from '../../../../src/domain/crises/start-crisis.ts';
import { startCrisis } from '../../../../src/domain/crises/start-crisis.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { ana, arnau, berta, biel } from '../a-case.ts';
import { aDesk } from '../cases/a-desk.ts';

/** A fact as somebody types it who has it from the police. */
export const words = (value: string, over: Partial<Extract<CrisisAction, { kind: 'add_fact' }>> = {}) => ({
  ...({ kind: 'add_fact', key: 'zone', title: '', value, translations: {}, source: 'Policía Local' } as const),
  owner: null,
  validForMinutes: null,
  ...over,
});

const FLOOD: CrisisStart = {
  playbook: 'flood',
  title: 'DANA en La Ribera',
  level: 'S2',
  territory: 'La Ribera',
  networks: ['x', 'mastodon'],
  plan: null,
  leadAccount: null,
  ownChannel: false,
};

/** The team's desk with what people do in crises; what they are told comes back as the sentence's key, or as `done`. */
export async function aCrisisDesk(handbook?: Handbook, opened: Database | null = null) {
  const queue = await aDesk(null, handbook, opened);
  const { deps } = queue;
  let deliveries = 0;
  const request = () => ({ channel: 'C1', deliveryKey: `crisis-${++deliveries}` });

  async function board(crisisId = 1): Promise<CrisisBoard> {
    const found = await queue.crises.board(crisisId);
    if (found === null) throw new Error(`there is no crisis ${crisisId}`);
    return found;
  }

  const does = (actor: Actor, action: CrisisAction, crisisId = 1) =>
    told(performCrisisAction(deps, { crisisId, action, actor, ...request() }));

  /** Two people stand by the text on the card, whatever the checks warn of; a third as S2 asks. */
  async function approves(caseId: number, people: readonly Actor[] = [ana, biel, arnau]): Promise<string[]> {
    const [writer, ...approvers] = people;
    const said: string[] = [];
    if (writer !== undefined) said.push(await queue.backs(writer, caseId, 'propose'));
    for (const approver of approvers) {
      const state = await queue.caseOf(caseId);
      const draft = currentDraft(state);
      if (draft === undefined) return [...said, 'no draft'];
      const warnings = warningsOf(draft, state, { handbook: deps.handbook.current(), now: deps.now() }).map(warningId);
      const over = warnings.length === 0 ? {} : { over: { warnings, reason: 'Lo asume comunicación' } };
      said.push(
        await queue.does(approver, caseId, { kind: 'approve', draftId: draft.id, digest: draft.digest, ...over }),
      );
    }
    return said;
  }

  /** Whatever is due leaves its hold; by hand, so that it then waits for a person. */
  async function leavesHold(caseId: number): Promise<string[]> {
    queue.pass(31_000);
    const { publications } = await queue.caseOf(caseId);
    for (const { id } of publications) await publishApproved(deps, { publish: async () => ({ kind: 'by_hand' }) }, id);
    return (await queue.caseOf(caseId)).publications.map(({ status }) => status);
  }

  async function isPublished(caseId: number, actor: Actor = ana): Promise<string[]> {
    const { publications } = await queue.caseOf(caseId);
    const said: string[] = [];
    for (const { id, network } of publications.filter(({ status }) => status === 'publishing')) {
      const proof =
        network === 'x' ? `https://x.com/vallserena/status/${caseId}` : `https://social.example/@vallserena/${caseId}`;
      said.push(await queue.does(actor, caseId, { kind: 'mark_published', publicationId: id, proof, textOut: null }));
    }
    return said;
  }

  return {
    ...queue,
    board,
    does,
    case: queue.does,
    approves,
    leavesHold,
    isPublished,
    start: (over: Partial<CrisisStart> = {}, actor: Actor = ana) =>
      told(startCrisis(deps, { start: { ...FLOOD, ...over }, actor, ...request() })),
    /** A value that two people stand by. */
    async knows(value: string, over: Parameters<typeof words>[1] = {}): Promise<string> {
      await does(ana, words(value, over));
      const fact = (await board()).facts.findLast(({ status }) => status === 'proposed');
      return does(biel, { kind: 'verify_fact', factId: fact?.id ?? 'none' });
    },
    /** A statement on X and Mastodon; the number of its case. */
    async states(statement: 'holding' | 'update' = 'holding'): Promise<number> {
      await does(ana, { kind: 'open_statement', statement, networks: ['x', 'mastodon'], languages: ['es'] });
      return (await board()).statements.at(-1)?.core.id ?? 0;
    },
    /** @param crisisId null for a pause outside of any crisis */
    pause: (scope: PauseScope = { kind: 'all' }, actor: Actor = ana, crisisId: number | null = 1) =>
      told(pausePublishing(deps, { scope, crisisId, reason: 'Hay víctimas', actor, ...request() })),
    async resume(actor: Actor = berta): Promise<string> {
      const pause = (await board()).pauses[0];
      return told(resumePublishing(deps, { pauseId: pause?.id ?? 'none', actor, ...request() }));
    },
    keyOf: actorKey,
  };
}

async function told(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (error instanceof RefusedError) return error.sentence.key;
    throw error;
  }
}
