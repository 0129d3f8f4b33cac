import { expect, it } from 'vitest';
import type { Institution } from '../../../src/domain/handbook/institution.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { planMessage } from '../../../src/slack/playbooks/plan-message.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anInstitution } from '../../support/builders/handbook/an-institution.ts';

type Figures = Parameters<typeof planMessage>[1]['figures'];

const saidOf = (over: Partial<Institution> = {}, hasReport = false, figures: Figures = null) =>
  JSON.stringify(
    planMessage(
      aHandbook({ institution: { ...anInstitution(), ...over } }),
      { latest: [], hasReport, figures },
      textsIn('es'),
    ).blocks,
  );

it('names each question that the handbook leaves open, those of one network too', () => {
  const [x, ...others] = anInstitution().networks;
  if (x === undefined) throw new Error('no network');
  const { audience: _, ...unknown } = x;
  const said = saidOf({ networks: [unknown, ...others], topics: [] });
  expect(said).toContain(
    '*Lo que queda abierto*\\n• X: ¿para quién es el perfil?\\n• ¿Por qué temas pregunta la gente y de quién es cada uno?',
  );
});

it('ends with the button that puts the plan into a file, and asks nothing where all is answered', () => {
  expect(saidOf()).not.toContain('Lo que queda abierto');
  expect(saidOf()).toMatch(/"action_id":"plan\.print"[^\]]*\]\}\]$/);
});

it('has the button of the report of the month where the plan is on', () => {
  expect(saidOf({}, true)).toMatch(/"action_id":"plan\.print"[^\]]*"action_id":"plan\.report"[^\]]*\]\}\]$/);
  expect(saidOf()).not.toContain('plan.report');
});

it('says of an action what its figure of the month came to, and on how few it rests', () => {
  const figure = { kind: 'answered_same_day', atLeast: 90, reached: 37, of: 40, isDone: true } as const;
  const action = { id: 'notices', what: '', owner: '', doneWhen: null, noted: 0, figure };
  expect(saidOf({}, true, { month: '2026-11', actions: [action] })).toContain(
    'Avisos de servicio (Redes y web) · noviembre de 2026, respondido el mismo día laborable: 92 % (de 40), y se pide 90 %: hecha',
  );
  expect(saidOf({}, true, { month: '2026-11', actions: [{ ...action, figure: null }] })).not.toContain('noviembre');
});

it('names the area that has a profile or the monitoring, instead of its id', () => {
  const { plan, networks } = anInstitution();
  const monitoring = { owner: 'communication', howOften: 'Cada día', sources: ['X'], analysis: 'Cada mes' };
  const said = saidOf({ plan: { ...plan, monitoring }, networks: networks.map((one) => ({ ...one, owner: 'works' })) });
  expect(said).toContain('Cada mes · Comunicación');
  expect(said).toContain('Obras y vía pública');
  expect(said).not.toMatch(/ · (works|communication)\b/);
});
