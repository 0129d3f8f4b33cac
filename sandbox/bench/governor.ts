import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import { flagPost } from '../../src/domain/intake/flag-post.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { CASES_CHANNEL } from '../town.ts';
import { benchDesk } from './bench-desk.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures, rounded } from './flood/figure.ts';

/** More cards and lines than Slack takes in that time, and people at risk in the middle of it. */
const SECONDS = 150;
const CASES_A_SECOND = 2;
const REDRAWN_A_SECOND = 3;
const AT_RISK = 5;
const MINUTE_MS = 60_000;
const HELD_S = 8;
const FORM_PATIENCE_MS = 5_000;

const FLAGGED = { kind: 'slack', team: 'T1', user: 'UBENCH' } as const;

/** The real bot against a Slack double that answers 429 above Slack's limits, while more comes in than may go out. */
export async function benchGovernor(options: BenchOptions): Promise<void> {
  const sandbox = await startSandbox({ port: 0, drill: null, keep: false, hasLimits: true, logLevel: 'fatal' });
  const database = await openDatabase(sandbox.databaseUrl);
  try {
    const desk = await benchDesk(database.cases, await shippedHandbook());
    const seconds = Math.max(20, Math.round(SECONDS * options.scale));
    const run = await flood(sandbox, desk, seconds);
    const held = await whileHeld(sandbox, desk);
    printFigures(figuresOf(sandbox, run, held), options);
  } finally {
    await database.close();
    await sandbox.stop();
  }
}

type Run = { riskAt: number; riskIds: number[]; clicks: number[] };

async function flood(sandbox: Sandbox, desk: CaseDeps, seconds: number): Promise<Run> {
  const riskSecond = Math.floor(seconds / 3);
  const riskIds: number[] = [];
  const clicks: number[] = [];
  let riskAt = 0;
  for (let second = 0; second < seconds; second += 1) {
    const began = performance.now();
    for (let one = 0; one < CASES_A_SECOND; one += 1) await flag(desk, ordinary(second * CASES_A_SECOND + one));
    if (second === riskSecond) {
      riskAt = Date.now();
      for (let one = 0; one < AT_RISK; one += 1) riskIds.push(await flag(desk, inNeed(one)));
    }
    await redraw(sandbox, desk, REDRAWN_A_SECOND);
    clicks.push(await click(sandbox));
    await pause(Math.max(0, 1_000 - (performance.now() - began)));
  }
  await sandbox.workspace.waitFor(() => riskIds.every((id) => cardAt(sandbox, id) !== null), {
    what: 'the cards of people at risk',
  });
  return { riskAt, riskIds, clicks };
}

/** Something has changed on cards that stand in the channel. */
async function redraw(sandbox: Sandbox, desk: CaseDeps, most: number): Promise<void> {
  const shown = await desk.store.transact(({ cases: { waiting } }) => waiting());
  const ids = shown.flatMap(({ id }) => (cardAt(sandbox, id) === null ? [] : [id])).slice(-most);
  const effects = ids.map((caseId) => ({ kind: 'card', caseId }) as const);
  await desk.store.transact(({ save }) => save({ changes: [], audit: [], effects }));
}

/** From the typed command to the form in front of the person. */
async function click({ workspace }: Sandbox): Promise<number> {
  const writer = workspace.as('writer');
  const began = performance.now();
  await writer.command(CASES_CHANNEL, '/flag');
  const opened = workspace.waitFor(() => writer.view() !== null, { what: 'the form', timeoutMs: FORM_PATIENCE_MS });
  // One that never comes counts as the longest.
  await opened.catch(() => undefined);
  const took = performance.now() - began;
  if (writer.view() !== null) await writer.close();
  return took;
}

/** Slack asks to wait before the next message in the channel: what goes another way goes on. */
async function whileHeld(sandbox: Sandbox, desk: CaseDeps): Promise<{ updates: number; click: number }> {
  const { workspace } = sandbox;
  const channel = workspace.channelId(CASES_CHANNEL);
  const refused = workspace.callsOf('chat.postMessage');
  workspace.faults.add({ method: 'chat.postMessage', channel, kind: 'rate_limit', retryAfterS: HELD_S });
  await flag(desk, ordinary(10_000));
  await workspace.waitFor(() => workspace.callsOf('chat.postMessage') > refused, {
    what: 'the 429',
  });
  const before = workspace.limited.accepted.filter(({ method }) => method === 'chat.update').length;
  await redraw(sandbox, desk, REDRAWN_A_SECOND);
  const took = await click(sandbox);
  await pause((HELD_S - 2) * 1_000);
  const after = workspace.limited.accepted.filter(({ method }) => method === 'chat.update').length;
  return { updates: after - before, click: took };
}

function figuresOf(sandbox: Sandbox, run: Run, held: { updates: number; click: number }): Figure[] {
  const sorted = run.clicks.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const bare = { reference: rounded(at(0.5)) };
  const inTime = (name: string, figure: number) =>
    goal({ name, figure, unit: 'ms', ...bare }, '≤ 1500', figure <= 1_500);
  return [
    ...sent(sandbox.workspace),
    ...firstOf(sandbox.workspace, run),
    goal(
      { name: 'changes while messages are held by a 429', figure: held.updates, unit: 'cards', reference: null },
      '≥ 1',
      held.updates >= 1,
    ),
    inTime('a form while messages are held by a 429', held.click),
    inTime('a form, p99, while all of it goes out', at(0.99)),
  ];
}

/** What went out, against what Slack takes. */
function sent(workspace: Sandbox['workspace']): Figure[] {
  const channel = workspace.channelId(CASES_CHANNEL);
  const { accepted, refused } = workspace.limited;
  const posts = most(accepted.filter((call) => call.method === 'chat.postMessage' && call.channel === channel));
  const updates = most(accepted.filter(({ method }) => method === 'chat.update'));
  const taken = (reference: number) => ({ unit: 'a minute', reference });
  return [
    goal({ name: 'messages in the channel, busiest minute', figure: posts, ...taken(60) }, '≤ 60', posts <= 60),
    goal({ name: 'changes of cards, busiest minute', figure: updates, ...taken(50) }, '≤ 50', updates <= 50),
    goal({ name: 'answered 429', figure: refused, unit: 'calls', reference: null }, '0', refused === 0),
  ];
}

/** Whether anything less important came between the people at risk and their cards. */
function firstOf(workspace: Sandbox['workspace'], { riskAt, riskIds }: Run): Figure[] {
  const last = Math.max(...riskIds.map((id) => cardAt({ workspace }, id) ?? 0));
  const between = workspace
    .messages(CASES_CHANNEL)
    .filter(({ ts }) => Number(ts) * 1000 > riskAt + 2_000 && Number(ts) * 1000 < last);
  const others = between.filter((one) => !riskIds.some((id) => workspace.plainText(one).includes(`#${id} ·`)));
  return [
    goal(
      {
        name: 'less important cards before the last person at risk',
        figure: others.length,
        unit: 'cards',
        reference: null,
      },
      '0',
      others.length === 0,
    ),
    {
      name: 'from their first flag to the last of their cards',
      figure: rounded((last - riskAt) / 1000),
      unit: 's',
      reference: null,
      goal: '',
      met: null,
    },
  ];
}

function goal(figure: Omit<Figure, 'goal' | 'met'>, said: string, met: boolean): Figure {
  return { ...figure, figure: rounded(figure.figure), goal: said, met };
}

function most(calls: readonly { atMs: number }[]): number {
  return Math.max(
    0,
    ...calls.map(({ atMs }) => calls.filter((one) => one.atMs >= atMs && one.atMs < atMs + MINUTE_MS).length),
  );
}

function cardAt({ workspace }: Pick<Sandbox, 'workspace'>, id: number): number | null {
  const card = workspace.messages(CASES_CHANNEL).find((one) => workspace.plainText(one).includes(`#${id} ·`));
  return card === undefined ? null : Number(card.ts) * 1000;
}

async function flag(desk: CaseDeps, text: string): Promise<number> {
  const post = { text, network: 'x', author: null, url: null, postedAt: null };
  const flagged = await flagPost(desk, { post, why: null, actor: FLAGGED, channel: null, deliveryKey: randomUUID() });
  return flagged.kind === 'repeated' ? 0 : flagged.caseId;
}

const ordinary = (number: number) => `¿A qué hora abre hoy la biblioteca del barrio número ${number}? Gracias`;
const inNeed = (number: number) =>
  `Estamos atrapadas en el tejado de la calle del Molino ${number}, el agua sube y nadie viene, socorro`;
