import { createHmac } from 'node:crypto';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * A sign-off or a publication as a row of the record names it: `endorsement:<id>` or
 * `publication:<id>`, and the digest of what it says.
 */
export type RowProof = { name: string; digest: string };

/** Returns the proof of a sign-off under its case's key: all of it counts. */
export function signOffProof(signOff: SignOff, digestKey: string): RowProof {
  return { name: `endorsement:${signOff.id}`, digest: digestOf(digestKey, canonicalJson({ ...signOff })) };
}

/**
 * Returns the proof of a publication under its case's key: what it says, where, on whose word, and
 * what became of it. When it leaves its hold does not count.
 */
export function publicationProof(publication: Publication, digestKey: string): RowProof {
  const { holdUntil: _until, awaitsGoOn: _waits, waitUntil: _wait, reason: _reason, ...said } = publication;
  return { name: `publication:${publication.id}`, digest: digestOf(digestKey, canonicalJson(said)) };
}

/** As the detail of a row of the record keeps it. */
export function storedProof({ name, digest }: RowProof): string {
  return `${name}:${digest}`;
}

export function proofOf(stored: string): RowProof | null {
  const [, name, digest] = /^((?:endorsement|publication):.+):([0-9a-f]{64})$/.exec(stored) ?? [];
  return name === undefined || digest === undefined ? null : { name, digest };
}

function digestOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
