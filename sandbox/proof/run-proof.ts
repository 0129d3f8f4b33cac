import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { Drill } from '../../src/domain/handbook/drill.ts';
import { StartError } from '../../src/start-error.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { startSandbox } from '../start-sandbox.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Moments, ProofRow } from './measure.ts';
import { isAllDone, measure } from './measure.ts';
import type { ProofClock } from './proof-clock.ts';
import { createProofClock, seededDelay } from './proof-clock.ts';
import { sealDrill } from './seal.ts';
import { openTelephone } from './telephone.ts';
import type { TwoPeople } from './two-people.ts';
import { ASLEEP, GROUPS_OF_TWO, twoPeople } from './two-people.ts';

type ProofOptions = {
  drill: string;
  speed: number;
  seed: number;
  /** Folder for what is sealed. */
  out: string;
};

/** On the wall: the bot of a town has been running for a while. */
const WARM_UP_MS = 20_000;
/** Slack is down from the first to the last of these minutes of the drill. */
const OUTAGE = { from: 16, to: 26 };
/** Minute at which the local police telephone that the zone is another one. */
const FALSE_AT = 24;
const ZONE = { before: 'La Marina', now: 'El Puerto' };
const LONGEST_MINUTES = 50;
const MINUTE_MS = 60_000;

/**
 * Plays a drill with two people who act only on what rings them, and measures what became of it.
 * @param note hears what the people do
 */
export async function runProof(options: ProofOptions, note: (line: string) => void): Promise<ProofRow[]> {
  const handbook = await shippedHandbook();
  const drill = handbook.drills.find(({ id }) => id === options.drill);
  if (drill === undefined) {
    const known = handbook.drills.map(({ id }) => id).join(', ');
    throw new StartError(`There is no drill “${options.drill}”. There are: ${known}.`);
  }
  await mkdir(options.out, { recursive: true }).catch(() => {
    throw new StartError(`--out needs a folder that can be written, and ${options.out} is none.`);
  });
  const work = await mkdtemp(join(tmpdir(), 'portavoz-drill-'));
  try {
    const [databaseFile, keyFile] = [join(work, 'portavoz.db'), join(work, 'portavoz.key')];
    await writeFile(keyFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    const ending = new AbortController();
    const clock = createProofClock(options.speed, ending.signal);
    const played = await play(drill, { ...options, databaseFile, keyFile, clock, ending, note });
    const sealed = await sealDrill(options.out, { databaseFile, keyFile, now: clock.now() });
    const head = { what: 'head of the record', goal: '', measured: sealed.head, isMet: null };
    return [...played, ...sealed.rows, head];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

type Parts = ProofOptions & {
  databaseFile: string;
  keyFile: string;
  clock: ProofClock;
  ending: AbortController;
  note(line: string): void;
};

async function play(drill: Drill, parts: Parts): Promise<ProofRow[]> {
  const { clock, ending, speed, seed, databaseFile, keyFile: auditKeyFile } = parts;
  const isCallForHelp = callsForHelpIn(drill);
  const state = { isSlackUp: true, factFellAt: null as string | null, offset: 0 };
  const journal = join(parts.out, 'journal.txt');
  await writeFile(journal, '');
  const note = (line: string) => {
    const said = `${timeOf(clock.elapsed() - state.offset)} ${line}`;
    parts.note(said);
    void appendFile(journal, `${said}\n`);
  };
  const people = { current: null as TwoPeople | null };
  await using telephone = await openTelephone(clock.now, (said, caseId) => people.current?.rings(said, caseId));
  const databaseUrl = `sqlite:${databaseFile}`;
  const sandbox = await startSandbox({
    port: 0,
    drill: null,
    keep: false,
    databaseUrl,
    groups: GROUPS_OF_TWO,
    clock,
    hasLimits: speed === 1,
    over: { callOut: telephone.settings, auditKeyFile },
  });
  const { workspace } = sandbox;
  const database = await openDatabase(databaseUrl);
  try {
    await pause(WARM_UP_MS);
    workspace.setDoNotDisturb(ASLEEP, true);
    const two = twoPeople({
      workspace,
      clock,
      delay: seededDelay(seed),
      isSlackUp: () => state.isSlackUp,
      note,
      isCallForHelp,
    });
    people.current = two;
    const moments = (): Moments => ({ beganAt, factFellAt: state.factFellAt, isCallForHelp });
    const [beganAt, offset] = [clock.now(), clock.elapsed()];
    state.offset = offset;
    const at = (minutes: number) => untilMinute(clock, minutes, offset);
    const story = [
      arrives(drill, { database, clock, offset }),
      outage({ workspace, state, at, note }),
      factFalls({ state, two, clock, at, note }),
      untilDone({ database, clock, moments, at }).then(() => ending.abort()),
      ...two.all.map((person) => person.live()),
    ];
    await Promise.all(story.map((part) => part.catch(overOnly)));
    return [...(await measure(database, moments())), ...counted(two, telephone.calls.length)];
  } finally {
    ending.abort();
    await database.close();
    await sandbox.stop();
  }
}

/** Characters by which a post is known again: a card hides names and telephones. */
const KNOWN_BY = 18;

/** Returns what a person who reads a card makes of it: whether its post calls for help, as the drill's author says. */
function callsForHelpIn({ posts }: Drill): (text: string) => boolean {
  const beginnings = posts.flatMap(({ expect, text }) =>
    expect?.class === 'life_risk' ? [text.slice(0, KNOWN_BY)] : [],
  );
  return (text) => beginnings.some((words) => text.includes(words));
}

/** The posts come in as a source hands them in, each at its second. */
async function arrives(
  drill: Drill,
  { database, clock, offset }: { database: Database; clock: ProofClock; offset: number },
): Promise<void> {
  for (const [index, { at, network, author, text }] of drill.posts.entries()) {
    await untilMinute(clock, at / 60, offset);
    const named = { author, networkId: `99${index}`, url: null, postedAt: null };
    const post = { network, text, ...named, inReplyTo: null, shareOf: null, asksUs: true };
    await database.intake.queue.accept([{ source: 'simulacro', post }], clock.now());
  }
}

async function outage({
  workspace,
  state,
  at,
  note,
}: {
  workspace: Workspace;
  state: { isSlackUp: boolean };
  at(minutes: number): Promise<void>;
  note(line: string): void;
}): Promise<void> {
  await at(OUTAGE.from);
  note('Slack is down');
  state.isSlackUp = false;
  workspace.faults.add({ method: '*', kind: 'http_error', status: 503, times: Number.POSITIVE_INFINITY });
  await at(OUTAGE.to);
  workspace.faults.clear();
  state.isSlackUp = true;
  note('Slack is up');
}

async function factFalls({
  state,
  two,
  clock,
  at,
  note,
}: {
  state: { factFellAt: string | null };
  two: TwoPeople;
  clock: ProofClock;
  at(minutes: number): Promise<void>;
  note(line: string): void;
}): Promise<void> {
  await at(FALSE_AT);
  note(`the local police: it is ${ZONE.now}, and not ${ZONE.before}`);
  state.factFellAt = clock.now();
  two.hearsThatItIsFalse(ZONE.before, ZONE.now);
}

/** Ends when all that is measured is done and every post has come, or late. */
async function untilDone({
  database,
  clock,
  moments,
  at,
}: {
  database: Database;
  clock: ProofClock;
  moments(): Moments;
  at(minutes: number): Promise<void>;
}): Promise<void> {
  await at(OUTAGE.to);
  const until = clock.elapsed() + (LONGEST_MINUTES - OUTAGE.to) * MINUTE_MS;
  while (clock.elapsed() < until && !(await isAllDone(database, moments()))) await clock.sleep(10_000);
}

function untilMinute(clock: ProofClock, minutes: number, offset: number): Promise<void> {
  return clock.sleep(Math.max(0, offset + minutes * MINUTE_MS - clock.elapsed()));
}

function counted({ all }: TwoPeople, calls: number): ProofRow[] {
  const rang = all.map((person) => {
    const { heard, silenced, own } = person.counts();
    return `${person.name.split(' ')[0]} ${heard} (${own} about their own clicks), ${silenced} silenced`;
  });
  const row = (what: string, measured: string) => ({ what, goal: '', measured, isMet: null });
  return [row('rings heard', rang.join('; ')), row('calls by telephone, through the gateway', String(calls))];
}

/** `12:05` of the drill. */
function timeOf(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

function overOnly(error: unknown): void {
  if (error instanceof Error && error.name === 'AbortError') return;
  throw error;
}
