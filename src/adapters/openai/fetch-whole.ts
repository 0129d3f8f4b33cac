/** The server sent more than anything that we asked for. */
export class AnswerTooLong extends Error {}

/** A completion holds at most 40,000 characters of answer; the rest is room for thoughts and escapes. */
const longestBody = 1_000_000;

/**
 * Makes a `fetch` for one server and no other. A redirect is given back as it is: it would carry the
 * post to a host that is not on the allow-list. The body is read to its end here, so that one that breaks off or never ends fails like any other broken
 * connection.
 * @param send the way to the server
 */
export function fetchingWhole(send: typeof fetch): typeof fetch {
  return async (url, init) => {
    const response = await send(url, { ...init, redirect: 'manual' });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > longestBody) throw new AnswerTooLong();
      chunks.push(chunk);
    }
    const { status, statusText, headers } = response;
    const body = size === 0 ? null : Buffer.concat(chunks);
    return new Response(body, { status, statusText, headers: [...headers.entries()] });
  };
}
