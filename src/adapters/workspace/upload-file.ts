import type { WebClient } from '@slack/web-api';
import type { TeamFile } from '../../domain/cases/ports/team-messenger.ts';
import type { SlackTrouble } from './slack-answer.ts';
import { slackTroubleOf } from './slack-answer.ts';

const timeoutMs = 20_000;

/**
 * Slack's way for files: ask for an address, send the bytes there, then say where the file is to be seen. One attempt each.
 * https://docs.slack.dev/messaging/working-with-files#upload
 * @param send the way to Slack
 * @returns what went wrong; null when the file is in its place
 */
export async function uploadFile(client: WebClient, file: TeamFile, send = fetch): Promise<SlackTrouble | null> {
  try {
    const asked = {
      filename: file.name,
      length: file.bytes.byteLength,
      // The library's type calls it alt_text, which Slack passes over.
      ...(file.alt === null ? {} : { alt_txt: file.alt }),
    };
    const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal(asked);
    if (address === undefined || id === undefined) return { kind: 'no_answer', what: 'an answer without an address' };
    if (!isOfSlack(address, client.slackApiUrl)) return { kind: 'no_answer', what: 'an address that is not of Slack' };
    const trouble = await sendBytes(address, file.bytes, send);
    if (trouble !== null) return trouble;
    await file.announce?.(id);
    const place = { channel_id: file.channel, ...(file.threadTs === undefined ? {} : { thread_ts: file.threadTs }) };
    await client.files.completeUploadExternal({ files: [{ id, title: file.title }], ...place });
    return null;
  } catch (error) {
    const trouble = slackTroubleOf(error);
    if (trouble === null) throw error;
    return trouble;
  }
}

/** Encrypted, or where the Web API itself is. */
function isOfSlack(address: string, apiUrl: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.host === URL.parse(apiUrl)?.host);
}

async function sendBytes(address: string, bytes: Uint8Array, send: typeof fetch): Promise<SlackTrouble | null> {
  try {
    const answer = await send(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Uint8Array.from(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.arrayBuffer();
    return answer.ok ? null : { kind: 'no_answer', what: `HTTP ${answer.status} to the bytes` };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'no_answer', what: isLate ? 'a time-out of the bytes' : 'a broken connection at the bytes' };
  }
}
