import { expect, it } from 'vitest';
import type { ApprovalCopy } from '../../../src/domain/cases/ports/approval-copies.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { aDraft, aMatter, aPost, at, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';
import { everythingIn } from '../../support/laws/everything-in.ts';

/** What every database keeps of the copies that people were sent to approve, and until when. */
export function approvalCopiesContract(inAPlace: InAPlace): void {
  it(
    'keeps the place of each copy until its text is over',
    inAPlace(async (place) => {
      const database = await place.open();
      const copies = database.outbox.approvalCopies;
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aCaseWithText() })));
      const [first, second] = [aCopy(), aCopy({ person: 'UBERTA', message: { channel: 'D2', ts: '2.1' } })];
      await copies.save(first);
      await copies.save(second);
      await copies.save({ ...first, shown: 'hash-2' });
      expect(await copies.ofCase(1)).toEqual([{ ...first, shown: 'hash-2' }, second]);
      await copies.save({ ...second, isOver: true });
      expect(await copies.ofCase(1)).toEqual([{ ...first, shown: 'hash-2' }]);
      await copies.forget(first.message);
      expect(await copies.ofCase(1)).toEqual([]);
    }),
  );

  it(
    'knows nothing of the finished copies of an erased case, and keeps the others until they have lost their words',
    inAPlace(async (place) => {
      const database = await place.open();
      const copies = database.outbox.approvalCopies;
      await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aCaseWithText() })));
      await copies.save(aCopy({ message: { channel: 'DFINISHED', ts: '1.1' }, isOver: true }));
      await copies.save(aCopy({ message: { channel: 'DSHOWN', ts: '2.1' } }));
      const { store } = database.cases;
      await erasePosts({ store, now: () => at(9) }, { caseId: 1, postIds: ['post-1'], rule: 'request', actor: marta });
      expect(await copies.ofCase(1)).toMatchObject([{ message: { channel: 'DSHOWN' } }]);
      expect(await everythingIn(place.url)).not.toContain('DFINISHED');
      await copies.forget({ channel: 'DSHOWN', ts: '2.1' });
      expect(await everythingIn(place.url)).not.toContain('DSHOWN');
    }),
  );
}

function aCaseWithText() {
  return [
    { kind: 'matter' as const, row: aMatter({ id: 1, currentDraftId: 'draft-1' }) },
    { kind: 'post' as const, row: aPost() },
    { kind: 'draft' as const, row: aDraft() },
  ];
}

function aCopy(over: Partial<ApprovalCopy> = {}): ApprovalCopy {
  const message = { channel: 'D1', ts: '1.1' };
  return { caseId: 1, draftId: 'draft-1', person: 'UBIEL', message, shown: 'hash-1', isOver: false, ...over };
}
