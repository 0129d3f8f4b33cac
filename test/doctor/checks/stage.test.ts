import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { stage } from '../../../src/doctor/checks/stage.ts';
import { anInstallation, told } from '../a-visit.ts';

it('says that a new installation is in trial, before and after its first start, and since when it is live', async () => {
  const { settings, findings } = await anInstallation();
  const said = async () => (await findings(stage)).map(told);
  const inTrial = ['yellow: In trial: nothing is published automatically.'];
  expect(await said()).toEqual(inTrial);
  const database = await openDatabase(settings['DATABASE_URL'] ?? '');
  const { stages } = database.team;
  expect(await said()).toEqual(inTrial);
  const live = (since: string | null) =>
    stages.transact(({ save }) => save({ stage: { kind: 'live', since }, audit: [] }));
  await live('2026-11-24T10:00:00.000Z');
  expect(await said()).toEqual(['green: Live since 2026-11-24.']);
  await live(null);
  expect(await said()).toEqual(['green: Live.']);
  await database.close();
});
