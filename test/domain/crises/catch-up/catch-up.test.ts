import { describe, expect, it } from 'vitest';
import { happenedSince, mineIn } from '../../../../src/domain/crises/catch-up/catch-up.ts';
import { makeCrisisReport } from '../../../../src/domain/crises/report/make-crisis-report.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { localDate } from '../../../../src/domain/time/local-date.ts';
import { localTime } from '../../../../src/domain/time/local-time.ts';
import { ana, berta, biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aHandbookWithSteps } from '../../../support/builders/crises/some-steps.ts';

const MINUTE_MS = 60_000;

async function aBusyCrisis() {
  const queue = await aCrisisDesk(aHandbookWithSteps());
  await queue.start();
  const handbook = () => queue.deps.handbook.current();
  const rows = async () => {
    const whole = await queue.crises.whole(1);
    if (whole === null) throw new Error('There is no crisis 1.');
    return whole;
  };
  return {
    ...queue,
    handbook,
    rows,
    since: async (moment: string) => happenedSince({ ...(await rows()), hoaxes: [] }, moment, handbook()),
    mine: async (actor: Actor) =>
      mineIn((await rows()).board, (await rows()).cases, actor, { handbook: handbook(), now: queue.deps.now() }),
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

describe('who comes back to a crisis', () => {
  it('reads what happened since, and it is what the report tells of that time', async () => {
    await using crisis = await aBusyCrisis();
    await crisis.knows('La Ribera');
    crisis.pass(10 * MINUTE_MS);
    const looked = crisis.deps.now();
    await crisis.does(berta, { kind: 'set_level', level: 'S1', why: 'Sube el río' });
    await crisis.knows('naranja', { key: 'level' });
    const kinds = (await crisis.since(looked)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['level', 'verified']));
    expect(kinds.filter((kind) => kind === 'verified')).toHaveLength(1);

    const { board, pauses, ...rest } = await crisis.rows();
    const { crisis: row, facts, recalls, steps, followUps, noted } = board;
    const slipping = pauses.map((pause) => ({ pause, slipped: [] }));
    const all = { ...rest, facts, recalls, steps, followUps, noted, pauses: slipping, hoaxes: [] };
    const { timeline } = makeCrisisReport(row, all, crisis.handbook(), crisis.deps.now());
    expect(await crisis.since('')).toEqual(timeline);
    expect(await crisis.since(looked)).toEqual(timeline.filter(({ at }) => at >= looked));
  });

  it('reads what was noted since, though it was said long before', async () => {
    await using crisis = await aBusyCrisis();
    const { timeZone } = crisis.handbook().institution;
    const said = crisis.deps.now();
    crisis.pass(60 * MINUTE_MS);
    const looked = crisis.deps.now();
    await crisis.does(ana, {
      kind: 'note_message',
      channel: 'loudspeaker',
      day: localDate(said, timeZone),
      hour: localTime(said, timeZone),
      words: 'Subid a los pisos altos',
      onWordOf: 'Amparo Llopis, concejala',
      factIds: [],
      saysAgain: null,
    });
    expect((await crisis.since(looked)).map(({ kind }) => kind)).toEqual(['noted']);
  });

  it('sees what is theirs and nobody else’s, until it is done', async () => {
    await using crisis = await aBusyCrisis();
    await crisis.does(ana, { kind: 'hand_over', role: 'spokesperson', to: biel });
    const step = (await crisis.board()).steps.find((one) => one.step === 'call');
    await crisis.does(biel, { kind: 'take_step', stepId: step?.id ?? 'none' });
    await crisis.does(ana, {
      kind: 'add_fact',
      key: 'zone',
      title: '',
      value: 'La Ribera',
      translations: {},
      source: 'Policía Local',
      owner: biel,
      validForMinutes: 60,
    });
    const before = await crisis.mine(biel);
    expect(before).toMatchObject({ roles: ['spokesperson'], steps: [{ step: 'call' }], toVerify: [{ key: 'zone' }] });
    expect((await crisis.mine(ana)).toVerify).toEqual([]);
    const [fact] = before.toVerify;
    await crisis.does(biel, { kind: 'verify_fact', factId: fact?.id ?? 'none' });
    await crisis.does(biel, { kind: 'end_step', stepId: step?.id ?? 'none', end: 'done', why: '' });
    const after = await crisis.mine(biel);
    expect(after).toMatchObject({ steps: [], toVerify: [], facts: [{ key: 'zone' }] });
    await crisis.does(berta, { kind: 'close', why: 'Ha pasado' });
    expect(Object.values(await crisis.mine(biel)).flat()).toEqual([]);
  });
});
