import { describe, expect, it } from 'vitest';
import type { CrisisAction } from '../../../../src/domain/crises/model/crisis-action.ts';
import { countToSayAgain, notedRecalls } from '../../../../src/domain/crises/model/noted-recalls.ts';
import { localDate } from '../../../../src/domain/time/local-date.ts';
import { localTime } from '../../../../src/domain/time/local-time.ts';
import { ana, berta, biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** A crisis of two hours, and what somebody notes of what was said that many minutes ago. */
async function anOutage() {
  const queue = await aCrisisDesk();
  await queue.start();
  queue.pass(120 * MINUTE_MS);
  const { timeZone } = queue.deps.handbook.current().institution;
  type Noted = Extract<CrisisAction, { kind: 'note_message' }>;
  const noting = (minutesAgo: number, over: Partial<Noted> = {}): Noted => {
    const at = new Date(Date.parse(queue.deps.now()) - minutesAgo * MINUTE_MS).toISOString();
    return {
      kind: 'note_message',
      channel: 'loudspeaker',
      day: localDate(at, timeZone),
      hour: localTime(at, timeZone),
      words: 'Hay una cisterna de agua en la plaza del Puerto',
      onWordOf: 'Amparo Llopis, concejala de guardia',
      factIds: [],
      saysAgain: null,
      ...over,
    };
  };
  const recalls = async () => notedRecalls(await queue.board(), queue.deps.handbook.current());
  return {
    ...queue,
    noting,
    recalls,
    factId: async () => (await queue.board()).facts.findLast(({ status }) => status === 'verified')?.id ?? 'none',
    calls: async () =>
      (await queue.sent()).flatMap((effect) =>
        effect.kind === 'crisis_line' && effect.entry.sentence.key === 'crisis.say_again' ? [effect.entry.calls] : [],
      ),
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

describe('what was said while Slack or the network was down', () => {
  it('is on the board with the hour at which it was said, and the hour at which it was noted', async () => {
    await using outage = await anOutage();
    expect(await outage.does(ana, outage.noting(90))).toBe('done');
    const [noted] = (await outage.board()).noted;
    expect(noted).toMatchObject({
      channel: 'loudspeaker',
      onWordOf: { kind: 'spoken', name: 'Amparo Llopis', post: 'concejala de guardia', recordedBy: ana },
      notedBy: ana,
      notedAt: outage.deps.now(),
    });
    const minutes = Date.parse(noted?.notedAt ?? '') - Date.parse(noted?.saidAt ?? '');
    expect(Math.floor(minutes / MINUTE_MS)).toBe(90);
  });

  it('is refused for an hour that is to come, or more than a day before the crisis, with all else at once', async () => {
    await using outage = await anOutage();
    expect(await outage.does(ana, outage.noting(-2))).toBe('refusal.noted_future');
    expect(await outage.does(ana, outage.noting(DAY_MINUTES + 122))).toBe('refusal.noted_too_early');
    expect(await outage.does(ana, outage.noting(DAY_MINUTES + 118))).toBe('done');
    expect(await outage.does(ana, outage.noting(5, { hour: 'a las seis' }))).toBe('refusal.noted_no_hour');
    expect(await outage.does(ana, outage.noting(5, { words: '  ' }))).toBe('refusal.noted_words');
    expect(await outage.does(ana, outage.noting(5, { onWordOf: ' , ' }))).toBe('refusal.noted_who');
    expect(await outage.does(ana, outage.noting(5, { factIds: ['of another crisis'] }))).toBe('refusal.fact_gone');
  });

  it('has to be said again once a fact under it falls: who noted it is called, and it stays open until then', async () => {
    await using outage = await anOutage();
    await outage.knows('Plaza del Puerto');
    const factId = await outage.factId();
    await outage.does(biel, outage.noting(30, { factIds: [factId] }));
    expect(await outage.calls()).toEqual([]);
    await outage.does(ana, { kind: 'retract_fact', factId, why: 'Ya no hay cisterna' });
    expect(await outage.calls()).toEqual([[biel]]);
    expect(await outage.recalls()).toMatchObject([{ status: 'open', fallen: [{ id: factId }] }]);

    const [open] = await outage.recalls();
    const again = outage.noting(0, { words: 'Ya no hay cisterna', saysAgain: open?.noted.id ?? null });
    outage.pass(MINUTE_MS);
    expect(await outage.does(ana, again)).toBe('done');
    expect((await outage.recalls()).map(({ status }) => status).toSorted()).toEqual(['said_again', 'stands']);
  });

  it('has to be said again when it is noted on a fact that fell before, until somebody says why not', async () => {
    await using outage = await anOutage();
    await outage.knows('Plaza del Puerto');
    const factId = await outage.factId();
    await outage.does(ana, { kind: 'retract_fact', factId, why: 'Ya no hay cisterna' });
    await outage.does(ana, outage.noting(60, { factIds: [factId] }));
    const [open] = await outage.recalls();
    const notedId = open?.noted.id ?? 'none';
    expect(open?.status).toBe('open');
    expect(await outage.does(berta, { kind: 'waive_noted', notedId, why: ' ' })).toBe('refusal.reason_needed');
    expect(await outage.does(berta, { kind: 'waive_noted', notedId, why: 'Nadie fue allí' })).toBe('done');
    expect(countToSayAgain(await outage.recalls())).toBe(0);
    expect(await outage.does(berta, { kind: 'waive_noted', notedId, why: 'Otra vez' })).toBe('refusal.noted_gone');
  });

  it('is noted after the crisis, too, and stands in its report with both hours', async () => {
    await using outage = await anOutage();
    await outage.does(berta, { kind: 'close', why: 'Ha pasado' });
    expect(await outage.does(ana, outage.noting(90))).toBe('done');
    const whole = await outage.crises.whole(1);
    expect(whole?.board.noted).toHaveLength(1);
    expect(whole?.record.map(({ event, result }) => `${event} ${result}`)).toContain('crisis.note_message done');
  });
});
