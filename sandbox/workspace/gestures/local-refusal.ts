import type { IncomingMessage } from 'node:http';

/**
 * Why a request is refused, as a sentence; `undefined` when it may pass. Only this machine under its own names gets in (a
 * page elsewhere could otherwise reach us by rebinding a name), and gestures come only from our own page.
 */
export function localRefusal(request: IncomingMessage, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) {
    return `The sandbox answers only at http://127.0.0.1:${port}: open it there.`;
  }
  const { origin } = request.headers;
  const isGesture = request.method !== 'GET' && request.url?.startsWith('/sandbox/') === true;
  if (origin === undefined) return isGesture ? 'Gestures come only from the sandbox page itself.' : undefined;
  const isOwn = hosts.some((host) => origin === `http://${host}`);
  return isOwn ? undefined : 'Another page may not use the sandbox.';
}
