import { expect, it } from 'vitest';
import { CASES } from '../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../support/drivers/slack/a-crisis-room.ts';

const POST = 'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua';
const IN_WINTER = '2026-11-24T10:00:00.000Z';
/** Hours, and the name of Madrid's zone behind them. */
const BARE = /\d{2}:\d{2}(?!:?\d| CET)/;
const NAMED = /\d{2}:\d{2} CET/;

it('whoever reads elsewhere sees which hours are the house’s: in forms, App Home and private answers', async () => {
  await using room = await aCrisisRoom({}, undefined, () => IN_WINTER);
  const { workspace } = room;
  workspace.changePerson('approver', { timeZone: 'Atlantic/Canary' });
  await room.flag('writer', { text: POST });
  await room.cardSays(1, 'se ha avisado a nadie');
  await room.opens('approver', () => workspace.as('approver').click(room.card(1), 'case.told'));
  expect(await room.form('approver')).toMatch(/\(CET\)/);
  await room.fill('approver', { who: 'Sala del 112', phone: '112' });
  await room.cardSays(1, 'Ya se avisó a');
  await room.opens('writer', () => workspace.as('writer').click(room.card(1), 'case.told'));
  expect(await room.form('writer')).not.toContain('CET');
  await workspace.as('writer').close();
  // Many read the channel.
  expect(await room.wholeText(1)).not.toContain('CET');

  for (const [key, isElsewhere] of [
    ['approver', true],
    ['writer', false],
  ] as const) {
    const actor = workspace.as(key);
    await actor.command(CASES, '/cases', 'at-risk');
    await room.isTold(key, '1 persona en peligro');
    await actor.openHome();
    await workspace.waitFor(() => actor.home() !== null, { what: `the home of ${key}` });
    const list = actor.ephemerals().map(room.read).join('\n');
    const home = room.read(actor.home() ?? {});
    for (const said of [list, home]) {
      expect([key, NAMED.test(said)]).toEqual([key, isElsewhere]);
      if (isElsewhere) expect(said).not.toMatch(BARE);
    }
  }
});
