import { CASES_CHANNEL } from '../town.ts';
import type { Message } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { beginnings, replacesZone } from './crisis-errands.ts';
import type { Hands } from './hands.ts';
import { createHands } from './hands.ts';
import type { Delay, ProofClock } from './proof-clock.ts';
import type { Ring, RungPerson } from './rung-person.ts';
import { createRungPerson, LIVES, OWN_WORDS } from './rung-person.ts';
import type { Person } from './see-to.ts';
import { seeTo, untakenCalls } from './see-to.ts';

/** Who of the town is at work: Lucía is on duty, and Andrés, who approves, sleeps with Do Not Disturb. */
const ON_DUTY = 'writer';
export const ASLEEP = 'approver';

/** Who is in each group while two people are at work. */
export const GROUPS_OF_TWO: Readonly<Record<string, readonly string[]>> = {
  S0COMUNICA: [ON_DUTY],
  S0GUARDIA0: [ON_DUTY],
  S0DIRPLAN0: [ON_DUTY],
  S0APRUEBA0: [ASLEEP],
  S0AREAS000: [ASLEEP],
  S0JEFATURA: [ASLEEP],
  S0LEGAL000: [ASLEEP],
  S0DPD00000: [ASLEEP],
};

const TELLS_TO_CALL = /Llama ahora a quien lo confirma/;
const IS_CALL_FOR_HELP = /Vida en peligro|petición de ayuda/;
/** One telephones another at most so often. */
const BETWEEN_CALLS_MS = 4 * 60_000;

export type TwoPeople = {
  all: readonly RungPerson[];
  /** The gateway rings both telephones, and names a case, or none. */
  rings(said: string, caseId: number | null): void;
  /** Somebody telephones that a fact does not hold, and what holds instead. */
  hearsThatItIsFalse(before: string, now: string): void;
};

type Parts = {
  workspace: Workspace;
  clock: ProofClock;
  delay: Delay;
  isSlackUp(): boolean;
  note(line: string): void;
  isCallForHelp(card: string): boolean;
};

export function twoPeople(parts: Parts): TwoPeople {
  const { workspace, clock, note } = parts;
  const hands = createHands({ ...parts, picksUp: (key) => (key === ON_DUTY ? lucia : andres).picksUp() });
  const desk = { key: ON_DUTY, hands, workspace, hears };
  const table = { hasBegun: false, calledAt: Number.NEGATIVE_INFINITY, handedOver: new Set<string>() };
  const lucia = createRungPerson(ON_DUTY, { ...parts, isAwake: true, answer: sharesOut });
  const andres = createRungPerson(ASLEEP, { ...parts, isAwake: false, answer: (ring) => seeTo(asAndres, ring) });

  const asLucia: Person = {
    ...actsAs(lucia, hands, parts),
    isWriter: true,
    // The house's rule: with an S1 of its playbook, whoever is on duty opens the crisis.
    sawCard: () => {
      if (!table.hasBegun) for (const errand of beginnings(desk)) lucia.add(errand);
      table.hasBegun = true;
    },
    cannot: async () => telephones(),
  };
  const asAndres: Person = {
    ...actsAs(andres, hands, parts),
    isWriter: false,
    sawCard: () => {},
    cannot: async () => {},
  };

  /** The bot says whom to telephone; a call for help comes first. */
  function hears(said: string): void {
    if (TELLS_TO_CALL.test(said)) lucia.add({ urgency: OWN_WORDS, what: `the bot says: ${said}`, act: telephones });
  }

  /** Lucía was told that something waits for somebody else. */
  async function telephones(): Promise<void> {
    if (clock.elapsed() - table.calledAt < BETWEEN_CALLS_MS) return;
    table.calledAt = clock.elapsed();
    await hands.think(20, 40);
    note(`${lucia.name} ·   telephones ${andres.name}`);
    andres.add({ urgency: 0, isPhone: true, what: 'the telephone rings: Lucía', act: async () => andres.wakeUp() });
  }

  /** Lucía is on duty, so that calls for help ring her: Andrés makes the calls to 112 while he is awake. */
  async function sharesOut(ring: Ring): Promise<void> {
    if (!IS_CALL_FOR_HELP.test(ring.said) || !andres.isAwake()) return seeTo(asLucia, ring);
    await hands.think(2, 4);
    // What somebody has taken, and what she has told him before, needs no further call.
    const news = untakenCalls(asLucia, ring).filter((card) => !table.handedOver.has(card));
    if (news.length === 0) return;
    table.handedOver = new Set([...table.handedOver, ...news]);
    await hands.think(6, 12);
    andres.add({ urgency: LIVES, what: `Lucía telephones: ${ring.said}`, act: () => seeTo(asAndres, ring) });
  }

  const hearsLucia = picksUp(lucia, asLucia, workspace);
  const hearsAndres = picksUp(andres, asAndres, workspace);
  return {
    all: [lucia, andres],
    rings(said, caseId) {
      hearsLucia(said, caseId);
      hearsAndres(said, caseId);
    },
    hearsThatItIsFalse(before, now) {
      lucia.add({
        urgency: 0,
        isPhone: true,
        what: `the telephone rings: it is ${now}, and not ${before}`,
        act: () => replacesZone(desk, now),
      });
    },
  };
}

/** What both have in common at the keyboard. */
function actsAs(person: RungPerson, hands: Hands, { workspace, note, isCallForHelp }: Parts) {
  const { key, name, picksUp } = person;
  const blocks = () => workspace.as(key).view()?.view.blocks ?? [];
  const [mine, over] = [new Set<string>(), new Set<string>()];
  return {
    key,
    hands,
    isCallForHelp,
    mine,
    over,
    blocks,
    picksUp,
    note: (line: string) => note(`${name} ·   ${line}`),
  };
}

function ringOf({ channel, ts }: Message): Ring {
  return { said: '', message: { channel, ts }, root: null };
}

/**
 * Returns what the telephone of a person does. Calls that come before they pick up are one. Who is at work puts the
 * case that it names beside the others that wait.
 */
function picksUp(person: RungPerson, at: Person, workspace: Workspace): TwoPeople['rings'] {
  let ringing: (number | null)[] = [];

  async function looksUp(caseId: number): Promise<void> {
    const card = workspace.messages(CASES_CHANNEL).find((one) => at.hands.read(one).includes(`#${caseId} · S`));
    if (card !== undefined) await seeTo(at, ringOf(card));
  }

  async function answers(): Promise<void> {
    const cases = ringing;
    ringing = [];
    person.wakeUp();
    // A telephone rings for what nobody took: it is looked up before other news.
    for (const one of new Set(cases.flatMap((id) => id ?? [])))
      person.add({ urgency: LIVES, what: `looks up S1 #${one}`, act: () => looksUp(one) });
  }

  return (said, caseId) => {
    ringing = [...ringing, caseId];
    if (ringing.length > 1) return;
    person.add({ urgency: 0, isPhone: true, what: `the telephone rings: ${said}`, act: answers });
  };
}
