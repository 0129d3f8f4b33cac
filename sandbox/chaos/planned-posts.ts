import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { caseKeys } from '../../src/adapters/database/engine/case-keys.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import type { ContentDeps } from '../../src/domain/contents/content-deps.ts';
import type { ContentState } from '../../src/domain/contents/model/content.ts';
import { performContentAction, startContents } from '../../src/domain/contents/perform-content-action.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import type { Role } from '../../src/domain/handbook/vocabulary.ts';
import { aMastodonDouble, MASTODON_TOKEN } from '../doubles/a-mastodon-double.ts';
import { aSmallHandbook } from '../processes/a-small-handbook.ts';
import { until } from '../processes/until.ts';
import { DIGEST_CHANNEL } from '../town.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Place } from './places.ts';
import type { Row } from './result.ts';
import type { Engine, Replica, Scene } from './scene.ts';
import { NAMES, openScene } from './scene.ts';
import { senderOf } from './well-again.ts';

const KILLS = 30;
export const PLANNED_POSTS = `kill -9 as a planned post leaves, ${KILLS} times`;

/** The process knows of it by then. */
const AHEAD_MS = 1_500;
/** One in three dies once a silent network has the text; the others so long after its moment, each a step later, half of them at a slow one. */
const STEP_MS = 8;
/** A claimed text is unknown, and an unclaimed one leaves, half a minute after its process died. */
const SETTLED_MS = 180_000;

type Network = Awaited<ReturnType<typeof aMastodonDouble>>;

/**
 * Plans a post, has it approved, and kills the process as it leaves, again and again. No text may arrive twice. Each is out, or asks a
 * person on its card.
 */
export async function plannedPosts(
  engine: Engine,
  placeOf: () => Promise<Place>,
  said: (line: string) => void,
): Promise<Row> {
  const accident = PLANNED_POSTS;
  if (engine !== 'sqlite') return { accident, engine, notRun: 'shown on SQLite' };
  const playbooks = await aSmallHandbook();
  try {
    const { handbook } = await readHandbook(playbooks.dir, new Date().toISOString().slice(0, 10));
    if (handbook === null) throw new Error('The small handbook does not hold.');
    await using mastodon = await aMastodonDouble(() => new Date().toISOString());
    await using place = await placeOf();
    const settings = { PLAN: 'on', PLAYBOOKS_DIR: playbooks.dir, MASTODON_URL: mastodon.url, MASTODON_TOKEN };
    await using scene = await openScene({ engine, url: place.url }, settings);
    let replica = await scene.start(NAMES[0]);
    const team = await aTeam(place.url, handbook, scene.workspace);
    try {
      let slowest = 0;
      for (let nth = 0; nth < KILLS; nth += 1) {
        await senderOf([replica]);
        const ended = await killedAsItLeaves(nth, replica, { team, mastodon, scene });
        replica = await scene.start(replica.name);
        slowest = Math.max(slowest, (performance.now() - ended) / 1_000);
      }
      const states = await team.settled();
      const { lost, doubled, tally } = countsOf(states, mastodon, scene.workspace);
      said(`sqlite: ${tally}`);
      return { accident, engine, lost, doubled, dead: scene.dead(), seconds: slowest };
    } finally {
      await team.close();
    }
  } finally {
    await playbooks.remove();
  }
}

/** @returns when the process had ended, by `performance.now()` */
async function killedAsItLeaves(
  nth: number,
  replica: Replica,
  { team, mastodon, scene }: { team: Team; mastodon: Network; scene: Scene },
): Promise<number> {
  const at = new Date(Date.now() + AHEAD_MS);
  const inHand = nth % 3 === 0;
  if (inHand) mastodon.fail('silent');
  else if (nth % 3 === 1) mastodon.fail('slow');
  const { text } = await team.approved(nth, at.toISOString());
  if (inHand) {
    const look = () => arrivals(mastodon, text) > 0;
    await until(look, { timeoutMs: SETTLED_MS, everyMs: 1, what: 'the text on the network' });
  } else {
    await pause(Math.max(0, at.getTime() - Date.now() + nth * STEP_MS));
  }
  await scene.end(replica, 'SIGKILL');
  return performance.now();
}

type Team = {
  /** Plans and approves one for that moment. */
  approved(nth: number, at: string): Promise<{ text: string }>;
  /** Waits until nothing is on its way any more. */
  settled(): Promise<ContentState[]>;
  close(): Promise<void>;
};

/** Two people who plan and approve, straight on the database. */
async function aTeam(url: string, handbook: Handbook, workspace: Workspace): Promise<Team> {
  const database = await openDatabase(url);
  const ids: string[] = [];
  const person = (role: 'writer' | 'approver') =>
    ({ kind: 'slack', team: workspace.teamId, user: workspace.person(role).id }) as const;
  const as = (roles: Role[]): ContentDeps => ({
    people: { standingOf: async () => ({ kind: 'member', roles }) },
    language: { model: null },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    now: () => new Date().toISOString(),
    keys: caseKeys,
    contents: database.outbox.contents,
  });
  const asked = (role: 'writer' | 'approver') => ({
    actor: person(role),
    channel: null,
    deliveryKey: randomUUID(),
  });
  const [topic] = handbook.institution.topics;
  const all = async () =>
    (await Promise.all(ids.map((id) => database.outbox.contents.byId(id)))).filter((one) => one !== null);
  return {
    async approved(nth, at) {
      const text = `Ven al mercado de la plaza. Te esperamos en el puesto ${nth + 1}.`;
      const words = {
        aim: { kind: 'topic', id: topic?.id ?? '' },
        readers: null,
        language: 'es',
        at,
        until: null,
        source: 'Comercio',
        factIds: [],
        texts: [{ network: 'mastodon', text }],
      } as const;
      const [begun] = await startContents(as(['writer']), { ...asked('writer'), posts: [{ ...words, factIds: [] }] });
      if (begun === undefined) throw new Error('It was not begun.');
      const { id: contentId, digest } = begun.content;
      ids.push(contentId);
      const acts = [
        ['writer', 'propose'],
        ['approver', 'approve'],
      ] as const;
      for (const [role, kind] of acts)
        await performContentAction(as([role]), { ...asked(role), contentId, action: { kind, digest } });
      return { text };
    },
    async settled() {
      const look = async () => {
        const states = await all();
        return states.every(isSettled) ? states : null;
      };
      return until(look, { timeoutMs: SETTLED_MS, everyMs: 500, what: 'an end of each text' }).catch(all);
    },
    close: database.close,
  };
}

function isSettled({ content, departures }: ContentState): boolean {
  return content.status.kind !== 'approved' && departures.every(({ status }) => status !== 'publishing');
}

function arrivals(mastodon: Network, text: string): number {
  return mastodon.requests.filter(({ method, body }) => method === 'POST' && body['status'] === text).length;
}

/** Lost: neither out nor asked about on its card, or out without the network. */
function countsOf(states: readonly ContentState[], mastodon: Network, workspace: Workspace) {
  const ends = states.map((state) => {
    const text = state.content.places[0]?.text ?? '';
    const sent = arrivals(mastodon, text);
    const isOut = state.content.status.kind === 'out';
    const isTold = isOut ? sent === 1 : isSettled(state) && isAskedAbout(text, workspace);
    return { sent, isTold, kind: isOut ? 'out' : (state.departures[0]?.status ?? state.content.status.kind) };
  });
  const kinds = Object.entries(Object.groupBy(ends, ({ kind }) => kind)).map(([kind, of]) => `${kind} ${of?.length}`);
  return {
    lost: KILLS - ends.filter(({ isTold }) => isTold).length,
    doubled: ends.filter(({ sent }) => sent > 1).length,
    tally: `of ${KILLS} planned posts ${kinds.toSorted().join(', ')}`,
  };
}

/** Returns whether its card asks a person what became of it. */
function isAskedAbout(text: string, workspace: Workspace): boolean {
  const cards = workspace.messages(DIGEST_CHANNEL).map((message) => workspace.plainText(message));
  return cards.some((card) => card.includes(text) && /no se sabe si se publicó|No se publicó a su hora/.test(card));
}
