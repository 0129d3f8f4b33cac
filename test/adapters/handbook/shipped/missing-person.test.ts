import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { textsOfDraft } from '../../../../src/domain/drafts/composed-draft.ts';
import { playbookById } from '../../../../src/domain/handbook/handbook.ts';
import type { PostClass } from '../../../../src/domain/handbook/vocabulary.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Spoken } from './plausible-facts.ts';
import { aPlausibleFact, SPOKEN } from './plausible-facts.ts';

const TODAY = '2026-11-24';
const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), TODAY);
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;
const playbook = playbookById(shipped, 'missing-person');
if (playbook === undefined) throw new Error('the shipped handbook lacks missing-person');
const search = playbook;

const PHONE = '091';
const NOTICE = 'https://riudalba.example/avisos';

/** Texts for posts of these classes while the search goes on, or after it; null is the first message. */
function texts(language: Spoken, status: 'searching' | 'over', classes: readonly (PostClass | null)[]): string[] {
  const entered = { status, phone: PHONE };
  const facts = search.facts.map((fact) =>
    aPlausibleFact(fact, language, false, { playbook: search, handbook: shipped, entered }),
  );
  const given = { playbook: search, citizenLanguage: language, handbook: shipped, facts, topic: null, today: TODAY };
  return classes.flatMap((postClass) =>
    composeDrafts({ ...given, postClass }).flatMap((draft) => textsOfDraft(draft).map(({ text }) => text)),
  );
}

const ALL = [null, ...POST_CLASSES];
const DELETE = /b[oó]rra|esborra|bórraos|ezabatu|delete/iu;
const NO_WAIT = /24/;

describe.each(SPOKEN)('the shipped texts about a missing person in %s', (language) => {
  it('tell whoever saw the person whom to call, and 112, as long as the search goes on', () => {
    const said = texts(language, 'searching', [null, 'question', 'field_report']);
    expect(said.length).toBeGreaterThanOrEqual(8);
    for (const text of said) expect(text).toMatch(/(?<!\d)112(?!\d)/);
    for (const text of texts(language, 'searching', [null, 'field_report'])) expect(text).toContain(PHONE);
  });

  it('begin with what to do', () => {
    for (const text of texts(language, 'searching', [null])) expect(text.slice(0, 130)).toMatch(/(?<!\d)112(?!\d)/);
  });

  it('say in the long ones that nobody waits a day, and whom a family calls about a minor', () => {
    const [, long] = texts(language, 'searching', [null]);
    expect(long).toMatch(NO_WAIT);
    expect(long).toContain('116 000');
  });

  it('once the search is over send nobody to the notice or to a phone, and ask to take down what was shared', () => {
    const over = texts(language, 'over', ALL);
    expect(over.length).toBeGreaterThan(15);
    for (const text of over) {
      expect(text).not.toContain(NOTICE);
      expect(text).not.toContain(PHONE);
      expect(text).not.toMatch(/(?<!\d)112(?!\d)/);
    }
    for (const text of texts(language, 'over', [null])) expect(text).toMatch(DELETE);
  });
});

it.each(SPOKEN)(
  'rest in %s on whether the search goes on: when that changes, what went out is corrected',
  (language) => {
    const facts = search.facts.map((fact) =>
      aPlausibleFact(fact, language, false, { playbook: search, handbook: shipped }),
    );
    const given = { playbook: search, citizenLanguage: language, handbook: shipped, facts, topic: null, today: TODAY };
    for (const postClass of [null, 'question', 'complaint', 'field_report', 'false_claim'] as const)
      for (const draft of composeDrafts({ ...given, postClass }))
        expect([draft.templateId, draft.factIds]).toEqual([draft.templateId, expect.arrayContaining(['status'])]);
  },
);

it.each(SPOKEN)('wait in %s for somebody to say whether the search still goes on', (language) => {
  const facts = search.facts
    .filter(({ id }) => id !== 'status')
    .map((fact) => aPlausibleFact(fact, language, false, { playbook: search, handbook: shipped }));
  const given = { playbook: search, citizenLanguage: language, handbook: shipped, facts, topic: null, today: TODAY };
  for (const postClass of [null, 'question', 'complaint', 'field_report'] as const)
    for (const draft of composeDrafts({ ...given, postClass }))
      expect([draft.templateId, draft.missingFacts]).toEqual([draft.templateId, ['status']]);
});

it('keeps a missing person out of what a locked phone shows', () => {
  expect(search.discreet).toBe(true);
});
