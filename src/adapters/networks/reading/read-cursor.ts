import type { z } from 'zod';

/** What an earlier reading left, also one of an earlier version; null when it says nothing that is understood. */
export function readCursor<Schema extends z.ZodType>(stored: string | null, schema: Schema): z.infer<Schema> | null {
  if (stored === null) return null;
  try {
    return schema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}
