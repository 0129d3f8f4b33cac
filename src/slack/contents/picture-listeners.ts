import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { addPictureRefusal } from '../../domain/contents/actions/picture-steps.ts';
import type { ContentDeps } from '../../domain/contents/content-deps.ts';
import type { Content } from '../../domain/contents/model/content.ts';
import { performContentAction } from '../../domain/contents/perform-content-action.ts';
import type { MadePicture, PictureWords } from '../../domain/pictures/picture.ts';
import { RefusedError } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Submission, SubmissionResult } from '../bolt/on-view-submission.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { takePicture } from '../bolt/take-picture.ts';
import {
  fieldOfPictureRefusal,
  PICTURE_FIELDS,
  pictureChangeIn,
  pictureChangeModal,
  pictureModal,
  pictureWordsIn,
} from '../kit/pictures/picture-modals.ts';
import { decodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS, PICTURE_VIEWS } from '../kit/plan/plan-ids.ts';
import { pictureNamed } from './picture-blocks.ts';

type Deps = Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>;
type Asked = { reference: ReturnType<typeof decodeContent>; contents: ContentDeps };

/** The forms of pictures of planned contents. */
export function registerPictures(app: App, deps: Deps): void {
  for (const id of Object.values(PICTURE_VIEWS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      await onViewSubmission({ ack, body }, deps, (sent) => submitted(id, sent, client, deps), fieldOfPictureRefusal);
    });
  }
}

/** Returns the form behind a button about pictures; null where the picture has gone. */
export function pictureForm(
  click: string,
  content: Content,
  target: string,
  { metadata, texts }: { metadata: string; texts: Texts },
  { digests }: Pick<Deps, 'digests'>,
): ModalView | null {
  if (click === CONTENT_ACTIONS.picture) {
    const canUpload = digests.plan.pictures.download !== null;
    return pictureModal({ id: PICTURE_VIEWS.add, metadata }, { owner: `--content ${content.id}`, canUpload, texts });
  }
  const picture = pictureNamed(content, target);
  return picture === undefined ? null : pictureChangeModal(picture, { id: PICTURE_VIEWS.change, metadata }, texts);
}

/** @throws RefusedError at the field that is wrong, while the form is open */
async function submitted(id: string, sent: Submission, client: WebClient, deps: Deps): Promise<SubmissionResult> {
  const { contents } = deps.digests.plan;
  if (contents === null) throw new RefusedError('calendar.off');
  const asked: Asked = { reference: decodeContent(sent.metadata), contents };
  if (id === PICTURE_VIEWS.change) return changed(asked, sent, deps);
  const words = pictureWordsIn(sent.filled);
  const [url] = sent.filled.files(PICTURE_FIELDS.file);
  if (url === undefined) throw new RefusedError('refusal.picture_no_bytes');
  const { requester } = sent;
  const { reference } = asked;
  await checkWords({ ...asked, words }, deps);
  const added = requester.texts.t('content.picture_taken');
  const add = async (made: MadePicture) => {
    const { contentId, digest: over } = reference;
    const action = { kind: 'add_picture', words, made, over } as const;
    await performContentAction(contents, { ...requester, contentId, action });
  };
  return { afterwards: () => takePicture({ url, words }, { added, add }, { requester, client }, deps) };
}

async function changed({ contents, reference }: Asked, sent: Submission, deps: Deps): Promise<undefined> {
  const { contentId, digest, target } = reference;
  const state = await contents.contents.byId(contentId);
  const picture = state === null ? undefined : pictureNamed(state.content, target);
  if (picture === undefined) throw new RefusedError('refusal.no_such_picture');
  const action = { ...pictureChangeIn(sent.filled), pictureId: picture.id, over: digest };
  await performContentAction(contents, { ...sent.requester, contentId, action });
  deps.bot.wake();
}

/** Refuses while the form is open all that can be known before the picture is here: what was typed stays in it. */
async function checkWords({ contents, reference, words }: Asked & { words: PictureWords }, deps: Deps): Promise<void> {
  const state = await contents.contents.byId(reference.contentId);
  if (state === null) throw new RefusedError('refusal.no_such_content');
  const refusal = addPictureRefusal(state.content, { words, over: reference.digest }, deps.cases.handbook.current());
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}
