import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import { shortHash } from './short-hash.ts';

/** Ids, keys and hashes of what is stored: every process that writes must make the same. */
export const caseKeys: CaseDeps['keys'] = {
  newId: randomUUID,
  randomKey: () => randomBytes(32).toString('hex'),
  digest: (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
  hash: shortHash,
};
