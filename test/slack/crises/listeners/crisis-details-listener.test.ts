import { describe, expect, it } from 'vitest';
import { encodeCrisis, encodeLedger, namedCrisis } from '../../../../src/slack/crises/board/ledger-reference.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

/** A person opens the details from the menu of the board. */
async function opensDetails(room: Room, key: string): Promise<string> {
  const value = encodeCrisis((await room.state()).crisis);
  const menu = `crisis.details|${value}`;
  await room.opens(key, () => room.workspace.as(key).choose(room.board(), 'crisis.menu', menu));
  return room.form(key);
}

const says = ({ workspace }: Room, key: string, words: string) =>
  workspace.waitFor(() => JSON.stringify(workspace.as(key).view()?.view.blocks ?? []).includes(words), {
    what: `details that say “${words}”`,
  });

describe('the details of a crisis', () => {
  it('draw themselves again after a click, say there why not, and close with the form above them', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.fills('writer', 'crisis.fact', ZONE);
    await room.boardSays('Zona afectada: La Marina');
    const { crisis, facts } = await room.state();
    const value = encodeLedger({ crisis: namedCrisis(crisis), factId: facts[0]?.id ?? 'none' });

    expect(await opensDetails(room, 'writer')).toContain('Se informa cada ');
    await workspace.as('writer').clickInView({ actionId: 'ledger.verify', value });
    await says(room, 'writer', '⚠️ Este dato lo anotaste tú');
    await opensDetails(room, 'approver');
    await workspace.as('approver').clickInView({ actionId: 'ledger.verify', value });
    await says(room, 'approver', '1 dato vigente');
    expect(workspace.as('approver').view()?.view.callback_id).toBe('crisis.details_view');

    await workspace.as('writer').clickInView('crisis.cadence');
    await workspace.waitFor(() => workspace.as('writer').views().length === 2, { what: 'a form above the details' });
    await workspace.as('writer').submit({ minutes: '30' });
    await workspace.waitFor(() => workspace.as('writer').views().length === 0, { what: 'both are closed' });
    await room.boardSays('Se informa cada 30 min');
  });
});
