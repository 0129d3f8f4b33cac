import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { liveFactsOf } from '../../../../src/domain/drafts/live-facts-of.ts';
import { networkById } from '../../../../src/domain/handbook/handbook.ts';
import type { Playbook } from '../../../../src/domain/handbook/playbook.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';
import type { Spoken } from './plausible-facts.ts';
import { aPlausibleFact, SPOKEN } from './plausible-facts.ts';

const TODAY = '2026-11-24';
const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), TODAY);
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;
const theCrises = shipped.playbooks.filter(({ id }) => id !== 'everyday' && id !== 'person-at-risk');

/** Every text that a citizen of that language may get from the playbook, each once, filled with what a person would enter. */
function textsFor(citizenLanguage: Spoken, playbook: Playbook) {
  return [true, false].flatMap((none) => textsWith(citizenLanguage, playbook, none));
}

function textsWith(citizenLanguage: Spoken, playbook: Playbook, none: boolean) {
  const speaks = playbook.templates.some(({ language }) => language === citizenLanguage);
  const around = { playbook, handbook: shipped };
  const entered = playbook.facts.map((fact) => aPlausibleFact(fact, speaks ? citizenLanguage : 'es', none, around));
  const drafts = POST_CLASSES.flatMap((postClass) => {
    const input = { playbook, postClass, citizenLanguage, handbook: shipped, facts: entered, topic: null } as const;
    return composeDrafts({ ...input, today: TODAY }).map((draft) => ({ ...draft, postClass }));
  });
  const once = new Map(drafts.map((draft) => [draft.templateId, draft]));
  return [...once.values()].map((draft) => ({
    ...draft,
    facts: liveFactsOf({ playbook, entered, language: draft.language, fallbacks: ['es'], today: TODAY }),
  }));
}

/** What an approver would have to mend, or to answer for. */
function concernsOf(draft: ReturnType<typeof textsFor>[number], citizenLanguage: Spoken, playbook: Playbook) {
  const { text, language, facts, postClass } = draft;
  const network = networkById(shipped, 'x') ?? null;
  const common = { handbook: shipped, playbook, network, facts, postClass, language, citizenLanguage } as const;
  return reviewDraft(aReview(text, { ...common, origin: 'playbook', reviewedLanguage: false }))
    .filter(({ level }) => level !== 'advice')
    .map(({ rule, message, words }) => `${rule} ${message.key} «${words}»`);
}

describe.each(SPOKEN)('the shipped texts in %s', (language) => {
  it('pass every check; only where nobody of the house reads the language is that said', () => {
    const unread = language === 'gl' || language === 'eu' ? ['language finding.language.no-reviewer «»'] : [];
    for (const playbook of shipped.playbooks) {
      for (const draft of textsFor(language, playbook)) {
        const expected = draft.language === language ? unread : [];
        expect.soft([draft.text, ...concernsOf(draft, language, playbook)]).toEqual([draft.text, ...expected]);
      }
    }
  });

  it('answer every crisis: each first statement and first reply that there is in Spanish, without a gap', () => {
    for (const playbook of theCrises) {
      const kinds = (spoken: Spoken) => playbook.templates.filter((each) => each.language === spoken);
      const named = (spoken: Spoken) => kinds(spoken).map(({ kind, variant }) => `${playbook.id} ${kind} ${variant}`);
      expect(named(language)).toEqual(named('es'));
      for (const { templateId, missingFacts, languageFellBack } of textsFor(language, playbook)) {
        expect({ templateId, missingFacts, languageFellBack }).toEqual({
          templateId,
          missingFacts: [],
          languageFellBack: false,
        });
      }
    }
  });
});
