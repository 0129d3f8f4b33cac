import type { IncomingMessage } from 'node:http';

/** Reads a whole request body; `undefined` when it is longer than `mostBytes`. */
export async function readBody(request: IncomingMessage, mostBytes = 20_000_000): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
