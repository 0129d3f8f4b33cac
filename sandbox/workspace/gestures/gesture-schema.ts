import { z } from 'zod';

const viewValue = z.looseObject({ type: z.string() });
const viewValues = z.record(z.string(), z.record(z.string(), viewValue));
const as = z.string();

/** What the page may ask for: the edge through which its gestures come in. */
export const gestureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), as, channel: z.string(), command: z.string(), text: z.string() }),
  z.object({ kind: z.literal('shortcut'), as, callbackId: z.string(), channel: z.string(), ts: z.string() }),
  z.object({
    kind: z.literal('action'),
    as,
    container: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
      z.object({ kind: z.literal('view'), viewId: z.string() }),
      z.object({ kind: z.literal('home') }),
    ]),
    actionId: z.string(),
    blockId: z.string(),
    /** Several of checkboxes. */
    value: z.union([z.string(), z.array(z.string())]),
    values: viewValues.optional(),
  }),
  z.object({ kind: z.literal('submit'), as, viewId: z.string(), values: viewValues }),
  z.object({ kind: z.literal('close'), as, viewId: z.string() }),
  z.object({
    kind: z.literal('say'),
    as,
    channel: z.string(),
    text: z.string().min(1).max(4000),
    threadTs: z.string().optional(),
  }),
  z.object({ kind: z.literal('dismiss'), as, channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('open_home'), as }),
  z.object({
    kind: z.literal('drill'),
    as,
    order: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['play', 'pause', 'restart']) }),
      z.object({ kind: z.literal('speed'), speed: z.number().min(0.1).max(100) }),
    ]),
  }),
]);

export type PageGesture = z.infer<typeof gestureSchema>;
