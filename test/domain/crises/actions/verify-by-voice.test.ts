import { describe, expect, it } from 'vitest';
import { settleSpokenFacts } from '../../../../src/domain/crises/settle-spoken-facts.ts';
import { ana, biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk, words } from '../../../support/builders/crises/a-crisis-desk.ts';

const MINUTE = 60_000;
const OFFICIAL = 'Rosa Martínez, sala del 112';

/** A crisis in which Ana proposed the zone, on the word of somebody with a post. */
async function aProposal(source = OFFICIAL) {
  const desk = await aCrisisDesk();
  await desk.start({ level: 'S1' });
  expect(await desk.does(ana, words('La Ribera', { source }))).toBe('done');
  const found = async () => (await desk.board()).facts.find(({ key }) => key === 'zone');
  const factId = (await found())?.id ?? 'none';
  const voices = desk.deps.handbook.current().institution.team.byVoice ?? [];
  const hour = () =>
    new Date(desk.deps.now()).toLocaleTimeString('en-GB', {
      timeZone: 'Europe/Madrid',
      hour: '2-digit',
      minute: '2-digit',
    });
  return {
    ...desk,
    factId,
    found,
    voices,
    notes: (actor = biel, over: { at?: string; voiceId?: string } = {}) =>
      desk.does(actor, { kind: 'verify_by_voice', factId, voiceId: voices[0]?.id ?? '', at: hour(), ...over }),
    settle: () => settleSpokenFacts(desk.deps),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

describe('a fact of a crisis that is confirmed by voice', () => {
  it('waits as long as an approval by voice, and then texts rest on it', async () => {
    await using desk = await aProposal();
    expect(await desk.notes()).toBe('done');
    expect(await desk.found()).toMatchObject({ status: 'proposed', spoken: { by: { recordedBy: biel } } });
    desk.pass(9 * MINUTE);
    expect(await desk.settle()).toBe(0);
    desk.pass(MINUTE);
    expect(await desk.settle()).toBe(1);
    const [voice] = desk.voices;
    expect(await desk.found()).toMatchObject({
      status: 'verified',
      verifiedBy: { kind: 'spoken', name: voice?.name, recordedBy: biel },
    });
    expect(await desk.settle()).toBe(0);
    expect((await desk.record()).slice(-2)).toEqual(['crisis.verify_by_voice', 'fact.verified_by_voice']);
  });

  it('counts at once when another person verifies it in Slack', async () => {
    await using desk = await aProposal();
    await desk.notes();
    expect(await desk.does(ana, { kind: 'verify_fact', factId: desk.factId })).toBe('refusal.own_fact');
    expect(await desk.does(biel, { kind: 'verify_fact', factId: desk.factId })).toBe('done');
    expect(await desk.found()).toMatchObject({ status: 'verified', verifiedBy: biel });
  });

  it('may be noted by who proposed it where another vouches for it, and not on their own word', async () => {
    await using desk = await aProposal();
    expect(await desk.notes(ana)).toBe('done');
    await using vague = await aProposal('me lo han dicho');
    expect(await vague.notes(ana)).toBe('refusal.voice_of_own_fact');
    expect(await vague.notes(biel)).toBe('done');
  });

  it('is refused of its own source, of an unknown voice, of an hour before it, and twice', async () => {
    await using desk = await aProposal();
    expect(await desk.notes(biel, { voiceId: 'nobody' })).toBe('refusal.unknown_voice');
    expect(await desk.notes(biel, { at: '10:59' })).toBe('refusal.voice_before_fact');
    expect(await desk.notes(biel, { at: 'pronto' })).toBe('refusal.not_an_hour');
    expect(await desk.notes()).toBe('done');
    expect(await desk.notes()).toBe('refusal.fact_voice_noted');
    const [voice] = desk.voices;
    await using own = await aProposal(`${voice?.name}, ${voice?.post}`);
    expect(await own.notes()).toBe('refusal.voice_is_source');
  });

  it('is not put into force once somebody retracts it', async () => {
    await using desk = await aProposal();
    await desk.notes();
    await desk.does(biel, { kind: 'retract_fact', factId: desk.factId, why: 'No es así' });
    desk.pass(20 * MINUTE);
    expect(await desk.settle()).toBe(0);
    expect((await desk.board()).facts.some(({ status }) => status === 'verified')).toBe(false);
  });
});
