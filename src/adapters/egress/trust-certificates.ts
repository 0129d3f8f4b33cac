import { readFileSync } from 'node:fs';
import tls from 'node:tls';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * Trusts the authorities of a file of certificates, beside those that Node trusts, in all connections
 * of this process. Node itself reads `NODE_EXTRA_CA_CERTS` before `.env`, and so only from the real
 * environment.
 * @returns null, or the sentence for the person who starts the program
 */
export function trustCertificates(file: string | undefined): string | null {
  if (!file?.trim()) return null;
  let certificates: string[];
  try {
    certificates = readFileSync(file.trim(), 'utf8').match(CERTIFICATE) ?? [];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return `NODE_EXTRA_CA_CERTS names a file that cannot be read (${code})`;
  }
  if (certificates.length === 0) return 'NODE_EXTRA_CA_CERTS names a file without a PEM certificate';
  // Absent before Node 22.19; there the variable works from the real environment alone.
  if (typeof tls.setDefaultCACertificates !== 'function') return null;
  try {
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...certificates]);
    return null;
  } catch {
    return 'NODE_EXTRA_CA_CERTS names a file with a certificate that is broken';
  }
}
