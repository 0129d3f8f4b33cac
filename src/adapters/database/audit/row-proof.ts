import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { Content, ContentDeparture, ContentSignOff } from '../../../domain/contents/model/content.ts';
import { caseKeys } from '../engine/case-keys.ts';
import {
  contentOf,
  contentRow,
  contentSignOffOf,
  contentSignOffRow,
  departureOf,
  departureRow,
} from '../rows/content-rows.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * A row of a table as a row of the record names it (`endorsement:<id>`, `publication:<id>`, `content:<id>`,
 * `content_sign_off:<id>`, `departure:<place>`), and the digest of what it says.
 */
export type RowProof = { name: string; digest: string };

/** Returns the proof of a sign-off under its case's key: all of it counts. */
export function signOffProof(signOff: SignOff, digestKey: string): RowProof {
  return { name: `endorsement:${signOff.id}`, digest: caseKeys.digest(digestKey, canonicalJson({ ...signOff })) };
}

/**
 * Returns the proof of a publication under its case's key: what it says, where, on whose word, and
 * what became of it. When it leaves its hold does not count.
 */
export function publicationProof(publication: Publication, digestKey: string): RowProof {
  const { holdUntil: _until, awaitsGoOn: _waits, waitUntil: _wait, reason: _reason, ...said } = publication;
  return { name: `publication:${publication.id}`, digest: caseKeys.digest(digestKey, canonicalJson(said)) };
}

/**
 * Returns the proof of a planned post under its key: what it says and rests on, its step, who wrote it, and who calls it political. Words,
 * moment and language count by their digest. That of one that nobody calls political is as it was before there were marks.
 */
export function contentProof(content: Content): RowProof {
  const { id, aim, readers, source, factIds, version, digest, createdBy, touchedBy, status, since, political } =
    contentOf(contentRow(content));
  const always = [aim, readers, source, factIds, version, digest, createdBy, touchedBy, status, since];
  const said = political === null ? always : [...always, political];
  return { name: contentName(id), digest: caseKeys.digest(content.digestKey, canonicalJson(said)) };
}

/** Names a planned post in the record. */
export function contentName(id: string): string {
  return `content:${id}`;
}

/** Returns the proof of a sign-off of a planned post: all of it counts, as its row holds it. */
export function contentSignOffProof(signOff: ContentSignOff, digestKey: string): RowProof {
  const said = contentSignOffOf(contentSignOffRow(signOff));
  return { name: `content_sign_off:${signOff.id}`, digest: caseKeys.digest(digestKey, canonicalJson(said)) };
}

/** Returns the proof of what is on its way to one place of a planned post: all of it counts. A place has one. */
export function departureProof(departure: ContentDeparture, digestKey: string): RowProof {
  const said = departureOf(departureRow(departure));
  return { name: `departure:${departure.target}`, digest: caseKeys.digest(digestKey, canonicalJson(said)) };
}

/** As the detail of a row of the record keeps it. */
export function storedProof({ name, digest }: RowProof): string {
  return `${name}:${digest}`;
}

export function proofOf(stored: string): RowProof | null {
  const [, name, digest] =
    /^((?:endorsement|publication|content|content_sign_off|departure):.+):([0-9a-f]{64})$/.exec(stored) ?? [];
  return name === undefined || digest === undefined ? null : { name, digest };
}
