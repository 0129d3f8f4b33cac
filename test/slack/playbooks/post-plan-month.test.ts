import { expect, it } from 'vitest';
import { lastMonth } from '../../../src/domain/digests/month/month.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, DIGEST } from '../../support/drivers/a-portavoz.ts';
import { aDrillRoom } from '../../support/drivers/slack/a-drill-room.ts';

const BUTTON = 'Poner el informe del mes en un archivo';
const ON = { plan: { isOn: true } };
const filesOf = ({ workspace }: RunningPortavoz) => workspace.messages(DIGEST).flatMap(({ files = [] }) => files);

async function aPlan({ workspace, isTold }: Pick<RunningPortavoz, 'workspace' | 'isTold'>) {
  await workspace.as('writer').command('general', '/playbook', 'plan');
  await isTold('writer', 'Poner el plan en un archivo');
  const plan = workspace.as('writer').ephemerals().at(-1);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

it('puts the report of the last month into the channel of the digest as a file to print, and says where it is', async () => {
  await using bot = await aPortavoz(ON);
  const { workspace } = bot;
  await workspace.as('writer').click(await aPlan(bot), 'plan.report');
  await bot.isTold('writer', 'El informe del último mes, para imprimir, está en el canal del resumen.');
  const [file, ...others] = filesOf(bot);
  if (file === undefined) throw new Error('no file');
  expect(others).toEqual([]);
  expect(file.name).toBe(`riudalba-report-${lastMonth(new Date().toISOString(), 'Europe/Madrid')}.html`);
  expect(file.title).toMatch(/^Informe del mes: \p{L}+ de \d{4}$/u);
  const page = Buffer.from(workspace.bytesOf(file)).toString('utf8');
  expect(page).toContain(`<title>${file.title}</title>`);
  expect(page).toContain('Cuánto publicamos, frente al plan');
});

it('says that the report could not be put there, and can be asked again', async () => {
  await using bot = await aPortavoz(ON);
  const { workspace } = bot;
  const plan = await aPlan(bot);
  workspace.faults.add({ method: 'files.getUploadURLExternal', kind: 'slack_error', error: 'missing_scope' });
  await workspace.as('writer').click(plan, 'plan.report');
  await bot.isTold('writer', 'No se ha podido poner el informe en el canal del resumen. Prueba otra vez.');
  expect(filesOf(bot)).toEqual([]);
  await workspace.as('writer').click(plan, 'plan.report');
  await bot.isTold('writer', 'El informe del último mes');
  expect(filesOf(bot)).toHaveLength(1);
});

it('is for the team alone', async () => {
  await using bot = await aPortavoz(ON);
  await bot.workspace.as('outsider').click(await aPlan(bot), 'plan.report');
  await bot.isTold('outsider', "You are not in the handbook's communication team");
  expect(filesOf(bot)).toEqual([]);
});

it('is not offered while the plan is off', async () => {
  await using bot = await aPortavoz();
  expect(JSON.stringify(await aPlan(bot))).not.toContain(BUTTON);
});

it('is not offered where drills are played: its figures would be invented', async () => {
  await using room = await aDrillRoom(ON);
  expect(JSON.stringify(await aPlan(room))).not.toContain(BUTTON);
});
