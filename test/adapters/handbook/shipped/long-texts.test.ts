import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { withCourtesy } from '../../../../src/domain/cases/drafting/courtesy.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { onNetwork } from '../../../../src/domain/drafts/composed-draft.ts';
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
const network = networkById(shipped, 'facebook');

/**
 * The long texts of a playbook in a language as Facebook would get them, filled with what a person would enter: without
 * what may be none as they are written, else with their greeting and sign-off.
 */
function longTexts(playbook: Playbook, language: Spoken, none: boolean) {
  const around = { playbook, handbook: shipped };
  const entered = playbook.facts.map((fact) => aPlausibleFact(fact, language, none, around));
  const input = { playbook, handbook: shipped, facts: entered, topic: null, today: TODAY, citizenLanguage: language };
  const facts = liveFactsOf({ playbook, entered, language, fallbacks: ['es'], today: TODAY });
  return [null, ...POST_CLASSES].flatMap((postClass) =>
    composeDrafts({ ...input, postClass })
      .filter((draft) => draft.language === language && draft.longer?.long !== undefined)
      .map((draft) => withCourtesy(draft, playbook, { postClass, severity: 'S3', mayBeAtRisk: false }, shipped))
      .map((draft) => ({ postClass, facts, ...onNetwork(draft, network, '', { greeting: !none, signOff: !none }) })),
  );
}

const spoken = shipped.playbooks.flatMap((playbook) =>
  SPOKEN.filter((language) =>
    playbook.templates.some((each) => each.language === language && each.length === 'long'),
  ).map((language) => [playbook.id, language, playbook] as const),
);

it.each(spoken)(
  'the long texts of %s in %s are said where they fit, lack nothing and pass every check',
  (_id, language, playbook) => {
    for (const none of [true, false]) {
      const texts = longTexts(playbook, language, none);
      expect(texts.length).toBeGreaterThan(0);
      for (const { text, templateId, missingFacts, facts, postClass } of texts) {
        expect([templateId.endsWith('-long'), missingFacts]).toEqual([true, []]);
        const common = { handbook: shipped, playbook, network: network ?? null, facts, postClass, language } as const;
        const found = reviewDraft(aReview(text, { ...common, citizenLanguage: language, origin: 'playbook' }))
          .filter(({ level }) => level !== 'advice')
          .map(({ rule, message, words }) => `${rule} ${message.key} «${words}»`);
        expect.soft([templateId, text, ...found]).toEqual([templateId, text]);
      }
    }
  },
);

it('greets who asks on Facebook in each language, and signs with no name of the house', () => {
  const everyday = shipped.playbooks.find(({ id }) => id === 'everyday');
  if (everyday === undefined) throw new Error('the shipped handbook has no everyday playbook');
  const said = SPOKEN.map((language) => {
    const asked = longTexts(everyday, language, false).find(({ postClass }) => postClass === 'question');
    const lines = asked?.text.split('\n\n') ?? [];
    return [lines.at(0), lines.at(-1)];
  });
  expect(said).toEqual([
    ['Hola:', 'Un saludo.'],
    ['Hola:', 'Una salutació.'],
    ['Ola:', 'Un saúdo.'],
    ['Kaixo:', 'Ondo izan.'],
    ['Hello,', 'Kind regards.'],
  ]);
});
