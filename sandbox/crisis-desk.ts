import { randomUUID } from 'node:crypto';
import { caseKeys } from '../src/adapters/database/engine/case-keys.ts';
import { openDatabase } from '../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../src/domain/cases/decision/case-deps.ts';
import type { StatementKind } from '../src/domain/cases/model/case-state.ts';
import type { PauseScope } from '../src/domain/cases/model/crises/pause.ts';
import type { EnteredFact } from '../src/domain/cases/model/fact.ts';
import type { CrisisAction } from '../src/domain/crises/model/crisis-action.ts';
import { pausePublishing } from '../src/domain/crises/pause-publishing.ts';
import { performCrisisAction } from '../src/domain/crises/perform-crisis-action.ts';
import { resumePublishing } from '../src/domain/crises/resume-publishing.ts';
import type { CrisisStart } from '../src/domain/crises/start-crisis.ts';
import { startCrisis } from '../src/domain/crises/start-crisis.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';
import { ROLES } from '../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../src/domain/people/actor.ts';

/** People of the emergency room, whom nobody sees: of the team, and with every role. */
const UNSEEN = { one: 'UCENTRO1', other: 'UCENTRO2' };

const FLOOD: CrisisStart = {
  playbook: 'flood',
  title: 'DANA en la Ribera',
  level: 'S2',
  territory: 'La Ribera',
  networks: ['x', 'mastodon'],
  plan: null,
  leadAccount: null,
  ownChannel: false,
};

/**
 * Does to crises in a database what the emergency room does, beside the bot that works on the same one.
 * @param people Slack's ids of the two who work there, where somebody reads their names
 */
export async function crisisDesk(databaseUrl: string, handbook: Handbook, people = UNSEEN) {
  const one: Actor = { kind: 'slack', team: 'T1', user: people.one };
  const other: Actor = { kind: 'slack', team: 'T1', user: people.other };
  const database = await openDatabase(databaseUrl);
  const deps: CaseDeps = {
    store: database.cases.store,
    people: { standingOf: async () => ({ kind: 'member', roles: [...ROLES] }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    language: { detect: () => 'es', model: null },
    now: () => new Date().toISOString(),
    keys: caseKeys,
    settings: { mode: 'real', holdMs: 60_000, openAtOnce: 10, colleaguesFlag: true },
  };
  const request = () => ({ channel: null, deliveryKey: randomUUID() });
  const does = (gesture: CrisisAction, actor = one) =>
    performCrisisAction(deps, { crisisId: 1, action: gesture, actor, ...request() });
  const board = async () => {
    const found = await database.crises.reader.board(1);
    if (found === null) throw new Error('There is no crisis yet.');
    return found;
  };

  return {
    does,
    board,
    start: (over: Partial<CrisisStart> = {}) =>
      startCrisis(deps, { start: { ...FLOOD, ...over }, actor: one, ...request() }),
    /** Values that hold from the beginning; each by itself would be two more lines below the board, one a second. */
    begin: (values: Readonly<Record<string, string>>) =>
      database.cases.store.transact(({ save }) => {
        const rows = Object.entries(values).map(([key, value]) => verified(key, value, deps.now(), { one, other }));
        return save({ changes: rows.map((row) => ({ kind: 'fact', row })), audit: [], effects: [] });
      }),
    /** Values of the playbook's facts that two people stand by. */
    async knows(values: Readonly<Record<string, string>>, translations = {}): Promise<void> {
      for (const [key, value] of Object.entries(values)) {
        const words = { title: '', translations, source: 'Policía Local', owner: null, validForMinutes: null };
        await does({ kind: 'add_fact', key, value, ...words });
        const fact = (await board()).facts.findLast(({ status }) => status === 'proposed');
        await does({ kind: 'verify_fact', factId: fact?.id ?? '' }, other);
      }
    },
    /** The number of the statement's case. */
    async states(statement: StatementKind, networks: readonly string[] = ['x', 'mastodon']): Promise<number> {
      await does({ kind: 'open_statement', statement, networks, languages: ['es'] });
      return (await board()).statements.at(-1)?.core.id ?? 0;
    },
    pause: (reason: string, scope: PauseScope = { kind: 'all' }) =>
      pausePublishing(deps, { scope, crisisId: 1, reason, actor: one, ...request() }),
    async resume(): Promise<void> {
      const [pause] = (await board()).pauses;
      await resumePublishing(deps, { pauseId: pause?.id ?? '', actor: one, ...request() });
    },
    close: database.close,
    [Symbol.asyncDispose]: database.close,
  };
}

function verified(
  key: string,
  value: string,
  now: string,
  { one, other }: Record<'one' | 'other', Actor>,
): EnteredFact {
  return {
    id: randomUUID(),
    scope: 'crisis:1',
    key,
    title: null,
    value,
    translations: {},
    meaning: null,
    source: 'Policía Local',
    owner: one,
    enteredBy: one,
    enteredAt: now,
    validUntil: null,
    status: 'verified',
    verifiedBy: other,
    verifiedAt: now,
    supersededBy: null,
    ended: null,
  };
}

/** What the shipped handbook's first message of a flood needs to know. */
export const FLOOD_FACTS = {
  zone: 'El Molinar',
  as_of: '17:30',
  level: 'naranja',
  es_alert: 'enviado',
  next_update: '18:30',
  link: 'https://riudalba.example/dana',
} as const;
