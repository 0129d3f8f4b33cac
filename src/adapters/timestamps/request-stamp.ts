import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import type { StampedHead } from './stamped-head.ts';
import { imprintOf } from './stamped-head.ts';

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const LONGEST_MS = 10_000;
/** Answers hold a token and a few certificates. */
const MOST_BYTES = 100_000;
/** Granted, with changes or without (RFC 3161, 2.4.2). */
const GRANTED: readonly number[] = [0, 1];

/**
 * Asks a time-stamping authority (RFC 3161) to stamp a head.
 * @param send the way to it
 * @returns its whole answer, in base64
 * @throws Error when the authority does not answer, or refuses
 */
export async function requestStamp(url: string, head: StampedHead, send = fetch): Promise<string> {
  const response = await send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: stampQuery(head),
    signal: AbortSignal.timeout(LONGEST_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`The authority answered ${response.status}`);
  const answer = await response.arrayBuffer();
  if (answer.byteLength > MOST_BYTES) throw new Error('The answer of the authority is too long');
  const { status, timeStampToken } = TimeStampResp.fromBER(answer);
  if (!GRANTED.includes(status.status) || timeStampToken === undefined) {
    throw new Error(`The authority refused with status ${status.status}`);
  }
  return Buffer.from(answer).toString('base64');
}

/** Builds the request, which also asks for the certificate, so that the stamp can be verified offline. */
function stampQuery(head: StampedHead): ArrayBuffer {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() });
  const hashedMessage = new OctetString({ valueHex: imprintOf(head).buffer });
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
    nonce: new Integer({ valueHex: nonce() }),
    certReq: true,
  });
  return query.toSchema().toBER();
}

/** Eight random bytes of a positive number. */
function nonce(): ArrayBuffer {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}
