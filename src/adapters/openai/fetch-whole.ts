/** The server sent more than anything that we asked for. */
export class AnswerTooLong extends Error {}

/** A completion holds at most 40,000 characters of answer; the rest is room for thoughts and escapes. */
const longestBody = 1_000_000;

/**
 * `fetch` for one server and no other: a redirect would carry the post to a host that is not on the allow-list, so it is given back
 * as it is. The body is read to its end here, so that one that breaks off or never ends fails like any other broken connection.
 */
export const fetchWhole: typeof fetch = async (url, init) => {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > longestBody) throw new AnswerTooLong();
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  return new Response(size === 0 ? null : Buffer.concat(chunks), { status, statusText, headers });
};
