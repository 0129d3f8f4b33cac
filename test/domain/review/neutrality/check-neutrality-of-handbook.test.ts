import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { liveFactsOf } from '../../../../src/domain/drafts/live-facts-of.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Playbook } from '../../../../src/domain/handbook/playbook.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { checkCompetence } from '../../../../src/domain/review/competence/check-competence.ts';
import type { DraftReading } from '../../../../src/domain/review/model/draft-reading.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { checkNeutrality } from '../../../../src/domain/review/neutrality/check-neutrality.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const TODAY = '2026-11-24';

type Text = { name: string; draft: DraftReading };

it('no text of the shipped handbook is partial, nor promises what is another body’s matter', async () => {
  const handbook = (await readHandbook(PLAYBOOKS, TODAY)).handbook ?? aHandbook();
  const texts = handbook.playbooks.flatMap((playbook) => textsOf(playbook, handbook));
  expect(texts.length).toBeGreaterThan(200);
  const found = texts.flatMap(({ name, draft }) =>
    [...checkNeutrality(draft), ...checkCompetence(draft)].map(({ level, words }) => `${name} ${level}: ${words}`),
  );
  expect(found).toEqual([]);
});

function textsOf(playbook: Playbook, handbook: Handbook): Text[] {
  const entered = playbook.facts.map(({ id }) => ({ id, key: id, value: '18:30', source: 'https://www.112cv.gva.es' }));
  const fallbacks = handbook.institution.languages;
  return LANGUAGES.flatMap((language) => {
    const facts = liveFactsOf({ playbook, entered, language, fallbacks, today: TODAY });
    return POST_CLASSES.flatMap((postClass) => {
      const input = { playbook, postClass, citizenLanguage: language, handbook, facts: entered, topic: null } as const;
      return composeDrafts({ ...input, today: TODAY }).map(({ text, language: spoken }) => ({
        name: `${playbook.id} ${postClass} ${spoken}`,
        draft: readDraft(aReview(text, { handbook, playbook, facts, language: spoken, electoral: true })),
      }));
    });
  });
}
