import { turnSentence } from '../../domain/bell/ring-messages.ts';
import { HELP } from '../../domain/bell/turn.ts';
import type { RungTurn, TurnKind } from '../../domain/cases/model/deadlines/ring.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Severity } from '../../domain/handbook/vocabulary.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, contextBlock, headerBlock, sectionBlock, sectionWith } from '../kit/blocks.ts';
import type { NamedCase } from '../kit/case-reference.ts';
import { APPROVE_RUNG, HELP as CALLS, LEDGER, PROPOSE_RUNG } from '../kit/ids.ts';
import { linkTo } from '../kit/link-to.ts';
import { mentionsOf } from '../kit/mentions.ts';
import { saySentence } from '../kit/say-sentence.ts';
import { takeHandoverButton, takeTurnButton } from '../kit/turn-reference.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

/** Number of turns listed in one message. */
export const LISTED_TURNS = 12;

/** A turn that a message rings for, with its case where it has one, and the address of its card or board. */
export type ListedTurn = {
  turn: RungTurn;
  of: NamedCase | null;
  link: string | null;
  /** Value of the button that shows the text to approve; null where none is. */
  approve: string | null;
  /** Value of the button that shows the text to propose; null where none is. */
  propose: string | null;
  /** Value of the button for the facts of a crisis that wait for another person; null where none do. */
  verify: string | null;
  /** Names the texts that one screen shows together; null for a text of its own. */
  together: string | null;
  /** A phone shows its number and severity, and not that it calls for help. */
  isNamedByNumber: boolean;
  /** The turn was open as the message was sent, and waits for nobody any more. */
  isOver: boolean;
};

/** Kinds of turns by how pressing they are: first what nobody else can do, then our own words, last what takes long. */
const PRESSING: Readonly<Record<TurnKind, number>> = {
  approval: 0,
  resume: 0,
  fact: 1,
  by_hand: 2,
  failed: 3,
  stopped: 3,
  returned: 3,
  correction: 4,
  statement: 5,
  language: 5,
  card: 6,
  crisis: 7,
  question: 8,
  role: 9,
  handover: 9,
  step: 10,
  address: 10,
};

/**
 * Returns the one message that rings for several turns: each with its link, and the button to take it, or that it is over. A phone
 * shows the most pressing one, and how many more there are.
 * @param more number of turns beside those that are listed
 */
export function ringMessage(
  listed: readonly ListedTurn[],
  more: number,
  { texts, handbook }: { texts: Texts; handbook: Handbook },
): DrawnCard {
  const ordered = listed.toSorted((one, other) => byPressure(one.turn, other.turn));
  const waiting = ordered.filter(({ isOver }) => !isOver);
  const first = waiting[0] ?? ordered[0];
  const count = waiting.length + more - 1;
  const single = first === undefined ? '' : sayTurn(first, { texts, handbook });
  const title = `🔔 ${texts.t('turn.title', { count: count + 1 })} (${gravest(waiting)})`;
  return {
    text: count <= 0 ? single : `${single} (${texts.t('cases.more', { count })})`,
    blocks: [
      ...(count <= 0 ? [] : [headerBlock(title)]),
      ...ordered.map((one) => turnBlock(one, { texts, handbook, isFirst: isFirstOfForm(one, waiting) })),
      ...(more > 0 ? [contextBlock(texts.t('cases.more', { count: more }))] : []),
      ...(waiting.some(isCallForHelp) ? [actionsBlock([callButton(texts)])] : []),
    ],
  };
}

function isCallForHelp({ turn }: ListedTurn): boolean {
  return turn.key.endsWith(HELP);
}

/** One act takes all calls for help that wait, those of later rings too: 112 is called once for several. */
function callButton(texts: Texts) {
  return button(texts.t('button.take_help'), CALLS.take, CALLS.take, 'primary');
}

/** Orders turns: the gravest first; then calls for help, and the kinds by how pressing they are; of one kind, the case of before. */
export function byPressure(one: RungTurn, other: RungTurn): number {
  const severity = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  return severity || pressureOf(one) - pressureOf(other) || (one.caseId ?? 0) - (other.caseId ?? 0);
}

function pressureOf({ key, kind }: RungTurn): number {
  return key.endsWith(HELP) ? -1 : PRESSING[kind];
}

/** Returns the severity of the most urgent turn: a phone shows it. */
function gravest(listed: readonly ListedTurn[]): Severity {
  return SEVERITIES.find((one) => listed.some(({ turn }) => turn.severity === one)) ?? 'S4';
}

/** One form is for all facts of a crisis, and one screen for the texts that go together: one button, too. */
function isFirstOfForm(one: ListedTurn, ordered: readonly ListedTurn[]): boolean {
  const form = formOf(one);
  return form === null || one === ordered.find((other) => formOf(other) === form);
}

function formOf({ approve, propose, verify, together }: ListedTurn): string | null {
  if (verify !== null) return `verify ${verify}`;
  if (together === null || (approve === null && propose === null)) return null;
  return `${approve === null ? 'propose' : 'approve'} ${together}`;
}

function turnBlock(one: ListedTurn, given: { texts: Texts; handbook: Handbook; isFirst: boolean }) {
  const { texts, isFirst } = given;
  const { turn, of, link, approve, propose, verify } = one;
  const open = link === null ? [] : [linkTo(link, texts.t('turn.open'))];
  const line = [sayTurn(one, given), ...open, mentionsOf(turn.ids)].filter((part) => part !== '').join(' ');
  if (one.isOver) return sectionBlock(line);
  const { key, crisisId } = turn;
  if (turn.kind === 'handover') return sectionWith(line, takeHandoverButton({ key, crisisId }, texts));
  if (turn.kind === 'card') return sectionBlock(line);
  const isOfForm = approve !== null || propose !== null || verify !== null;
  if (isOfForm && !isFirst) return sectionBlock(line);
  if (approve !== null) return sectionWith(line, button(texts.t('button.approve'), APPROVE_RUNG, approve));
  if (propose !== null) return sectionWith(line, button(texts.t('button.propose'), PROPOSE_RUNG, propose));
  if (verify !== null) return sectionWith(line, button(texts.t('button.verify_facts'), LEDGER.verifyRung, verify));
  if (of !== null) return sectionWith(line, takeTurnButton({ key, of }, texts));
  return crisisId === null ? sectionBlock(line) : sectionWith(line, takeTurnButton({ key, crisisId }, texts));
}

function sayTurn(
  { turn, isNamedByNumber, isOver }: ListedTurn,
  { texts, handbook }: { texts: Texts; handbook: Handbook },
) {
  const { key: _, ...said } = turn;
  const what = saySentence(turnSentence(isNamedByNumber ? said : turn), 'message', texts, handbook);
  if (isOver) return `${what} ${texts.t('turn.over')}`;
  return turn.step === 'first' ? what : `${what} ${texts.t('turn.still')}`;
}
