import type { KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { fieldsIn } from '../../../../sandbox/proof/slack-in-hand.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { ApprovalGap } from '../../../../src/domain/cases/deadlines/who-may-approve.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Recall } from '../../../../src/domain/cases/model/recalls/recall.ts';
import { NO_RELATED_CASES } from '../../../../src/domain/cases/ports/related-cases.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { textsBeside } from '../../../../src/slack/cases/listeners/texts-beside.ts';
import { encodeReference, referenceTo } from '../../../../src/slack/cases/view/card-reference.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { button, sectionWith } from '../../../../src/slack/kit/blocks.ts';
import { ana, digestOf, rolesOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPlace, aPlacedDraft, aRecall, aStatement, HOLDING } from '../../../support/builders/a-statement.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
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

/** Opens the screen from the ring, and ticks every box there. A busy machine may open it without the other text: it is opened again. */
async function signs(room: Room, key: string, ring: () => Message, id: string): Promise<string> {
  const { workspace } = room;
  let said = '';
  for (let tries = 1; tries <= 4 && !said.includes('Este texto va con el de arriba'); tries += 1) {
    if (tries > 1) await workspace.as(key).close();
    await room.opens(key, () => workspace.as(key).click(ring(), id));
    said = await room.form(key);
  }
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
  await workspace.waitFor(isAsked, { what: 'the field of the level' });
  await room.fill('writer', LEVEL);
  await room.boardSays('Verificar datos');
  const rings = () =>
    [...workspace.messages(CASES), ...workspace.thread(room.board())].filter((one) =>
      JSON.stringify(one.blocks ?? []).includes('ledger.verify_rung'),
    );
  const rung = await workspace.waitFor(() => rings()[0] ?? null, { what: 'a ring for the facts' });
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

  // A person who still sees the button hears that it is over; the others see it go.
  await workspace.as('approver').click(rung, 'ledger.verify_rung');
  await room.isTold('approver', 'Eso ya está hecho o ha cambiado');
  const isEnded = () => rings().every(({ ts }) => ts !== rung.ts);
  await workspace.waitFor(isEnded, { what: 'the end of the ring' });
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
  });
});

/** A correction of a crisis that lacks nothing, of the fact that fell. */
function aCorrection(id: number, factId = 'zone-1', text = HOLDING): CaseState {
  const drafts = [aPlacedDraft([aPlace('x', text)], { id: `draft-${id}`, caseId: id })];
  const recalls = [aRecall({ id: `recall-${id}`, factId, correctionCaseId: id })];
  return aStatement({ drafts, recalls, core: { id, statement: 'correction' } });
}

/** What the screen of the first case has beside its text, where the database holds the others. */
async function besideOf(states: CaseState[], over: { wait?: Promise<null>; read?: number[]; longestMs?: number } = {}) {
  await using desk = await aDesk();
  const [shown = aCorrection(1)] = states;
  const texts = textsIn('es');
  const recalls = states.flatMap((one) => one.recalls.map((recall) => ({ recall })));
  const board = async (_: number): Promise<{ recalls: { recall: Recall }[] } | null> => {
    if (states.length === 0) throw new Error('the crisis is gone');
    return { recalls };
  };
  const warned: string[] = [];
  const warn = (_: object, said: string) => {
    warned.push(said);
  };
  const deps = {
    cases: desk.deps,
    readers: {
      cases: {
        caseById: async (id: number) => {
          over.read?.push(id);
          await over.wait;
          return states.find(({ core }) => core.id === id) ?? null;
        },
      },
      related: { related: async (_: CaseState) => NO_RELATED_CASES },
      gapOf: async (_: CaseState): Promise<ApprovalGap | null> => null,
    },
    crises: { reader: { board } },
    bot: { workspaceUrl: 'https://town.slack.com/', log: { warn } },
  };
  const asked = {
    view: caseView(shown, aHandbook(), START, texts, digestOf),
    membership: { kind: 'member', roles: rolesOf(ana) } as const,
    requester: { actor: ana, channel: CASES, deliveryKey: 'd', texts } as Parameters<
      typeof textsBeside
    >[1]['requester'],
  };
  const beside = await textsBeside('draft.propose', asked, deps as Parameters<typeof textsBeside>[2], {
    longestMs: over.longestMs ?? 60_000,
  });
  return { ids: beside.map(({ view }) => view.state.core.id), warned };
}

describe('the corrections of a crisis', () => {
  it('are on the screen of another one of the same fallen fact, and no others', async () => {
    const states = [aCorrection(1), aCorrection(4), aCorrection(2, 'level-1'), aCorrection(3)];
    expect(await besideOf(states)).toEqual({ ids: [3, 4], warned: [] });
  });

  it('are left to their own cards where the checks find more than advice, or a fact is missing', async () => {
    const warning = aCorrection(3, 'zone-1', `${HOLDING} ¡¡MIRAD ESTO, ES MUY IMPORTANTE!!`);
    const lacking = aCorrection(4, 'zone-1', `${HOLDING} Zona: [FALTA: zona]`);
    const levels = [warning, lacking].map((state) =>
      caseView(state, aHandbook(), START, textsIn('es'), digestOf).findings.map(({ level }) => level),
    );
    expect(levels[0]).toContain('warn');
    expect(levels[0]).not.toContain('block');
    expect(levels[1]).toContain('block');
    expect((await besideOf([aCorrection(1), aCorrection(2), warning, lacking])).ids).toEqual([2]);
  });

  it('are read ten at most, and five are shown', async () => {
    const read: number[] = [];
    const forbidden = Array.from({ length: 40 }, (_, at) => ({ ...aCorrection(at + 2), drafts: [] }));
    expect((await besideOf([aCorrection(1), ...forbidden], { read })).ids).toEqual([]);
    expect(read).toHaveLength(10);
    const many = Array.from({ length: 9 }, (_, at) => aCorrection(at + 2));
    expect((await besideOf([aCorrection(1), ...many])).ids).toEqual([2, 3, 4, 5, 6]);
  });

  it('are not waited for: where they cannot be read, or not in time, the screen opens without them', async () => {
    const never = new Promise<null>(() => undefined);
    expect((await besideOf([aCorrection(1), aCorrection(2)], { wait: never, longestMs: 50 })).ids).toEqual([]);
    expect(await besideOf([])).toEqual({ ids: [], warned: ['The texts that go with another could not be read'] });
  });
});
