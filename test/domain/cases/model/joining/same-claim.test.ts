import { describe, expect, it } from 'vitest';
import { likeliestClaim } from '../../../../../src/domain/cases/model/joining/same-claim.ts';
import { mergeCases } from '../../../../../src/domain/intake/merge-cases.ts';
import { ana } from '../../../../support/builders/a-case.ts';
import { aDesk } from '../../../../support/builders/cases/a-desk.ts';

const DAM = 'Dicen que ha reventado la presa de Forata con la inundación, me lo ha pasado un primo';
const COPY = 'Me ha pasado un primo que la presa de Forata ha reventado por la inundación, difundidlo';
const WATER = 'Han envenenado el agua del grifo, no la bebáis';

describe('a second copy of a claim', () => {
  it('is likest to the first one that says it, and to none that says something else', () => {
    const earlier = [
      { caseId: 4, text: DAM },
      { caseId: 5, text: WATER },
      { caseId: 6, text: DAM },
    ];
    expect(likeliestClaim(COPY, earlier)).toBe(4);
    expect(likeliestClaim('Han cerrado el instituto por una amenaza', earlier)).toBeNull();
    expect(likeliestClaim('presa', earlier)).toBeNull();
    expect(likeliestClaim('', [{ caseId: 1, text: '' }])).toBeNull();
  });

  it('is offered to join the first card', async () => {
    await using queue = await aDesk();
    await queue.flag({ url: 'https://x.com/a/status/1', text: DAM });
    await queue.flag({ url: 'https://x.com/b/status/2', text: COPY });
    const [first, second] = [await queue.caseOf(1), await queue.caseOf(2)];
    expect([first.core.class, second.core.class]).toEqual(['false_claim', 'false_claim']);
    expect((await queue.surroundings.related(first)).sameClaim).toBeNull();
    expect((await queue.surroundings.related(second)).sameClaim).toBe(1);
    const merge = { caseId: 2, into: 1, actor: ana, channel: 'C1', deliveryKey: 'same' };
    expect(await mergeCases(queue.deps, merge)).toBe(true);
    expect((await queue.caseOf(2)).core.closed?.reason).toBe('duplicate');
    expect((await queue.surroundings.related(await queue.caseOf(2))).sameClaim).toBeNull();
  });
});
