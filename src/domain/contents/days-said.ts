import { weekdayOfDate } from '../review/grounding/quantities/calendar-words.ts';
import type { PartialDate } from '../review/grounding/quantities/quantity.ts';
import { readQuantities } from '../review/grounding/quantities/read-quantities.ts';
import { ungroundedFinding } from '../review/grounding/ungrounded-finding.ts';
import type { Finding } from '../review/model/finding.ts';
import { foldText } from '../text/fold-text.ts';
import type { Language } from '../text/languages.ts';
import { spansIn } from '../text/matches-in.ts';

const DAY_MS = 86_400_000;

/** Days that depend on when a text is read; "la mañana" and "por la mañana" are hours. */
const RELATIVE =
  /(?<![\p{L}\p{N}])(?<!(?:la|esta|cada|toda la|unha|una|pola) )(?:hoy|mañana|ayer|anoche|hui|avui|demà|ahir|hoxe|mañá|onte|gaur|bihar|etzi|atzo|today|tonight|tomorrow|yesterday)(?![\p{L}\p{N}])/giu;

/**
 * Warns of a weekday that is not that of its date, the nearest one to the moment of the post. Warns, too, of days such as
 * "mañana" that a model added to what a person told it.
 * @param told words of people on which a model's text rests; null for a text of a person
 */
export function daysSaid(
  text: string,
  told: string | null,
  { at, language }: { at: string; language: Language },
): Finding[] {
  const folded = foldText(text, 'loose');
  const wrong = readQuantities(folded, language)
    .filter((one) => one.kind === 'date' && isOtherDay(one.date, at))
    .map(({ start, end }) => folded.spanOf(start, end));
  const known = told?.toLowerCase() ?? null;
  const added =
    known === null ? [] : spansIn(text, RELATIVE).filter(({ words }) => !known.includes(words.toLowerCase()));
  return [...wrong, ...added].map((span) => ungroundedFinding(span, 'warn', 'date'));
}

function isOtherDay({ day, month, year, weekday }: PartialDate, at: string): boolean {
  if (day === null || month === null || weekday === null) return false;
  return weekdayOfDate(year ?? nearestYear(month, day, at), month, day) !== weekday;
}

function nearestYear(month: number, day: number, at: string): number {
  const posted = Date.parse(at);
  const now = new Date(posted).getUTCFullYear();
  const away = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - posted) / DAY_MS;
  return [now - 1, now, now + 1].toSorted((one, other) => away(one) - away(other))[0] ?? now;
}
