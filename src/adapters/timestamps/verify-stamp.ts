import { X509Certificate } from 'node:crypto';
import { Certificate, IssuerAndSerialNumber, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import type { StampedHead } from './stamped-head.ts';
import { stampedBytes } from './stamped-head.ts';

/** Purpose of a certificate that may stamp (RFC 3161, 2.3). */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** `isTrusted`: the certificate leads to one of the given authorities; else only the signature is right. */
export type StampReport =
  | { kind: 'right'; at: string; by: string; isTrusted: boolean }
  | { kind: 'wrong'; why: string };

/**
 * Verifies a stamp offline: that it is of this head, and that its authority signed it.
 * @param stamp answer of the authority, in base64
 * @param authorities certificates to trust, PEM; none to verify the signature alone
 */
export async function verifyStamp(
  stamp: string,
  head: StampedHead,
  authorities: readonly string[],
): Promise<StampReport> {
  try {
    return await verified(stamp, head, authorities.map(certificateOf));
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

async function verified(stamp: string, head: StampedHead, trustedCerts: Certificate[]): Promise<StampReport> {
  const { timeStampToken } = TimeStampResp.fromBER(bytesOf(stamp));
  if (timeStampToken === undefined) return { kind: 'wrong', why: 'it holds no token' };
  const signed = new SignedData({ schema: timeStampToken.content });
  const content = signed.encapContentInfo.eContent?.getValue();
  if (content === undefined) return { kind: 'wrong', why: 'it holds no content' };
  const { genTime } = TSTInfo.fromBER(content);
  const signer = signerOf(signed);
  if (signer?.keyUsage?.includes(TIME_STAMPING) !== true) return { kind: 'wrong', why: 'its signer may not stamp' };
  const isTrusted = trustedCerts.length > 0;
  const data = stampedBytes(head).buffer;
  const isRight = await signed.verify({
    signer: 0,
    data,
    trustedCerts,
    checkChain: isTrusted,
    checkDate: genTime,
    passedWhenNotRevValues: true,
  });
  if (!isRight) return { kind: 'wrong', why: 'it is not a stamp of this head, or its signature is wrong' };
  return { kind: 'right', at: genTime.toISOString(), by: signer.subject.replaceAll('\n', ', '), isTrusted };
}

/** Returns the certificate of the signer, which the stamp must carry. */
function signerOf({ certificates = [], signerInfos: [info] }: SignedData): X509Certificate | undefined {
  const id: unknown = info?.sid;
  if (!(id instanceof IssuerAndSerialNumber)) return undefined;
  const own = certificates.find((one) => one instanceof Certificate && one.serialNumber.isEqual(id.serialNumber));
  return own instanceof Certificate ? new X509Certificate(Buffer.from(own.toSchema().toBER())) : undefined;
}

function certificateOf(pem: string): Certificate {
  return Certificate.fromBER(new Uint8Array(new X509Certificate(pem).raw));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
