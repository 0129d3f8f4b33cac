import { verifyCases } from '../../../../src/adapters/database/audit/verify-cases.ts';
import { verifyChain } from '../../../../src/adapters/database/audit/verify-chain.ts';
import { shortHash } from '../../../../src/adapters/database/engine/short-hash.ts';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import type { CaseAction } from '../../../../src/domain/cases/action.ts';
import type { CaseDeps } from '../../../../src/domain/cases/decision/case-deps.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { performAction } from '../../../../src/domain/cases/perform-action.ts';
import { writeDraft } from '../../../../src/domain/cases/write-draft.ts';
import { flagPost } from '../../../../src/domain/intake/flag-post.ts';
import type { Actor, Membership } from '../../../../src/domain/people/actor.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import type { FlaggedPost } from '../../../../src/domain/posts/post.ts';
import type { DraftModel } from '../../../../src/domain/writing/draft-model.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { aDatabase } from '../../drivers/a-database.ts';
import { aContext, ana, digestOf, rolesOf, START } from '../a-case.ts';
import { aHandbook } from '../a-handbook.ts';

/** The team's desk on a real database: what people flag and do, and what the database and its record hold afterwards. */
export async function aDesk(model: DraftModel | null = null, handbook = aHandbook(), opened: Database | null = null) {
  const database = opened ?? (await aDatabase());
  const standings = new Map<string, Membership>();
  const { newId } = aContext();
  let at = Date.parse(START);
  let deliveries = 0;

  const deps: CaseDeps = {
    store: database.cases.store,
    people: { standingOf: async (actor) => standings.get(actorKey(actor)) ?? standingInTown(actor) },
    handbook: { current: () => handbook, own: () => null, follow: async () => undefined },
    language: { detect: () => 'es', model },
    now: () => new Date(at).toISOString(),
    keys: { newId, randomKey: () => `key-${at}`, digest: digestOf, hash: shortHash },
    settings: { mode: 'real', holdMs: 30_000, openAtOnce: 10, colleaguesFlag: true },
  };

  async function caseOf(id: number): Promise<CaseState> {
    const state = await database.cases.reader.caseById(id);
    if (state === null) throw new Error(`case ${id} is not in the database`);
    return state;
  }

  async function does(actor: Actor, caseId: number, action: CaseAction, deliveryKey = `delivery-${++deliveries}`) {
    return told(performAction(deps, { caseId, action, actor, channel: 'C1', deliveryKey }));
  }

  return {
    deps,
    handbooks: database.team.handbooks,
    layers: database.team.layers,
    stages: database.team.stages,
    intake: database.intake.queue,
    surroundings: database.cases.related,
    crises: database.crises.reader,
    spoken: database.crises.spoken,
    pauses: database.crises.pauses,
    rungMessages: database.outbox.rungMessages,
    /** The model's turn, for what case 1 asked last; returns whether it needs no more work. */
    async writes(writingId?: string, isStopping?: () => boolean): Promise<boolean> {
      const id = writingId ?? (await caseOf(1)).writings.at(-1)?.id ?? 'none';
      return writeDraft(deps, { caseId: 1, writingId: id }, isStopping);
    },
    caseOf,
    does,
    pass: (ms: number) => {
      at += ms;
    },
    stands: (actor: Actor, membership: Membership) => standings.set(actorKey(actor), membership),
    flag: (post: Partial<FlaggedPost>, actor: Actor = ana, deliveryKey = `delivery-${++deliveries}`) =>
      flagPost(deps, { post: { ...aFloodPost, ...post }, why: null, actor, channel: 'C1', deliveryKey }),
    /** Proposes or approves the text that is on the card now. */
    async backs(actor: Actor, caseId: number, kind: 'propose' | 'approve') {
      const draft = currentDraft(await caseOf(caseId));
      return does(actor, caseId, { kind, draftId: draft?.id ?? 'none', digest: draft?.digest ?? 'none' });
    },
    /** Takes all that is due out of the outbox; says what kinds of effects they were. */
    async due() {
      const items = await database.outbox.queue.take(deps.now(), 100);
      return items.map(({ effect }) => effect);
    },
    /** All that is due is done: shown, said, written. Says what kinds of effects they were. */
    async catchesUp() {
      const effects = [];
      for (;;) {
        const items = await database.outbox.queue.take(deps.now(), 100);
        if (items.length === 0) return effects;
        for (const { id } of items) await database.outbox.queue.settle(id, { kind: 'done' }, deps.now());
        effects.push(...items.map(({ effect }) => effect));
      }
    },
    /** Sends all that is due, and says what it was. */
    async sent() {
      const items = await database.outbox.queue.take(deps.now(), 100);
      for (const { id } of items) await database.outbox.queue.settle(id, { kind: 'done' }, deps.now());
      return items.map(({ effect }) => effect);
    },
    /** The record's events in order, each with its result; it fails where the chain, or a case, does not hold. */
    async record(): Promise<string[]> {
      const report = await verifyChain(database.cases.reader);
      if (report.kind !== 'whole') throw new Error(`row ${report.seq}: ${report.fault}`);
      const { faults } = await verifyCases(database.upkeep.record);
      // The desk's digests of texts are short ones.
      const fault = faults.find(({ kind }) => kind !== 'text_differs');
      if (fault !== undefined) throw new Error(`case ${fault.caseId}: ${fault.kind} ${fault.what}`);
      const rows = await database.cases.reader.auditRows(1, 1_000);
      return rows.map(({ body }) => {
        const { event, result, detail } = JSON.parse(body);
        return result === 'done' ? event : `${event} ${detail.why}`;
      });
    },
    /** The record as it is stored. */
    async auditBodies(): Promise<string[]> {
      return (await database.cases.reader.auditRows(1, 1_000)).map(({ body }) => body);
    },
    [Symbol.asyncDispose]: database.close,
  };
}

/** What the person was told: a sentence's key, `repeated`, or `done`. */
async function told(asked: Promise<CaseState | null>): Promise<string> {
  try {
    return (await asked) === null ? 'repeated' : 'done';
  } catch (error) {
    if (error instanceof RefusedError) return error.sentence.key;
    throw error;
  }
}

const aFloodPost: FlaggedPost = {
  network: 'x',
  text: '¿Por qué calle se puede salir de El Molinar con la inundación?',
  author: 'vecina_molinar',
  url: 'https://x.com/vecina_molinar/status/77',
  postedAt: null,
};

function standingInTown(actor: Actor): Membership {
  const roles = rolesOf(actor);
  return roles.length === 0 ? { kind: 'stranger', why: 'no_role' } : { kind: 'member', roles };
}
