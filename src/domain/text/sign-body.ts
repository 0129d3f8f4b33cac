import { createHmac } from 'node:crypto';

/**
 * Returns the signature of a request, ours or one to us: hex HMAC-SHA-256 of
 * `v1:<seconds since the epoch>:<body>` under the shared secret, after `v1=`.
 */
export function signBody(secret: string, timestamp: string, body: string | Uint8Array): string {
  return `v1=${createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest('hex')}`;
}
