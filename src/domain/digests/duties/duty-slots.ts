import type { Handbook } from '../../handbook/handbook.ts';
import type { Institution } from '../../handbook/institution.ts';
import { daysAfter, weekdayOf } from '../../time/calendar-days.ts';
import { instantAt } from '../../time/instant-at.ts';
import { localDate } from '../../time/local-date.ts';
import { isWorkingDay } from '../../time/working-time.ts';

type Monitoring = NonNullable<Institution['plan']['monitoring']>;

/** Look at the networks for which the plan names a person or group, and hours. */
export type Duty = NonNullable<Monitoring['duties']>[number];

/** A duty at one of its hours on one day; `moment`: ISO 8601 UTC. */
export type DutySlot = { duty: Duty; date: string; at: string; moment: string };

const KIND = 'duty:';

/** By which a duty at one of its hours is written down as done, beside the plan's actions. */
export function dutyAction({ id }: Pick<Duty, 'id'>, at: string): string {
  return `${KIND}${id}@${at}`;
}

/** Returns true if the action is a duty, current or past. */
export function isDutyAction(action: string): boolean {
  return action.startsWith(KIND);
}

/** Returns whether the action is that duty, at whichever hour. */
export function isOfDuty(action: string, { id }: Pick<Duty, 'id'>): boolean {
  return action.startsWith(`${KIND}${id}@`);
}

export function dutiesIn({ institution }: Pick<Handbook, 'institution'>): readonly Duty[] {
  return institution.plan.monitoring?.duties ?? [];
}

/** Returns what a person can note as done of the duties, in their order: each of them at each of its hours. */
export function dutyHours(handbook: Pick<Handbook, 'institution'>): { id: string; what: string }[] {
  return dutiesIn(handbook).flatMap((duty) =>
    duty.at.map((at) => ({ id: dutyAction(duty, at), what: `${duty.what}, ${at}` })),
  );
}

/**
 * Returns the duties of a period, by their days: on the weekdays that they name, holidays too, else on each working day.
 * @param period ISO 8601 UTC; `to` does not belong to it
 */
export function dutySlots(
  { institution }: Pick<Handbook, 'institution'>,
  { from, to }: { from: string; to: string },
): DutySlot[] {
  const { timeZone } = institution;
  const duties = dutiesIn({ institution });
  const slots: DutySlot[] = [];
  if (duties.length === 0) return slots;
  const last = localDate(to, timeZone);
  for (let date = localDate(from, timeZone); date <= last; date = daysAfter(date, 1)) {
    for (const duty of duties.filter((one) => isOn(one, date, institution))) {
      for (const at of duty.at) {
        slots.push({ duty, date, at, moment: new Date(instantAt(date, at, timeZone)).toISOString() });
      }
    }
  }
  return slots.filter(({ moment }) => moment >= from && moment < to);
}

function isOn({ weekdays }: Duty, date: string, institution: Institution): boolean {
  return weekdays === undefined ? isWorkingDay(date, institution) : weekdays.includes(weekdayOf(date));
}
