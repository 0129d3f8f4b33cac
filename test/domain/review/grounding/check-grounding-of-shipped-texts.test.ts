import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { liveFactsOf } from '../../../../src/domain/drafts/live-facts-of.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { DeclaredFact, Playbook } from '../../../../src/domain/handbook/playbook.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { checkGrounding } from '../../../../src/domain/review/grounding/check-grounding.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const SHIPPED = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const TODAY = '2026-11-24';
const SPOKEN = ['es', 'ca', 'gl', 'eu', 'en'] as const;
const VALUES: Readonly<Record<string, string>> = {
  zone: 'La Marina',
  place: 'la Plaza Mayor',
  answer: 'La biblioteca abre a las 9:00.',
  action: 'El equipo revisa la zona.',
  verified: 'La presa está abierta.',
  verified_by: 'la Conselleria de Sanidad',
};

function aValueFor({ id, kind }: DeclaredFact): string {
  return VALUES[id] ?? (kind === 'link' ? 'https://riudalba.example' : kind === 'place' ? 'La Marina' : '14:30');
}

/** Every text that a playbook has for any class and language, with its facts. */
function textsOf(handbook: Handbook, playbook: Playbook) {
  const entered = playbook.facts.map((fact) => ({
    id: fact.id,
    key: fact.id,
    value: aValueFor(fact),
    source: 'Guardia',
  }));
  const base = { playbook, handbook, facts: entered, topic: null, today: TODAY };
  const drafts = POST_CLASSES.flatMap((postClass) =>
    SPOKEN.flatMap((citizenLanguage) =>
      composeDrafts({ ...base, postClass, citizenLanguage }).map((draft) => ({ ...draft, postClass })),
    ),
  );
  const once = new Map(drafts.map((draft) => [draft.text, draft]));
  return [...once.values()].map((draft) => ({
    ...draft,
    facts: liveFactsOf({ playbook, entered, language: draft.language, fallbacks: ['es'], today: TODAY }),
  }));
}

test.each(['playbook', 'model'] as const)(
  'no text of the shipped handbook lacks ground once its facts are there, whoever wrote it (%s)',
  async (origin) => {
    const { handbook } = await readHandbook(SHIPPED, TODAY);
    if (handbook === null) throw new Error('the shipped handbook has errors');
    const told = handbook.playbooks.flatMap((playbook) =>
      textsOf(handbook, playbook).flatMap(({ text, language, facts, templateId, postClass }) =>
        checkGrounding(readDraft(aReview(text, { handbook, playbook, postClass, facts, language, origin }))).map(
          ({ message, words }) => `${templateId} ${message.key} ${words}`,
        ),
      ),
    );
    expect(told).toEqual([]);
  },
);
