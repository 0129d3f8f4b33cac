import type { KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { fieldsIn } from '../../../../sandbox/proof/slack-in-hand.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { encodeReference, referenceTo } from '../../../../src/slack/cases/view/card-reference.ts';
import { button, sectionWith } from '../../../../src/slack/kit/blocks.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

/** A message as it rings for the text of a case, with its button. */
async function ringFor({ workspace, database }: Room, caseId: number, id: string): Promise<() => Message> {
  const state = await database.cases.reader.caseById(caseId);
  if (state === null) throw new Error(`there is no case ${caseId}`);
  const draft = currentDraft(state);
  const value = encodeReference(referenceTo(state, { draftId: draft?.id ?? null, digest: draft?.digest ?? null }));
  const text = `Caso #${caseId}`;
  const blocks: KnownBlock[] = [sectionWith(text, button('Abrir', id, value))];
  const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl });
  const { ts = '' } = await client.chat.postMessage({ channel: CASES, text, blocks });
  return () => {
    const found = workspace.messages(CASES).find((one) => one.ts === ts);
    if (found === undefined) throw new Error(`the ring for ${text} is gone`);
    return found;
  };
}

/** Opens the screen from the ring, and ticks every box there. */
async function signs(room: Room, key: string, ring: () => Message, id: string): Promise<string> {
  const { workspace } = room;
  await room.opens(key, () => workspace.as(key).click(ring(), id));
  const said = await room.form(key);
  const boxes = fieldsIn(workspace.as(key).view()?.view.blocks ?? []).filter(({ isTicked }) => isTicked);
  await workspace.as(key).submit(Object.fromEntries(boxes.map(({ actionId, options }) => [actionId, options])));
  return said;
}

const statusesOf = async ({ database }: Room, as: string) => {
  const states = [await database.cases.reader.caseById(1), await database.cases.reader.caseById(2)];
  return states.map((state) => (state?.signOffs ?? []).filter((one) => one.as === as).map(({ digest }) => digest));
};

const textsOf = async ({ database }: Room) => {
  const states = [await database.cases.reader.caseById(1), await database.cases.reader.caseById(2)];
  return states.map((state) => (state === null ? undefined : currentDraft(state)));
};

const LEVEL = { fact: 'level', 'fact.level': 'orange', source: 'Policía Local' };

/** The writer proposes two facts, and the approver confirms them in one form; the ring for them then loses its button. */
async function factsTogether(room: Room): Promise<void> {
  const { workspace } = room;
  const fields = (key: string) => fieldsIn(workspace.as(key).view()?.view.blocks ?? []);
  await room.fills('writer', 'crisis.fact', ZONE);
  await room.boardSays('Zona afectada: La Marina');
  await room.opens('writer', () => workspace.as('writer').click(room.board(), 'crisis.fact'));
  await workspace.as('writer').clickInView({ actionId: 'ledger.fact', value: 'level' });
  const isAsked = () => fields('writer').some(({ actionId }) => actionId === 'fact.level');
  await workspace.waitFor(isAsked, { what: 'the field of the level', timeoutMs: 40_000 });
  await room.fill('writer', LEVEL);
  await room.boardSays('Verificar datos');
  await workspace.as('writer').click(room.board(), 'ledger.verify_all');
  await room.isTold('writer', 'Este dato lo anotaste tú');

  await room.opens('approver', () => workspace.as('approver').click(room.board(), 'ledger.verify_all'));
  const form = await room.form('approver');
  for (const part of ['La Marina', 'Policía Local', 'Marca solo lo que has comprobado']) expect(form).toContain(part);
  const boxes = fields('approver');
  expect(boxes.map(({ isTicked, options }) => [isTicked, options])).toEqual([
    [true, ['yes']],
    [true, ['yes']],
  ]);
  expect((await workspace.as('approver').submit({})).errors).toBeDefined();
  expect((await room.state()).facts.map(({ status }) => status)).toEqual(['proposed', 'proposed']);
  await workspace.as('approver').submit(Object.fromEntries(boxes.map(({ actionId, options }) => [actionId, options])));
  await room.boardSays('2 datos vigentes');
  await room.linesSay('verifica 2 datos');

  const rings = () =>
    [...workspace.messages(CASES), ...workspace.thread(room.board())].filter((one) =>
      JSON.stringify(one.blocks ?? []).includes('ledger.verify_rung'),
    );
  const rung = await workspace.waitFor(() => rings()[0] ?? null, { what: 'a ring for the facts', timeoutMs: 40_000 });
  await workspace.as('approver').click(rung, 'ledger.verify_rung');
  await room.isTold('approver', 'Eso ya está hecho o ha cambiado');
  const isEnded = () => rings().every(({ ts }) => ts !== rung.ts);
  await workspace.waitFor(isEnded, { what: 'the end of the ring', timeoutMs: 40_000 });
}

it('facts are confirmed in one form; a message in two languages is proposed on one screen and approved on another, each text by its own bytes', async () => {
  await using room = await aCrisisRoom();
  await room.starts('writer');
  await factsTogether(room);
  await room.workspace.as('writer').click(room.board(), 'crisis.statement');
  await room.fill('writer', { statement: 'update', networks: ['x'], languages: ['es', 'ca'] });
  await room.cardSays(1, 'Pedir aprobación');
  await room.cardSays(2, 'Pedir aprobación');
  const drafts = await textsOf(room);
  const bytes = drafts.map((draft) => [draft?.digest]);

  const toPropose = await ringFor(room, 1, 'draft.propose_rung');
  const proposed = await signs(room, 'writer', toPropose, 'draft.propose_rung');
  for (const draft of drafts) expect(proposed).toContain(draft?.text);
  await room.cardSays(1, 'Pendiente de aprobación');
  await room.cardSays(2, 'Pendiente de aprobación');
  expect(await statusesOf(room, 'proposer')).toEqual(bytes);

  const toApprove = await ringFor(room, 2, 'draft.approve_rung');
  const approved = await signs(room, 'approver', toApprove, 'draft.approve_rung');
  for (const draft of drafts) expect(approved).toContain(draft?.text);
  await room.cardSays(1, 'Publicar ya');
  await room.cardSays(2, 'Publicar ya');
  expect(await statusesOf(room, 'approver')).toEqual(bytes);

  // Nothing is to be proposed any more: the ring says so and loses its button.
  await room.workspace.as('writer').click(toPropose(), 'draft.propose_rung');
  await room.isTold('writer', 'Ya se pidió aprobación');
  await room.workspace.waitFor(() => !JSON.stringify(toPropose().blocks).includes('draft.propose_rung'), {
    what: 'the end of the ring',
    timeoutMs: 40_000,
  });
}, 240_000);
