import { expect, it } from 'vitest';
import { PLAN_MARK } from '../../../src/documents/plan/plan-document.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, DIGEST } from '../../support/drivers/a-portavoz.ts';

const BUTTON = 'Poner el plan en un archivo';
const filesOf = ({ workspace }: RunningPortavoz) => workspace.messages(DIGEST).flatMap(({ files = [] }) => files);

async function aPlanOf(person: 'writer', { workspace, isTold }: RunningPortavoz) {
  await workspace.as(person).command('general', '/playbook', 'plan');
  await isTold(person, BUTTON);
  const plan = workspace.as(person).ephemerals().at(-1);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

it('puts the plan into the channel of the digest as a file to print, and says where it is', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await workspace.as('writer').click(await aPlanOf('writer', bot), 'plan.print');
  await bot.isTold('writer', 'El plan, para imprimir, está en el canal del resumen.');
  const [file, ...others] = filesOf(bot);
  if (file === undefined) throw new Error('no file');
  expect(others).toEqual([]);
  expect(file.name).toMatch(/^riudalba-plan-\d{4}-\d\d-\d\d\.html$/);
  expect(file.title).toMatch(/^Plan de redes, para imprimir, \d+ de \p{L}+ de \d{4}$/u);
  const page = Buffer.from(workspace.bytesOf(file)).toString('utf8');
  expect(page).toContain(PLAN_MARK);
  expect(page).toContain('De estos días no hay nada anotado');
  expect(page).toContain('Publicar la agenda de la semana');
});

it('says that the plan could not be put there, and can be asked again', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  const plan = await aPlanOf('writer', bot);
  const fault = { method: 'files.getUploadURLExternal', kind: 'slack_error', error: 'missing_scope' } as const;
  workspace.faults.add(fault);
  await workspace.as('writer').click(plan, 'plan.print');
  await bot.isTold('writer', 'No se ha podido poner el plan en el canal del resumen. Prueba otra vez.');
  expect(filesOf(bot)).toEqual([]);
  await workspace.as('writer').click(plan, 'plan.print');
  await bot.isTold('writer', 'El plan, para imprimir, está en el canal del resumen.');
  expect(filesOf(bot)).toHaveLength(1);
});

it('is for the team alone', async () => {
  await using bot = await aPortavoz();
  await bot.workspace.as('outsider').click(await aPlanOf('writer', bot), 'plan.print');
  await bot.isTold('outsider', "You are not in the handbook's communication team");
  expect(filesOf(bot)).toEqual([]);
});
