import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Returns the signature of a request: hex HMAC-SHA-256 of `v1:<seconds since the epoch>:<body>`
 * under the source's secret, after `v1=`.
 */
export function signatureOf(secret: string, timestamp: string, body: Buffer): string {
  return `v1=${createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest('hex')}`;
}

/** Takes as long for a signature that is nearly right as for any other. */
export function isSigned(signature: string, secret: string, timestamp: string, body: Buffer): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(secret, timestamp, body))];
  return given.length === right.length && timingSafeEqual(given, right);
}
