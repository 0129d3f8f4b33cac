import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { dateField, hourField, idField, slackIdField, slackUserField, weekdayField } from './field-types.ts';

const shift = z.strictObject({
  id: idField,
  /** Weekdays of the date on which the shift begins. */
  weekdays: z.array(weekdayField).min(1),
  from: hourField,
  /** At or before `from` it ends on the day after. */
  to: hourField,
  /**
   * Option to work the shift on holidays of the institution; by default a shift that would begin on
   * one is skipped.
   */
  on_holidays: z.boolean().optional(),
  /** Entries of the team; a group (`S…`) means the members that Slack lists in it at that moment. */
  people: z.array(slackIdField),
});

/**
 * Schema of `rota` in `institution.yml`: the shifts of each person. The rota decides when a person
 * is called, never what they may do.
 */
export const rotaFile = z.strictObject({
  shifts: z.array(shift).min(1),
  /** Deputies who take all shifts of an absent person. */
  deputies: z.array(z.strictObject({ of: slackUserField, deputy: slackUserField })).optional(),
  /** From the first day to the last, both included: the shifts that begin on these days. */
  absences: z.array(z.strictObject({ who: slackUserField, from: dateField, to: dateField })).optional(),
});

export type Rota = CamelCased<z.infer<typeof rotaFile>>;
