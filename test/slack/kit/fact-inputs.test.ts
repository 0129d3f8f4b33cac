import { expect, it } from 'vitest';
import { textsIn } from '../../../src/i18n/texts.ts';
import { factInputs } from '../../../src/slack/kit/fact-inputs.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anInstitution } from '../../support/builders/handbook/an-institution.ts';

it('shows a place by its official name in the language of who fills in, and keeps it by the name of the house', () => {
  const institution = anInstitution();
  institution.territory.places = ['La Ribera', { es: 'Centro histórico', ca: 'Centre històric' }];
  const around = { handbook: aHandbook({ institution }), today: '2026-11-24' };
  const fact = { id: 'zone', kind: 'place', scope: 'crisis', titles: {}, hints: {}, maxLength: 60 } as const;
  const offered = (language: string) => {
    const [list] = factInputs(fact, { label: 'Zone', hint: '' }, { ...around, texts: textsIn(language) });
    const options = list?.element.type === 'static_select' ? (list.element.options ?? []) : [];
    return options.map(({ text, value }) => [text.text, value]);
  };
  expect(offered('ca')).toEqual([
    ['La Ribera', 'La Ribera'],
    ['Centre històric', 'Centro histórico'],
  ]);
  expect(offered('eu')).toEqual([
    ['La Ribera', 'La Ribera'],
    ['Centro histórico', 'Centro histórico'],
  ]);
});
