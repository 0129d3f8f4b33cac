import { expect, it } from 'vitest';
import { createProofClock, seededDelay } from '../../../sandbox/proof/proof-clock.ts';
import type { Ring } from '../../../sandbox/proof/rung-person.ts';
import { createRungPerson } from '../../../sandbox/proof/rung-person.ts';
import type { Notification } from '../../../sandbox/workspace/notifications.ts';
import type { Person } from '../../../sandbox/workspace/wire.ts';

const SOMEBODY = { post: '', kind: 'member', locale: 'es-ES', colour: '#000000' } as const;

/** A person in a workspace in which nothing happens but what the test lets ring. */
function somebody() {
  const rings: Notification[] = [];
  const answered: string[] = [];
  const state = { isSilent: true };
  const ending = new AbortController();
  const workspace = {
    person: (key: string): Person => ({ id: `U-${key}`, key, name: key, ...SOMEBODY }),
    notifications: () => [...rings],
    setDoNotDisturb: (_: string, isOn: boolean) => {
      state.isSilent = isOn;
    },
  };
  const person = createRungPerson('andres', {
    workspace,
    // An hour of the drill in a second: the delays of people take no time of the test.
    clock: createProofClock(3_600, ending.signal),
    delay: seededDelay(1),
    isAwake: false,
    note: () => {},
    answer: async ({ said }: Ring) => void answered.push(said),
  });
  const ring = (text: string, over: Partial<Notification> = {}) =>
    rings.push({ user: 'U-andres', why: 'direct', text, channel: 'D1', ts: '1.1', isSilenced: false, ...over });
  return { person, ring, answered, state, ending };
}

it('answers what rings, and neither what rings others nor what they did themselves', async () => {
  const { person, ring, answered, ending } = somebody();
  const living = person.live();
  ring('🔔 Caso #1 (S1)');
  ring('🔔 Caso #2 (S1)', { user: 'U-lucia' });
  ring('<@U-andres> ha aprobado el texto', { why: 'thread' });
  ring('SIMULACRO · <https://town.slack.com/team/U-andres|Andrés> se encarga', { why: 'thread' });
  ring('SIMULACRO · <https://town.slack.com/team/U-lucia|Lucía> se encarga', { why: 'thread' });
  await expect.poll(() => person.counts()).toEqual({ heard: 4, silenced: 0, own: 2 });
  await expect.poll(() => answered.length).toBe(2);
  expect(answered[0]).toBe('🔔 Caso #1 (S1)');
  ending.abort();
  await living;
});

it('hears nothing in Do Not Disturb, and after it what rang meanwhile', async () => {
  const { person, ring, answered, state, ending } = somebody();
  const living = person.live();
  ring('🔔 Caso #1 (S1)', { isSilenced: true });
  await expect.poll(() => person.counts().silenced).toBe(1);
  expect(answered).toEqual([]);
  person.add({ urgency: 0, what: 'the telephone rings', act: async () => person.wakeUp() });
  await expect.poll(() => answered).toEqual(['🔔 Caso #1 (S1)']);
  expect(state.isSilent).toBe(false);
  expect(person.isAwake()).toBe(true);
  ending.abort();
  await living;
});

it('takes what is more urgent first', async () => {
  const { person, ring, answered, ending } = somebody();
  ring('🔔 Caso #3 (S4)');
  ring('🔔 Caso #4 (S1)');
  ring('🔔 Caso #5 (S1): Vida en peligro');
  const living = person.live();
  await expect.poll(() => answered).toEqual(['🔔 Caso #5 (S1): Vida en peligro', '🔔 Caso #4 (S1)', '🔔 Caso #3 (S4)']);
  ending.abort();
  await living;
});

it('looks once at what a phone shows twice', async () => {
  const { person, ring, answered, ending } = somebody();
  ring('🔔 Caso #4 (S1)');
  ring('🔔 Caso #4 (S1)');
  ring('🔔 Caso #5 (S1)');
  ring('🔔 Caso #6 (S4)');
  const living = person.live();
  await expect.poll(() => answered).toEqual(['🔔 Caso #4 (S1)', '🔔 Caso #5 (S1)', '🔔 Caso #6 (S4)']);
  ending.abort();
  await living;
});

it('picks up the telephone between two clicks, and leaves the rest for later', async () => {
  const { person } = somebody();
  const heard: string[] = [];
  const errand = (what: string) => ({ urgency: 0, what, act: async () => void heard.push(what) });
  person.add(errand('a card'));
  person.add({ ...errand('the telephone'), isPhone: true });
  await person.picksUp();
  expect(heard).toEqual(['the telephone']);
});
