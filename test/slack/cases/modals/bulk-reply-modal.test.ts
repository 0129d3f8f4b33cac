import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../src/log.ts';
import { someJoinedPosts } from '../../../support/builders/some-joined-posts.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

/** A case of eight posts whose people ask us, and a clock that the test moves. */
async function aFlood() {
  let ahead = 0;
  const bot = await aPortavoz({ holdMs: 0 }, createLog('silent'), () => new Date(Date.now() + ahead).toISOString());
  await bot.flag('writer', { text: LAMP, author: 'vecina_1' });
  await bot.cardSays(1, 'Por atender');
  await bot.database.cases.store.transact((transaction) =>
    transaction.save({
      changes: [
        {
          kind: 'taken_in',
          row: {
            id: 'taken_in',
            taken: [],
            joined: someJoinedPosts(1, 7, LAMP, new Date().toISOString()),
            waitingCards: [],
          },
        },
      ],
      effects: [{ kind: 'card', caseId: 1 }],
      audit: [],
    }),
  );
  const stateOf = async () => {
    const state = await bot.database.cases.reader.caseById(1);
    if (state === null) throw new Error('The case is gone');
    return state;
  };
  return {
    ...bot,
    stateOf,
    pass: (ms: number) => {
      ahead += ms;
    },
    statuses: async () => (await stateOf()).publications.map(({ status }) => status),
  };
}

describe('a case of many posts', () => {
  it('tells how many, where, how fast and in which words; is answered under one approval, five first, then the rest', async () => {
    await using town = await aFlood();
    const { workspace } = town;
    await town.cardSays(1, '8 mensajes', 'X 6, Mastodon 2', 'por minuto', 'Lo más repetido', '«La farola de la plaza');
    await town.write('writer', 1, REPLY);
    await town.cardSays(1, 'Pendiente de aprobación', 'Responder a varios');

    await workspace.as('writer').click(town.card(1), 'case.many');
    expect(await town.form('writer')).toContain('A todos los que nos nombran o preguntan (8 respuestas)');
    await town.fill('writer', { whom: 'all' });
    await town.cardSays(1, 'Este texto responde a 8 mensajes', '@vecina_1 · @vecina_2', 'Pedir aprobación');
    await workspace.as('writer').click(town.card(1), 'draft.propose');
    const seen = await town.form('writer');
    for (let at = 1; at <= 8; at += 1) expect(seen).toContain(`@vecina_${at}`);
    expect(seen).toContain(REPLY);
    await town.fill('writer', {});
    await town.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(town.card(1), 'draft.approve');
    await town.fill('approver', {});
    await town.cardSays(1, 'A la espera de seguir: 3');

    town.pass(600_000);
    await town.cardSays(1, 'Ya se han publicado las primeras (5)', 'Seguir con las demás', 'Parar');
    expect((await town.statuses()).filter((status) => status === 'held')).toHaveLength(3);
    await workspace.as('writer').click(town.card(1), 'publication.go_on');
    await town.isTold('writer', 'Solo quien puede aprobar decide que sigan');
    await workspace.as('approver').click(town.card(1), 'publication.go_on');
    await town.threadSays(1, 'sigue con 3 respuestas más');
    town.pass(600_000);
    await town.cardSays(1, 'Se han publicado 8 de 8');

    const { drafts, publications } = await town.stateOf();
    const approved = drafts.at(-1)?.places.map(({ target, text }) => [target, text]);
    expect(new Set(publications.map(({ target }) => target)).size).toBe(8);
    expect(approved?.map(([, text]) => text)).toContain(`@vecina_5 ${REPLY}`);
  });

  it('is stopped by anybody of the team: what has not left stays', async () => {
    await using town = await aFlood();
    const { workspace } = town;
    await town.write('writer', 1, REPLY);
    await town.cardSays(1, 'Pendiente de aprobación', 'Responder a varios');
    await workspace.as('writer').click(town.card(1), 'case.many');
    await town.fill('writer', { whom: 'all' });
    await town.cardSays(1, 'Este texto responde a 8 mensajes');
    await workspace.as('writer').click(town.card(1), 'draft.propose');
    await town.fill('writer', {});
    await town.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(town.card(1), 'draft.approve');
    await town.fill('approver', {});
    await town.cardSays(1, 'A la espera de seguir: 3', 'Se han publicado 2 de 8');
    await workspace.as('writer').click(town.card(1), 'publication.undo');
    await town.threadSays(1, 'deshizo la aprobación');
    town.pass(3_600_000);
    expect(await town.statuses()).toEqual(
      expect.arrayContaining(['publishing', 'publishing', ...Array(6).fill('stopped')]),
    );
  });

  it('has posts split off that are another matter, and takes them back by a join', async () => {
    await using town = await aFlood();
    const { workspace } = town;
    await town.cardSays(1, '8 mensajes');
    await workspace.as('writer').click(town.card(1), 'case.split');
    expect(await town.form('writer')).toContain('2 × «La farola');
    await town.fill('writer', { wordings: ['w2'] });
    await town.cardSays(1, '6 mensajes');
    await town.cardSays(2, '2 mensajes', 'Por atender');
    await town.threadSays(1, 'separó mensajes de este caso', '#2');

    await workspace.as('writer').click(town.card(2), 'case.join');
    const refused = await town.fill('writer', { number: '77' });
    expect(JSON.stringify(refused.errors)).toContain('77');
    await town.fill('writer', { number: '#1' });
    await town.cardSays(1, '8 mensajes');
    await town.threadSays(2, 'unió este caso al #1');
  });
});
