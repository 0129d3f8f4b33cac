import { expect, it } from 'vitest';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import { runAudit } from '../../../../src/cli/audit/audit.ts';
import { runErase } from '../../../../src/cli/erase.ts';
import { inATerminal } from '../../../cli/in-a-terminal.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';
import { everythingIn } from '../../../support/laws/everything-in.ts';

const POST = '¿Llega la inundación a la calle del Olmo, a casa de Marta Planas?';
const WHY = 'Diligencias previas 12/2026';

it('a legal hold is ordered in Slack, an erasure on request becomes blocking, and lead and DPO lift it', async () => {
  await using room = await aCrisisRoom();
  const { workspace, databaseUrl } = room;
  const holds = (key: string) => workspace.as(key).command(CASES, '/crisis', 'legal-hold 1');
  const run = (command: typeof runErase, ...args: string[]) =>
    inATerminal((terminal) => command(args, terminal), { dir: '.', env: { DATABASE_URL: databaseUrl } });
  const wholeChannel = () =>
    JSON.stringify(workspace.messages(CASES).flatMap((one: Message) => [one, ...workspace.thread(one)]));

  await room.starts('writer');
  await room.flag('writer', { text: POST, author: '@marta_planas' });
  await room.cardSays(1, 'inundación');

  // Who may not order it reads who may; the form stays.
  await holds('writer');
  const refused = await room.fill('writer', { why: WHY });
  expect(Object.values(refused.errors ?? {}).join()).toContain('Solo puede ordenarla');
  await workspace.as('writer').close();
  await holds('legal');
  await room.fill('legal', { why: WHY });
  await room.boardSays('Retención legal desde el', WHY);
  await room.linesSay('ordena la retención legal: no se borra nada de sus casos');

  // What a citizen asks to erase leaves every screen, and stays for courts alone.
  const erased = await run(runErase, '--case', '1', '--reason', 'request', '--yes');
  expect(erased).toMatchObject({ code: 0, output: expect.stringContaining('The words of case #1 are blocked.') });
  await room.cardSays(1, 'Datos personales borrados');
  await workspace.waitFor(() => !wholeChannel().includes('Planas'), { what: 'the thread without the words' });
  expect(JSON.stringify(await room.database.cases.reader.caseById(1))).not.toContain('Planas');
  const court = await run(runAudit, 'blocked', '1', '--reason', 'court');
  expect(court).toMatchObject({ code: 0, output: expect.stringContaining('Marta Planas') });

  // One person of the two is not enough, nor the same one twice; who is neither may not.
  await holds('legal');
  expect(await room.form('legal')).toContain('Hacen falta dos personas');
  await workspace.as('legal').submit();
  expect(await room.form('legal')).toContain('La levantan la jefatura de comunicación y la persona delegada');
  await workspace.as('legal').close();
  await holds('lead');
  await room.form('lead');
  await workspace.as('lead').submit();
  await room.linesSay('levanta la retención legal; falta la otra persona', 'Se pide a protección de datos');
  await holds('lead');
  expect(await room.form('lead')).toContain('Ya la ha levantado');
  await workspace.as('lead').submit();
  expect(await room.form('lead')).toContain('Ya la has levantado: falta la otra persona.');
  await workspace.as('lead').close();
  expect((await room.state()).crisis.legalHold?.lifts).toHaveLength(1);
  expect(await everythingIn(databaseUrl)).toContain('Planas');

  // The second one ends it: what was asked to be erased is gone, also for courts.
  await holds('dpo');
  await room.form('dpo');
  await workspace.as('dpo').submit();
  await room.linesSay('levanta la retención legal: se borra lo que se pidió borrar');
  expect((await room.state()).crisis.legalHold).toBeUndefined();
  expect(room.boardText()).not.toContain('Retención legal');
  expect(await run(runAudit, 'blocked', '1', '--reason', 'court')).toMatchObject({
    code: 1,
    errors: 'Nothing is blocked for crisis 1.\n',
  });
  expect((await room.record()).map(({ event }) => event)).toEqual(
    expect.arrayContaining(['crisis.hold_legally', 'case.blocked', 'blocked.shown', 'crisis.lift_hold']),
  );
});
