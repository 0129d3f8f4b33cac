import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { MadePicture, PictureWords } from '../../domain/pictures/picture.ts';
import { RefusedError } from '../../errors.ts';
import { plainLines, sectionBlock } from '../kit/blocks.ts';
import type { Submission } from './on-view-submission.ts';
import { reportError } from './report-error.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellPerson } from './tell-person.ts';

/** Picture that a person gave in a form: its private address, and what they typed about it. */
type GivenPicture = { url: string; words: PictureWords };

/**
 * Fetches a picture, makes its files and adds it; the person hears what came of it, with the words that they typed where it
 * failed. Slack waits three seconds for a form, and a picture takes longer: this comes afterwards.
 * @param added says that it was added
 */
export async function takePicture(
  { url, words }: GivenPicture,
  { added, add }: { added: string; add(made: MadePicture): Promise<void> },
  { requester, client }: Pick<Submission, 'requester'> & { client: WebClient },
  deps: Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>,
): Promise<void> {
  const { texts, actor, channel } = requester;
  const tell = (text: string, blocks?: KnownBlock[]) =>
    tellPerson(client, { user: actor.user, channel, text, blocks }, deps);
  const { pictures } = deps.digests.plan;
  try {
    if (pictures.download === null) throw new RefusedError('refusal.picture_no_bytes');
    await add(await pictures.make(await pictures.download(url)));
    deps.bot.wake();
    await tell(added);
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
