import { z } from 'zod';

/** A list in which what has not the shape is left out, so that one odd entry does not hide the others; one without any that has it is refused. */
export function listOf<Schema extends z.ZodType>(shape: Schema) {
  return z.array(z.unknown()).transform((items, context): z.infer<Schema>[] => {
    const good = items.flatMap((item) => {
      const parsed = shape.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
    if (good.length === 0 && items.length > 0) context.addIssue({ code: 'custom', message: 'nothing is understood' });
    return good;
  });
}
