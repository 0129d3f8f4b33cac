import type { Span } from '../../../text/fold-text.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { isEveryday, toleratesDoubt } from '../../model/draft-reading.ts';
import type { FindingLevel } from '../../model/finding.ts';
import { sentenceAround } from '../../text/sentence-around.ts';
import { isHarm, isKnownNoun } from '../quantities/counted-nouns.ts';
import { isGroundedBy } from '../quantities/is-grounded-by.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { mayFeelFor } from './citizens-own-figures.ts';
import type { FigureGrounds } from './grounds-for-figures.ts';

/** Returns how much of a look a figure wants that the reply has from the post; null for any other. */
export function doubtOfPost(
  quantity: Quantity,
  span: Span,
  draft: DraftReading,
  grounds: FigureGrounds,
): FindingLevel | null {
  if (isForRescuers(quantity, span, draft, grounds)) return 'advice';
  if (isEveryday(draft)) {
    if (quantity.kind === 'hour' && isCountOfPeople(span, grounds)) return 'warn';
    const isTheirs = isOwnCase(quantity) || isMinute(quantity);
    if (isTheirs && (isInPost(quantity, grounds) || isCountOfPost(quantity, grounds)))
      return toleratesDoubt(draft) ? 'advice' : 'warn';
  }
  return isInPost(quantity, grounds) && mayFeelFor(quantity, sentenceAround(draft, span)) ? 'warn' : null;
}

export function isInPost(said: Quantity, { post }: FigureGrounds): boolean {
  return post().some((figure) => isGroundedBy(said, figure));
}

/** "Tu aviso de las 8:05": to the minute, and so when something was, not when we are open. */
function isMinute(quantity: Quantity): boolean {
  return quantity.kind === 'hour' && quantity.values.every((minutes) => minutes % QUARTER !== 0);
}

const QUARTER = 15;

/** "Diga que hay dos personas dentro": the citizen's own count, for those who come. */
function isForRescuers(quantity: Quantity, span: Span, draft: DraftReading, { post }: FigureGrounds): boolean {
  if (quantity.kind !== 'number') return false;
  const { values, subject } = quantity;
  if (subject.states.some((state) => ['dead', 'injured'].includes(state))) return false;
  if (!TELL_THEM.test(sentenceAround(draft, span))) return false;
  return values.every(
    (value) => value === 1 || post().some((known) => known.kind === 'number' && known.values.includes(value)),
  );
}

const TELL_THEM =
  /(?<!\d)112(?!\d)|(?<!\p{L})(?:d[ií]gales?|diles?|decid(?:les)?|digan(?:les)?|digues|digueu|digui|d[ií]lles|dicide|dígalles|esan|esaiezu|tell them|say)(?!\p{L})/iu;

/** "¡Qué ganas de veros a las 22!" to a group that says "somos 22": how many they are, and no hour. */
function isCountOfPeople({ words }: Span, { post }: FigureGrounds): boolean {
  if (!/^\d{1,2}$/u.test(words)) return false;
  return post().some((known) => known.kind === 'number' && known.values.includes(Number(words)));
}

/** "Con 67 años puedes pedirlo": how many or how long, as the citizen says of themselves. */
function isOwnCase(quantity: Quantity): boolean {
  // "Costó dos millones" is a rumour, and nobody's own life.
  if (quantity.kind === 'number')
    return !quantity.subject.states.some(isHarm) && quantity.values.every((value) => value <= MOST_OF_OWN);
  // "Abre las 24 horas" is how it is open, for any citizen.
  return quantity.kind === 'duration' && !quantity.values.includes(DAY);
}

/** "Son cuatro crías", where the post says "4 crías detrás del colegio": the same count of what replies do not count. */
function isCountOfPost(said: Quantity, { post }: FigureGrounds): boolean {
  if (said.kind !== 'number' || said.subject.nouns.some(isKnownNoun)) return false;
  return post().some((known) => known.kind === 'number' && known.values.some((value) => said.values.includes(value)));
}

const MOST_OF_OWN = 1000;
const DAY = 1440;
