import { turnSentence } from '../../domain/bell/ring-messages.ts';
import type { RungTurn } from '../../domain/cases/model/deadlines/ring.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Severity } from '../../domain/handbook/vocabulary.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../i18n/texts.ts';
import { button, contextBlock, headerBlock, sectionBlock, sectionWith } from '../kit/blocks.ts';
import type { NamedCase } from '../kit/case-reference.ts';
import { READ_AND_APPROVE } from '../kit/ids.ts';
import { linkTo } from '../kit/link-to.ts';
import { mentionsOf } from '../kit/mentions.ts';
import { saySentence } from '../kit/say-sentence.ts';
import { takeHandoverButton, takeTurnButton } from '../kit/turn-reference.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

/** Number of turns listed in one message. */
export const LISTED_TURNS = 12;

/** A turn that is still open, with its case where it has one, and the address of its card or board. */
export type ListedTurn = {
  turn: RungTurn;
  of: NamedCase | null;
  link: string | null;
  /** Value of the button that shows the text to approve; null where none is. */
  approve: string | null;
};

/**
 * The one message that rings for several turns: each with its link, and the button to take it.
 * @param more number of turns beside those that are listed
 */
export function ringMessage(
  listed: readonly ListedTurn[],
  more: number,
  { texts, handbook }: { texts: Texts; handbook: Handbook },
): DrawnCard {
  const [only] = listed;
  const said =
    listed.length === 1 && more === 0 && only !== undefined
      ? sayTurn(only, { texts, handbook })
      : `🔔 ${texts.t('turn.title', { count: listed.length + more })} (${gravest(listed)})`;
  return {
    text: said,
    blocks: [
      ...(listed.length === 1 && more === 0 ? [] : [headerBlock(said)]),
      ...listed.map((one) => turnBlock(one, { texts, handbook })),
      ...(more > 0 ? [contextBlock(texts.t('cases.more', { count: more }))] : []),
    ],
  };
}

/** Returns the severity of the most urgent turn: a phone shows it. */
function gravest(listed: readonly ListedTurn[]): Severity {
  return SEVERITIES.find((one) => listed.some(({ turn }) => turn.severity === one)) ?? 'S4';
}

function turnBlock(one: ListedTurn, given: { texts: Texts; handbook: Handbook }) {
  const { texts } = given;
  const { turn, of, link, approve } = one;
  const open = link === null ? [] : [linkTo(link, texts.t('turn.open'))];
  const line = [sayTurn(one, given), ...open, mentionsOf(turn.ids)].filter((part) => part !== '').join(' ');
  const { key, crisisId } = turn;
  if (turn.kind === 'handover') return sectionWith(line, takeHandoverButton({ key, crisisId }, texts));
  if (turn.kind === 'card') return sectionBlock(line);
  if (approve !== null) return sectionWith(line, button(texts.t('button.approve'), READ_AND_APPROVE, approve));
  if (of !== null) return sectionWith(line, takeTurnButton({ key, of }, texts));
  return crisisId === null ? sectionBlock(line) : sectionWith(line, takeTurnButton({ key, crisisId }, texts));
}

function sayTurn({ turn }: ListedTurn, { texts, handbook }: { texts: Texts; handbook: Handbook }): string {
  const what = saySentence(turnSentence(turn), 'message', texts, handbook);
  return turn.step === 'first' ? what : `${what} ${texts.t('turn.still')}`;
}
