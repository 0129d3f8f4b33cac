import fc from 'fast-check';
import type { Moderation } from '../../../../src/domain/cases/model/moderation/moderation.ts';
import { MODERATION_CATEGORIES, MODERATION_REASONS } from '../../../../src/domain/cases/model/moderation/moderation.ts';
import type { SuggestionOutcome } from '../../../../src/domain/cases/model/suggestions/suggestion.ts';
import { OUTCOMES } from '../../../../src/domain/cases/model/suggestions/suggestion.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import type { Picture } from '../../../../src/domain/pictures/picture.ts';
import { PICTURE_SIZES } from '../../../../src/domain/pictures/picture.ts';

/** What people and programs may write: quotes, line ends, right-to-left, emoji, nothing at all. */
export const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', "l'aigua; --", '“\n\r\t\\”', 'مرحبا 👩‍👩‍👧'),
);
export const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
export const texts = fc.array(text, { maxLength: 3 });

export const slackActor = fc.record({ kind: fc.constant('slack' as const), team: text, user: text });
export const actor: fc.Arbitrary<Actor> = fc.oneof(
  slackActor,
  fc.record({ kind: fc.constant('spoken' as const), name: text, post: text, recordedBy: slackActor }),
  fc.record({ kind: fc.constant('console' as const), user: text }),
  fc.constant({ kind: 'clock' as const }),
);

export const byAndAt = fc.record({ by: actor, at: instant });

export const anyOutcome: fc.Arbitrary<SuggestionOutcome> = fc.record(
  {
    status: fc.constantFrom(...OUTCOMES),
    area: text,
    noteId: text,
    whoNoteId: text,
    by: actor,
    at: instant,
    firstAt: instant,
  },
  { requiredKeys: ['status', 'area', 'noteId', 'whoNoteId', 'by', 'at'] },
);

export const anyModeration: fc.Arbitrary<Moderation> = fc.record({
  reason: fc.constantFrom(...MODERATION_REASONS),
  category: fc.constantFrom(...MODERATION_CATEGORIES),
  postId: text,
  rule: text,
  tellsAuthor: fc.boolean(),
  by: actor,
  at: instant,
  confirmed: orNull(fc.record({ by: actor, at: instant })),
});

export const anyPicture: fc.Arbitrary<Picture> = fc.record({
  id: fc.uuid(),
  alt: text,
  words: text,
  people: fc.oneof(
    fc.constantFrom({ kind: 'nobody' as const }, { kind: 'public_act' as const }),
    fc.record({ kind: fc.constantFrom('consent' as const, 'guardians' as const), file: text }),
  ),
  files: fc.array(
    fc.record({
      size: fc.constantFrom(...PICTURE_SIZES),
      type: fc.constantFrom('jpeg' as const, 'png' as const),
      width: fc.nat(),
      height: fc.nat(),
      sha256: text,
    }),
    { maxLength: 2 },
  ),
});
