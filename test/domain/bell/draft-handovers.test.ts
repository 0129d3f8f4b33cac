import { describe, expect, it } from 'vitest';
import { severityRow } from '../../../src/domain/handbook/handbook.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { ana, berta, biel, dora, oscar } from '../../support/builders/a-case.ts';
import { everyDay } from '../../support/builders/cases/a-rota.ts';
import { aShiftDesk, THREE_SHIFTS } from '../../support/builders/crises/a-shift-desk.ts';

const MINUTE_MS = 60_000;
/** The desk begins at eleven in the morning; at three people change. */
const CHANGE = '2026-11-24T14:00:00.000Z';
const MENTION = /<@[A-Z0-9]+>/g;

type Desk = Awaited<ReturnType<typeof aShiftDesk>>;

function passTo(desk: Desk, at: string): void {
  desk.pass(Date.parse(at) - Date.parse(desk.deps.now()));
}

/** Minutes after which the bell rings again at the level of the crisis. */
function againMs(desk: Desk): number {
  const { claimMinutes, ringAgainMinutes = claimMinutes } = severityRow(desk.deps.handbook.current(), 'S1');
  return ringAgainMinutes * MINUTE_MS;
}

const mentionsIn = (card: object) => [...new Set(JSON.stringify(card).match(MENTION))];

describe('the handover of a shift in a crisis', () => {
  it('is drafted ten minutes before, once, below the board, and mentions those who come on alone', async () => {
    await using desk = await aShiftDesk();
    await desk.opens({ level: 'S1' });
    passTo(desk, momentAfter(CHANGE, -11 * MINUTE_MS));
    expect(await desk.minute()).toEqual([]);
    desk.pass(MINUTE_MS);
    const [shown, ...others] = await desk.minute();
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ isNew: true, place: { channel: 'C1', threadTs: '1.0' } });
    expect(mentionsIn(shown?.card ?? {}).toSorted()).toEqual(['<@UARNAU>', '<@UBERTA>']);
    expect(shown?.card.text).toBe('🔁 Crisis 1 (S1): relevo, 15:00. Léelo y di que lo tomas.');
    const [handover] = await desk.handovers();
    expect(handover?.leaving.map(({ user }) => user)).toEqual(['UANA', 'UBIEL']);
    const rings = await desk.deps.store.turns.rings.of([`handover:${handover?.id}`]);
    expect(rings.map(({ who, step }) => `${step} ${who}`).toSorted()).toEqual(['first UARNAU', 'first UBERTA']);
    desk.pass(MINUTE_MS);
    expect(await desk.minute()).toEqual([]);
    expect(await desk.record()).toContain('shift.handover_drafted');
  });

  it('is drawn again as the shift begins, with what came meanwhile, and rings again until somebody takes it', async () => {
    await using desk = await aShiftDesk();
    await desk.opens({ level: 'S1' });
    passTo(desk, momentAfter(CHANGE, -10 * MINUTE_MS));
    await desk.minute();
    await desk.look();
    await desk.catchesUp();
    await desk.knows('La Ribera');
    desk.pass(9 * MINUTE_MS);
    const ringsOf = async () => (await desk.rings()).filter((one) => one.startsWith('handover'));
    expect(await ringsOf()).toEqual([]);
    passTo(desk, CHANGE);
    const [begun] = await desk.minute();
    expect(begun?.isNew).toBe(false);
    expect(JSON.stringify(begun?.card)).toContain('La Ribera');
    expect(await ringsOf()).toEqual([]);

    desk.pass(againMs(desk));
    expect(await ringsOf()).toEqual(['handover again: UBERTA UARNAU']);
    desk.pass(againMs(desk));
    const next = await ringsOf();
    expect(next).toHaveLength(1);
    expect(next[0]).toMatch(/^handover (deputies|lead): /);
    const [handover] = await desk.handovers();
    const id = handover?.id ?? 'none';
    expect(await desk.act(ana, id, { kind: 'take' })).toBe('refusal.handover_own');
    expect(await desk.act(berta, id, { kind: 'take' })).toBe('done');
    expect(await desk.act(berta, id, { kind: 'take' })).toBe('refusal.handover_taken');
    expect(await desk.act(oscar, id, { kind: 'take' })).toBe('done');
    expect(JSON.stringify((await desk.minute()).at(-1)?.card)).toContain('Lo toma');
    desk.pass(5 * againMs(desk));
    expect(await ringsOf()).toEqual([]);
  });

  it('takes lines of those who leave, with their names and no mention', async () => {
    await using desk = await aShiftDesk();
    await desk.opens();
    passTo(desk, momentAfter(CHANGE, -5 * MINUTE_MS));
    await desk.minute();
    const [handover] = await desk.handovers();
    const id = handover?.id ?? 'none';
    expect(await desk.act(biel, id, { kind: 'add_line', words: '  ' })).toBe('refusal.handover_words');
    expect(await desk.act(biel, id, { kind: 'add_line', words: 'Falta llamar a la compañía del agua' })).toBe('done');
    const [redrawn] = await desk.minute();
    expect(JSON.stringify(redrawn?.card)).toContain('Falta llamar a la compañía del agua');
    expect(mentionsIn(redrawn?.card ?? {}).toSorted()).toEqual(['<@UARNAU>', '<@UBERTA>']);
    expect((await desk.auditBodies()).join()).not.toContain('compañía del agua');
    expect(await desk.record()).toContain('shift.line_added');
    passTo(desk, '2026-11-24T21:00:00.000Z');
    expect(await desk.act(biel, id, { kind: 'add_line', words: 'Tarde' })).toBe('refusal.handover_over');
  });

  it('comes late after a stop, only for the change after which people are still there', async () => {
    await using desk = await aShiftDesk();
    await desk.opens();
    passTo(desk, '2026-11-24T22:30:00.000Z');
    const shown = await desk.minute();
    expect(shown.map(({ id }) => id)).toEqual(['1:2026-11-24T21:00:00.000Z']);
    expect(mentionsIn(shown[0]?.card ?? {})).toEqual(['<@UDORA>']);
  });

  it('calls nobody at night who comes on in the morning, and rings as their shift begins', async () => {
    const weekdays = everyDay;
    const shift = (id: string, from: string, to: string, user: string) => ({
      id,
      weekdays,
      from,
      to,
      onHolidays: true,
      people: [user],
    });
    await using desk = await aShiftDesk({
      shifts: [shift('day', '08:00', '15:00', 'UANA'), shift('morning', '06:00', '08:00', 'UDORA')],
    });
    await desk.opens({ level: 'S1' });
    await desk.look();
    await desk.catchesUp();
    passTo(desk, momentAfter(CHANGE, -10 * MINUTE_MS));
    const [shown] = await desk.minute();
    expect(shown?.id).toBe('1:2026-11-25T05:00:00.000Z');
    expect(mentionsIn(shown?.card ?? {})).toEqual([]);
    const ringsOf = async () => (await desk.rings()).filter((one) => one.startsWith('handover'));
    expect(await ringsOf()).toEqual([]);
    passTo(desk, '2026-11-25T05:00:00.000Z');
    await desk.minute();
    const begun = (await desk.rings()).filter((one) => one.includes('handover first'));
    expect(begun.map((one) => one.replace('+ ', ''))).toEqual(['handover first: UDORA']);
  });

  it('is none where the handbook says that there are no shifts', async () => {
    await using desk = await aShiftDesk(null);
    await desk.opens();
    passTo(desk, CHANGE);
    expect([await desk.minute(), await desk.handovers()]).toEqual([[], []]);
  });
});

describe('the handover of an ordinary day', () => {
  const flood = { url: 'https://x.com/a/status/1', text: '¿Llega la inundación a la calle del Aire?' };

  it('is none while those who leave have nothing grave', async () => {
    await using desk = await aShiftDesk();
    await desk.flag({ url: 'https://x.com/a/status/2', text: '¿A qué hora abre la biblioteca?' });
    await desk.case(ana, 1, { kind: 'claim' });
    passTo(desk, momentAfter(CHANGE, -10 * MINUTE_MS));
    expect(await desk.minute()).toEqual([]);
  });

  it('goes to the channel of the cases with the grave cases of those who leave, and rings like the others', async () => {
    await using desk = await aShiftDesk(THREE_SHIFTS);
    await desk.flag(flood);
    await desk.case(ana, 1, { kind: 'claim' });
    const { severity } = (await desk.caseOf(1)).core;
    expect(['S1', 'S2']).toContain(severity);
    passTo(desk, momentAfter(CHANGE, -10 * MINUTE_MS));
    const [shown] = await desk.minute();
    expect(shown).toMatchObject({ id: `0:${CHANGE}`, place: { channel: 'C1' } });
    expect(shown?.place).not.toHaveProperty('threadTs');
    expect(JSON.stringify(shown?.card)).toContain('#1');
    expect(mentionsIn(shown?.card ?? {}).toSorted()).toEqual(['<@UARNAU>', '<@UBERTA>']);
    passTo(desk, CHANGE);
    desk.pass(60 * MINUTE_MS);
    await desk.minute();
    expect((await desk.rings()).filter((one) => one.startsWith('+ handover'))).toEqual([
      '+ handover again: UBERTA UARNAU',
    ]);
    expect(await desk.act(dora, `0:${CHANGE}`, { kind: 'take' })).toBe('done');
  });

  it('tells what those who leave promised: the answer of an area, and the notice of a breach by its hour', async () => {
    await using desk = await aShiftDesk(THREE_SHIFTS);
    await desk.flag(flood);
    await desk.case(berta, 1, { kind: 'claim' });
    expect(await desk.case(ana, 1, { kind: 'ask_area', area: 'water', question: '¿Llega?' })).toBe('done');
    await desk.flag({ url: 'https://x.com/a/status/3', text: 'Habéis publicado mi DNI 12345678Z en vuestra web' });
    const leak = { kind: 'open_breach', day: '2026-11-24', at: '10:30' } as const;
    expect(await desk.case(biel, 2, leak)).toBe('done');
    passTo(desk, momentAfter(CHANGE, -10 * MINUTE_MS));
    const [shown] = await desk.minute();
    const said = JSON.stringify(shown?.card);
    expect(said).toContain('Prometido: respuesta de Ciclo del agua (#1), pedida: 11:00');
    expect(said).toMatch(/Prometido: notificar la brecha de datos \(#2\), plazo: 27\/11\/26, 10:30/);
    expect(shown?.card.text).not.toMatch(/agua|DNI/);
  });
});
