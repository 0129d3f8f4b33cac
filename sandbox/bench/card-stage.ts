import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CaseAction } from '../../src/domain/cases/action.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import { performAction } from '../../src/domain/cases/perform-action.ts';
import { publishApproved } from '../../src/domain/cases/publish-approved.ts';
import { flagPost } from '../../src/domain/intake/flag-post.ts';
import type { SlackActor } from '../../src/domain/people/actor.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { caseCard } from '../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../src/slack/cases/view/view-case.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { benchDesk } from './bench-desk.ts';
import type { Goal, Size } from './size-of-blocks.ts';
import { largestOf, sizeOfBlocks } from './size-of-blocks.ts';

/** A card or a board in one state, in the language in which it says most. */
export type CardSize = Size & { name: string; language: string; goal: Goal };

export const LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'];
export const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso al área. Si quieres reclamar: https://riudalba.example';
export const [ana, biel]: SlackActor[] = ['UANA', 'UBIEL'].map((user) => ({ kind: 'slack', team: 'T1', user }));

/** Opens a database in memory. */
export async function aDatabase(): Promise<Database & AsyncDisposable> {
  const database = await openDatabase('sqlite::memory:');
  return { ...database, [Symbol.asyncDispose]: database.close };
}

/** Cases, and what people do with them. */
export type Stage = Awaited<ReturnType<typeof aStage>>;

export async function aStage(database: Database) {
  const handbook = await shippedHandbook();
  const desk = await benchDesk(database.cases, handbook);
  let deliveries = 0;
  let posts = 100;
  const nextPost = () => {
    posts += 1;
    return posts;
  };
  const delivery = () => {
    deliveries += 1;
    return { channel: null, deliveryKey: `size:${deliveries}` };
  };
  const stateOf = async (caseId: number): Promise<CaseState> => {
    const state = await database.cases.reader.caseById(caseId);
    if (state === null) throw new Error(`There is no case ${caseId}.`);
    return state;
  };
  const draftOf = async (caseId: number) => {
    const { drafts, core } = await stateOf(caseId);
    const draft = drafts.find(({ id }) => id === core.currentDraftId);
    return { draftId: draft?.id ?? '', digest: draft?.digest ?? '' };
  };
  const sized = async (name: string, caseId: number, goal: Goal): Promise<CardSize> => {
    const state = await stateOf(caseId);
    const size = largestOf(
      LANGUAGES.map((language) => {
        const texts = textsIn(language);
        const view = caseView(state, handbook, desk.now(), texts, desk.keys.digest);
        return { language, ...sizeOfBlocks(caseCard(view, texts).blocks) };
      }),
    );
    return { name, goal, ...size };
  };
  return {
    database,
    handbook,
    desk,
    delivery,
    stateOf,
    draftOf,
    sized,
    acts: (caseId: number, actor: SlackActor | undefined, action: CaseAction) =>
      performAction(desk, { caseId, action, actor: actor ?? SOMEBODY, ...delivery() }),
    flags: (text: string, number = nextPost()) =>
      flagPost(desk, {
        post: {
          network: 'x',
          text,
          author: '@vecina',
          url: `https://x.com/vecina/status/4${number}`,
          postedAt: null,
        },
        why: null,
        actor: ana ?? SOMEBODY,
        ...delivery(),
      }),
  };
}

export const SOMEBODY: SlackActor = { kind: 'slack', team: 'T1', user: 'USOMEBODY' };

/** Flags a post. @returns the number of its case */
export async function opens(text: string, { flags }: Stage): Promise<number> {
  const flagged = await flags(text);
  if (flagged.kind !== 'opened') throw new Error('The post opened no case.');
  return flagged.caseId;
}

/** Names the publication of the newest text of a case. */
export async function outOf(id: number, { stateOf }: Stage) {
  return { publicationId: (await stateOf(id)).publications[0]?.id ?? '' };
}

/** Has a reply approved and sent, with this end. */
export async function sends(
  end: 'failed' | 'unknown' | 'by_hand' | 'in_private',
  text: string,
  stage: Stage,
): Promise<number> {
  const { acts, draftOf, desk } = stage;
  const id = await opens(text, stage);
  if (end === 'in_private') await acts(id, ana, { kind: 'go_private' });
  await acts(id, ana, { kind: 'edit', draftId: (await draftOf(id)).draftId, text: REPLY });
  await acts(id, biel, { kind: 'approve', ...(await draftOf(id)) });
  const { publicationId } = await outOf(id, stage);
  await acts(id, biel, { kind: 'publish_now', publicationId });
  const outcome =
    end === 'failed'
      ? ({ kind: end, reason: 'publish.failed' } as const)
      : ({ kind: end === 'unknown' ? end : 'by_hand' } as const);
  await publishApproved(desk, { publish: async () => outcome }, publicationId);
  return id;
}
