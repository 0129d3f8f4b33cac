import type { KnownBlock } from '@slack/types';
import { localDate } from '../../domain/time/local-date.ts';
import { formatHour, formatMoment } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { whenText } from '../cases/card/deadline-lines.ts';
import { sectionBlock } from '../kit/blocks.ts';

const SHOWN = 5;

/** Times at which a person is on shift, the next first. */
export type HomeShifts =
  | { kind: 'no_rota' }
  /** Slack does not say who is in the groups now. */
  | { kind: 'unknown' }
  | { kind: 'known'; shifts: readonly { from: string; to: string }[] };

/** Returns the times at which a person is mentioned first. */
export function shiftBlocks(
  shifts: HomeShifts,
  { now, timeZone }: { now: string; timeZone: string },
  texts: Texts,
): KnownBlock[] {
  const lines = linesOf(shifts, { now, timeZone }, texts);
  return [{ type: 'divider' }, sectionBlock([`*${texts.t('home.shifts')}*`, ...lines].join('\n'))];
}

function linesOf(shifts: HomeShifts, { now, timeZone }: { now: string; timeZone: string }, texts: Texts): string[] {
  if (shifts.kind !== 'known') return [texts.t(`home.shifts_${shifts.kind}`)];
  if (shifts.shifts.length === 0) return [texts.t('home.shifts_none')];
  return shifts.shifts.slice(0, SHOWN).map(({ from, to }) => {
    const isSameDay = localDate(from, timeZone) === localDate(to, timeZone);
    const end = isSameDay ? formatHour(to, timeZone, texts) : formatMoment(to, timeZone, texts);
    return from <= now
      ? `🟢 ${texts.t('home.shift_now', { when: whenText(to, { now, timeZone }, texts) })}`
      : `• ${formatMoment(from, timeZone, texts)} – ${end}`;
  });
}
