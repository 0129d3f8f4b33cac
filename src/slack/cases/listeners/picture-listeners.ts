import type { App, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { CaseAction } from '../../../domain/cases/action.ts';
import { addPictureRefusal } from '../../../domain/cases/actions/pictures/change-picture.ts';
import type { PictureWords } from '../../../domain/pictures/picture.ts';
import { RefusedError } from '../../../errors.ts';
import type { Submission, SubmissionResult } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { takePicture } from '../../bolt/take-picture.ts';
import { VIEWS } from '../../kit/ids.ts';
import {
  fieldOfPictureRefusal,
  PICTURE_FIELDS,
  pictureChangeIn,
  pictureWordsIn,
} from '../../kit/pictures/picture-modals.ts';
import type { CardReference } from '../view/card-reference.ts';
import type { OwnCards } from './own-cards.ts';
import { performForPerson } from './press-act.ts';
import { referenceOf } from './reference-of.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'digests' | 'team' | 'bot'> & { ownCards: OwnCards };

/** The forms of the picture of a case's text. */
export function registerCasePictures(app: App, deps: Deps): void {
  for (const id of [VIEWS.picture, VIEWS.pictureChange]) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      await onViewSubmission({ ack, body }, deps, (sent) => submitted(id, sent, client, deps), fieldOfPictureRefusal);
    });
  }
}

/** @throws RefusedError at the field that is wrong, while the form is open */
async function submitted(id: string, sent: Submission, client: WebClient, deps: Deps): Promise<SubmissionResult> {
  const { requester, filled, metadata } = sent;
  const reference = await referenceOf(metadata, null, deps);
  const { caseId, digest } = reference;
  const over = digest ?? '';
  if (id === VIEWS.pictureChange) {
    await performForPerson({ ...pictureChangeIn(filled), over }, caseId, requester, deps);
    return { afterwards: () => deps.ownCards.redraw(caseId, requester) };
  }
  const words = pictureWordsIn(filled);
  const [url] = filled.files(PICTURE_FIELDS.file);
  if (url === undefined) throw new RefusedError('refusal.picture_no_bytes');
  await checkForm(reference, words, requester, deps);
  const added = requester.texts.t('card.picture_taken', { id: caseId });
  const add = async (made: Extract<CaseAction, { kind: 'add_picture' }>['made']) => {
    await performForPerson({ kind: 'add_picture', words, made, over }, caseId, requester, deps);
    await deps.ownCards.redraw(caseId, requester);
  };
  return { afterwards: () => takePicture({ url, words }, { added, add }, { requester, client }, deps) };
}

/** Refuses while the form is open all that can be known before the picture is here: what was typed stays in it. */
async function checkForm(
  { caseId, digest }: CardReference,
  words: PictureWords,
  { actor }: Submission['requester'],
  deps: Deps,
): Promise<void> {
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) throw new RefusedError('refusal.picture_needs_text');
  const context = { actor, handbook: deps.cases.handbook.current(), now: deps.cases.now() };
  const refusal = addPictureRefusal(state, { words, over: digest ?? '' }, context);
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}
