import type { OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { FilesToErase } from '../../domain/pictures/picture-store.ts';

export type FileEraserDeps = {
  outbox: { threadMessages: { files: FilesToErase } };
  workspace: { messenger: Pick<TeamMessenger, 'deleteFile'> };
};

/** Deletes in Slack the files of an owner whose pictures went. One that Slack never lets go does not keep the others. */
export async function eraseFiles(
  { effect: { of } }: { effect: { of: string } },
  {
    outbox: {
      threadMessages: { files },
    },
    workspace: { messenger },
  }: FileEraserDeps,
): Promise<OutboxOutcome> {
  let outcome: OutboxOutcome = { kind: 'done' };
  for (const id of await files.of(of)) {
    const sent = await messenger.deleteFile(id);
    if (sent.kind === 'retry') return sent;
    if (sent.kind === 'failed') outcome = sent;
    else await files.forget(id);
  }
  return outcome;
}
