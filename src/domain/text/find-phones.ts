import type { Span } from './fold-text.ts';
import { foldText } from './fold-text.ts';
import type { NumberGroup } from './number-groups.ts';
import { numberGroups } from './number-groups.ts';
import { rememberNewest } from './remember-for.ts';

/** Phone number as the text writes it, and the number to dial. */
export type FoundPhone = Span & { phone: string };

const BETWEEN_FIGURES = /^[\s.\-/()·_]{0,3}$/;
const BETWEEN_WORDS = /^[\s.,\-/()·_]{0,3}$/;
const NATIONAL = /^[6-9]\d{8}$/;
const SPANISH_ABROAD = /^(?:00)?34[6-9]\d{8}$/;
const ABROAD = /^00\d{8,13}$/;
/** Emergency, helplines and municipal numbers: 112, 016, 116 111. */
const SHORT = /^(?:112|0\d\d|116\d{3})$/;
/** The thousands of a figure, the number of a file after its year, a road ("CV-012"). */
const PART_OF_NUMBER = /\d[.,:']$|(?<!\d)\d{1,3} $|\d{4}[/-]$|\p{L}-?$/u;
const CALLING =
  'llam(?:a|ad|ar|e|en|anos|adnos)|telefonos?|telefon|telefona|tel|tfno|tlf|marc(?:a|ad|ar|e)|truc(?:a|ar)|truque(?:u|n)|chama|chamar|chame|chamade|deitu|calls?|calling|phone|dial|ring|whatsapp|sms|bizum';
const CUE = new RegExp(
  `(?<!\\p{L})(?:${CALLING})\\.?(?:\\s+(?:al|el|en|o|ao|us|on|at|numero|num|the|nuestro|gratuito|gratis))*[\\s:.]*$`,
  'u',
);

const MOST_GROUPS = 15;
const CUE_REACH = 60;

/** The number without spaces, dots and Spain's own prefix: how two ways of writing it are compared. */
export function comparablePhone(phone: string): string {
  const digits = phone.replace(/^\s*\+/, '00').replace(/\D/g, '');
  return SPANISH_ABROAD.test(digits) ? digits.slice(-9) : digits;
}

/**
 * Phone numbers of a text, however written: `+34 961 23 45 67`, `961.234.567`, `ciento doce`, `cero dieciséis`. A short
 * number of another kind ("300") is one only after a word such as "llama al".
 */
export const findPhones = rememberNewest((original: string): readonly FoundPhone[] => {
  const folded = foldText(original, 'loose');
  const groups = numberGroups(folded.text);
  const phones: FoundPhone[] = [];
  for (let index = 0; index < groups.length; ) {
    const found = phoneAt(folded.text, groups, index);
    if (found === null) index += 1;
    else {
      phones.push({ phone: found.phone, ...folded.spanOf(found.start, found.end) });
      index = found.next;
    }
  }
  return phones;
});

type PhoneAt = { phone: string; start: number; end: number; next: number };

/** The longest run of groups from `index` on that is a phone number. */
function phoneAt(text: string, groups: readonly NumberGroup[], index: number): PhoneAt | null {
  const run = neighboursFrom(text, groups, index);
  const begins = run[0]?.start ?? text.length;
  const plus = /\+\s?\(?$/.exec(text.slice(Math.max(0, begins - CUE_REACH), begins));
  const start = plus === null ? begins : begins - plus[0].length;
  const before = text.slice(Math.max(0, start - CUE_REACH), start);
  let digits = plus === null ? '' : '00';
  let oneByOne = true;
  let best: PhoneAt | null = null;
  for (const [step, group] of run.entries()) {
    digits += group.digits;
    oneByOne &&= group.spoken || group.digits.length === 1;
    if (!isPhone(digits, oneByOne || step === 0, before)) continue;
    best = { phone: comparablePhone(digits), start, end: group.end, next: index + step + 1 };
    if (isSpanish(digits)) break;
  }
  return best;
}

/** The group at `index`, and those after it that nothing but spaces and signs of a phone number keep apart. */
function neighboursFrom(text: string, groups: readonly NumberGroup[], index: number): NumberGroup[] {
  const near = groups.slice(index, index + MOST_GROUPS);
  const gap = near.findIndex((group, at) => at > 0 && !areNeighbours(text, near[at - 1], group));
  return gap === -1 ? near : near.slice(0, gap);
}

function areNeighbours(text: string, left: NumberGroup | undefined, right: NumberGroup): boolean {
  const between = text.slice(left?.end ?? 0, right.start);
  return (left?.spoken === true || right.spoken ? BETWEEN_WORDS : BETWEEN_FIGURES).test(between);
}

function isSpanish(digits: string): boolean {
  return NATIONAL.test(digits) || SPANISH_ABROAD.test(digits);
}

/** `whole`: one group, or words and lone figures throughout; other groups together are no short number ("0-18 años"). */
function isPhone(digits: string, whole: boolean, before: string): boolean {
  if (isSpanish(digits) || ABROAD.test(digits)) return true;
  if (/^116\d{3}$/.test(digits)) return true;
  if (!whole || PART_OF_NUMBER.test(before)) return false;
  return SHORT.test(digits) || (/^\d{3,6}$/.test(digits) && CUE.test(before));
}
