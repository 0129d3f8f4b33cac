import process from 'node:process';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CaseAction } from '../../src/domain/cases/action.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import { performAction } from '../../src/domain/cases/perform-action.ts';
import { publishApproved } from '../../src/domain/cases/publish-approved.ts';
import type { CrisisAction } from '../../src/domain/crises/model/crisis-action.ts';
import { pausePublishing } from '../../src/domain/crises/pause-publishing.ts';
import { performCrisisAction } from '../../src/domain/crises/perform-crisis-action.ts';
import { startCrisis } from '../../src/domain/crises/start-crisis.ts';
import { flagPost } from '../../src/domain/intake/flag-post.ts';
import type { SlackActor } from '../../src/domain/people/actor.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { caseCard } from '../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../src/slack/cases/view/view-case.ts';
import { boardCard } from '../../src/slack/crises/board/board-card.ts';
import { crisisView } from '../../src/slack/crises/board/crisis-view.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { benchDesk } from './bench-desk.ts';
import type { Goal, Size } from './size-of-blocks.ts';
import { largestOf, sizeOfBlocks } from './size-of-blocks.ts';

/** A card or a board in one state, in the language in which it says most. */
export type CardSize = Size & { name: string; language: string; goal: Goal };

const USUAL: Goal = { words: 70, controls: 4 };
const AT_RISK: Goal = { words: 90, controls: 4 };
const FINISHED: Goal = { words: 40, controls: 1 };
const BOARD: Goal = { words: 180, controls: 7 };
const LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'];

const LAMP =
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza de ayuntamiento. He llamado al 010 dos veces, me han dado dos números de aviso distintos y sigue igual, a oscuras, con los niños saliendo de la escuela de música a las ocho de la tarde.';
const LIBRARY = '¿A qué hora abre la biblioteca los sábados?';
const TRAPPED =
  'Estamos mi madre y yo atrapadas en el garaje de la calle del Molino 3, el agua sube muy deprisa. Ayuda por favor, 611 22 33 44';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso al área. Si quieres reclamar: https://riudalba.example';
const PROOF = 'https://x.com/AytoRiudalba/status/1860000000000000004';
const [ana, biel]: SlackActor[] = ['UANA', 'UBIEL'].map((user) => ({ kind: 'slack', team: 'T1', user }));

/** Returns how large each card is as a case goes its way, and the board of a crisis. */
export async function cardSizes(): Promise<CardSize[]> {
  await using database = await aDatabase();
  const stage = await aStage(database);
  return [...(await usualCards(stage)), ...(await cardsAtRisk(stage)), ...(await boards(stage))];
}

async function aDatabase(): Promise<Database & AsyncDisposable> {
  const database = await openDatabase('sqlite::memory:');
  return { ...database, [Symbol.asyncDispose]: database.close };
}

type Stage = Awaited<ReturnType<typeof aStage>>;

async function aStage(database: Database) {
  const handbook = await shippedHandbook();
  const desk = await benchDesk(database.cases, handbook);
  let deliveries = 0;
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
    flags: (text: string, number: number) =>
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

const SOMEBODY: SlackActor = { kind: 'slack', team: 'T1', user: 'USOMEBODY' };

async function usualCards({ acts, flags, sized, stateOf, draftOf, desk }: Stage): Promise<CardSize[]> {
  const sizes: CardSize[] = [];
  await flags(LAMP, 1);
  sizes.push(await sized('open, a long post', 1, USUAL));
  await acts(1, ana, { kind: 'claim' });
  await acts(1, ana, { kind: 'edit', draftId: (await draftOf(1)).draftId, text: REPLY });
  sizes.push(await sized('in review', 1, USUAL));
  await acts(1, biel, { kind: 'approve', ...(await draftOf(1)) });
  sizes.push(await sized('held', 1, USUAL));
  const publicationId = (await stateOf(1)).publications[0]?.id ?? '';
  await acts(1, biel, { kind: 'publish_now', publicationId });
  await publishApproved(desk, { publish: async () => ({ kind: 'by_hand' }) }, publicationId);
  sizes.push(await sized('to publish by hand', 1, USUAL));
  await acts(1, ana, { kind: 'mark_published', publicationId, proof: PROOF, textOut: null });
  sizes.push(await sized('published', 1, FINISHED));
  await flags(LIBRARY, 2);
  sizes.push(await sized('a fact is missing', 2, USUAL));
  await acts(2, ana, { kind: 'dismiss', reason: 'let_stand', note: '' });
  sizes.push(await sized('dismissed', 2, FINISHED));
  return sizes;
}

async function cardsAtRisk({ acts, flags, sized }: Stage): Promise<CardSize[]> {
  const sizes: CardSize[] = [];
  await flags(TRAPPED, 3);
  sizes.push(await sized('at risk, nobody told', 3, AT_RISK));
  await acts(3, ana, { kind: 'call_emergency' });
  sizes.push(await sized('at risk, 112 told', 3, AT_RISK));
  await acts(3, ana, { kind: 'record_rescue', step: 'attended' });
  sizes.push(await sized('at risk, attended', 3, AT_RISK));
  await acts(3, ana, { kind: 'record_rescue', step: 'safe' });
  sizes.push(await sized('safe', 3, AT_RISK));
  return sizes;
}

async function boards(stage: Stage): Promise<CardSize[]> {
  const { database, desk, delivery, sized } = stage;
  const actor = ana ?? SOMEBODY;
  const start = { playbook: 'flood', title: 'DANA en la Ribera', level: 'S2', territory: 'La Ribera' } as const;
  const more = { networks: ['x', 'mastodon'], plan: null, leadAccount: null, ownChannel: false };
  await startCrisis(desk, { start: { ...start, ...more }, actor, ...delivery() });
  await performCrisisAction(desk, {
    crisisId: 1,
    actor,
    ...delivery(),
    action: { kind: 'open_statement', statement: 'holding', networks: ['x', 'mastodon'], languages: ['es'] },
  });
  const statements = await database.crises.reader.board(1);
  const statement = await sized('a statement', statements?.statements.at(-1)?.core.id ?? 0, USUAL);
  const words = { title: '', translations: {}, source: 'Policía Local', owner: null, validForMinutes: null };
  const fact = { kind: 'add_fact', key: 'zone', value: 'La Ribera', ...words } as const;
  await performCrisisAction(desk, { crisisId: 1, actor, ...delivery(), action: fact });
  const fresh = await sizedBoard('the board of a crisis', stage);
  await fillBoard(stage, actor);
  return [statement, fresh, await sizedBoard('a board in full swing', stage)];
}

async function sizedBoard(name: string, { database, handbook, desk }: Stage): Promise<CardSize> {
  const board = await database.crises.reader.board(1);
  if (board === null) throw new Error('There is no crisis 1.');
  const size = largestOf(
    LANGUAGES.map((language) => {
      const view = crisisView(board, { handbook, texts: textsIn(language), now: desk.now(), links: new Map() });
      return { language, ...sizeOfBlocks(boardCard(view, { ownChannels: false }).blocks) };
    }),
  );
  return { name, goal: BOARD, ...size };
}

/** Adds people at risk, five facts in force, two that wait, a plan, a role and a pause. */
async function fillBoard({ database, desk, delivery, flags }: Stage, actor: SlackActor): Promise<void> {
  const acts = (who: SlackActor, action: CrisisAction) =>
    performCrisisAction(desk, { crisisId: 1, actor: who, ...delivery(), action });
  await flags(TRAPPED.replace('Molino 3', 'Molino 8'), 5);
  await flags(TRAPPED.replace('Molino 3', 'Mar 21'), 6);
  const plan = { level: 'Plan de inundaciones, situación 2', director: 'Carmen Ortuño', link: null };
  await acts(actor, { kind: 'set_plan', plan });
  await acts(actor, { kind: 'hand_over', role: 'spokesperson', to: biel ?? SOMEBODY });
  const more = { translations: {}, source: 'Policía Local', owner: null, validForMinutes: null };
  for (const [title, value] of KNOWN) await acts(actor, { kind: 'add_fact', key: null, title, value, ...more });
  const proposed = (await database.crises.reader.board(1))?.facts ?? [];
  for (const { id } of proposed.slice(0, -1)) await acts(biel ?? SOMEBODY, { kind: 'verify_fact', factId: id });
  const again = { key: null, title: 'Albergue', value: 'Polideportivo municipal de la avenida del Mar' };
  await acts(actor, { kind: 'add_fact', ...again, ...more });
  const pause = { crisisId: 1, scope: { kind: 'all' }, reason: 'Hay víctimas: habla la dirección del plan' } as const;
  await pausePublishing(desk, { ...pause, actor, ...delivery() });
}

const KNOWN = [
  ['Puente cerrado', 'Puente de la carretera de La Ribera'],
  ['Colegios', 'Cerrados hoy y mañana'],
  ['Autobuses', 'Sin servicio hasta nuevo aviso'],
  ['Agua potable', 'Se puede beber'],
  ['Teléfono de información', '900 123 456'],
] as const;

/** Prints how large each card is beside its goal. A card that misses it makes the exit code 1. */
export async function benchCardSize(): Promise<void> {
  const sizes = await cardSizes();
  const lines = sizes.map(({ name, language, words, controls, goal }) => {
    const isMet = words <= goal.words && controls <= goal.controls;
    const figures = `${String(words).padStart(4)} of ${goal.words} words  ${controls} of ${goal.controls} controls`;
    return `${name.padEnd(24)} ${language}  ${figures}  ${isMet ? 'met' : 'missed'}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (lines.some((line) => line.endsWith('missed'))) process.exitCode = 1;
}
