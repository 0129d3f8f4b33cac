import { expect, it } from 'vitest';
import { reviewCaseDraft } from '../../../../src/domain/cases/approval/review-case-draft.ts';
import { commandingBody } from '../../../../src/domain/cases/facts/commanding-body.ts';
import { aCase, ana, berta, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const REGIONAL = { body: 'Emergencias de la Generalitat', link: 'https://www.112cv.gva.es' };

it('names who commands in the language of who reads', () => {
  const { institution, ...others } = aHandbook();
  const body = { es: 'Emergencias', ca: 'Emergències' };
  const house = { ...others, institution: { ...institution, emergencyCommands: { regional: { ...REGIONAL, body } } } };
  const crisis = aCrisis({ command: { level: 'regional', by: ana, since: START } });
  const named = (['es', 'ca', 'en'] as const).map((language) => commandingBody(crisis, house, language)?.body);
  expect(named).toEqual(['Emergencias', 'Emergències', 'Emergencias']);
});

it('puts the name of who commands in the language of the reply into the words it offers', () => {
  const { institution, ...others } = aHandbook();
  const body = { es: 'Emergencias', ca: 'Emergències' };
  const house = { ...others, institution: { ...institution, emergencyCommands: { regional: { ...REGIONAL, body } } } };
  const state = aCase({ crisis: aCrisis({ command: { level: 'regional', by: ana, since: START } }) });
  const offered = (text: string, language: 'es' | 'ca') =>
    reviewCaseDraft({ text, language }, state, house, START).flatMap(({ fix }) => fix ?? []);
  expect(offered('La carretera CV-500 està tallada.', 'ca')).toEqual([
    'D’això s’encarrega Emergències: https://www.112cv.gva.es',
  ]);
  expect(offered('La carretera CV-500 está cortada.', 'es')).toEqual([
    'De esto se ocupa Emergencias: https://www.112cv.gva.es',
  ]);
});

it('blocks our texts about roads and evacuation while another government commands, and offers its page', async () => {
  const handbook = aHandbook();
  const commanded = {
    ...handbook,
    institution: { ...handbook.institution, emergencyCommands: { regional: REGIONAL } },
  };
  await using queue = await aCrisisDesk(commanded);
  await queue.start();
  const id = await queue.states();
  const found = async (text: string) =>
    reviewCaseDraft({ text, language: 'es' }, await queue.caseOf(id), commanded, queue.deps.now()).filter(
      ({ message }) => message.key === 'finding.competence.commanded',
    );
  const road = 'La carretera CV-500 está cortada. Gracias por avisar.';
  expect(await found(road)).toEqual([]);
  expect(await queue.does(ana, { kind: 'set_command', level: 'municipal' })).toBe('refusal.same_command');
  expect(await queue.does(ana, { kind: 'set_command', level: 'regional' })).toBe('done');
  const { command } = (await queue.board()).crisis;
  expect(command).toEqual({ level: 'regional', by: ana, since: queue.deps.now() });
  const [finding, ...more] = await found(road);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ level: 'block', words: expect.stringContaining('CV-500') });
  expect(finding?.fix).toContain(REGIONAL.link);
  expect(await found('Gracias por avisar. Estamos contigo.')).toEqual([]);
  expect(await queue.does(berta, { kind: 'set_command', level: 'municipal' })).toBe('done');
  expect(await found(road)).toEqual([]);
  const told = (await queue.auditBodies())
    .map((body) => JSON.parse(body))
    .filter(({ event, result }) => event === 'crisis.set_command' && result === 'done');
  expect(told.map(({ detail }) => [detail.from, detail.to])).toEqual([
    ['municipal', 'regional'],
    ['regional', 'municipal'],
  ]);
});
