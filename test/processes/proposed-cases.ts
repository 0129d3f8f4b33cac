import { randomUUID } from 'node:crypto';
import { caseKeys } from '../../src/adapters/database/engine/case-keys.ts';
import type { Database } from '../../src/adapters/database/open-database.ts';
import type { CaseAction } from '../../src/domain/cases/action.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../src/domain/cases/model/case-status.ts';
import { performAction } from '../../src/domain/cases/perform-action.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import type { Severity } from '../../src/domain/handbook/vocabulary.ts';
import { flagPost } from '../../src/domain/intake/flag-post.ts';
import type { Actor } from '../../src/domain/people/actor.ts';

/**
 * Puts a case of each severity into the database, its reply written and proposed by that person: what is left to do is to approve it.
 * @param addressOf puts a post with this text on Mastodon and gives its address
 */
export async function proposedCases(
  severities: readonly Severity[],
  writer: Actor,
  { database, handbook, addressOf }: { database: Database; handbook: Handbook; addressOf(text: string): string },
): Promise<CaseState[]> {
  const deps: CaseDeps = {
    store: database.cases.store,
    people: { standingOf: async () => ({ kind: 'member', roles: ['writer', 'lead'] }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    language: { detect: () => 'es', model: null },
    now: () => new Date().toISOString(),
    keys: caseKeys,
    settings: { mode: 'real', holdMs: 1_000, openAtOnce: 10, colleaguesFlag: true },
  };
  const request = () => ({ actor: writer, channel: null, deliveryKey: randomUUID() });
  const cases: CaseState[] = [];
  for (const [index, severity] of severities.entries()) {
    const text = `La farola número ${index} sigue fundida.`;
    const post = { network: 'mastodon', text, author: null, url: addressOf(text), postedAt: null };
    const flagged = await flagPost(deps, { post, why: null, ...request() });
    if (flagged.kind !== 'opened') throw new Error(`Case ${index} is not a new one`);
    const { caseId } = flagged;
    const does = (action: CaseAction) => performAction(deps, { caseId, action, ...request() });
    const opened = await database.cases.reader.caseById(caseId);
    if (opened === null) throw new Error(`There is no case ${caseId}`);
    const { playbook } = opened.core;
    const postClass = opened.core.assessment.class;
    if (severity !== opened.core.severity) await does({ kind: 'correct', severity, class: postClass, playbook });
    const draft = currentDraft((await database.cases.reader.caseById(caseId)) ?? opened);
    const state = await does({
      kind: 'edit',
      draftId: draft?.id ?? null,
      text: 'Hola. Gracias por avisar. Pasamos tu aviso a Alumbrado. Emergencias: 112.',
    });
    if (state !== null) cases.push(state);
  }
  return cases;
}
