import { z } from 'zod';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById } from '../../handbook/handbook.ts';
import type { RefusedPost } from '../../posts/refused-post.ts';
import { refusedBy } from '../../posts/refused-post.ts';
import { instantAt } from '../../time/instant-at.ts';
import { momentAfter } from '../../time/moment-after.ts';
import { typedDate } from '../../time/typed-date.ts';
import { typedMoment } from '../../time/typed-moment.ts';
import type { PlannedWord } from './planned-item.ts';
import { PLANNED_KEPT_MS } from './planned-store.ts';

/** An item as a tool or a file hands it in: the one truth of what is taken, and of `docs/reference/openapi.json`. */
export const plannedSchema = z.strictObject({
  id: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .describe('Id of the source. The same id again replaces the item; with `cancelled` it removes it.'),
  at: z
    .string()
    .max(40)
    .nullish()
    .describe(
      'When it will be published: 2026-12-01T10:00:00+01:00, 2026-12-01T10:00 by the clocks of the institution, or 2026-12-01 for a whole day.',
    ),
  words: z
    .string()
    .max(10_000)
    .refine((words) => words.trim() !== '', 'must not be empty')
    .nullish()
    .describe('Its title or first words; 300 characters are kept.'),
  network: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .describe('Id of a network of the handbook; none for a place without one.'),
  who_stops: z.string().trim().max(200).nullish().describe('Who can stop it, such as an area or a person.'),
  how_to_stop: z.string().trim().max(300).nullish().describe('How: the tool where it is, or a telephone.'),
  link: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .max(2_000)
    .nullish()
    .describe('Where it is in its tool. It is never fetched.'),
  cancelled: z.boolean().nullish().describe('True: it is no longer planned.'),
});

type Told = z.infer<typeof plannedSchema>;

export type ReadPlanned = { word: PlannedWord } | { refused: RefusedPost };

/** Characters of its words that are kept: a line shows fewer. */
export const KEPT_WORDS = 300;
/** Time ahead of which a moment is rather a slip of the pen. */
const AHEAD_MS = 731 * 86_400_000;

/** The item that an object of the outside is. @param now ISO 8601 UTC */
export function readPlanned(value: unknown, handbook: Handbook, now: string): ReadPlanned {
  const read = plannedSchema.safeParse(value);
  if (!read.success) return { refused: refusedBy(read.error, 'An item is an object.') };
  const { id: sourceId, cancelled } = read.data;
  return cancelled === true ? { word: { sourceId, planned: null } } : plannedOf(read.data, handbook, now);
}

function plannedOf(told: Told, handbook: Handbook, now: string): ReadPlanned {
  const network = told.network || null;
  if (!told.at) return refused('at', 'It is missing.');
  if (!told.words) return refused('words', 'It is missing.');
  if (network !== null && networkById(handbook, network) === undefined) {
    return refused('network', 'It must be the id of a network of the handbook.');
  }
  const moment = plannedMoment(told.at, handbook.institution.timeZone);
  if (moment === null)
    return refused('at', 'It must be a moment such as 2026-12-01T10:00, or a day such as 2026-12-01.');
  if (moment.at < momentAfter(now, -PLANNED_KEPT_MS)) return refused('at', 'It is more than 100 days ago.');
  if (moment.at > momentAfter(now, AHEAD_MS)) return refused('at', 'It is more than two years away.');
  const words = told.words.trim().slice(0, KEPT_WORDS).toWellFormed();
  const stop = told.who_stops ? { who: told.who_stops, how: told.how_to_stop || null } : null;
  if (stop === null && told.how_to_stop) return refused('who_stops', 'It is missing.');
  return { word: { sourceId: told.id, planned: { network, ...moment, words, stop, link: told.link ?? null } } };
}

/** The moment that was written: with its zone, by the clocks there, or a whole day; null for none. */
function plannedMoment(written: string, timeZone: string): { at: string; isAllDay: boolean } | null {
  const words = written.trim();
  if (WITH_ZONE.test(words)) {
    const at = Date.parse(words);
    return Number.isNaN(at) ? null : { at: new Date(at).toISOString(), isAllDay: false };
  }
  const [day = '', hour, ...more] = words.split(/[T\s]+/);
  const date = typedDate(day);
  if (date === null || more.length > 0) return null;
  if (hour === undefined) return { at: new Date(instantAt(date, '00:00', timeZone)).toISOString(), isAllDay: true };
  const at = typedMoment(date, hour.replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'), timeZone);
  return at === null ? null : { at, isAllDay: false };
}

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

function refused(field: string, message: string): ReadPlanned {
  return { refused: { field, message } };
}
