import { traceOf } from '../../src/errors.ts';
import type { Notification } from '../workspace/notifications.ts';
import type { Message } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Delay, ProofClock } from './proof-clock.ts';

/** What a person does next; the lowest urgency first. */
export type Errand = {
  urgency: number;
  what: string;
  /** A telephone rings: it is picked up between two clicks, and not after all else. */
  isPhone?: boolean;
  act(): Promise<void>;
};

/** How often a person was rung. `own`: for what they had just done themselves. */
type RungCounts = { heard: number; silenced: number; own: number };

/** A person who looks at nothing but what rings them. */
export type RungPerson = {
  key: string;
  name: string;
  /** Something besides Slack calls the person, such as a telephone; or one thing leads to the next. */
  add(errand: Errand): void;
  /** Ends Do Not Disturb, and looks at what rang meanwhile. Nothing, for who is awake. */
  wakeUp(): void;
  isAwake(): boolean;
  /** Between two clicks: picks up the telephone, if it rings. */
  picksUp(): Promise<void>;
  counts(): RungCounts;
  /** Ends with the drill. */
  live(): Promise<void>;
};

type Place = Pick<Message, 'channel' | 'ts'>;

/** A message that rang, and where it leads: the message above it, where it is part of a thread. */
export type Ring = { said: string; message: Place; root: Place | null };

const GLANCE_MS = 1_000;
/** What a notification says of how urgent it is: first what nobody else can do, and takes seconds; then lives; then our own words. */
const URGENCY: readonly RegExp[] = [
  /espera aprobación|un dato espera|hay que publicarla/,
  /Vida en peligro|petición de ayuda/,
  /Mensaje propio|una corrección espera|un mensaje nuestro está listo/,
  /\bS1\b/,
];
const FOR_SEVERAL = /una petición de ayuda espera/;
/** Urgency of lives at stake. */
export const LIVES = 1;
/** Urgency of our own words, and of what leads to them. */
export const OWN_WORDS = 2;

export function createRungPerson(
  key: string,
  parts: {
    workspace: Pick<Workspace, 'person' | 'notifications' | 'setDoNotDisturb'>;
    clock: ProofClock;
    delay: Delay;
    /** False for a person in Do Not Disturb. */
    isAwake: boolean;
    /** Says what the person does; for whoever reads how it went. */
    note(line: string): void;
    answer(ring: Ring): Promise<void>;
  },
): RungPerson {
  const { workspace, clock, delay, note, answer } = parts;
  const { id, name } = workspace.person(key);
  const errands: Errand[] = [];
  const missed: Notification[] = [];
  const counts: RungCounts = { heard: 0, silenced: 0, own: 0 };
  let seen = 0;
  let { isAwake } = parts;

  function listen(): void {
    const all = workspace.notifications();
    for (const notification of all.slice(seen)) if (notification.user === id) hear(notification);
    seen = all.length;
  }

  function hear(notification: Notification): void {
    if (notification.isSilenced) {
      counts.silenced += 1;
      missed.push(notification);
      return;
    }
    counts.heard += 1;
    // A line about one's own click tells nothing new; it takes a glance all the same.
    const isOwn = isByThemselves(notification.text, id);
    if (isOwn) counts.own += 1;
    else addOnce(lookAt(notification), errands);
  }

  function lookAt({ text, channel, ts, threadTs }: Notification): Errand {
    const ring = {
      said: text,
      message: { channel, ts },
      root: threadTs === undefined ? null : { channel, ts: threadTs },
    };
    const found = URGENCY.findIndex((words) => words.test(text));
    const urgency = found === -1 ? URGENCY.length : found;
    // A line with the act for all calls for help comes before those about one card.
    return { urgency: FOR_SEVERAL.test(text) ? urgency - 0.5 : urgency, what: text, act: () => answer(ring) };
  }

  function add(errand: Errand): void {
    errands.push(errand);
  }

  async function live(): Promise<void> {
    try {
      for (;;) {
        listen();
        const next = errands.toSorted((one, other) => one.urgency - other.urgency)[0];
        if (next === undefined) await clock.sleep(GLANCE_MS);
        else await doNow(next);
      }
    } catch (error) {
      if (!isOver(error)) throw error;
    }
  }

  async function doNow(errand: Errand): Promise<void> {
    errands.splice(errands.indexOf(errand), 1);
    // The time in which a tired person reaches for the telephone.
    await clock.sleep(delay(3, 8) * 1_000);
    note(`${name} · ${errand.what}`);
    try {
      await errand.act();
    } catch (error) {
      if (isOver(error)) throw error;
      note(`${name} · could not: ${error instanceof Error ? error.message : JSON.stringify(traceOf(error))}`);
    }
  }

  return {
    key,
    name,
    add,
    isAwake: () => isAwake,
    async picksUp() {
      for (let call = errands.find(isPhone); call !== undefined; call = errands.find(isPhone)) await doNow(call);
    },
    wakeUp() {
      isAwake = true;
      workspace.setDoNotDisturb(key, false);
      // Of several in one thread, the last.
      const last = new Map(missed.splice(0).map((one) => [one.threadTs ?? one.ts, one]));
      for (const notification of [...last.values()].toReversed()) addOnce(lookAt(notification), errands);
    },
    counts: () => counts,
    live,
  };
}

/** A phone that shows the same line twice is looked at once, by its last message. */
function addOnce(errand: Errand, errands: Errand[]): void {
  const same = errands.findIndex(({ what }) => what === errand.what);
  if (same !== -1) errands.splice(same, 1);
  errands.push(errand);
}

function isPhone(errand: Errand): boolean {
  return errand.isPhone === true;
}

/** "SIMULACRO · <https://town.slack.com/team/U1|Lucía> …": the line names who clicked first, behind the word for a drill. */
function isByThemselves(text: string, id: string): boolean {
  const [first = ''] = text.replace(/^[A-Z]+ · /, '').split('>');
  return first === `<@${id}` || first.includes(`/team/${id}|`);
}

function isOver(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
