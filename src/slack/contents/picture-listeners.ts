import type { App, ViewSubmitAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { addPictureRefusal } from '../../domain/contents/actions/picture-steps.ts';
import type { ContentDeps } from '../../domain/contents/content-deps.ts';
import type { PictureWords } from '../../domain/contents/model/picture.ts';
import { performContentAction } from '../../domain/contents/perform-content-action.ts';
import { RefusedError } from '../../errors.ts';
import type { Submission, SubmissionResult } from '../bolt/on-view-submission.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import { reportError } from '../bolt/report-error.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { plainLines, sectionBlock } from '../kit/blocks.ts';
import { decodeContent } from '../kit/plan/content-reference.ts';
import { PICTURE_VIEWS } from '../kit/plan/plan-ids.ts';
import { pictureNamed } from './picture-blocks.ts';
import { fieldOfPictureRefusal, PICTURE_FIELDS, pictureWordsIn } from './picture-modals.ts';

type Deps = Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>;
type Asked = { reference: ReturnType<typeof decodeContent>; words: PictureWords; contents: ContentDeps };

/** The forms of pictures of planned contents. */
export function registerPictures(app: App, deps: Deps): void {
  for (const id of Object.values(PICTURE_VIEWS)) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      await onViewSubmission({ ack, body }, deps, (sent) => submitted(id, sent, client, deps), fieldOfPictureRefusal);
    });
  }
}

/** @throws RefusedError at the field that is wrong, while the form is open */
async function submitted(id: string, sent: Submission, client: WebClient, deps: Deps): Promise<SubmissionResult> {
  const { contents } = deps.digests.plan;
  if (contents === null) throw new RefusedError('calendar.off');
  const asked: Asked = { reference: decodeContent(sent.metadata), words: pictureWordsIn(sent.filled), contents };
  if (id === PICTURE_VIEWS.change) return changed(asked, sent, deps);
  const [url] = sent.filled.files(PICTURE_FIELDS.file);
  if (url === undefined) throw new RefusedError('refusal.picture_no_bytes');
  await checkWords(asked, deps);
  // Slack waits three seconds for an answer, and a picture takes longer.
  return { afterwards: () => taken(url, asked, { sent, client }, deps) };
}

async function changed({ contents, reference, words }: Asked, sent: Submission, deps: Deps): Promise<undefined> {
  const { contentId, digest, target } = reference;
  const state = await contents.contents.byId(contentId);
  const picture = state === null ? undefined : pictureNamed(state.content, target);
  if (picture === undefined) throw new RefusedError('refusal.no_such_picture');
  const action = { kind: 'describe_picture', pictureId: picture.id, words, over: digest } as const;
  await performContentAction(contents, { ...sent.requester, contentId, action });
  deps.bot.wake();
}

/** Refuses while the form is open all that can be known before the picture is here: what was typed stays in it. */
async function checkWords({ contents, reference, words }: Asked, deps: Deps): Promise<void> {
  const state = await contents.contents.byId(reference.contentId);
  if (state === null) throw new RefusedError('refusal.no_such_content');
  const refusal = addPictureRefusal(state.content, { words, over: reference.digest }, deps.cases.handbook.current());
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}

/** Fetches the picture, makes its files and adds it; the person hears what came of it, with the words that they typed where it failed. */
async function taken(
  url: string,
  { contents, reference, words }: Asked,
  { sent, client }: { sent: Submission; client: WebClient },
  deps: Deps,
): Promise<void> {
  const { requester } = sent;
  const { texts } = requester;
  const tell = (text: string, blocks?: KnownBlock[]) =>
    tellPerson(client, { user: requester.actor.user, channel: requester.channel, text, blocks }, deps);
  const { pictures } = deps.digests.plan;
  try {
    if (pictures.download === null) throw new RefusedError('refusal.picture_no_bytes');
    const made = await pictures.make(await pictures.download(url));
    const { contentId, digest: over } = reference;
    const action = { kind: 'add_picture', words, made, over } as const;
    await performContentAction(contents, { ...requester, contentId, action });
    deps.bot.wake();
    await tell(texts.t('content.picture_taken'));
  } catch (error) {
    const why = reportError(error, 'message', texts, deps);
    const said = texts.t('content.picture_not_taken', { why });
    await tell(said, [sectionBlock(said), plainLines(typedIn(words))]);
  }
}

/** All that a person typed, to be copied back into the form. */
function typedIn({ alt, words, people }: PictureWords): string {
  return [alt, words, 'file' in people ? people.file : ''].filter((said) => said.trim() !== '').join('\n\n');
}
