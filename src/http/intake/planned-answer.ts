import { z } from 'zod';
import { refusedItemSchema } from './intake-answer.ts';

/** Answer for each planned item, in the order of arrival. */
const plannedItemSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('accepted') }),
  z.strictObject({ status: z.literal('replaced') }),
  z.strictObject({ status: z.literal('unchanged') }),
  z.strictObject({ status: z.literal('removed') }),
  z.strictObject({ status: z.literal('not_known') }),
  refusedItemSchema,
]);

export type PlannedAnswerItem = z.infer<typeof plannedItemSchema>;

export const plannedAnswerSchema = z.strictObject({
  accepted: z.int().min(0),
  refused: z.int().min(0),
  items: z.array(plannedItemSchema),
});
