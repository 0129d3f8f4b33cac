import type { WebClient } from '@slack/web-api';
import type { MadePicture } from '../../domain/pictures/picture.ts';
import { RefusedError } from '../../errors.ts';
import type { Submission } from './on-view-submission.ts';
import { reportError } from './report-error.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellPerson } from './tell-person.ts';

/** Picture that a person gave in a form: its private address, and the alternative text that they typed. */
export type GivenPicture = { url: string; alt: string };

/**
 * Fetches a picture, makes its files and adds it; the person hears what came of it, with the words that they typed where it
 * failed. Slack waits three seconds for a form, and a picture takes longer: this comes afterwards.
 * @param added says that it was added
 */
export async function takePicture(
  { url, alt }: GivenPicture,
  { added, add }: { added: string; add(made: MadePicture): Promise<void> },
  { requester, client }: Pick<Submission, 'requester'> & { client: WebClient },
  deps: Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>,
): Promise<void> {
  const { texts, actor, channel } = requester;
  const tell = (text: string) => tellPerson(client, { user: actor.user, channel, text }, deps);
  const { pictures } = deps.digests.plan;
  try {
    if (pictures.download === null) throw new RefusedError('refusal.picture_no_bytes');
    await add(await pictures.make(await pictures.download(url)));
    deps.bot.wake();
    await tell(added);
  } catch (error) {
    const why = reportError(error, 'message', texts, deps);
    await tell(texts.t('content.picture_not_taken', { why, alt }));
  }
}
