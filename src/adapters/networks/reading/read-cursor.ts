import type { z } from 'zod';

/**
 * Returns the cursor that an earlier reading stored, perhaps in an earlier version; null when it
 * cannot be understood.
 */
export function readCursor<Schema extends z.ZodType>(stored: string | null, schema: Schema): z.infer<Schema> | null {
  if (stored === null) return null;
  try {
    return schema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}
