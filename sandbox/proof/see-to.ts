import { FIELDS } from '../../src/slack/cases/modals/case-modals.ts';
import { FIELDS as CRISIS_FIELDS } from '../../src/slack/crises/modals/crisis-fields.ts';
import {
  APPROVE_RUNG,
  DIRECT_ACTIONS,
  HELP,
  LEDGER,
  MODAL_ACTIONS,
  PROPOSE_RUNG,
  READ_AND_APPROVE,
  TAKE_TURN,
} from '../../src/slack/kit/ids.ts';
import type { Message } from '../workspace/wire.ts';
import type { Hands } from './hands.ts';
import type { Ring } from './rung-person.ts';
import type { Offered } from './slack-in-hand.ts';
import { actOf, boxesBelowWords, buttonsOf, fieldsIn, linksIn, menuOf } from './slack-in-hand.ts';

type Place = Pick<Message, 'channel' | 'ts'>;

/** What a person may do; both call 112 and approve, each in the roles that they have. */
export type Person = {
  key: string;
  /** Proposes texts; both publish what is approved. */
  isWriter: boolean;
  hands: Hands;
  /** What they make of a card that triage takes for a call for help. */
  isCallForHelp(card: string): boolean;
  /** Cards that they have taken. */
  mine: Set<string>;
  /** What they were told is over, or have approved, as its button names it: they do not press it again. */
  over: Set<string>;
  note(line: string): void;
  /** Between two clicks: picks up the telephone, if it rings. */
  picksUp(): Promise<void>;
  /** Form fields of a person's view. */
  blocks(): readonly object[];
  /** An S1 card of the playbook of the drill is in front of them. */
  sawCard(text: string): void;
  /** They were rung for what they cannot do themselves. */
  cannot(ring: Ring): Promise<void>;
};

/** How far a person follows links from the message that rang. */
const MOST_STEPS = 2;
/** Presses on one message, one after the other. */
const MOST_PRESSES = 12;
const OWN_TEXT = /Mensaje propio|Corrección/;
/** A colleague may be pasting the text: two people never publish it twice. */
const IN_OTHER_HANDS = /tiene este texto abierto/;
/** The form of a text that must not be published any more says so in its place. */
const NOT_NOW = /Si no lo has publicado, cierra este formulario/;
const FOR_ANOTHER = /espera aprobación|otra persona lo confirme/;

/** Opens what rang and where it leads, and does there what is asked of the person. */
export async function seeTo(person: Person, ring: Ring): Promise<void> {
  const { hands } = person;
  await hands.think(2, 5);
  const rang = hands.see(ring.message);
  if (rang === undefined) return;
  const seen = new Set<string>();
  let done = await walk(person, ring.message, { seen, steps: 0, isRung: true });
  if (ring.root !== null) done += await walk(person, ring.root, { seen, steps: 0, isRung: true });
  if (done > 0) return;
  const take = buttonsOf(hands.see(ring.message) ?? rang).find(({ actionId }) => actionId === TAKE_TURN);
  if (take !== undefined && !FOR_ANOTHER.test(ring.said)) await hands.press(person.key, ring.message, take);
  else if (FOR_ANOTHER.test(ring.said)) await person.cannot(ring);
}

/** @returns how often the person pressed something that had an effect */
async function walk(
  person: Person,
  place: Place,
  { seen, steps, isRung }: { seen: Set<string>; steps: number; isRung: boolean },
): Promise<number> {
  const name = nameOf(place);
  const message = person.hands.see(place);
  if (message === undefined || seen.has(name) || steps > MOST_STEPS) return 0;
  seen.add(name);
  const text = person.hands.read(message);
  // From the message that rang one opens what it names; from there, one's own texts alone.
  if (!isRung && !OWN_TEXT.test(text)) return 0;
  let done = await work(person, place);
  if (/· S1/.test(text)) person.sawCard(text);
  for (const link of linksIn(person.hands.see(place) ?? message)) {
    done += await walk(person, link, { seen, steps: steps + 1, isRung: steps === 0 && isRung });
  }
  return done;
}

/** Returns the names of the cards that a ring leads to and that call for help, while nobody has taken them. */
export function untakenCalls({ hands, isCallForHelp }: Person, { message, root }: Ring): string[] {
  const rang = hands.see(message);
  const places = [message, ...(root === null ? [] : [root]), ...(rang === undefined ? [] : linksIn(rang))];
  return places.flatMap((place) => {
    const card = hands.see(place);
    if (card === undefined || !isCallForHelp(hands.read(card))) return [];
    const isFree = [...buttonsOf(card), ...menuOf(card)].some((one) => actOf(one) === DIRECT_ACTIONS.claim);
    return isFree ? [nameOf(place)] : [];
  });
}

function nameOf({ channel, ts }: Place): string {
  return `${channel} ${ts}`;
}

async function work(person: Person, place: Place): Promise<number> {
  const tried = new Set<string>();
  let done = 0;
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await person.picksUp();
    const message = person.hands.see(place);
    const offered = message === undefined ? undefined : nextOf(person, message, tried);
    if (offered === undefined) return done;
    tried.add(keyOf(offered));
    if (await perform(person, place, offered)) done += 1;
  }
  return done;
}

function keyOf({ actionId, value }: Offered): string {
  return `${actionId} ${value}`;
}

/** Calls first, then approvals, then what is to be asked for and published. */
function nextOf(
  { isWriter, hands, mine, over, isCallForHelp }: Person,
  message: Message,
  tried: ReadonlySet<string>,
): Offered | undefined {
  const isOwnText = OWN_TEXT.test(hands.read(message));
  const buttons = buttonsOf(message);
  // A card that calls for help has the act of taking it in its menu.
  const isHelp = buttons.some(({ actionId }) => actionId === DIRECT_ACTIONS.calledEmergency);
  const inMenu = isHelp ? menuOf(message).filter((one) => actOf(one) === DIRECT_ACTIONS.claim) : [];
  const offered = [...buttons, ...inMenu].filter((one) => !tried.has(keyOf(one)) && !over.has(keyOf(one)));
  const has = (action: string) => offered.some((one) => actOf(one) === action);
  const hasCopied = [...tried].some((name) => name.startsWith(`${MODAL_ACTIONS.copyAll} `));
  // Who takes a call for help makes it: two people never call 112 about the same one.
  const isForUs = (has(DIRECT_ACTIONS.claim) || mine.has(nameOf(message))) && isCallForHelp(hands.read(message));
  const wanted = [
    // One call to 112 for all that wait.
    HELP.take,
    ...(isForUs && has(DIRECT_ACTIONS.claim) ? [DIRECT_ACTIONS.claim] : []),
    ...(isForUs ? [DIRECT_ACTIONS.calledEmergency] : []),
    // Who proposed the facts cannot confirm them.
    ...(isWriter ? [] : [LEDGER.verifyRung, LEDGER.verifyAll, LEDGER.verify]),
    APPROVE_RUNG,
    READ_AND_APPROVE,
    DIRECT_ACTIONS.approve,
    ...(isWriter ? [PROPOSE_RUNG] : []),
    ...(isWriter && isOwnText ? [DIRECT_ACTIONS.propose] : []),
    // What is pasted by hand does not wait for the hold.
    ...(isOwnText ? [DIRECT_ACTIONS.publishNow] : []),
    MODAL_ACTIONS.copyAll,
    ...(hasCopied ? [] : [MODAL_ACTIONS.copy]),
    ...(isOwnText ? [] : [DIRECT_ACTIONS.claim]),
  ];
  return wanted.flatMap((action) => offered.find((one) => actOf(one) === action) ?? [])[0];
}

/** Seconds of a call to 112 about one person, and those that each further address takes. */
const CALL_TO_112 = [45, 75] as const;
const FURTHER_ADDRESS = 15;

/** Seconds that each takes: a call to 112, reading a text of some lines, copying it to a network. */
const TAKES: Readonly<Record<string, readonly [number, number]>> = {
  [DIRECT_ACTIONS.calledEmergency]: CALL_TO_112,
  [HELP.take]: [3, 6],
  [LEDGER.verify]: [12, 25],
  [LEDGER.verifyAll]: [3, 6],
  [LEDGER.verifyRung]: [3, 6],
  [APPROVE_RUNG]: [20, 40],
  [READ_AND_APPROVE]: [20, 40],
  [DIRECT_ACTIONS.approve]: [20, 40],
  [DIRECT_ACTIONS.propose]: [15, 30],
  [PROPOSE_RUNG]: [15, 30],
  [MODAL_ACTIONS.copy]: [5, 10],
  [MODAL_ACTIONS.copyAll]: [5, 10],
  [DIRECT_ACTIONS.claim]: [3, 6],
  [DIRECT_ACTIONS.publishNow]: [3, 6],
};

async function perform(person: Person, place: Place, offered: Offered): Promise<boolean> {
  const { hands, key, note } = person;
  const act = actOf(offered);
  const message = hands.see(place);
  const [from, to] = TAKES[act] ?? [5, 10];
  await hands.think(from, to);
  const came = await hands.press(key, place, offered);
  note(`${act}${numberIn(message)}: ${came}`);
  if (came === 'refused' && ENDS.includes(act)) person.over.add(keyOf(offered));
  if (came === 'nothing' || came === 'refused') return false;
  if (came === 'changed' && APPROVES.includes(act)) knowsSigned(person, [offered.value]);
  if (act === DIRECT_ACTIONS.claim) person.mine.add(nameOf(place));
  if (came === 'opened') await fillIn(person, offered);
  return true;
}

const APPROVES: readonly string[] = [APPROVE_RUNG, READ_AND_APPROVE, DIRECT_ACTIONS.approve];
/** Acts of a text that may be over when the person comes to it: the bot says so. */
const ENDS: readonly string[] = [...APPROVES, PROPOSE_RUNG];

/** Returns the number of the case that a message is about; empty for another message. */
function numberIn(message: Message | undefined): string {
  const number = message === undefined ? undefined : /#\d+/.exec(message.text)?.[0];
  return number === undefined ? '' : ` ${number}`;
}

async function fillIn(person: Person, offered: Offered): Promise<void> {
  const { hands, key } = person;
  if (offered.actionId === HELP.take) return callsOnce(person);
  const fields = fieldsIn(person.blocks());
  const ticks = Object.fromEntries(fields.flatMap((one) => (one.isTicked ? [[one.actionId, one.options]] : [])));
  if (offered.actionId === MODAL_ACTIONS.copy || offered.actionId === MODAL_ACTIONS.copyAll) {
    if (IN_OTHER_HANDS.test(hands.form(key))) return hands.close(key);
    if (NOT_NOW.test(hands.form(key))) {
      // The form of several networks is of every version, that of one network of one alone.
      if (offered.actionId === MODAL_ACTIONS.copy) person.over.add(keyOf(offered));
      return hands.close(key);
    }
    const proofs = fields.map(({ actionId }) => actionId).filter((name) => name.startsWith(FIELDS.proof));
    // On each network it is pasted and its address copied.
    for (const _ of proofs) await hands.think(25, 50);
    const examples = examplesIn(hands.form(key));
    const put = proofs.map((name, at) => [name, addressLike(examples[at] ?? examples[0])]);
    await hands.send(key, {
      ...ticks,
      ...Object.fromEntries(put),
      ...(FIELDS.exactly in ticks ? {} : { exactly: 'yes' }),
    });
    return;
  }
  await readBoxes(fields, hands);
  await hands.think(10, 20);
  await hands.send(key, { ...ticks, note: 'Lo asume quien aprueba: es un simulacro' });
  if (!APPROVES.includes(actOf(offered))) return;
  const signed = [
    offered.value,
    ...fields.flatMap((one) => (one.actionId.startsWith(FIELDS.beside) ? one.options : [])),
  ];
  knowsSigned(person, signed);
}

/** What a person has approved they do not press again, wherever it is offered. */
function knowsSigned({ over }: Person, values: readonly string[]): void {
  for (const value of values)
    for (const actionId of [...APPROVES, DIRECT_ACTIONS.propose]) over.add(keyOf({ actionId, value }));
}

/** Calls 112 once, gives the address of each person who calls for help, and ticks those alone. */
async function callsOnce({ hands, key, blocks, isCallForHelp, note }: Person): Promise<void> {
  const boxes = boxesBelowWords(blocks(), FIELDS.told).filter(({ words }) => isCallForHelp(words));
  if (boxes.length === 0) return hands.close(key);
  const [from, to] = CALL_TO_112;
  const further = (boxes.length - 1) * FURTHER_ADDRESS;
  await hands.think(from + further, to + further);
  await hands.send(key, Object.fromEntries(boxes.map(({ actionId, options }) => [actionId, options])));
  note(`one call to 112: ${boxes.map(({ actionId }) => `#${actionId.slice(FIELDS.told.length)}`).join(' ')}`);
}

/** Each fact, and each further text on the same screen, is read before its box is ticked. */
async function readBoxes(fields: readonly { actionId: string }[], hands: Hands): Promise<void> {
  for (const { actionId } of fields) {
    if (actionId.startsWith(CRISIS_FIELDS.verify)) await hands.think(8, 15);
    if (actionId.startsWith(FIELDS.beside)) await hands.think(20, 40);
  }
}

let published = 0;

/** Returns the addresses that the form gives as examples, one for each network. */
function examplesIn(form: string): string[] {
  return [...form.matchAll(/https:\/\/\S*…/g)].map(([example]) => example);
}

/** Returns an address like the example, with a number of its own. */
function addressLike(example = 'https://riudalba.example/…'): string {
  published += 1;
  return example.replace('…', `18600000000000000${String(published).padStart(2, '0')}`);
}
