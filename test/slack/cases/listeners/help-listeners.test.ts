import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import type { Change } from '../../../../src/domain/cases/model/changes.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { registerCallsForHelp } from '../../../../src/slack/cases/listeners/help-listeners.ts';
import { actionsBlock, button } from '../../../../src/slack/kit/blocks.ts';
import { HELP } from '../../../../src/slack/kit/ids.ts';
import { biel } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aMatter, aPost, outcomeOf } from '../../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

type Handler = (sent: unknown) => Promise<void>;

/** Oscar at a ring for calls for help: what opens when he presses, and what Slack is answered when he sends the form. */
async function atRing(count: number) {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  for (let at = 1; at <= count; at += 1) {
    const text = `Socorro, estamos atrapados en el coche número ${at} y sube el agua, no podemos salir`;
    await desk.flag({ text, author: `vecina_${at}`, url: `https://x.com/vecina_${at}/status/${at}1` });
  }
  const handlers: Record<string, Handler> = {};
  const app: App = Object.assign(Object.create(null), {
    action: ({ action_id }: { action_id: string }, handler: Handler) => {
      handlers[action_id] = handler;
    },
    view: ({ callback_id }: { callback_id: string }, handler: Handler) => {
      handlers[callback_id] = handler;
    },
  });
  const directory = {
    localeOf: async (_: string): Promise<string | null> => 'es',
    zoneOf: async (_: string): Promise<string | null> => null,
    nameOf: async (user: string) => user,
  };
  const deps = {
    cases: desk.deps,
    readers: { cases: database.cases.reader, home: database.cases.screens.home },
    team: { directory },
    bot: { wake: (): void => undefined },
  };
  registerCallsForHelp(app, deps as Parameters<typeof registerCallsForHelp>[1]);
  const ring: { blocks: KnownBlock[] } = { blocks: [actionsBlock([button('112', HELP.take, HELP.take)])] };
  const shown: ModalView[] = [];
  let presses = 0;
  const client = new WebClient();
  let opening = async (): Promise<void> => undefined;
  client.views.open = async (sent) => {
    await opening();
    shown.push(sent?.view as ModalView);
    return { ok: true, view: { id: 'V1' } };
  };
  client.views.update = async (sent) => {
    shown.push(sent?.view as ModalView);
    return { ok: true };
  };
  client.chat.update = async (sent) => {
    ring.blocks = (sent as { blocks: KnownBlock[] }).blocks;
    return { ok: true };
  };
  const body = (trigger_id: string) => ({
    actions: [{ type: 'button', action_id: HELP.take, value: HELP.take }],
    user: { id: 'UOSCAR', team_id: 'T1' },
    channel: { id: 'C1' },
    trigger_id,
    message: { ts: '1.1', text: 'Caso #1', blocks: ring.blocks },
  });

  async function press(): Promise<string> {
    const sent = { ack: async () => {}, body: body(`t${presses++}`), client };
    return (handlers[HELP.take] ?? (async () => {}))(sent).then(
      () => 'done',
      (error: Error) => error.message,
    );
  }

  /** Sends the form in front with these cases ticked. */
  async function send(ticked: readonly number[], over: Record<string, string> = {}) {
    const view = shown.at(-1);
    const fields = (view?.blocks ?? []).flatMap((block) =>
      'element' in block && block.type === 'input' ? [block] : [],
    );
    const values = Object.fromEntries(
      fields.map(({ block_id = '', element }) => {
        const isTicked = ticked.some((id) => block_id === `told.${id}`);
        const options = 'options' in element ? element.options : [];
        const initial = 'initial_value' in element ? element.initial_value : null;
        const value =
          element.type === 'checkboxes'
            ? { type: element.type, selected_options: isTicked ? options : [] }
            : { type: element.type, value: over[block_id] ?? initial };
        return [block_id, { [block_id]: value }];
      }),
    );
    let answer: unknown = null;
    await handlers[HELP.told]?.({
      ack: async (given: unknown) => {
        answer = given ?? 'closed';
      },
      body: { ...body(`sent-${ticked.join('-')}`), view: { ...view, state: { values } } },
    });
    return answer;
  }
  const opens = (meanwhile: () => Promise<void>) => {
    opening = meanwhile;
  };
  const keep = (...changes: Change[]) => database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  return { desk, press, send, opens, keep, shown, ring, [Symbol.asyncDispose]: database.close };
}

it('one press takes every call for help that waits, and one form notes the call to 112 for those that are ticked', async () => {
  await using oscar = await atRing(3);
  await oscar.desk.does(biel, 2, { kind: 'claim' });
  expect(await oscar.press()).toBe('done');
  const fields = oscar.shown[0]?.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));
  expect(fields).toEqual(['told.1', 'incident.1', 'told.3', 'incident.3', 'at']);
  expect((await oscar.desk.caseOf(3)).core.claim?.by).toMatchObject({ user: 'UOSCAR' });
  expect(await oscar.send([3], { 'incident.3': '2026/4711' })).toBe('closed');
  expect((await oscar.desk.caseOf(3)).handoffs).toMatchObject([{ incident: '2026/4711' }]);
  expect((await oscar.desk.caseOf(1)).handoffs).toEqual([]);
});

/** Ids of the cases in a form. */
function casesIn(view: ModalView | undefined): number[] {
  const fields = (view?.blocks ?? []).flatMap((block) => (block.type === 'input' ? [block.block_id ?? ''] : []));
  return fields.filter((field) => field.startsWith('told.')).map((field) => Number(field.slice('told.'.length)));
}

it('has the call for help that nobody took, however many others hold, and before those that the person holds', async () => {
  await using oscar = await atRing(9);
  const at = oscar.desk.deps.now();
  const urgent = { class: 'life_risk', severity: 'S1', openedAt: '2020-01-01T00:00:00.000Z' } as const;
  const held = Array.from({ length: 40 }, (_, id) => aMatter({ ...urgent, id: 100 + id, claim: { by: biel, at } }));
  await oscar.keep(...held.map((row): Change => ({ kind: 'matter', row })));
  const mine: Actor = { kind: 'slack', team: 'T1', user: 'UOSCAR' };
  for (const id of [1, 2, 3, 4, 5, 6, 7, 8]) await oscar.desk.does(mine, id, { kind: 'claim' });
  expect(await oscar.press()).toBe('done');
  expect(casesIn(oscar.shown[0])).toEqual([9, 1, 2, 3, 4, 5, 6, 7]);
  expect((await oscar.desk.caseOf(9)).core.claim?.by).toEqual(mine);
});

it('has what another person took and of which nobody told 112 for five minutes, and gives it to who presses', async () => {
  await using oscar = await atRing(2);
  await oscar.desk.does(biel, 1, { kind: 'claim' });
  oscar.desk.pass(5 * 60_000);
  expect(await oscar.press()).toBe('done');
  expect(casesIn(oscar.shown.at(-1))).toEqual([1, 2]);
  expect((await oscar.desk.caseOf(1)).core.claim?.by).toMatchObject({ user: 'UOSCAR' });
});

it('shows the words that called, and the newest ones below', async () => {
  await using oscar = await atRing(1);
  const answers = (await oscar.desk.caseOf(1)).posts[0]?.id ?? '';
  const row = aPost({ id: 'later', caseId: 1, text: '¡Daos prisa, por favor!', keys: ['later'], answers });
  await oscar.keep({ kind: 'post', row });
  await oscar.press();
  const quoted = (oscar.shown[0]?.blocks ?? [])
    .filter(({ type }) => type === 'rich_text')
    .map((one) => JSON.stringify(one));
  expect(quoted).toEqual([
    expect.stringContaining('estamos atrapados en el coche número 1'),
    expect.stringContaining('¡Daos prisa, por favor!'),
  ]);
});

it('says at its own field what is wrong, and asks for one tick at least', async () => {
  await using oscar = await atRing(2);
  await oscar.press();
  expect(await oscar.send([])).toMatchObject({ errors: { 'told.1': expect.stringContaining('112') } });
  expect(await oscar.send([1, 2], { at: '25:00' })).toMatchObject({ errors: { at: expect.any(String) } });
  expect(await oscar.send([2], { 'incident.2': 'x'.repeat(60) })).toMatchObject({
    errors: { 'incident.2': expect.any(String) },
  });
  expect((await oscar.desk.caseOf(1)).handoffs).toEqual([]);
});

it('takes nothing where Slack does not open the form, and says no more of what another took meanwhile', async () => {
  await using oscar = await atRing(2);
  oscar.opens(async () => {
    throw new Error('expired_trigger_id');
  });
  expect(await oscar.press()).toBe('expired_trigger_id');
  expect((await oscar.desk.caseOf(1)).core.claim).toBeNull();
  oscar.opens(async () => void (await oscar.desk.does(biel, 2, { kind: 'claim' })));
  expect(await oscar.press()).toBe('done');
  expect(JSON.stringify(oscar.shown.at(-2))).toContain('told.2');
  expect(JSON.stringify(oscar.shown.at(-1))).not.toContain('told.2');
});

it('where nothing waits any more the ring says so and loses its button', async () => {
  await using oscar = await atRing(1);
  await oscar.desk.does(biel, 1, { kind: 'call_emergency' });
  expect(await oscar.press()).toBe('refusal.turn_over');
  expect(JSON.stringify(oscar.ring.blocks)).not.toContain(HELP.take);
  expect(oscar.shown).toEqual([]);
});
