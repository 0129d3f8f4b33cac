import type { KnownBlock } from '@slack/types';
import { CRISIS_MODAL_ACTIONS, LEDGER, MODAL_ACTIONS } from '../../src/slack/kit/ids.ts';
import { CASES_CHANNEL } from '../town.ts';
import type { Filled } from '../workspace/gestures/view-values.ts';
import type { Message } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Hands } from './hands.ts';
import type { ProofClock } from './proof-clock.ts';
import type { Errand } from './rung-person.ts';
import { OWN_WORDS } from './rung-person.ts';
import { buttonsOf, fieldsIn, menuOf } from './slack-in-hand.ts';

const LANGUAGES = ['es', 'ca'];
const NETWORKS = ['x', 'mastodon'];

/** Where the person who leads the crisis works, by her key. */
type Desk = { key: string; hands: Hands; clock: ProofClock; workspace: Workspace };

/** What follows for whoever opens the crisis, one thing after the other; a call for help comes between. */
export function beginnings(desk: Desk): Errand[] {
  const { key, hands } = desk;
  const errand = (what: string, act: () => Promise<void>) => ({ urgency: OWN_WORDS, what, act });
  return [
    errand('opens the crisis', async () => {
      await hands.think(10, 20);
      await hands.command(key, CASES_CHANNEL, '/crisis', 'start flood');
      await hands.think(20, 40);
      await hands.send(key, { title: 'DANA en Riudalba', territory: 'La Marina', networks: NETWORKS });
    }),
    errand('calls 112 and asks what is known', () => hands.think(60, 90)),
    ...LANGUAGES.map((language, at) =>
      errand(`opens the first message (${language})`, () => states(desk, language, at)),
    ),
    errand('fills in what the first message lacks', () => fillsIn(desk)),
  ];
}

/** What the control room of 112 has said, by the names of the form's fields. */
function factsNow({ now }: ProofClock): Filled {
  const hour = (minutes: number) =>
    new Date(Date.parse(now()) + minutes * 60_000).toLocaleTimeString('en-GB', {
      timeZone: 'Europe/Madrid',
      hour: '2-digit',
      minute: '2-digit',
    });
  return {
    'fact.zone': ['La Marina'],
    'fact.as_of': hour(0),
    'fact.level': 'orange',
    'fact.es_alert': 'sent',
    'fact.next_update': hour(45),
    'fact.link': 'https://riudalba.example/dana',
  };
}

/** On the card of the message that she has just opened: one form asks for all that the text lacks, and one source. */
async function fillsIn({ key, hands, clock, workspace }: Desk): Promise<void> {
  const asksFacts = (card: Message) => buttonsOf(card).find(({ actionId }) => actionId === MODAL_ACTIONS.facts);
  const card = await workspace.waitFor(
    () =>
      workspace
        .messages(CASES_CHANNEL)
        .find((one) => hands.read(one).includes('Mensaje propio') && asksFacts(one) !== undefined) ?? null,
    { what: 'the card of a message that lacks facts' },
  );
  const button = asksFacts(card);
  if (button === undefined) return;
  await hands.think(5, 10);
  await hands.press(key, card, button);
  const facts = factsNow(clock);
  // As long as for a form of its own each.
  for (const _ of Object.keys(facts)) await hands.think(10, 20);
  await hands.send(key, { ...facts, source: 'Rosa Martínez, sala del 112' });
}

async function proposes({ key: who, hands, workspace }: Desk, fact: string, words: () => Filled): Promise<void> {
  const board = boardIn(workspace, hands);
  await hands.press(who, board, {
    actionId: CRISIS_MODAL_ACTIONS.fact,
    value: valueIn(board, CRISIS_MODAL_ACTIONS.fact),
  });
  const asked = () => fieldsIn(workspace.as(who).view()?.view.blocks ?? []);
  await workspace.waitFor(() => asked().length > 0, { what: 'the form of a fact' });
  const offered = asked().find(({ actionId }) => actionId === LEDGER.choose)?.options ?? [];
  if (!offered.includes(fact)) return;
  await hands.choose(who, { actionId: LEDGER.choose, value: fact });
  await hands.think(10, 20);
  await hands.send(who, { ...words(), [LEDGER.choose]: fact });
}

/** A handbook whose form asks for no language opens all of them at once: there is no second one to open. */
async function states({ key, hands, workspace }: Desk, language: string, at: number): Promise<void> {
  const cards = workspace.messages(CASES_CHANNEL).filter((one) => hands.read(one).includes('Mensaje propio'));
  if (cards.length > at && at > 0) return;
  const board = boardIn(workspace, hands);
  const { statement } = CRISIS_MODAL_ACTIONS;
  await hands.press(key, board, { actionId: statement, value: valueIn(board, statement) });
  await workspace.waitFor(() => workspace.as(key).view() !== null, { what: 'the form of a message' });
  const asksLanguage = fieldsIn(workspace.as(key).view()?.view.blocks ?? []).some((one) => one.actionId === 'language');
  await hands.think(10, 20);
  if (asksLanguage || at === 0) await hands.send(key, { statement: 'holding', networks: NETWORKS, language });
  else await workspace.as(key).close();
}

/** Retracts the zone at once, and proposes the right one. */
export async function replacesZone(desk: Desk, now: string): Promise<void> {
  const { key, hands, workspace } = desk;
  await hands.think(15, 30);
  const board = boardIn(workspace, hands);
  const details = await workspace.as(key).readMore(board);
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
  await hands.send(key, { why: `La Policía Local: es ${now}` });
  const words = () => ({ 'fact.zone': [now], source: 'Pau Sempere, Policía Local' });
  await proposes(desk, 'zone', words);
}

function boardIn(workspace: Workspace, hands: Hands): Message {
  const board = workspace.messages(CASES_CHANNEL).findLast((one) => hands.read(one).includes('Tablero del'));
  if (board === undefined) throw new Error('There is no board yet.');
  return board;
}

function valueIn({ blocks = [] }: Message, action: string): string {
  const found = JSON.stringify(blocks).match(new RegExp(`"action_id":"${action}"[^{}]*"value":"([^"]*)"`));
  return found?.[1] ?? '';
}
