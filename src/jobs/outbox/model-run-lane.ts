import type { Effect } from '../../domain/cases/model/changes.ts';
import type { Outbox, OutboxItem } from '../../domain/cases/ports/outbox.ts';
import type { JobLog } from '../job-log.ts';
import type { SlowLane } from './slow-lane.ts';
import { slowLane } from './slow-lane.ts';

export type ModelRunItem = OutboxItem & { effect: Extract<Effect, { kind: 'write' | 'write_content' | 'opinion' }> };

export type ModelRunLaneDeps = {
  outbox: Outbox;
  /** ISO 8601 UTC. */
  now(): string;
  work: {
    /** Asks the model and takes its answer, unless the process stops meanwhile. @returns whether it needs no more work */
    write(asked: { caseId: number; writingId: string }, isStopping: () => boolean): Promise<boolean>;
    /** Asks the model for the texts of a planned content; as `write` does. */
    writeContent(contentId: string, isStopping: () => boolean): Promise<boolean>;
    /** Asks the model what it reads in a post, and takes its answer; as `write` does. */
    judge(asked: { caseId: number; postId: string }, isStopping: () => boolean): Promise<boolean>;
    /** Maximum number of simultaneous requests to the model. */
    writesAtOnce: number;
  };
  log: JobLog;
};

/** Has the model write, and say what it reads in posts. */
export function modelRunLane(deps: ModelRunLaneDeps, drained: () => void): SlowLane<ModelRunItem> {
  const { writesAtOnce: width } = deps.work;
  return slowLane<ModelRunItem>(
    {
      ...deps,
      width,
      async work({ effect }, isStopping) {
        const isDone = await askModel(effect, deps.work, isStopping);
        return isDone ? { kind: 'done' } : { kind: 'retry', afterMs: 0, why: 'not finished' };
      },
      failed: {
        facts: ({ effect }) => ('caseId' in effect ? { caseId: effect.caseId } : { contentId: effect.contentId }),
        message: 'What came of asking the model was not written down and will be tried again',
      },
    },
    drained,
  );
}

function askModel(
  effect: ModelRunItem['effect'],
  work: ModelRunLaneDeps['work'],
  isStopping: () => boolean,
): Promise<boolean> {
  switch (effect.kind) {
    case 'write':
      return work.write({ caseId: effect.caseId, writingId: effect.writingId }, isStopping);
    case 'write_content':
      return work.writeContent(effect.contentId, isStopping);
    case 'opinion':
      return work.judge({ caseId: effect.caseId, postId: effect.postId }, isStopping);
  }
}
