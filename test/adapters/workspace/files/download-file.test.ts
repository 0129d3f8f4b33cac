import { expect, it } from 'vitest';
import { createDownloads } from '../../../../src/adapters/workspace/files/download-file.ts';
import { MOST_PICTURE_BYTES } from '../../../../src/domain/pictures/judge-picture.ts';

type Asked = { url: string; authorization: string | undefined };

function downloads(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const headers = new Headers(init?.headers);
    asked.push({ url: String(url), authorization: headers.get('authorization') ?? undefined });
    return answer();
  };
  return { asked, get: createDownloads({ token: 'xoxb-made-up', apiUrl: 'https://slack.com/api/', fetch }) };
}

it('fetches a file from Slack, as the bot', async () => {
  const { asked, get } = downloads(() => new Response('bytes'));
  expect(Buffer.from(await get('https://files.slack.com/files-pri/T1-F1/download/a.png')).toString()).toBe('bytes');
  expect(asked).toEqual([
    { url: 'https://files.slack.com/files-pri/T1-F1/download/a.png', authorization: 'Bearer xoxb-made-up' },
  ]);
});

it.each([
  'https://slack.com.evil.example/a.png',
  'https://evil.example/files.slack.com/a.png',
  'http://files.slack.com/a.png',
  'https://notslack.com/a.png',
  'file:///etc/passwd',
  'nonsense',
])('never shows the token to another host: %s', async (url) => {
  const { asked, get } = downloads(() => new Response('bytes'));
  await expect(get(url)).rejects.toThrow('refusal.picture_no_bytes');
  expect(asked).toEqual([]);
});

it('says that Slack did not hand it over', async () => {
  const { get } = downloads(() => new Response('no', { status: 404 }));
  await expect(get('https://files.slack.com/a.png')).rejects.toThrow('refusal.picture_no_bytes');
  const broken = downloads(() => Promise.reject(new TypeError('fetch failed')));
  await expect(broken.get('https://files.slack.com/a.png')).rejects.toThrow('refusal.picture_no_bytes');
});

it('reads no more than may be taken', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  const { get } = downloads(() => new Response(endless));
  expect((await get('https://files.slack.com/a.png')).byteLength).toBeGreaterThan(MOST_PICTURE_BYTES);
  expect(sent).toBeLessThan(MOST_PICTURE_BYTES + 5_000_000);
});
