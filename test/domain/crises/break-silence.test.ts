import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import { breakSilence } from '../../../src/domain/crises/break-silence.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const MINUTE = 60_000;

/** A crisis of which the public must hear every hour; it began at 11:00 on the institution's clocks. */
async function aQuietCrisis() {
  const queue = await aCrisisDesk();
  await queue.start();
  return queue;
}

describe('the silence of a crisis', () => {
  it('is broken before it is too long: a draft that asks for approval, once', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(39 * MINUTE);
    await breakSilence(queue.deps);
    expect((await queue.board()).statements).toEqual([]);
    queue.pass(MINUTE);
    await breakSilence(queue.deps);
    await breakSilence(queue.deps);
    const { statements } = await queue.board();
    expect(statements.map(({ core }) => core.statement)).toEqual(['no_news']);
    const [draft] = statements.map(currentDraft);
    expect(draft?.text).toBe('Sin novedades sobre la inundación desde las 11:00. Próxima actualización a las 13:00.');
    expect(draft?.places.map(({ network }) => network)).toEqual(['x', 'mastodon']);
    const asks = (await queue.due()).flatMap((effect) => (effect.kind === 'crisis_line' ? [effect.entry] : []));
    expect(asks.at(-1)).toMatchObject({ sentence: { key: 'crisis.silence' }, caseIds: [1] });
  });

  it('begins anew with a word to the public, which ends a draft that tells the old hours', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    await queue.knows('El Molinar');
    await queue.knows('naranja', { key: 'level' });
    await queue.knows('12:30', { key: 'next_update' });
    const caseId = await queue.states();
    await queue.approves(caseId);
    await queue.leavesHold(caseId);
    await queue.isPublished(caseId);
    const { crisis } = await queue.board();
    expect(crisis.lastWordAt).toBe(queue.deps.now());
    expect(await queue.approves(1)).toEqual(['refusal.fact_fell', 'refusal.not_proposed', 'refusal.not_proposed']);
  });

  it('is broken by a text that passes its checks as it stands', async () => {
    await using queue = await aQuietCrisis();
    queue.pass(40 * MINUTE);
    await breakSilence(queue.deps);
    expect(await queue.approves(1)).toEqual(['done', 'done', 'done']);
    expect(await queue.leavesHold(1)).toEqual(['publishing', 'publishing']);
  });
});
