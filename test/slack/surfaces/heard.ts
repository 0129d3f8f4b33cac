import { App } from '@slack/bolt';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import type { Week } from '../../../src/domain/digests/week.ts';
import type { HandbookProblem } from '../../../src/domain/handbook/handbook.ts';
import { ROLES, SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import type { Waiting } from '../../../src/domain/in-force/proposal.ts';
import type { SlackDeps } from '../../../src/slack/slack-deps.ts';
import type { World } from './ugly-world.ts';
import { OTHER_HASH } from './ugly-world.ts';

type Heard = Map<string, (given: object) => Promise<void>>;
type Register = (app: App, deps: SlackDeps) => void;

/** What a slash command answers in such a world, to somebody who may do everything. */
export async function commanded(register: Register, command: string, text: string, world: World): Promise<object[]> {
  const answers: object[] = [];
  await listener(
    register,
    command,
    world,
  )({
    ack: async () => {},
    command: { user_id: 'UA', team_id: 'T1', channel_id: 'C1', text },
    respond: async (answer: object) => void answers.push(answer),
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
  const hear = (id: string, handler: (given: object) => Promise<void>) => void heard.set(id, handler);
  // Of Bolt no more is needed than to be able to say what one listens to.
  const ears = { command: hear, event: hear, action: hear, view: hear, shortcut: hear };
  register(Object.assign(Object.create(App.prototype), ears), depsOf(world));
  const handler = heard.get(name);
  if (handler === undefined) throw new Error(`Nothing listens to ${name}`);
  return handler;
}

function depsOf({ states, state, handbook, otherHandbook, now, texts, digest, words }: World): SlackDeps {
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
    store: { transact: async () => Promise.reject(new Error('nothing is written here')) },
    people: { standingOf: async () => ({ kind: 'member', roles: [...ROLES] }) },
    handbook: () => handbook,
    followHandbook: async () => {},
    detectLanguage: () => 'es',
    now: () => now,
    newId: () => 'id',
    digest: () => '',
    hash: () => '',
    randomKey: () => '',
    holdMs: 0,
  };
  return {
    cases,
    handbook: {
      ...cases,
      handbooks: {
        inForce: async () => null,
        files: async () => null,
        waiting: async () => waiting,
        transact: async () => Promise.reject(new Error('nothing is written here')),
      },
      source: { load: async () => ({ ...reading, files: [] }), understand: () => reading },
    },
    postToTeam: async () => true,
    reader: {
      caseById: async () => state,
      list: async () => states,
      caseFigures: async () => Promise.reject(new Error('the digest is given')),
      auditRows: async () => [],
      auditHead: async () => digest.chain,
    },
    desk: {
      page: async (_, limit) => ({ count: states.length * 1_000, states: states.slice(0, limit) }),
      openBySeverity: async () =>
        SEVERITIES.map((severity) => ({ severity, count: 1_000, oldestId: 1, oldestAt: now })),
      unsettledPublications: async () => 1_000,
    },
    botHealth: async () => ({
      isSending: false,
      toSend: 1_000,
      unsettled: 1_000,
      handbookHash: handbook.hash,
      unreachableSince: now,
      hasSecondChannel: true,
      nextDigestAt: now,
    }),
    weekNow: async () => aWeek(digest),
    directory: { localeOf: async () => texts.language, nameOf: async () => 'Ana' },
    wake: () => {},
    digestNow: async () => digest,
    postDigest: async () => true,
    peopleChanged: () => {},
    casesChannel: 'C1',
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
}

/** Of the same topics and networks as the digest. */
export function aWeek({ byTopic, published, opened, date, medianMinutesToReply }: Digest): Week {
  const bySeverity = { S1: opened, S2: opened, S3: opened, S4: opened };
  const figures = { opened, answered: opened, dismissed: opened, handedOver: opened, bySeverity };
  const day = { ...figures, date, medianMinutes: medianMinutesToReply };
  const byNetwork = published.map(({ network }) => ({ network, opened, answered: opened }));
  return { days: Array.from({ length: 7 }, () => day), total: day, byTopic, byNetwork };
}

/** Proposed by somebody else than who looks at it. */
export function aProposal(basedOn: string): Waiting {
  const proposedBy = { kind: 'slack', team: 'T1', user: 'UB' } as const;
  return {
    id: 'p',
    hash: OTHER_HASH,
    basedOn,
    proposedBy,
    proposedAt: '2026-11-24T10:00:00.000Z',
    reason: null,
    status: 'waiting',
  };
}
