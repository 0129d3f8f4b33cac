import type { IncomingMessage } from 'node:http';
import type { UnprovenBodies } from './unproven-bodies.ts';

/**
 * Returns the body as it came, unless it is larger than allowed, its sender goes away, or other
 * bodies need its room. Reads no more than it must to know.
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  unproven: UnprovenBodies,
): Promise<Buffer | 'too_large' | 'broken_off' | 'no_room'> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return 'too_large';
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    const body = unproven.begin(() => finish('no_room'));
    const finish = (end: Buffer | 'too_large' | 'broken_off' | 'no_room') => {
      body.end();
      chunks = [];
      request.off('data', take);
      // What is left unread stays with its sender.
      if (typeof end === 'string') request.pause();
      resolve(end);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) return finish('too_large');
      chunks.push(chunk);
      body.hold(chunk.length);
    };
    request.on('data', take);
    request.once('end', () => finish(Buffer.concat(chunks)));
    request.once('close', () => finish('broken_off'));
    request.once('error', () => finish('broken_off'));
  });
}
