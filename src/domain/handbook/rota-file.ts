import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { dateField, hourField, idField, slackIdField, slackUserField, weekdayField } from './field-types.ts';

const shift = z.strictObject({
  id: idField,
  /** Of the date on which it begins. */
  weekdays: z.array(weekdayField).min(1),
  from: hourField,
  /** At or before `from` it ends on the day after. */
  to: hourField,
  /** Also on holidays of the institution; else a shift that would begin on one is not worked. */
  on_holidays: z.boolean().optional(),
  /** Entries of the team: a group (`S…`) stands for whoever Slack has in it at that moment. */
  people: z.array(slackIdField),
});

/** `rota` of `institution.yml`: who is on shift when. It says when somebody is called, never what they may do. */
export const rotaFile = z.strictObject({
  shifts: z.array(shift).min(1),
  /** Whoever takes all shifts of a person who is absent. */
  deputies: z.array(z.strictObject({ of: slackUserField, deputy: slackUserField })).optional(),
  /** From the first day to the last, both included: the shifts that begin on these days. */
  absences: z.array(z.strictObject({ who: slackUserField, from: dateField, to: dateField })).optional(),
});

export type Rota = CamelCased<z.infer<typeof rotaFile>>;
