import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft } from '../../../domain/cases/model/case-status.ts';
import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { Picture } from '../../../domain/pictures/picture.ts';
import { pictureHashes, shownFile } from '../../../domain/pictures/picture.ts';
import type { UploadedFile } from '../../../domain/pictures/picture-store.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import type { OutgoingDeps } from '../../outbound/outgoing-deps.ts';
import { putPicture, unlessTooOften } from '../../outbound/put-picture.ts';

/** Shows the picture of the text on the card in the thread of the case, unless it is there. */
export async function sendCasePicture(
  { attempts, pictureId }: { attempts: number; pictureId: string },
  state: CaseState,
  deps: OutgoingDeps,
): Promise<OutboxOutcome> {
  const picture = currentDraft(state)?.picture ?? null;
  if (picture?.id !== pictureId) return { kind: 'done' };
  const { id } = state.core;
  const shown = await deps.cases.store.look(({ cases: { ours } }) => ours.pictures.shownOf(id));
  if (shown.has(shownFile(picture)?.sha256 ?? '')) return { kind: 'done' };
  return unlessTooOften(await show(picture, id, deps), attempts);
}

/** Shows the picture below a card that is a new message: that below the one before is not there to be seen. */
export async function showCasePictureAnew(state: CaseState, deps: OutgoingDeps): Promise<void> {
  const picture = currentDraft(state)?.picture ?? null;
  if (picture === null) return;
  const { id } = state.core;
  await deps.cases.store.transact(({ cases: { ours } }) => ours.pictures.noteShown(id, pictureHashes([picture]), null));
  await show(picture, id, deps);
}

async function show(picture: Picture, caseId: number, deps: OutgoingDeps): Promise<OutboxOutcome> {
  const { store, now } = deps.cases;
  const title = textsOfHouse(deps.cases.handbook.current()).t('card.picture', { id: caseId });
  const below = await deps.outbox.messages.ofCard(caseId);
  const files = {
    of: (hashes: readonly string[]) => store.look(({ cases: { ours } }) => ours.pictures.of(caseId, hashes)),
    announce: (file: UploadedFile) => store.transact(({ cases: { ours } }) => ours.pictures.announce(caseId, file)),
    noteUploaded: (file: UploadedFile) =>
      store.transact(({ cases: { ours } }) => ours.pictures.noteUploaded(caseId, file, now())),
  };
  return putPicture(picture, { title, below }, files, deps.workspace.messenger);
}
