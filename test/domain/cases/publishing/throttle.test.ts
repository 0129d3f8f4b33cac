import { describe, expect, it } from 'vitest';
import { throttle } from '../../../../src/domain/cases/publishing/throttle.ts';
import { aCase, aPublication, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aManyStory } from '../../../support/builders/cases/a-many-story.ts';

const at = (seconds: number) => new Date(Date.parse(START) + seconds * 1000).toISOString();

/** The first of eight approved replies, whose hold is over, when a text last left for its network then. */
function asked(lastLeft: string | null) {
  const story = aManyStory(8);
  story.approveAll();
  const first = story.row('post-1');
  const transaction = { lastLeft: async (network: string) => (network === first.network ? lastLeft : at(29)) };
  return throttle(first.id, story.state(), transaction, { handbook: aHandbook(), now: at(30) });
}

describe('one of many replies whose time has come', () => {
  it('leaves when nothing of ours has left for its network, or that was long enough ago', async () => {
    expect(await asked(null)).toBeNull();
    expect(await asked(at(0))).toBeNull();
  });

  it('is put off when another text has just left, by whichever approval, and comes again then', async () => {
    const outcome = await asked(at(20));
    expect(outcome?.changes).toMatchObject([{ kind: 'publication', row: { status: 'held', holdUntil: at(47) } }]);
    expect(outcome?.effects).toMatchObject([{ kind: 'publish', dueAt: at(47) }]);
  });

  it('is left alone as the only reply to its post, however fast others come', async () => {
    const state = aCase({ publications: [aPublication({ status: 'held' })] });
    const transaction = { lastLeft: async () => START };
    expect(await throttle('publication-1', state, transaction, { handbook: aHandbook(), now: START })).toBeNull();
  });
});
