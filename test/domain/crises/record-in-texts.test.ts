import { describe, expect, it } from 'vitest';
import { reviewCaseDraft } from '../../../src/domain/cases/approval/review-case-draft.ts';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const SINCE = {
  id: 'since',
  titles: { es: 'desde cuándo' },
  kind: 'time',
  scope: 'crisis',
  hints: {},
  maxLength: 5,
} as const;

/** A handbook whose first message of a flood says this, and whose flood also declares these facts. */
function saying(template: string, declared: readonly (typeof SINCE)[] = []): Handbook {
  const handbook = aHandbook();
  const playbooks = handbook.playbooks.map((playbook) =>
    playbook.id === 'flood'
      ? {
          ...playbook,
          facts: [...playbook.facts, ...declared],
          templates: playbook.templates.map((one) =>
            one.kind === 'holding_statement' && one.language === 'es' ? { ...one, template } : one,
          ),
        }
      : playbook,
  );
  return { ...handbook, playbooks };
}

/** What the first message of such a crisis says, half an hour after it began, and what blocks it. */
async function firstMessage(handbook: Handbook, known: Readonly<Record<string, string>> = {}) {
  await using queue = await aCrisisDesk(handbook);
  await queue.start();
  queue.pass(30 * 60_000);
  for (const [key, value] of Object.entries(known)) expect(await queue.knows(value, { key })).toBe('done');
  const state = await queue.caseOf(await queue.states());
  const draft = currentDraft(state);
  if (draft === undefined) throw new Error('there is no first message');
  const found = reviewCaseDraft(draft, state, handbook, queue.deps.now()).filter(({ level }) => level === 'block');
  return { text: draft.text, blocked: found.map(({ words }) => words), lacks: draft.missingFacts, ids: draft.factIds };
}

describe('what the record knows of a crisis', () => {
  it('stands in a text beside a fact of the playbook that is called the same', async () => {
    const handbook = saying('Sin paso desde las {{ fact.since }}. Más a las {{ record.next }}.', [SINCE]);
    const { text, blocked, ids } = await firstMessage(handbook, { since: '09:40' });
    expect(text).toBe('Sin paso desde las 09:40. Más a las 12:30.');
    expect(blocked).toEqual([]);
    expect(ids).toEqual([expect.not.stringMatching('^record:'), expect.stringMatching('^record:crisis:1/next@')]);
  });

  it('is what a handbook of before means by its old name, where no fact is called so', async () => {
    const { text, blocked } = await firstMessage(saying('Nada nuevo desde las {{ fact.since }}.'));
    expect(text).toBe('Nada nuevo desde las 11:00.');
    expect(blocked).toEqual([]);
  });

  it('is not taken for a fact of the playbook that nobody knows yet', async () => {
    const { text, blocked, lacks } = await firstMessage(saying('Sin paso desde las {{ fact.since }}.', [SINCE]));
    expect(text).toBe('Sin paso desde las [falta: desde cuándo].');
    expect(blocked).toEqual(['[falta: desde cuándo]']);
    expect(lacks).toEqual(['since']);
  });

  it('blocks a text that names what it does not know, which nobody is asked to enter', async () => {
    const { blocked, lacks } = await firstMessage(saying('Dirige {{ record.plan_director }}.'));
    expect(blocked).toEqual(['[falta: dirección del plan]']);
    expect(lacks).toEqual([]);
  });
});
