import type { Database } from '../../src/adapters/database/open-database.ts';
import type { CaseCore, Draft, SignOff } from '../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import type { Publication } from '../../src/domain/cases/model/publication.ts';
import type { Actor } from '../../src/domain/people/actor.ts';
import type { WorkingTime } from '../../src/domain/time/working-time.ts';
import { addWorkingMinutes } from '../../src/domain/time/working-time.ts';
import type { Matters } from './invented-matters.ts';
import { EVERY_DAY, FLOOD } from './invented-matters.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const ACTOR: Actor = { kind: 'clock' };

const NETWORKS = ['x', 'x', 'x', 'facebook', 'facebook', 'instagram', 'mastodon', 'bluesky'];
/** How busy each hour of a day is. */
const DAY = [1, 0, 0, 0, 0, 1, 3, 7, 10, 11, 11, 10, 9, 8, 6, 6, 7, 8, 10, 10, 9, 7, 4, 2];
/** Hours before now at which the flood is at its worst. */
const WORST = 88;

/** A week of an invented town hall up to that moment: every day's questions, and one evening with a flood. */
export async function inventWeek(
  database: Pick<Database, 'cases' | 'team'>,
  house: WorkingTime,
  now: string,
): Promise<void> {
  const chance = chances();
  const end = Date.parse(now);
  for (let hour = 167; hour >= 1; hour--) {
    const at = end - hour * hourMs;
    const storm = Math.exp(-(((hour - WORST) / 5) ** 2));
    const usual = (DAY[new Date(at).getUTCHours()] ?? 0) * 0.2;
    await open(database.cases, several(usual, chance), EVERY_DAY, { at, end, chance, house, posts: 1.8 });
    await open(database.cases, several(storm * 7, chance), FLOOD, { at, end, chance, house, posts: 1 + storm * 8 });
  }
  const day = (days: number) => new Date(end - days * 24 * hourMs).toISOString();
  for (const [action, days] of [
    ['agenda', 2],
    ['emergencias', 4],
    ['accesibilidad', 20],
  ] as const) {
    const done = { id: action, action, doneOn: day(days).slice(0, 10), recordedBy: ACTOR, recordedAt: day(days) };
    await database.team.actions.transact(({ save }) => save({ done, audit: [] }));
  }
}

type Moment = { at: number; end: number; chance: () => number; house: WorkingTime; posts: number };

async function open(
  { store }: Pick<Database['cases'], 'store'>,
  count: number,
  among: readonly Matters[],
  moment: Moment,
): Promise<void> {
  for (let opened = 0; opened < count; opened++) {
    await store.transact(async ({ cases: { nextId }, save }) => {
      const changes = changesOf(await nextId(), chosen(among, moment.chance), moment);
      await save({ changes, audit: [], effects: [] });
    });
  }
}

function changesOf(id: number, of: Matters, { at, end, chance, house, posts }: Moment): Change[] {
  const openedAt = at + chance() * hourMs;
  const iso = (ms: number) => new Date(Math.min(ms, end)).toISOString();
  const pace = { S1: 0.5, S2: 1, S3: 2.2, S4: 9 }[of.severity];
  const isUrgent = of.severity === 'S1' || of.severity === 'S2';
  const later = (from: number, minutes: number) =>
    isUrgent ? from + minutes * minuteMs : Date.parse(addWorkingMinutes(iso(from), minutes, house));
  const claimedAt = later(openedAt, (2 + chance() * 8) * pace);
  const approvedAt = later(claimedAt, (4 + chance() ** 2 * 24) * pace);
  const answeredAt = later(approvedAt, 1 + chance() * 5);
  const isLetStand = of.playbook === null;
  const isTaken = claimedAt < end && chance() < 0.96;
  const isAnswered = isTaken && !isLetStand && answeredAt < end && chance() < 0.9;
  const draftId = `invented-${id}`;
  const [network = 'x'] = [NETWORKS[Math.floor(chance() * NETWORKS.length)]];
  const arrived = Array.from({ length: Math.max(1, several(posts, chance)) }, (_, post): Change => {
    const flaggedAt = iso(openedAt + post * chance() * 4 * minuteMs);
    const where = chance() < 0.7 ? network : 'x';
    return { kind: 'post', row: { ...aPost(id, `${draftId}-${post}`, flaggedAt), network: where } };
  });
  return [
    {
      kind: 'matter',
      row: {
        ...aMatter(id, of, iso(openedAt), chance),
        claim: isTaken ? { by: ACTOR, at: iso(claimedAt) } : null,
        currentDraftId: isLetStand ? null : draftId,
        closed: isLetStand && isTaken ? { reason: 'let_stand', by: ACTOR, at: iso(claimedAt), noteId: null } : null,
      },
    },
    ...arrived,
    ...(isAnswered ? reply(id, draftId, network, { approved: iso(approvedAt), answered: iso(answeredAt) }) : []),
  ];
}

function aMatter(id: number, of: Matters, openedAt: string, chance: () => number): CaseCore {
  const { class: postClass, severity, playbook, topics, suggests = 0 } = of;
  const topic = topics[Math.floor(chance() * topics.length)] ?? null;
  return {
    id,
    openedAt,
    openedBy: ACTOR,
    class: postClass,
    severity,
    playbook,
    tags: [],
    audience: 'public',
    assessment: {
      language: 'es',
      class: postClass,
      severity,
      playbook,
      topic,
      ownerArea: null,
      needsReply: true,
      suggests: chance() < suggests,
      action: 'answer',
      personalData: [],
      because: [],
      weights: 'shipped',
    },
    crisisId: null,
    statement: null,
    releasedAt: null,
    claim: null,
    currentDraftId: null,
    closed: null,
    loweredBy: [],
    floor: null,
    breach: null,
    digestKey: 'k',
    randomId: 'c0ffee01',
    erased: null,
  };
}

function aPost(caseId: number, id: string, flaggedAt: string) {
  const said = {
    text: '¿Está cortado el puente?',
    author: null,
    url: null,
    postedAt: null,
    why: null,
    keys: [],
    asksUs: true,
    answers: null,
  };
  return { id, caseId, network: 'x', flaggedAt, flaggedBy: ACTOR, ...said };
}

function reply(caseId: number, draftId: string, network: string, at: { approved: string; answered: string }): Change[] {
  const text = 'Hola. El puente está cortado. Usa la avenida del Mar.';
  const draft: Draft = {
    id: draftId,
    caseId,
    version: 1,
    variant: 'a',
    language: 'es',
    languageFellBack: false,
    text,
    picture: null,
    digest: 'd',
    templateId: null,
    basedOn: null,
    writtenBy: null,
    touchedBy: [],
    writingId: null,
    slots: null,
    factIds: [],
    missingFacts: [],
    places: [],
    createdAt: at.approved,
  };
  const approval: SignOff = {
    id: `${draftId}-approval`,
    caseId,
    draftId,
    digest: 'd',
    by: ACTOR,
    as: 'approver',
    roles: ['approver'],
    at: at.approved,
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt: null,
  };
  const out: Publication = {
    id: `${draftId}-out`,
    caseId,
    draftId,
    digest: 'd',
    target: draftId,
    network,
    audience: 'public',
    status: 'published',
    holdUntil: at.approved,
    awaitsGoOn: false,
    handbookHash: 'h',
    basis: null,
    proof: null,
    reason: null,
    waitUntil: null,
    publishedAt: at.answered,
    publishedBy: ACTOR,
    deliveredAs: { kind: 'as_approved' },
    corrects: [],
    putsRight: [],
    withdrawal: null,
  };
  return [
    { kind: 'draft', row: draft },
    { kind: 'endorsement', row: approval },
    { kind: 'publication', row: out },
  ];
}

function chosen(among: readonly Matters[], chance: () => number): Matters {
  let left = chance() * among.reduce((sum, { weight }) => sum + weight, 0);
  const found = among.find(({ weight }) => {
    left -= weight;
    return left <= 0;
  });
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** A whole number that is so large on average. */
function several(mean: number, chance: () => number): number {
  return Math.floor(mean * (0.4 + chance() * 1.2) + chance());
}

/** The same throws of dice on every run, so that the pictures change only when something else does. */
function chances(): () => number {
  let seed = 20_261_124;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}
