import process from 'node:process';
import { publishApproved } from '../../src/domain/cases/publish-approved.ts';
import type { CrisisAction } from '../../src/domain/crises/model/crisis-action.ts';
import { pausePublishing } from '../../src/domain/crises/pause-publishing.ts';
import { performCrisisAction } from '../../src/domain/crises/perform-crisis-action.ts';
import { startCrisis } from '../../src/domain/crises/start-crisis.ts';
import type { SlackActor } from '../../src/domain/people/actor.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { boardCard } from '../../src/slack/crises/board/board-card.ts';
import { crisisView } from '../../src/slack/crises/board/crisis-view.ts';
import type { CardSize, Stage } from './card-stage.ts';
import { aDatabase, ana, aStage, biel, LANGUAGES, opens, outOf, REPLY, SOMEBODY, sends } from './card-stage.ts';
import type { Goal } from './size-of-blocks.ts';
import { largestOf, sizeOfBlocks } from './size-of-blocks.ts';

const USUAL: Goal = { words: 70, controls: 4 };
const AT_RISK: Goal = { words: 90, controls: 4 };
const FINISHED: Goal = { words: 40, controls: 1 };
const BOARD: Goal = { words: 180, controls: 7 };

const LAMP =
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza de ayuntamiento. He llamado al 010 dos veces, me han dado dos números de aviso distintos y sigue igual, a oscuras, con los niños saliendo de la escuela de música a las ocho de la tarde.';
const LIBRARY = '¿A qué hora abre la biblioteca los sábados?';
const TRAPPED =
  'Estamos mi madre y yo atrapadas en el garaje de la calle del Molino 3, el agua sube muy deprisa. Ayuda por favor, 611 22 33 44';
const PROOF = 'https://x.com/AytoRiudalba/status/1860000000000000004';

/** Returns how large each card is as a case goes its way, and the board of a crisis. */
export async function cardSizes(): Promise<CardSize[]> {
  await using database = await aDatabase();
  const stage = await aStage(database);
  const cards = [...(await usualCards(stage)), ...(await cardsAtRisk(stage)), ...(await rarerCards(stage))];
  return [...cards, ...(await boards(stage))];
}

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

const HATE = 'Los inmigrantes son escoria, hay que echarlos a todos del pueblo a palos';
const FLOODED = '¿Podemos quedarnos en casa si se inunda el barranco de la Foia, o hay que subir a algún sitio?';

/** Cards of what happens less often: nobody knows whether it is out, an order to remove it, a question to an area, a breach. */
async function rarerCards(stage: Stage): Promise<CardSize[]> {
  const { acts, sized, stateOf } = stage;
  const sizes: CardSize[] = [];
  const shows = async (name: string, id: number, goal = USUAL) => sizes.push(await sized(name, id, goal));
  await shows('a fact is missing, S1', await opens(FLOODED, stage));
  await shows('not sent', await sends('failed', complaintOf('fuente'), stage));
  await shows('outcome unknown', await sends('unknown', complaintOf('papelera'), stage));
  await shows('to send in private', await sends('in_private', complaintOf('acera'), stage));
  const owing = await sends('by_hand', complaintOf('marquesina'), stage);
  const publicationId = (await stateOf(owing)).publications[0]?.id ?? '';
  await acts(owing, ana, { kind: 'mark_published', publicationId, proof: '', textOut: null });
  await shows('published, no address yet', owing);
  await acts(1, ana, { kind: 'order_withdrawal', ...(await outOf(1, stage)), ...ORDER });
  await shows('to be removed', 1);
  const asking = await opens(complaintOf('baranda'), stage);
  await acts(asking, ana, { kind: 'ask_area', area: 'policia-local', question: '¿Cuándo se arregla?' });
  await shows('a question to an area', asking);
  const leaked = await opens(complaintOf('web'), stage);
  await acts(leaked, ana, { kind: 'correct', class: 'complaint', severity: 'S2', playbook: 'cyberattack' });
  await acts(leaked, ana, { kind: 'open_breach', ...TODAY });
  await shows('a breach of data', leaked);
  const hate = await opens(HATE, stage);
  await shows('hate, folded', hate);
  await acts(hate, ana, { kind: 'correct', class: 'rant', severity: 'S4', playbook: null });
  await shows('lowered, to be confirmed', hate);
  const handed = await opens(complaintOf('carretera'), stage);
  await acts(handed, ana, { kind: 'dismiss', reason: 'not_ours', note: 'Diputación' });
  await shows('handed over', handed, FINISHED);
  return sizes;
}

const ORDER = { reason: 'order', orderedBy: 'Juzgado n.º 2' } as const;
const TODAY = { day: new Date().toISOString().slice(0, 10), at: '0:05' };

function complaintOf(what: string): string {
  return `La ${what} de la avenida del Mar lleva tres semanas rota y nadie hace nada. Vaya vergüenza.`;
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
