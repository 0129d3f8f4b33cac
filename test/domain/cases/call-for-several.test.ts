import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { noteCallForSeveral, takeCallsForHelp } from '../../../src/domain/cases/call-for-several.ts';
import { isUntold } from '../../../src/domain/cases/model/at-risk.ts';
import { RefusedError } from '../../../src/errors.ts';
import { ana, biel, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const WHO = { actor: ana, channel: 'C1', deliveryKey: 'form-1' };

/** A desk with calls for help, and questions that are none, in the order of the list. */
async function calls(isHelp: readonly boolean[]) {
  const desk = await aDesk();
  for (const [at, one] of isHelp.entries()) {
    const text = one
      ? `Socorro, estamos atrapados en el coche número ${at} y sube el agua, no podemos salir`
      : `¿A qué hora abre la oficina número ${at} del padrón?`;
    await desk.flag({ text, author: `vecina_${at}`, url: `https://x.com/vecina_${at}/status/${at}1` });
  }
  const states = () => Promise.all(isHelp.map((_, at) => desk.caseOf(at + 1)));
  const ids = async (found: (state: Awaited<ReturnType<typeof desk.caseOf>>) => boolean) =>
    (await states()).filter(found).map(({ core }) => core.id);
  const note = (told: readonly { caseId: number; incident: string }[], at = '10:59', deliveryKey = 'form-1') =>
    noteCallForSeveral(desk.deps, { told, at, since: desk.deps.now() }, { ...WHO, deliveryKey });
  return { ...desk, ids, note };
}

const untold = (told: readonly number[]) => told.map((caseId) => ({ caseId, incident: '' }));

describe('one call to 112 about several people at risk', () => {
  it('is taken by one person, but for what another has in hand; each has its own row of the record', async () => {
    await using desk = await calls([true, true, true]);
    await desk.does(biel, 2, { kind: 'claim' });
    await desk.does(ana, 3, { kind: 'claim' });
    expect(await takeCallsForHelp(desk.deps, [1, 2, 3], WHO)).toEqual([1, 3]);
    expect(await desk.ids(({ core }) => core.claim !== null)).toEqual([1, 2, 3]);
    expect((await desk.caseOf(2)).core.claim?.by).toEqual(biel);
    expect((await desk.record()).filter((event) => event === 'gesture.claim')).toHaveLength(3);
  });

  it('is taken over by another person once whoever took it has told nobody for five minutes', async () => {
    await using desk = await calls([true, true]);
    await desk.does(biel, 1, { kind: 'claim' });
    await desk.does(biel, 2, { kind: 'claim' });
    await desk.does(biel, 2, { kind: 'call_emergency' });
    desk.pass(5 * 60_000 - 1);
    expect(await takeCallsForHelp(desk.deps, [1, 2], WHO)).toEqual([]);
    desk.pass(1);
    expect(await takeCallsForHelp(desk.deps, [1, 2], { ...WHO, deliveryKey: 'form-2' })).toEqual([1]);
    expect((await desk.caseOf(1)).core.claim).toEqual({ by: ana, at: desk.deps.now() });
    expect((await desk.caseOf(2)).core.claim?.by).toEqual(biel);
  });

  it('is noted with one hour and the number of each, and taken back one by one', async () => {
    await using desk = await calls([true, true]);
    desk.pass(5 * 60_000);
    await desk.note([
      { caseId: 1, incident: ' 2026/4711 ' },
      { caseId: 2, incident: '' },
    ]);
    const [first, second] = [await desk.caseOf(1), await desk.caseOf(2)];
    expect(first.handoffs).toMatchObject([{ phone: '112', recordedBy: ana, incident: '2026/4711' }]);
    expect(second.handoffs).toMatchObject([{ phone: '112', recordedBy: ana, incident: null }]);
    expect(first.handoffs[0]?.at).toBe(second.handoffs[0]?.at);
    const handoffId = first.handoffs[0]?.id ?? 'none';
    expect(await desk.does(oscar, 1, { kind: 'undo_told', handoffId })).toBe('done');
    expect([isUntold(await desk.caseOf(1)), isUntold(await desk.caseOf(2))]).toEqual([true, false]);
  });

  it('is refused case by case, each by its number, and sent again it notes none twice', async () => {
    await using desk = await calls([true, false, true]);
    const error: unknown = await desk.note(untold([1, 2, 3])).catch((one) => one);
    expect(error).toBeInstanceOf(RefusedError);
    const { sentence } = error as RefusedError;
    expect([sentence, ...(sentence.also ?? [])]).toEqual([{ key: 'refusal.not_at_risk', params: { case: 2 } }]);
    const since = desk.deps.now();
    desk.pass(10 * 60_000);
    const again = { told: untold([1, 3]), at: '11:05', since };
    await noteCallForSeveral(desk.deps, again, { ...WHO, deliveryKey: 'form-2' });
    expect((await desk.caseOf(1)).handoffs).toHaveLength(1);
    expect((await desk.caseOf(3)).handoffs).toHaveLength(1);
  });

  it('is noted though the person noted on the card, while the form was open, that the police know', async () => {
    await using desk = await calls([true]);
    const since = desk.deps.now();
    desk.pass(60_000);
    const police = { kind: 'record_told', who: 'Policía Local', phone: '092', at: '11:01' } as const;
    expect(await desk.does(ana, 1, police)).toBe('done');
    const call = { told: [{ caseId: 1, incident: '2026/4711' }], at: '11:01', since };
    await noteCallForSeveral(desk.deps, call, WHO);
    await noteCallForSeveral(desk.deps, call, { ...WHO, deliveryKey: 'form-2' });
    const { handoffs } = await desk.caseOf(1);
    expect(handoffs.map(({ phone, incident }) => [phone, incident])).toEqual([
      ['092', null],
      ['112', '2026/4711'],
    ]);
  });

  it('takes no hour that is none', async () => {
    await using desk = await calls([true]);
    await expect(desk.note(untold([1]), '25:00')).rejects.toThrow('refusal.told_when');
    expect((await desk.caseOf(1)).handoffs).toEqual([]);
  });

  const aWorld = fc.array(fc.record({ isHelp: fc.boolean(), isTicked: fc.boolean() }), { minLength: 1, maxLength: 5 });

  test.prop([aWorld], { numRuns: 15 })(
    'notes 112 for what was ticked and calls for help, and for nothing else',
    async (world) => {
      await using desk = await calls(world.map(({ isHelp }) => isHelp));
      const ticked = world.flatMap(({ isTicked }, at) => (isTicked ? [at + 1] : []));
      const wanted = world.flatMap((one, at) => (one.isTicked && one.isHelp ? [at + 1] : []));
      await desk.note(untold(ticked)).catch((error: unknown) => {
        if (!(error instanceof RefusedError)) throw error;
      });
      // Slack may deliver a form twice.
      await desk.note(untold(ticked)).catch(() => undefined);
      expect(await desk.ids(({ handoffs }) => handoffs.length > 0)).toEqual(wanted);
      expect(await desk.ids(({ handoffs }) => handoffs.length > 1)).toEqual([]);
      // The record verifies, and has a row for each.
      const noted = (await desk.record()).filter((event) => event === 'gesture.call_emergency');
      expect(noted).toHaveLength(wanted.length);
      for (const caseId of wanted) {
        const [handoff] = (await desk.caseOf(caseId)).handoffs;
        expect(await desk.does(ana, caseId, { kind: 'undo_told', handoffId: handoff?.id ?? 'none' })).toBe('done');
      }
      expect(await desk.ids(({ handoffs }) => handoffs.length > 0)).toEqual([]);
    },
  );
});
