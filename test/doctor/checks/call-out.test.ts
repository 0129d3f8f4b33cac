import { expect, it } from 'vitest';
import { callOut } from '../../../src/doctor/checks/call-out.ts';
import { anInstallation, rewriteHandbook, told } from '../a-visit.ts';

it('warns where nobody is called outside of Slack, and says what is left: phones on the card, or nothing', async () => {
  const { findings, handbook } = await anInstallation();
  const said = async (changes: Record<string, string> = {}) => (await findings(callOut, changes)).map(told);
  expect(await said()).toEqual([
    'yellow: There is no call by SMS or voice, and the handbook has no phones of the team.',
  ]);
  await rewriteHandbook(handbook, (text) =>
    text.replace('name: Guardia\n', 'name: Guardia\n      phone: 600 000 001\n'),
  );
  expect(await said()).toEqual(['yellow: There is no call by SMS or voice.']);
  const gateway = { CALL_OUT_URL: 'https://sms.riudalba.example/call', CALL_OUT_SECRET: 'a-secret-of-the-gateway' };
  expect(await said(gateway)).toEqual(['green: It is set. Try it: ./portavoz call-out test.']);
});
