import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { FlagPrefill } from './flag-modal.ts';
import { linksInMrkdwn, typedText } from './plain-mrkdwn.ts';
import { readMessage } from './read-message.ts';
import { authorInLink } from './read-post-link.ts';

/** Returns the link, its author and the text typed behind `/flag`; each may be missing. Fetches nothing. */
export function prefillFromText(typed: string): FlagPrefill {
  const text = typedText(typed.trim());
  const url = linksInMrkdwn(typed)[0] ?? '';
  return { text: text.replace(url, '').trim(), url, author: authorInLink(url), network: null };
}

/** An invented post, word for word: `dana:12` is the thirteenth of that drill. */
export function prefillFromDrill(value: string, { drills }: Handbook): FlagPrefill {
  const [id, at] = value.split(':');
  const post = drills.find((drill) => drill.id === id)?.posts[Number(at)];
  return { text: post?.text ?? '', url: '', author: post?.author ?? '', network: post?.network ?? null };
}

/**
 * Returns the post that a message of a channel brings: its words, its author, and its link, else the
 * address of the message.
 * @param isPosts whether a link is of a network where posts are; such a link is preferred
 */
export function prefillFromMessage(
  given: unknown,
  permalink: string | null,
  isPosts: (link: string) => boolean = () => false,
): FlagPrefill {
  const { words, author, network, links, files } = readMessage(given);
  const foreign = links.filter((link) => !isOfSlack(link, permalink));
  const link = foreign.find(isPosts) ?? foreign[0];
  const url = link ?? permalink ?? files[0]?.permalink ?? '';
  const text =
    link === undefined
      ? words
      : words
          .replace(link, '')
          .replace(/[ \t]+$/gm, '')
          .trim();
  const captured = text === '' ? files.map(({ name }) => name).filter((name) => name !== '') : [];
  return {
    text,
    url,
    author: author || authorInLink(link ?? ''),
    network,
    ...(captured.length === 0 ? {} : { files: captured }),
  };
}

/** A link to a message of the workspace, or to Slack itself, is no link of a post. */
function isOfSlack(link: string, permalink: string | null): boolean {
  const url = URL.parse(link);
  if (url === null) return true;
  return /(?:^|\.)slack(?:-gov|-files)?\.com$/.test(url.hostname) || url.origin === URL.parse(permalink ?? '')?.origin;
}
