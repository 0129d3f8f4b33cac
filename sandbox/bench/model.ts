import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import { performAction } from '../../src/domain/cases/perform-action.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import type { ModelSettings } from '../../src/domain/handbook/model-settings.ts';
import { ingestPosts } from '../../src/domain/intake/ingest-posts.ts';
import { showWaitingCards } from '../../src/domain/intake/show-waiting-cards.ts';
import type { DraftModel } from '../../src/domain/writing/draft-model.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { benchDesk } from './bench-desk.ts';
import type { BenchOptions } from './flood/figure.ts';
import { printFigures } from './flood/figure.ts';
import { floodPosts } from './flood/flood-posts.ts';

const POSTS = 10_000;
const BATCH = 100;
/** The team takes every card on so often, and the next ones come. */
const ROUNDS = 5;
const CARDS_AT_A_TIME = 10;

/** How often a language model would be asked in a flood of posts, against the cards that anybody saw. */
export async function benchModel(options: BenchOptions): Promise<void> {
  const database = await openDatabase('sqlite::memory:');
  try {
    const desk = await benchDesk(database.cases, mayAsk(await shippedHandbook()), { model: writer });
    const count = Math.round(POSTS * options.scale);
    await database.intake.queue.accept(
      floodPosts(count).map((post) => ({ source: 'bench', post })),
      desk.now(),
    );
    for (
      let batch = await database.intake.queue.next(BATCH);
      batch.length > 0;
      batch = await database.intake.queue.next(BATCH)
    ) {
      await ingestPosts(desk, batch);
    }
    const seen = { shown: 0, asked: 0 };
    for (let round = 0; round < ROUNDS; round += 1) await lookAndTakeOn(database.outbox.queue, desk, seen);
    const left = (await database.cases.waiting.summary()).count;
    const { shown, asked } = seen;
    const met = asked > 0 && asked <= shown;
    printFigures(
      [
        { name: 'cases opened', figure: shown + left, unit: 'of so many posts', reference: count, goal: '', met: null },
        { name: 'model calls', figure: asked, unit: 'for so many shown cards', reference: shown, goal: '≤ 1 ×', met },
      ],
      options,
    );
  } finally {
    await database.close();
  }
}

type Outbox = Awaited<ReturnType<typeof openDatabase>>['outbox']['queue'];

/** Cards come, everything that is due is sent, and somebody takes each shown case on. */
async function lookAndTakeOn(outbox: Outbox, desk: CaseDeps, seen: { shown: number; asked: number }): Promise<void> {
  await showWaitingCards(desk, CARDS_AT_A_TIME);
  const now = new Date(Date.now() + 60_000).toISOString();
  const items = await outbox.take(now, 10_000);
  const fresh = new Set<number>();
  for (const { id, effect, hasPlace } of items) {
    if (effect.kind === 'write') seen.asked += 1;
    if (effect.kind === 'card' && !hasPlace) fresh.add(effect.caseId);
    await outbox.settle(id, { kind: 'done' }, now);
  }
  for (const caseId of fresh) {
    seen.shown += 1;
    await outbox.messages.saveCard(caseId, { channel: 'C1', ts: `${caseId}.0` });
    await performAction(desk, {
      caseId,
      action: { kind: 'claim' },
      actor: { kind: 'slack', team: 'T1', user: 'UBENCH' },
      channel: null,
      deliveryKey: `bench:${caseId}`,
    });
  }
}

/** The shipped one lets no model draft. */
function mayAsk(handbook: Handbook): Handbook {
  const settings: ModelSettings = {
    hosts: [writer.host],
    withheldClasses: [],
    withheldMatters: [],
    teamReads: ['es'],
  };
  return { ...handbook, institution: { ...handbook.institution, writer: settings } };
}

async function nobody(): Promise<never> {
  throw new Error('Nobody is asked here');
}

/** Only asked whether it is there: what it would write is not measured. */
const writer: DraftModel = {
  model: 'bench',
  host: '127.0.0.1',
  isOwn: true,
  health: () => ({ circuit: 'closed', openSince: null, inHand: 0, waiting: 0, lastFailure: null }),
  write: nobody,
  judge: nobody,
};
