import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const texts = textsIn('es');

function saidBy(state: CaseState): string {
  return JSON.stringify(caseCard(caseView(state, aHandbook(), START, texts, digestOf), texts));
}

describe('a post that is near to a call for help', () => {
  const near = aCase();
  near.core.assessment.because.push({ decided: 'class', rule: 'life_risk.maybe', words: [] });

  it('asks to be read before all else, as no other does', () => {
    expect(saidBy(near)).toContain('Léelo antes que nada');
    expect(saidBy(aCase())).not.toContain('Léelo antes que nada');
  });

  it('asks no more once a person said what it is', () => {
    const corrected = aCase({ core: { assessment: near.core.assessment, class: 'complaint' } });
    expect(saidBy(corrected)).not.toContain('Léelo antes que nada');
  });
});
