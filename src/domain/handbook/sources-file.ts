import { z } from 'zod';
import { idField, webAddressField } from './field-types.ts';

/**
 * Schema of `sources` in the institution's file: sources that the bot reads automatically, beside
 * the accounts of the settings.
 */
export const sourcesFile = z.strictObject({
  /** RSS, Atom and JSON feeds whose entries come in as posts. */
  feeds: z
    .array(
      z.strictObject({
        id: idField,
        name: z.string().min(1),
        url: webAddressField,
        /** On which of our networks its entries stand; `other` unless told. */
        network: idField.optional(),
      }),
    )
    .optional(),
  /** Looked for on the networks whose account the settings name; without #. */
  hashtags: z
    .array(z.string().regex(/^[\p{L}\p{N}_]+$/u, 'a hashtag without # and without spaces, such as riudalba'))
    .optional(),
  /** Feeds of profiles of ours, so that what other tools publish there counts. */
  profiles: z.array(z.strictObject({ network: idField, feed: webAddressField })).optional(),
  /** Official alerts (CAP 1.2): an alert itself, or a feed of them. */
  alerts: z.array(z.strictObject({ id: idField, name: z.string().min(1), url: webAddressField })).optional(),
  /** Our areas, as the bodies that warn call them: by a code of theirs, or by the very name. */
  areas: z.array(z.strictObject({ name: z.string().min(1), codes: z.array(z.string().min(1)).optional() })).optional(),
});
