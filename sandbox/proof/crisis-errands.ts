import type { KnownBlock } from '@slack/types';
import { CASES_CHANNEL } from '../town.ts';
import type { Message } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Hands } from './hands.ts';
import type { Errand } from './rung-person.ts';
import { OWN_WORDS } from './rung-person.ts';
import { menuOf } from './slack-in-hand.ts';

const NETWORKS = ['x', 'mastodon'];
const ZONE = 'La Marina';
const ROSA = 'Rosa Martínez, sala del 112';
/** On the wall: what the bot says once the form is sent. */
const SAYS_MS = 5_000;

/** Where the person who leads the crisis works, by her key. */
type Desk = {
  key: string;
  hands: Hands;
  workspace: Workspace;
  /** What the bot says to her once the crisis is open. */
  hears(said: string): void;
};

/**
 * What follows for whoever opens the crisis, one thing after the other; a call for help comes between. The form that opens a crisis
 * asks for the flooded area and whose word it is: she asks 112 first.
 */
export function beginnings(desk: Desk): Errand[] {
  const { hands } = desk;
  const errand = (what: string, act: () => Promise<void>) => ({ urgency: OWN_WORDS, what, act });
  return [
    errand('calls 112 and asks what is known', () => hands.think(60, 90)),
    errand('opens the crisis, and with it the first message', () => opens(desk)),
  ];
}

async function opens({ key, hands, workspace, hears }: Desk): Promise<void> {
  await hands.think(10, 20);
  await hands.command(key, CASES_CHANNEL, '/crisis', 'start flood');
  await hands.think(20, 40);
  // As long for the area and its source as for a form of their own.
  await hands.think(10, 20);
  const told = workspace.as(key).ephemerals().length;
  const zone = { 'fact.zone': [ZONE], source: ROSA };
  await hands.send(key, { title: 'DANA en Riudalba', territory: ZONE, networks: NETWORKS, ...zone });
  const isTold = () => workspace.as(key).ephemerals().length > told;
  await workspace.waitFor(isTold, { timeoutMs: SAYS_MS }).catch(() => undefined);
  const last = workspace.as(key).ephemerals().slice(told).at(-1);
  if (last !== undefined) hears(last.text);
}

/** Retracts the zone at once, and proposes the right one in the same form. */
export async function replacesZone({ key, hands, workspace }: Desk, now: string): Promise<void> {
  await hands.think(15, 30);
  const board = boardIn(workspace, hands);
  const details = await hands.readMore(key, board);
  // The words of a fact are plain text, behind a mark for their direction.
  const zone = ((details?.blocks ?? []) as KnownBlock[]).find(
    (block) => block.type === 'section' && /^[^\p{L}🟡]*Zona/u.test(block.text?.text ?? ''),
  );
  const option = menuOf({ ...board, blocks: zone === undefined ? [] : [zone] }).find(({ value }) =>
    value.startsWith('retract|'),
  );
  if (option === undefined) throw new Error('The details of the board offer no zone to retract.');
  await hands.press(key, board, option);
  await hands.think(10, 20);
  // As long for the new area as for a form of its own.
  await hands.think(10, 20);
  const instead = { 'fact.zone': [now], source: 'Pau Sempere, Policía Local' };
  await hands.send(key, { why: `La Policía Local: es ${now}`, ...instead });
}

function boardIn(workspace: Workspace, hands: Hands): Message {
  const board = workspace.messages(CASES_CHANNEL).findLast((one) => hands.read(one).includes('Tablero del'));
  if (board === undefined) throw new Error('There is no board yet.');
  return board;
}
