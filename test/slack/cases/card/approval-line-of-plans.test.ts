import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, aDraft, biel, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';
import { wholeCard } from '../../../support/drivers/slack/whole-card.ts';

const PLAN = { level: 'situación 2', director: 'Emergencias', link: null, since: START };
const drafts = [aDraft({ text: 'Hola. La CV-500 está cortada en los dos sentidos.' })];

function cardOf(state: CaseState, handbook: Handbook = aHandbook(), now = START): string {
  const texts = textsIn('es');
  return plainTextOf(wholeCard(caseView(state, handbook, now, texts, digestOf), texts).blocks);
}

it('a card says why the direction of an activated plan approves too', () => {
  const why =
    'Plan activado y habla de carreteras o trenes («CV-500 está cortada»): lo aprueba también dirección del plan.';
  const crisis = aCrisis({ plan: PLAN });
  expect(cardOf(aCase({ drafts, crisis }))).toContain(why);
  expect(cardOf(aCase({ drafts, crisis: aCrisis() }))).not.toContain('Plan activado');
  expect(cardOf(aCase({ crisis }))).not.toContain('Plan activado');
});

it('a card says that an election is called, from its call to polling day, while its text can still change', () => {
  const handbook = aHandbook();
  handbook.institution.electoralPeriods = [{ from: '2026-11-25', to: '2026-12-20', scope: 'municipal' }];
  const line =
    '*Periodo electoral hasta el 20 de diciembre de 2026* (elecciones municipales): solo información de servicio';
  expect(cardOf(aCase(), handbook, '2026-11-24T22:59:00.000Z')).not.toContain('Periodo electoral');
  expect(cardOf(aCase(), handbook, '2026-11-24T23:00:00.000Z')).toContain(line);
  expect(cardOf(aCase(), handbook, '2026-12-20T23:00:00.000Z')).not.toContain('Periodo electoral');
  const closed = { reason: 'let_stand', by: biel, at: START, noteId: null } as const;
  expect(cardOf(aCase({ core: { closed } }), handbook, '2026-11-26T10:00:00.000Z')).not.toContain('Periodo electoral');
});
