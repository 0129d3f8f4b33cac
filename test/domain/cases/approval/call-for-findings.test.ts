import { expect, it } from 'vitest';
import { callForFindings } from '../../../../src/domain/cases/approval/call-for-findings.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { aCase, aDraft, ana, biel } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const PRAISE = 'Hemos duplicado las plazas de la escuela de música.';
const handbook = aHandbook();
handbook.institution.electoralPeriods = [{ from: '2026-11-01', to: '2026-12-20', scope: 'municipal' }];
const at = { handbook, now: '2026-11-24T10:00:00.000Z' };

function withText(id: string, text: string): CaseState {
  const state = aCase({ drafts: [aDraft({ id, text })] });
  return { ...state, core: { ...state.core, currentDraftId: id } };
}

it('calls legal for a text that comes onto the card and is theirs to answer for, once', () => {
  const before = withText('d1', 'La oficina abre a las nueve.');
  const praising = withText('d2', PRAISE);
  expect(callForFindings(before, praising, at)).toMatchObject([
    { kind: 'thread', entry: { sentence: { key: 'thread.finding_asks' }, asks: ['legal'] } },
  ]);
  expect(callForFindings(praising, praising, at)).toEqual([]);
  expect(callForFindings(praising, withText('d3', `${PRAISE} De verdad.`), at)).toEqual([]);
  expect(callForFindings(before, withText('d2', 'Abre a las diez.'), at)).toEqual([]);
  expect(callForFindings(before, praising, { ...at, handbook: aHandbook() })).toEqual([]);
});

it('calls legal when an election is called while a text is in its hold', () => {
  const story = aStory(aCase({ drafts: [aDraft({ text: PRAISE })] }));
  story.propose(ana);
  story.approve(biel);
  story.pass(30_000);
  story.decideBy(handbook);
  expect(story.leaveHold()).toBe('stopped.blocked');
  expect(story.effects).toContainEqual(
    expect.objectContaining({ entry: { sentence: { key: 'stopped.blocked' }, asks: ['legal'] } }),
  );
});
