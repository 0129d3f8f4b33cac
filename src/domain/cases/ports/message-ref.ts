import type { FilesToErase } from '../../pictures/picture-store.ts';

/** Location of a message of ours in Slack. */
export type MessageRef = { channel: string; ts: string };

/** Locations of the lines of a case's thread, so that they can be redrawn when the case is erased; and files of ours in threads. */
export type ThreadMessages = {
  save(caseId: number, outboxId: number, message: MessageRef): Promise<void>;
  /** Oldest first. */
  of(caseId: number, limit: number): Promise<MessageRef[]>;
  forget(message: MessageRef): Promise<void>;
  files: FilesToErase;
};
