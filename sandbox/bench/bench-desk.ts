import { caseKeys } from '../../src/adapters/database/engine/case-keys.ts';
import { detectorExpecting, loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { ROLES } from '../../src/domain/handbook/vocabulary.ts';

/** What use cases are given that work on a database beside the bot, or without one. */
export async function benchDesk(
  { store }: Pick<CaseDeps, 'store'>,
  handbook: Handbook,
  over: { model?: CaseDeps['language']['model']; now?: CaseDeps['now'] } = {},
): Promise<CaseDeps> {
  return {
    settings: { mode: 'real', holdMs: 30_000, openAtOnce: 10, colleaguesFlag: true },
    store,
    people: { standingOf: async () => ({ kind: 'member', roles: [...ROLES] }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    language: {
      detect: detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages),
      model: over.model ?? null,
    },
    now: over.now ?? (() => new Date().toISOString()),
    keys: caseKeys,
  };
}
