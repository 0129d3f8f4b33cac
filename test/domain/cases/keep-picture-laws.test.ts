import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { digestOfDraft } from '../../../src/domain/cases/model/destinations-of.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import { digestOf } from '../../support/builders/a-case.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import type { Walk } from '../../support/laws/random-walk.ts';
import { aWalk } from '../../support/laws/random-walk.ts';
import { gestures, PEOPLE } from '../../support/laws/walk-steps.ts';
import { released, walked } from '../../support/laws/walked.ts';

const RUNS = { numRuns: 60 };

/** The walk of a case whose first text has a picture, and people who change or remove it somewhere on the way. */
const aPicturedWalk: fc.Arbitrary<Walk> = fc
  .tuple(aWalk, fc.array(gestures(['describe_picture', 'remove_picture', 'add_picture']), { maxLength: 3 }), fc.nat())
  .map(([walk, changes, at]) => {
    const { drafts, core } = walk.start;
    const picture = { id: 'picture-1', ...somePictureWords(), files: aMadePicture().files };
    const [writer] = PEOPLE;
    const pictured = drafts.map((draft) => {
      const shown = { ...draft, picture, touchedBy: writer === undefined ? [] : [actorKey(writer)] };
      return { ...shown, digest: digestOfDraft(shown, core.digestKey, digestOf) };
    });
    const where = at % (walk.steps.length + 1);
    const steps = [...walk.steps.slice(0, where), ...changes, ...walk.steps.slice(where)];
    return { ...walk, start: { ...walk.start, drafts: pictured }, steps };
  });

/** Actions whose text is not made from the one on the card, and a line that the handbook approved alone. */
const APART = ['send_line', 'dismiss', 'confirm_hiding', 'answer_elsewhere', 'put_right'];
/** Actions that change the picture. */
const CHANGES = ['add_picture', 'describe_picture', 'remove_picture'];

describe('whatever people do with a text that has a picture', () => {
  test.prop([aPicturedWalk], RUNS)('each version that is made from it keeps it until a person removes it', (walk) => {
    for (const { before, after, action } of walked(walk)) {
      const [was, is] = [currentDraft(before), currentDraft(after)];
      const isGoingOn = ['open', 'in_review', 'approved'].includes(statusOf(before));
      if (was === undefined || is === undefined || was.id === is.id || !isGoingOn) continue;
      if ([...APART, ...CHANGES].includes(action?.kind ?? '')) continue;
      expect([action?.kind, is.picture]).toEqual([action?.kind, was.picture]);
    }
  });

  test.prop([aPicturedWalk], RUNS)(
    'no version changes once it is written, and its digest covers its picture',
    (walk) => {
      for (const { before, after } of walked(walk)) {
        expect(after.drafts.slice(0, before.drafts.length)).toEqual(before.drafts);
        for (const draft of after.drafts) {
          if (after.core.digestKey === '' || draft.picture === null) continue;
          expect(draft.digest).toBe(digestOfDraft(draft, after.core.digestKey, digestOf));
        }
      }
    },
  );

  test.prop([aPicturedWalk], RUNS)('none leaves as a text that the handbook holds as approved', (walk) => {
    for (const happening of walked(walk)) {
      for (const { draftId, basis } of released(happening)) {
        const draft = happening.after.drafts.find(({ id }) => id === draftId);
        if (draft?.picture != null) expect([basis, draft.touchedBy.length > 0]).toEqual([null, true]);
      }
    }
  });
});
