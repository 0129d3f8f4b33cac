import { App } from '@slack/bolt';
import type { HandbookProblem } from '../../../src/domain/handbook/handbook.ts';
import { ROLES, SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import type { SlackDeps } from '../../../src/slack/bolt/slack-deps.ts';
import { aMonth } from '../../documents/plan-report/a-month.ts';
import { someLayers } from '../../support/builders/some-layers.ts';
import { aPlan } from './a-plan.ts';
import { aProposal } from './a-proposal.ts';
import { othersRead } from './past-reply-builders.ts';
import type { World } from './ugly/ugly-world.ts';
import { gap } from './ugly/ugly-world.ts';

type Heard = Map<string | RegExp, (given: object) => Promise<void>>;
type Register = (app: App, deps: SlackDeps) => void;

const elsewhere = async () => 'Atlantic/Canary';

/** What a slash command answers in such a world, or opens, for somebody who may do everything. */
export async function commanded(register: Register, command: string, text: string, world: World): Promise<object[]> {
  const answers: object[] = [];
  await listener(
    register,
    command,
    world,
  )({
    ack: async () => {},
    command: { command, user_id: 'UA', team_id: 'T1', channel_id: 'C1', text },
    respond: async (answer: object) => void answers.push(answer),
    client: { views: { open: async ({ view }: { view: object }) => void answers.push(view) } },
  });
  return answers;
}

/** The App Home that is published to somebody who may do everything. */
export async function homeOf(register: Register, world: World): Promise<object[]> {
  const views: object[] = [];
  const publish = async ({ view }: { view: object }) => void views.push(view);
  await listener(
    register,
    'app_home_opened',
    world,
  )({
    event: { tab: 'home', user: 'UA' },
    context: { teamId: 'T1' },
    client: { views: { publish } },
  });
  return views;
}

function listener(register: Register, name: string, world: World) {
  const heard: Heard = new Map();
  const hear = (id: string | RegExp, handler: (given: object) => Promise<void>) => void heard.set(id, handler);
  // Of Bolt no more is needed than to be able to say what one listens to.
  const ears = { command: hear, event: hear, action: hear, view: hear, shortcut: hear };
  register(Object.assign(Object.create(App.prototype), ears), depsOf(world));
  const handler = [...heard].find(([id]) => (typeof id === 'string' ? id === name : id.test(name)))?.[1];
  if (handler === undefined) throw new Error(`Nothing listens to ${name}`);
  return handler;
}

function depsOf(world: World): SlackDeps {
  const { states, state, hoaxes, handbook, otherHandbook, now, texts, digest, words, crisis } = world;
  const problem: HandbookProblem = {
    level: 'error',
    file: 'a.md',
    line: 1,
    column: 1,
    field: 'titles',
    message: words.note,
  };
  const waiting = aProposal(handbook.hash);
  // With many cases the files hold many mistakes, with few another handbook.
  const problems = states.slice(0, 30).map(() => problem);
  const reading = problems.length > 3 ? { handbook: null, problems } : { handbook: otherHandbook, problems: [] };
  const cases: SlackDeps['cases'] = {
    store: {
      transact: async () => Promise.reject(new Error('nothing is written here')),
      intakeAhead: null,
      openCrises: async () => [],
      look: async () => Promise.reject(new Error('nothing is looked at here')),
      turns: {
        state: async () => ({ cases: [], crises: [] }),
        rings: { of: async () => [], since: async () => [] },
        actedSince: async () => [],
      },
    },
    people: { standingOf: async () => ({ kind: 'member', roles: [...ROLES] }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    language: { detect: () => 'es', model: null },
    now: () => now,
    keys: { newId: () => 'id', randomKey: () => '', digest: () => '', hash: () => '' },
    settings: { mode: 'real', holdMs: 0, openAtOnce: 10, colleaguesFlag: true },
  };
  return {
    cases,
    handbook: {
      ...cases,
      handbooks: {
        active: async () => null,
        files: async () => null,
        waiting: async () => waiting,
        transact: async () => Promise.reject(new Error('nothing is written here')),
      },
      layers: {
        read: async () => someLayers(now),
        transact: async () => Promise.reject(new Error('nothing is written here')),
      },
      source: { load: async () => ({ ...reading, files: [] }), understand: () => reading },
    },
    readers: {
      ...othersRead(world),
      cases: {
        caseById: async () => state,
        identityOf: async () => ({ randomId: state.core.randomId, cards: [] }),
        list: async () => states,
        caseFigures: async () => Promise.reject(new Error('the digest is given')),
        openQuestions: async () => state.areaQuestions,
        auditRows: async () => [],
        auditHead: async () => digest.chain,
      },
      hoaxes: {
        byId: async () => hoaxes[0] ?? null,
        latest: async (limit) => ({ hoaxes: hoaxes.slice(0, limit), count: hoaxes.length * 1_000 }),
        ofPeriod: async () => [],
      },
      home: {
        page: async (_, limit) => ({ count: states.length * 1_000, states: states.slice(0, limit) }),
        openBySeverity: async () =>
          SEVERITIES.map((severity) => ({ severity, count: 1_000, oldestId: 1, oldestAt: now })),
        unsettledPublications: async () => 1_000,
        tokensSince: async () => ({ prompt: 300_000, answer: 100_000 }),
        agreement: async () => ({ kept: 900, corrected: 100 }),
      },
      gapOf: async () => gap,
    },
    crises: {
      alerts: { byId: async () => null },
      reader: {
        list: async () => [crisis.board.crisis],
        board: async () => crisis.board,
        atRisk: async () => crisis.board.atRisk,
        hour: async () => crisis.hour,
        whole: async () => null,
        openFollowUps: async () => crisis.board.followUps,
        followers: { sheetReaders: async () => [], lastLook: async () => null },
      },
      pauses: {
        byId: async () => crisis.pause,
        lasting: async () => crisis.board.pauses,
        slipped: async () => crisis.held.flatMap(({ publications }) => publications),
        held: async () => crisis.held,
      },
      drills: null,
      ownChannels: true,
    },
    digests: {
      actions: {
        doneIn: async () => [],
        latest: async () => [],
        transact: async () => Promise.reject(new Error('nothing is written here')),
      },
      postVariant: async () => true,
      postSheet: async () => true,
      postWeekNow: async () => true,
      digestNow: async () => digest,
      postDigest: async () => true,
      plan: {
        calendar: aPlan(world),
        contents: null,
        pictures: { make: () => Promise.reject(new Error('no picture here')), download: null },
        suggestions: {
          open: async (most) => states.slice(0, most).map((one) => ({ state: one, posts: 1_000 })),
          byTopic: async () => [{ topic: null, all: 1_000, unsaid: 1_000 }],
          figures: async () => ({ done: 1_000, planned: 1_000, declined: 1_000, unsaid: 1_000, told: 1_000 }),
        },
        print: async () => true,
        month: { put: async () => true, read: async () => aMonth() },
      },
    },
    team: {
      editings: { others: async () => [], begin: async () => {}, end: async () => {} },
      postToTeam: async () => true,
      roster: { team: async () => [] },
      preferences: {
        of: async () => ({ language: 'ca', notices: 'direct' }),
        calledDirectly: async () => [],
        privateReaders: async () => [],
        chosen: async () => [],
        save: async () => {},
      },
      directory: { localeOf: async () => texts.language, zoneOf: elsewhere, nameOf: async () => 'Ana' },
      personChanged: () => {},
      groupChanged: () => {},
      casesChannel: 'C1',
    },
    bot: {
      trial: null,
      workspaceUrl: 'https://town.slack.com/',
      boardLink: async (crisisId) => `https://town.slack.com/archives/C1/p${crisisId}`,
      contentLink: async () => 'https://town.slack.com/archives/C2/p1',
      cardLink: async (caseId) => `https://town.slack.com/archives/C1/p${caseId}`,
      health: async () => ({
        version: '1.2.3',
        isTrial: true,
        isSending: false,
        toSend: 1_000,
        unsettled: 1_000,
        handbookHash: handbook.hash,
        unreachableSince: now,
        hasSecondChannel: true,
        model: {
          model: `m ${words.title}`,
          host: `h ${words.title}`,
          circuit: 'open',
          openSince: now,
          tokensToday: 1_000_000,
          tokensLeft: 0,
          costToday: { amount: 1_000.123, currency: 'EUR' },
        },
        networks: [
          { name: `n ${words.title}`, account: { handle: `a ${words.title}` }, trouble: null },
          {
            name: 'Mastodon',
            account: null,
            trouble: { key: 'network.other_account', params: { account: `b ${words.title}`, profile: words.title } },
          },
        ],
        sources: {
          read: 1_000,
          failing: Array.from({ length: 40 }, () => ({ name: words.title, since: now, why: 'forbidden' as const })),
          watched: Array.from({ length: 40 }, () => ({ name: words.title, count: 1_000 })),
        },
        publicPageDown: { since: now, why: 'not_ours' },
        nextDigestAt: now,
      }),
      wake: () => {},
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  };
}
