import type { RestoreStore } from '../../../domain/restore/restore-store.ts';
import { caseTransaction } from '../case-store/case-store.ts';
import { saveContent } from '../case-store/save-content.ts';
import type { Write } from '../engine/write-transaction.ts';
import { waitingContents } from '../readers/load-contents.ts';
import { backupMarks } from './backup-marks.ts';

/** Stores what a first start decides in a restored database, on either engine. */
export function restoreStore(write: Write): RestoreStore {
  return {
    transact: (work) =>
      write((db) =>
        work({
          backup: backupMarks(db),
          cases: caseTransaction(db),
          contents: { waiting: () => waitingContents(db), save: (decision) => saveContent(db, decision) },
        }),
      ),
  };
}
