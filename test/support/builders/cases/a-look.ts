import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { checkDeadlines } from '../../../../src/domain/cases/deadlines/check-deadlines.ts';
import type { CaseDeps } from '../../../../src/domain/cases/decision/case-deps.ts';
import type { Change, Effect } from '../../../../src/domain/cases/model/changes.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Rota } from '../../../../src/domain/handbook/rota-file.ts';
import type { DirectPreference } from '../../../../src/domain/people/preferences.ts';
import type { TeamPerson } from '../../../../src/domain/people/team-person.ts';
import { digestOf } from '../a-case.ts';
import { aHandbook } from '../a-handbook.ts';
import { anInstitution } from '../handbook/an-institution.ts';
import { aMatter, outcomeOf } from '../rows/invented-rows.ts';
import { TEAM } from './a-rota.ts';

/** The small town's handbook, with its people by their names and perhaps a rota. */
export function aTownHandbook(rota?: Rota): Handbook {
  const institution = anInstitution();
  const members = TEAM.map(({ user, roles }) => ({ slack: user, name: user, roles: [...roles] }));
  const team = { members };
  return aHandbook({ institution: { ...institution, team, holidays: [], ...(rota === undefined ? {} : { rota }) } });
}

/** What a process that looks at clocks decides by. */
export function aCaseDeps(
  { store }: Pick<Database['cases'], 'store'>,
  handbook: Handbook,
  now: () => string = () => '',
): CaseDeps {
  return {
    store,
    people: { standingOf: async () => ({ kind: 'stranger', why: 'lookup_failed' }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => undefined },
    language: { detect: () => 'es', model: null },
    now,
    keys: {
      newId: randomUUID,
      randomKey: () => 'k',
      digest: digestOf,
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    },
    settings: { mode: 'real', holdMs: 30_000, openAtOnce: 10, colleaguesFlag: true },
  };
}

/** A process that looks at the clocks of a database whenever the test says so, at a moment that the test says. */
export function aLook(
  { cases: { store }, team: { figures } }: Pick<Database, 'cases' | 'team'>,
  given: {
    handbook?: Handbook;
    team?: readonly TeamPerson[] | null;
    mayTell?: () => boolean;
    calledDirectly?: DirectPreference[];
  } = {},
) {
  const { handbook = aTownHandbook(), team = TEAM, mayTell = () => true, calledDirectly = [] } = given;
  let now = '';
  const cases = aCaseDeps({ store }, handbook, () => now);
  const look = checkDeadlines({
    cases,
    waiting: figures.waiting,
    mayTell: async () => mayTell(),
    calledDirectly: async () => calledDirectly,
    roster: {
      team: async () => team ?? Promise.reject(new Error('Slack is silent')),
      isStranger: async () => false,
    },
  });
  return (at: string) => {
    now = at;
    return look();
  };
}

export function aCaseOpened(id: number, openedAt: string, over: Parameters<typeof aMatter>[0] = {}): Change {
  return { kind: 'matter', row: aMatter({ id, openedAt, severity: 'S1', playbook: null, ...over }) };
}

export async function saved({ store }: Pick<Database['cases'], 'store'>, ...changes: Change[]): Promise<void> {
  await store.transact(({ save }) => save(outcomeOf({ changes })));
}

/** Takes out of the outbox what the team is to be told, as of long after. */
export async function toldIn({ queue: outbox }: Pick<Database['outbox'], 'queue'>): Promise<string[]> {
  const items = await outbox.take('2030-01-01T00:00:00.000Z', 1_000);
  for (const { id } of items) await outbox.settle(id, { kind: 'done' }, '2030-01-01T00:00:00.000Z');
  return items.map(({ effect }) => shown(effect));
}

function shown(effect: Effect): string {
  switch (effect.kind) {
    case 'thread': {
      const { sentence, calls } = effect.entry;
      return `#${effect.caseId} ${sentence.key.replace('thread.', '')}${calls === undefined ? '' : ` → ${calls.ids.join(' ')}`}`;
    }
    case 'calls':
      return `together ${effect.calls.map(({ caseId, clock, step, ids }) => `#${caseId} ${clock} ${step} → ${ids.join(' ')}`).join(', ')}`;
    case 'direct_call':
      return `to ${effect.to}: ${effect.calls.map(({ caseId, clock, step }) => `#${caseId} ${clock} ${step}`).join(', ')}`;
    case 'publish':
      return 'publish';
    default:
      return 'caseId' in effect ? `#${effect.caseId} ${effect.kind}` : effect.kind;
  }
}
