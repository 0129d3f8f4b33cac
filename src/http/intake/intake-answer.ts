import { z } from 'zod';

/** Answer for an item that is not taken. */
export const refusedItemSchema = z.strictObject({
  status: z.literal('refused'),
  field: z.string().describe('Which field is wrong; empty where it is the whole item.'),
  message: z.string(),
});

/** Answer for each post, in the order of arrival. */
const intakeItemSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('accepted') }),
  z.strictObject({ status: z.literal('duplicate') }),
  refusedItemSchema,
]);

export type IntakeItem = z.infer<typeof intakeItemSchema>;

export const intakeAnswerSchema = z.strictObject({
  accepted: z.int().min(0),
  duplicate: z.int().min(0),
  refused: z.int().min(0),
  items: z.array(intakeItemSchema),
});

export const intakeErrorSchema = z.strictObject({ error: z.string() });
