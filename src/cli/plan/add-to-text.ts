import { randomUUID } from 'node:crypto';
import { caseKeys } from '../../adapters/database/engine/case-keys.ts';
import type { Database } from '../../adapters/database/open-database.ts';
import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import { performAction } from '../../domain/cases/perform-action.ts';
import { performContentAction } from '../../domain/contents/perform-content-action.ts';
import type { MadePicture, PictureWords } from '../../domain/pictures/picture.ts';
import { consoleAccount } from '../console-account.ts';
import { handbookInForce } from '../handbook/printed-handbook.ts';

/** Text that a picture is added to: a planned post by its id, or that of a case by its number. */
export type PicturedText = { kind: 'content'; id: string } | { kind: 'case'; id: number };

/**
 * Adds a picture to a text, by the account of the machine.
 * @returns a sentence that says why it cannot be done; null once it is
 * @throws RefusedError where something given is wrong
 */
export async function addToText(
  database: Database,
  text: PicturedText,
  picture: { words: PictureWords; made: MadePicture },
): Promise<string | null> {
  const found = await handbookInForce(database);
  if (typeof found === 'string') return found;
  const { store } = database.cases;
  const { contents } = database.outbox;
  const { weights } = await store.transact(({ record }) => record.inForce());
  const own = weights === null ? null : { version: weights, weights: null, layer: null };
  const deps: CaseDeps = {
    store,
    // The machine's account is of no role: it adds a picture, and vouches for nothing.
    people: { standingOf: async () => ({ kind: 'member', roles: [] }) },
    language: { detect: () => 'und', model: null },
    handbook: { current: () => found.handbook, own: () => own, follow: async () => undefined },
    now: () => new Date().toISOString(),
    keys: caseKeys,
    // It approves nothing, and flags nothing.
    settings: { mode: 'real', holdMs: 0, openAtOnce: 0, colleaguesFlag: false },
  };
  const action = { kind: 'add_picture', ...picture } as const;
  const asked = { actor: consoleAccount(), channel: null, deliveryKey: `console:${randomUUID()}`, action };
  if (text.kind === 'case') await performAction(deps, { ...asked, caseId: text.id });
  else await performContentAction({ ...deps, contents }, { ...asked, contentId: text.id });
  return null;
}
