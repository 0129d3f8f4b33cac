import type { LiveFact } from '../../../drafts/live-fact.ts';
import { isEntered } from '../../../drafts/live-fact.ts';
import { foldWord } from '../../../phrases/fold-word.ts';
import type { Span } from '../../../text/fold-text.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { toleratesDoubt } from '../../model/draft-reading.ts';
import { isGroundedBy } from '../quantities/is-grounded-by.ts';
import type { Figure, Quantity } from '../quantities/quantity.ts';
import { enteredFacts, figureGroundsOf, figuresIn } from '../shared-readings.ts';
import { namesWeekday } from './figure-parts.ts';
import { figuresOfFact } from './figures-of-facts.ts';
import { isWeekdayAlone, weekdaysIn } from './timetable-of.ts';

/** The service that a standing fact gives hours of. */
const OF_HOUSE =
  /(?<!\d)010(?!\d)|(?<!\p{L})(?:atenci\p{L}+|oficina\p{L}*|bulego\p{L}*|office|arreta\p{L}*|SAC|OAC)(?!\p{L})/iu;
/** "Feliz viernes", "bon dissabte". */
const WISHED =
  /(?<!\p{L})(?:feliz|bo|bon|bona|buen|good|happy|hasta el|fins|ata o|see you|un|unha|una|este|aquest|this)\s*$/iu;

/**
 * Returns days and hours that only a standing fact vouches for, in a sentence of another matter. The hours of the citizens'
 * office name no day for the repair of a lamp, and no hour at which a market ends.
 */
export function findBorrowedTimes(draft: DraftReading): Span[] {
  if (!toleratesDoubt(draft) || draft.origin === 'playbook') return [];
  const figures = figuresIn(draft);
  if (!figures.some(isTime)) return [];
  const isOf = (figure: Figure, known: readonly Figure[]) => known.some((each) => isGroundedBy(figure, each));
  const standing = figuresOf(draft.facts.filter((fact) => !isEntered(fact)));
  if (!figures.some((figure) => isTime(figure) && isOf(figure, standing))) return [];
  const entered = figuresOf(enteredFacts(draft));
  const others = [...entered, ...figureGroundsOf(draft).handbook, ...figureGroundsOf(draft).post()];
  return draft.read.sentences.flatMap(({ from, to, asked }) => {
    const start = draft.read.words[from]?.start ?? 0;
    const sentence = draft.text.slice(start, draft.read.words[to]?.start ?? draft.text.length);
    if (asked || OF_HOUSE.test(sentence)) return [];
    const said = figures
      .map((figure) => ({ figure, span: draft.loose.spanOf(figure.start, figure.end) }))
      .filter(({ span }) => span.start >= start && span.end <= start + sentence.length);
    const borrowed = said.filter(
      ({ figure }) =>
        isTime(figure) && isOf(figure, standing) && !isOf(figure, others) && !isShortInNote(figure, draft),
    );
    const isMixed = said.some(({ figure }) => isOf(figure, entered) && !isOf(figure, standing));
    const isDayAlone = said.filter(({ figure }) => isTime(figure)).every(({ figure }) => figure.kind === 'date');
    return borrowed
      .filter(() => isMixed || isDayAlone)
      .filter(({ span }) => !WISHED.test(draft.text.slice(0, span.start)) && !isAuthor(span, draft))
      .slice(0, 1)
      .map(({ span }) => span);
  });
}

function figuresOf(facts: readonly LiveFact[]): readonly Figure[] {
  return facts.flatMap(({ value }) => figuresOfFact(value).map(({ figure }) => figure));
}

function isTime(figure: Quantity): boolean {
  return figure.kind === 'hour' || (figure.kind === 'date' && isWeekdayAlone(figure.date));
}

function isShortInNote(figure: Quantity, { facts }: DraftReading): boolean {
  if (figure.kind !== 'date') return false;
  const days = weekdaysIn(figure.date);
  return facts.some((fact) => isEntered(fact) && days.every((day) => namesWeekday(fact.value, day)));
}

function isAuthor({ words }: Span, { post }: DraftReading): boolean {
  return foldWord(post?.author ?? '').includes(foldWord(words));
}
