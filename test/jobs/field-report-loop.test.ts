import { expect, it } from 'vitest';
import { startFieldReportLoop } from '../../src/jobs/field-report-loop.ts';
import { ana } from '../support/builders/a-case.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aDesk } from '../support/builders/cases/a-desk.ts';
import { FAULT, SENT } from '../support/builders/cases/some-works.ts';
import { aDatabase } from '../support/drivers/a-database.ts';
import { aJobLog } from '../support/drivers/jobs/a-job-log.ts';
import { aTimer } from '../support/drivers/jobs/a-timer.ts';

/** Processes that share a database with two reported faults. */
async function someProcesses() {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  await desk.flag({ text: 'La farola de la calle del Olmo está apagada, ¿la podéis mirar?' });
  await desk.does(ana, 1, FAULT);
  const log = aJobLog();
  const sent: string[] = [];
  const works = { outcome: SENT as typeof SENT | { kind: 'refused'; why: string }, isOn: true, wakes: 0 };
  async function start(holder: string) {
    const timer = aTimer();
    const rests = timer.isSet();
    const loop = startFieldReportLoop({
      cases: desk.deps,
      works: {
        services: async () => [],
        async send({ reference }) {
          sent.push(`${holder} ${reference}`);
          return works.outcome;
        },
        look: async () => null,
      },
      isOn: async () => works.isOn,
      coordination: database.upkeep.coordination,
      holder,
      wake: () => {
        works.wakes += 1;
      },
      setTimer: timer.set,
      log,
    });
    await rests;
    return {
      stop: () => loop.stop(),
      async round() {
        const set = timer.isSet();
        timer.fire();
        await set;
      },
    };
  }
  return { works, sent, log, start, [Symbol.asyncDispose]: database.close };
}

it('sends a report once, from one process, and wakes those who show it', async () => {
  await using world = await someProcesses();
  const [one, two] = [await world.start('one'), await world.start('two')];
  await two.round();
  await one.round();
  expect(world.sent).toEqual(['one Portavoz #1']);
  expect(world.works.wakes).toBe(1);
  await one.stop();
  await two.stop();
  expect(world.log.lines).toEqual([]);
});

it('sends nothing in trial', async () => {
  await using world = await someProcesses();
  world.works.isOn = false;
  const one = await world.start('one');
  await one.round();
  expect(world.sent).toEqual([]);
  await one.stop();
});

it('tells those who run the bot of a report that was not taken, and no word of it', async () => {
  await using world = await someProcesses();
  world.works.outcome = { kind: 'refused', why: '403' };
  const one = await world.start('one');
  await one.round();
  expect(world.log.lines).toEqual([
    expect.stringMatching(/^warn .*did not take a report \{"end":"refused","answer":"403"\}$/),
  ]);
  await one.stop();
});
