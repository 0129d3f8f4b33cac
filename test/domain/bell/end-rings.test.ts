import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import type { RingEffect } from '../../../src/domain/cases/ports/rung-messages.ts';
import { ana, biel } from '../../support/builders/a-case.ts';
import { words } from '../../support/builders/crises/a-crisis-desk.ts';
import { aRingingDesk } from '../../support/builders/crises/a-ringing-desk.ts';

type Desk = Awaited<ReturnType<typeof aRingingDesk>>;

/** A look, and the messages that it sends as Slack would have them: each has a place. */
async function rings(desk: Desk, sent: RingEffect[]): Promise<void> {
  for (const effect of await desk.ringing()) {
    if (!isRing(effect)) continue;
    sent.push(effect);
    const message = { channel: 'C1', ts: `1.${sent.length}` };
    await desk.rungMessages.save({ outboxId: sent.length, message, effect, sentAt: desk.deps.now() });
  }
}

function isRing(effect: Effect): effect is RingEffect {
  return ['ring', 'direct_ring', 'thread', 'crisis_line'].includes(effect.kind);
}

/** Keys of the turns whose buttons go with the next look. */
async function endedAtALook(desk: Desk): Promise<string[]> {
  await desk.catchesUp();
  await desk.look();
  const effects = await desk.catchesUp();
  return [...new Set(effects.flatMap((effect) => (effect.kind === 'rings_over' ? effect.keys : [])))];
}

describe('a message that rang', () => {
  it('loses the button of a fact once nothing waits in its form, and only once', async () => {
    await using desk = await aRingingDesk();
    const sent: RingEffect[] = [];
    await desk.start();
    await desk.does(ana, words('El Molinar'));
    await desk.does(ana, words('rojo', { key: 'level' }));
    await rings(desk, sent);
    const facts = (await desk.board()).facts.map(({ id }) => id);
    expect(await endedAtALook(desk)).toEqual([]);
    await desk.does(biel, { kind: 'verify_fact', factId: facts[0] ?? '' });
    expect(await endedAtALook(desk)).toEqual([]);
    await desk.does(biel, { kind: 'verify_fact', factId: facts[1] ?? '' });
    expect((await endedAtALook(desk)).toSorted()).toEqual(facts.map((id) => `fact:${id}`).toSorted());
    expect(await endedAtALook(desk)).toEqual([]);
  });

  it('loses the button of a turn that a person took', async () => {
    await using desk = await aRingingDesk();
    const sent: RingEffect[] = [];
    await desk.start();
    await rings(desk, sent);
    const turn = { key: 'crisis:1:S2', caseId: null, crisisId: 1 };
    expect(await endedAtALook(desk)).toEqual([]);
    expect(await desk.take(biel, turn, 'd1')).toBe('done');
    expect(await endedAtALook(desk)).toEqual([turn.key]);
  });

  it('keeps the button of a level that is raised again, though a person took it before it was lowered', async () => {
    await using desk = await aRingingDesk();
    const sent: RingEffect[] = [];
    await desk.start({ level: 'S1' });
    await rings(desk, sent);
    const turn = { key: 'crisis:1:S1', caseId: null, crisisId: 1 };
    expect(await desk.take(biel, turn, 'd1')).toBe('done');
    expect(await endedAtALook(desk)).toEqual([turn.key]);
    for (const level of ['S2', 'S1'] as const) {
      desk.pass(60_000);
      expect(await desk.does(biel, { kind: 'set_level', level, why: 'Lo dice el plan' })).toBe('done');
    }
    desk.pass(60_000);
    await rings(desk, sent);
    expect(JSON.stringify(sent.at(-1))).toContain(turn.key);
    expect(await endedAtALook(desk)).toEqual([]);
  });

  it('keeps the button that opens a text for its next version, in a thread alone not, and loses it with the case', async () => {
    await using desk = await aRingingDesk();
    const sent: RingEffect[] = [];
    await desk.flag({ text: '¿Llega la inundación a la calle del Aire?' });
    const words = async (text: string) => {
      const { core } = await desk.caseOf(1);
      return desk.case(ana, 1, { kind: 'edit', draftId: core.currentDraftId, text });
    };
    expect(await words('Sube a un sitio alto. Si hay peligro, llama al 112.')).toBe('done');
    await rings(desk, sent);
    const approvals = sent.filter((effect) => JSON.stringify(effect).includes('"approval:'));
    const ended = async () => new Set((await endedAtALook(desk)).filter((key) => key.startsWith('approval:')));
    expect([approvals.length > 1, (await ended()).size]).toEqual([true, 0]);
    expect(await words('Sube a un sitio alto y espera. Si hay peligro, llama al 112.')).toBe('done');
    await endedAtALook(desk);
    const live = async () => (await desk.rungMessages.newest(99)).filter(({ over }) => over.length === 0);
    const kinds = (await live()).map(({ effect }) => effect.kind);
    expect(kinds).toContain('direct_ring');
    expect(kinds).not.toContain('thread');
    expect(await desk.case(biel, 1, { kind: 'dismiss', reason: 'let_stand', note: '' })).toBe('done');
    await endedAtALook(desk);
    expect(await live()).toEqual([]);
  });

  it('is left alone once it is a day old', async () => {
    await using desk = await aRingingDesk();
    const sent: RingEffect[] = [];
    await desk.start();
    await rings(desk, sent);
    expect(await desk.rungMessages.newest(99)).not.toEqual([]);
    desk.pass(25 * 3_600_000);
    expect(await endedAtALook(desk)).toEqual([]);
    expect(await desk.rungMessages.newest(99)).toEqual([]);
  });
});
