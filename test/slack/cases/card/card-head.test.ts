import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { headLine } from '../../../../src/slack/cases/card/card-head.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { detailBlocks } from '../../../../src/slack/cases/card/detail-blocks.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, aDraft, biel, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const texts = textsIn('es');
const viewAt = (state: CaseState, now: string) => caseView(state, aHandbook(), now, texts, digestOf);
const NOBODY = /nadie se encarga/gi;

it('says once that nobody has taken a case, before the deadline to take it and after', () => {
  const running = headLine(viewAt(aCase(), START), texts);
  expect(running).toContain('Que alguien se encargue: hasta');
  expect(running).not.toMatch(NOBODY);
  const late = headLine(viewAt(aCase(), '2026-12-24T10:00:00.000Z'), texts);
  expect(late).toContain('⏰');
  expect(late.match(NOBODY) ?? []).toHaveLength(1);
});

it('says that nobody has taken a case beside a deadline of another kind', () => {
  const view = viewAt(aCase(), START);
  const approval = view.deadlines.flatMap((one) =>
    one.kind === 'claim' ? [{ ...one, kind: 'approval' as const }] : [],
  );
  expect(headLine({ ...view, deadlines: approval }, texts)).toMatch(/Aprobar: hasta.*Nadie se encarga todavía$/);
});

it('says of a finished case no word of somebody who has yet to take it', () => {
  const state = aCase({ core: { closed: { reason: 'let_stand', by: biel, at: START, noteId: null } } });
  expect(plainTextOf(detailBlocks(viewAt(state, START), texts))).not.toMatch(NOBODY);
});

it('names two missing facts and counts the others as part of the sentence', () => {
  const view = { ...viewAt(aCase({ drafts: [aDraft()] }), START), missing: ['Zona', 'Hora', 'Enlace', 'Nivel'] };
  expect(plainTextOf(caseCard(view, texts).blocks)).toContain('Zona, Hora y 2 más');
});
