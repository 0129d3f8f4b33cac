import type { Database } from '../../src/adapters/database/open-database.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import { correctionsOf } from '../../src/domain/cases/model/recalls/recall-status.ts';
import { minutesBetween } from '../../src/domain/time/minutes.ts';

/** A goal, what was measured, and whether it is met. Minutes; null for what never came. */
export type ProofRow = { what: string; goal: string; measured: string; isMet: boolean | null };

/** Moments that the record does not hold, ISO 8601 UTC. */
export type Moments = {
  beganAt: string;
  factFellAt: string | null;
  /** What the drill's author makes of a post. */
  isCallForHelp(text: string): boolean;
};

const NOTED_MINUTES = 3;
const FIRST_MESSAGE_MINUTES = 15;
const CORRECTED_MINUTES = 10;

/** Reads off the database what became of the goals; nothing that the people of the drill said counts. */
export async function measure(
  database: Database,
  { beganAt, factFellAt, isCallForHelp }: Moments,
): Promise<ProofRow[]> {
  const states = (await database.crises.drills.casesSince(beganAt)).map(({ state }) => state);
  const noted = notedAfter(states, isCallForHelp);
  const words = firstWords(states, beganAt);
  const corrected = factFellAt === null ? null : await correctedAfter(database, factFellAt);
  return [
    timed('first call for help: from its arrival to 112 noted', noted[0] ?? null, NOTED_MINUTES),
    timed('first message out in two languages, from the first post', words[1] ?? null, FIRST_MESSAGE_MINUTES),
    timed('a fact that fell: from the telephone call to corrected in every place', corrected, CORRECTED_MINUTES),
    plain('first message out in one language, from the first post', minutesText(words[0] ?? null)),
    plain(
      `calls for help noted within ${NOTED_MINUTES} min of their arrival`,
      `${noted.filter((minutes) => minutes !== null && minutes <= NOTED_MINUTES).length} of ${noted.length}`,
    ),
    plain(
      'slowest call for help',
      minutesText(noted.some((one) => one === null) ? null : Math.max(0, ...noted.map(Number))),
    ),
  ];
}

/** Returns true once nothing that is measured can change. */
export async function isAllDone(database: Database, moments: Moments): Promise<boolean> {
  const rows = await measure(database, moments);
  return moments.factFellAt !== null && rows.every(({ measured }) => measured !== NEVER);
}

const NEVER = 'never';

function timed(what: string, minutes: number | null, goal: number): ProofRow {
  return { what, goal: `≤ ${goal} min`, measured: minutesText(minutes), isMet: minutes !== null && minutes <= goal };
}

function plain(what: string, measured: string): ProofRow {
  return { what, goal: '', measured, isMet: null };
}

function minutesText(minutes: number | null): string {
  return minutes === null ? NEVER : `${minutes.toFixed(1)} min`;
}

/** Returns, of each call for help in the order of arrival, the minutes until somebody noted that 112 knows. */
function notedAfter(states: readonly CaseState[], isCallForHelp: Moments['isCallForHelp']): (number | null)[] {
  const calls = states.filter(({ posts }) => posts.some(({ text }) => isCallForHelp(text)));
  return calls
    .toSorted((one, other) => (one.core.openedAt < other.core.openedAt ? -1 : 1))
    .map(({ core, handoffs }) => {
      const first = handoffs.map(({ recordedAt }) => recordedAt).toSorted()[0];
      return first === undefined ? null : minutesBetween(core.openedAt, first);
    });
}

/** Returns the minutes until our first message was out in one language, in two, and so on. */
function firstWords(states: readonly CaseState[], beganAt: string): number[] {
  const first = new Map<string, string>();
  for (const { core, drafts, publications } of states) {
    if (core.statement !== 'holding') continue;
    for (const { draftId, publishedAt } of publications) {
      const language = drafts.find(({ id }) => id === draftId)?.language;
      if (language === undefined || publishedAt === null) continue;
      const before = first.get(language);
      if (before === undefined || publishedAt < before) first.set(language, publishedAt);
    }
  }
  return [...first.values()].toSorted().map((at) => minutesBetween(beganAt, at));
}

/** Returns the minutes until the last reply that said the fallen fact was corrected; null while one is not. */
async function correctedAfter(database: Database, fellAt: string): Promise<number | null> {
  const [crisis] = await database.crises.reader.list();
  const board = crisis === undefined ? null : await database.crises.reader.board(crisis.id);
  const recalls = board?.recalls ?? [];
  const moments = recalls.map(({ recall, corrections }) =>
    correctionsOf(recall, corrections)
      .flatMap(({ publishedAt }) => publishedAt ?? [])
      .toSorted()
      .at(0),
  );
  if (moments.length === 0 || moments.includes(undefined)) return null;
  return minutesBetween(fellAt, moments.map(String).toSorted().at(-1) ?? fellAt);
}

/** The table as people read it. */
export function tableOf(rows: readonly ProofRow[]): string {
  const cells = rows.map(({ what, goal, measured, isMet }) => [
    what,
    goal,
    measured,
    isMet === null ? '' : isMet ? 'met' : 'MISSED',
  ]);
  const all = [['what', 'goal', 'measured', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`).join('\n');
}
