import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import { aWalk } from '../../../support/laws/random-walk.ts';
import { released, walked } from '../../../support/laws/walked.ts';

const RUNS = { numRuns: 60 };

describe('whatever people do, in whatever order', () => {
  test.prop([aWalk], RUNS)(
    'every sign-off of what leaves is in the record, with its person, moment and bytes',
    (walk) => {
      const record = new Set<string>();
      for (const { made, before, ...happening } of walked(walk)) {
        for (const { draftId, digest } of released({ before, ...happening })) {
          const own = before.signOffs.filter((one) => one.draftId === draftId && one.voidedAt === null);
          const rows = own.map(({ by, at }) => [actorKey(by.kind === 'spoken' ? by.recordedBy : by), at].join(' '));
          expect(rows.filter((row) => !record.has(`${row} ${draftId} ${digest}`))).toEqual([]);
        }
        for (const { actor, at, detail, result } of made.audit) {
          if (result === 'done') record.add([actorKey(actor), at, detail['draft'], detail['digest']].join(' '));
        }
      }
    },
  );

  test.prop([aWalk], RUNS)('no version leaves while another is on its way to the same place, or may be out', (walk) => {
    for (const happening of walked(walk)) {
      const { before } = happening;
      for (const { target, audience, id, basis } of released(happening)) {
        const beside = before.publications.filter((one) => one.id !== id && one.target === target);
        const onTheirWay = beside.filter(
          ({ status, reason }) => status === 'unknown' || (status === 'publishing' && reason !== 'publish.by_hand'),
        );
        if (basis?.kind === 'line') continue;
        expect(onTheirWay.filter((one) => one.audience === audience)).toEqual([]);
      }
    }
  });

  test.prop([aWalk], RUNS)('no voice is recorded by who wrote or approved the text, or said before it', (walk) => {
    const happenings = walked(walk);
    happenings.forEach(({ action, made, before, after, actor, now }, index) => {
      if (action?.kind !== 'record_spoken' || made.refusal !== null || actor === null) return;
      const mine = happenings
        .slice(0, index)
        .filter((one) => one.made.refusal === null && one.actor !== null && actorKey(one.actor) === actorKey(actor));
      const wrote = mine.filter(({ made: { changes } }) =>
        changes.some((change) => change.kind === 'draft' && change.row.id === action.draftId),
      );
      expect(wrote.filter(({ action: by }) => by?.kind === 'edit' || by?.kind === 'put_right')).toEqual([]);
      const draft = before.drafts.find(({ id }) => id === action.draftId);
      const voice = after.signOffs.at(-1);
      const minute = (at: string) => at.slice(0, 16);
      expect(minute(voice?.spoken?.saidAt ?? '') >= minute(draft?.createdAt ?? now)).toBe(true);
    });
  });

  test.prop([aWalk], RUNS)('nothing leaves within ten minutes of a voice that nobody has confirmed', (walk) => {
    for (const happening of walked(walk)) {
      for (const { draftId } of released(happening)) {
        const voices = happening.before.signOffs.filter(
          (one) => one.draftId === draftId && one.voidedAt === null && one.spoken?.confirmed === null,
        );
        for (const { at } of voices) {
          expect(Date.parse(happening.now) - Date.parse(at)).toBeGreaterThanOrEqual(600_000);
        }
      }
    }
  });
});
