import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import type { SlackActor } from '../../../../src/domain/people/actor.ts';
import { registerCases } from '../../../../src/slack/cases/listeners/case-listeners.ts';
import { encodeReference, referenceTo } from '../../../../src/slack/cases/view/card-reference.ts';
import { VIEWS } from '../../../../src/slack/kit/ids.ts';
import { ana, oscar } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

type Sent = (sent: object) => Promise<void>;

/** Two texts that wait for somebody to propose them, and the form on which both are. */
async function aScreen() {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  const posts = ['¿A qué hora abre la oficina del padrón?', '¿Dónde se recogen los muebles viejos de casa?'];
  for (const [at, text] of posts.entries()) await desk.flag({ text, url: `https://x.com/vecina/status/${at + 1}` });
  const both = () => Promise.all([1, 2].map(desk.caseOf));
  const [first, second] = (await both()).map((state) => {
    const draft = currentDraft(state);
    return encodeReference(referenceTo(state, { draftId: draft?.id ?? null, digest: draft?.digest ?? null }));
  });

  const forms = new Map<string, Sent>();
  const app: App = Object.assign(Object.create(null), {
    action: () => undefined,
    view: ({ callback_id }: { callback_id: string }, sent: Sent) => forms.set(callback_id, sent),
  });
  const told: string[] = [];
  const client = { chat: { postMessage: async ({ text }: { text: string }) => told.push(text) } };
  const directory = {
    localeOf: async (_: string): Promise<string | null> => 'es',
    zoneOf: async (_: string): Promise<string | null> => null,
    nameOf: async (user: string) => user,
  };
  const deps = {
    cases: desk.deps,
    readers: { cases: database.cases.reader },
    team: { directory },
    bot: { wake: (): void => undefined, cardLink: async (_: number): Promise<string | null> => null },
    ownCards: { redraw: async (_: number, __: object): Promise<void> => undefined },
  };
  registerCases(app, deps as Parameters<typeof registerCases>[1]);

  /** Signed texts at the moment when Slack has its answer, that answer, and signed texts when all is done. */
  async function submit(trigger: string, { by = ana as SlackActor, formId = VIEWS.propose } = {}) {
    let answer: object = {};
    let atAck: boolean[] = [];
    const ack = async (given: object = {}) => {
      answer = given;
      atAck = (await both()).map((state) => isSignedBy(by, state));
    };
    const box = { tick: { type: 'checkboxes', selected_options: [{ value: second }] } };
    const view = {
      callback_id: formId,
      private_metadata: first,
      title: { text: 'Pedir aprobación' },
      blocks: [{ type: 'section' }, { type: 'input', block_id: 'beside.2' }],
      state: { values: { 'beside.2': box } },
    };
    const body = { user: { id: by.user, team_id: by.team }, trigger_id: trigger, view };
    await forms.get(formId)?.({ ack, body, client });
    return { answer, atAck, after: (await both()).map((state) => isSignedBy(by, state)) };
  }
  return { desk, told, submit, both, [Symbol.asyncDispose]: database.close };
}

function isSignedBy({ user }: SlackActor, state: CaseState): boolean {
  return state.signOffs.some(({ by, voidedAt }) => voidedAt === null && by.kind === 'slack' && by.user === user);
}

describe('texts that are signed off together', () => {
  it('Slack has its answer once the first one is signed; sent again, nothing is signed twice and no error is told', async () => {
    await using screen = await aScreen();
    expect(await screen.submit('t1')).toEqual({ answer: {}, atAck: [true, false], after: [true, true] });
    const record = await screen.desk.record();
    expect(await screen.submit('t1')).toEqual({ answer: {}, atAck: [true, true], after: [true, true] });
    expect(await screen.desk.record()).toEqual(record);
    // The same form, sent by another click: the second text is signed, and no error comes for it.
    await screen.submit('t2');
    expect((await screen.both()).map(({ signOffs }) => signOffs.length)).toEqual([1, 1]);
    expect(screen.told).toEqual([]);
  });

  it('a refusal of the first one takes the place of the form, and the other one is signed', async () => {
    await using screen = await aScreen();
    await screen.desk.does(oscar, 1, {
      kind: 'edit',
      draftId: currentDraft(await screen.desk.caseOf(1))?.id ?? '',
      text: 'La oficina del padrón abre de nueve a dos. Más en https://www.vallserena.example',
    });
    const { answer, after } = await screen.submit('t1');
    expect(answer).toMatchObject({ response_action: 'update' });
    expect(answer).not.toHaveProperty('errors');
    expect(plainTextOf(answer)).toContain('Los demás textos que marcaste siguen adelante: #2.');
    expect(after).toEqual([false, true]);
    expect(screen.told).toEqual([]);
    expect(await screen.desk.record()).toContain('gesture.propose refusal.stale_text');
  });

  it('a refusal of the other one is told to the person alone, with its number and why', async () => {
    await using screen = await aScreen();
    await screen.desk.does(oscar, 2, { kind: 'dismiss', reason: 'spam', note: '' });
    expect((await screen.both()).map(statusOf)).toEqual(['open', 'dismissed']);
    expect(await screen.submit('t1')).toMatchObject({ answer: {}, after: [true, false] });
    expect(screen.told).toEqual([expect.stringContaining('#2: Ya se pidió aprobación')]);
  });
});
