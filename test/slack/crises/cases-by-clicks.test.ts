import { describe, expect, it } from 'vitest';
import { aCrisisRoom } from '../../support/drivers/slack/a-crisis-room.ts';

const RISK = 'Socorro, estamos atrapados en el coche en el polígono La Foia y sube el agua';
const WORKS = '¿Cuándo cortan el agua mañana por las obras de la calle Nueva?';
const CLAIM = 'Han reventado la presa de Bonavista, me lo ha dicho un primo, difundidlo todos';

describe('the cases of a crisis, by clicks', () => {
  it('are joined when the card asks, and leave by its menu', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.flag('writer', { text: WORKS });
    await room.cardSays(1, '¿Es parte de la crisis 1');
    await workspace.as('writer').click(room.card(1), 'case.join_crisis');
    await room.cardSays(1, 'Crisis 1 · ');
    await room.threadSays(1, 'añadió este caso a la crisis 1');
    await workspace.waitFor(() => !room.cardText(1).includes('¿Es parte de la crisis'), {
      what: 'the card asks no more',
    });

    await workspace.as('area').click(room.card(1), 'case.leave_crisis');
    await room.threadSays(1, 'sacó este caso de la crisis 1');
    await room.cardSays(1, '¿Es parte de la crisis 1');
    expect((await room.database.cases.reader.caseById(1))?.core.crisisId).toBeNull();
  });

  it('tell of a rescue in its three states, on the card and on the first line of the board', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.flag('writer', { text: RISK });
    await room.boardSays('🆘 1 · 1 sin avisar (#1) · 0 con aviso dado · 0 a salvo');
    await workspace.as('writer').click(room.card(1), 'case.called_112');
    await room.boardSays('🆘 1 · 0 sin avisar · 1 con aviso dado (#1) · 0 a salvo');
    await clickWhenThere(room, 'writer', 'case.attended');
    await room.cardSays(1, 'Ya lo atienden');
    await room.boardSays('1 ya con ayuda (#1)');
    await clickWhenThere(room, 'duty', 'case.safe');
    await room.cardSays(1, 'A salvo');
    await room.boardSays('🆘 1 · 0 sin avisar · 0 con aviso dado · 1 a salvo');
    await clickWhenThere(room, 'duty', 'case.sought');
    await room.boardSays('1 con aviso dado (#1) · 0 a salvo');
  });
});

describe('two copies of a claim', () => {
  it('become one case when a person says that they are the same', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.flag('writer', { text: CLAIM, url: 'https://x.com/uno/status/1' });
    await room.cardSays(1, 'presa');
    await room.flag('writer', { text: `${CLAIM}, que viene el agua`, url: 'https://x.com/dos/status/2' });
    await room.cardSays(2, '¿Es lo mismo que #1?');
    await workspace.as('writer').click(room.card(2), 'case.same_claim');
    await workspace.waitFor(async () => (await room.database.cases.reader.caseById(1))?.posts.length === 2, {
      what: 'both posts are in the first case',
    });
    await workspace.waitFor(async () => (await room.database.cases.reader.caseById(2))?.core.closed !== null, {
      what: 'the second case is closed',
    });
  });
});

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

/** Clicks a button of the card of case 1 once the card has it. */
async function clickWhenThere({ workspace, card }: Room, key: string, action: string): Promise<void> {
  await workspace.waitFor(() => JSON.stringify(card(1).blocks).includes(`"${action}`), {
    what: `a card with ${action}`,
  });
  await workspace.as(key).click(card(1), action);
}
