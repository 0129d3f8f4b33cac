import { MOST_PICTURE_BYTES } from '../../../domain/pictures/judge-picture.ts';
import { RefusedError } from '../../../errors.ts';

/** Fetches a file that a person gave to the app in Slack, by its private address. @throws RefusedError when Slack does not hand it over */
export type DownloadFile = (url: string) => Promise<Uint8Array>;

const TIMEOUT_MS = 20_000;
const OF_SLACK = /(?:^|\.)slack(?:-gov)?\.com$/;

/**
 * Creates the downloads of files, with the bot's token: it goes to Slack alone. No more is read than may be taken.
 * https://docs.slack.dev/reference/objects/file-object
 * @param fetch way to Slack
 */
export function createDownloads(account: { token: string; apiUrl: string; fetch: typeof fetch }): DownloadFile {
  return async (url) => {
    if (!isOfSlack(url, account.apiUrl)) throw new RefusedError('refusal.picture_no_bytes');
    const bytes = await readFile(url, account).catch(() => null);
    if (bytes === null) throw new RefusedError('refusal.picture_no_bytes');
    return bytes;
  };
}

/** Encrypted and Slack's own, or where the Web API itself is. */
function isOfSlack(address: string, apiUrl: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return (url.protocol === 'https:' && OF_SLACK.test(url.hostname)) || url.origin === URL.parse(apiUrl)?.origin;
}

async function readFile(
  url: string,
  { token, fetch: get }: { token: string; fetch: typeof fetch },
): Promise<Uint8Array | null> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await get(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Above it the picture is refused for its weight, whatever comes.
    if (size > MOST_PICTURE_BYTES) break;
  }
  return Buffer.concat(chunks);
}
