import { describe, expect, it } from 'vitest';
import { latenessOf } from '../../../../src/domain/cases/publishing/lateness.ts';
import { awakeSince } from '../../../../src/jobs/outbox/publication-lane.ts';
import { aCase, aDraft, ana, biel, START } from '../../../support/builders/a-case.ts';
import { aManyStory } from '../../../support/builders/cases/a-many-story.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.parse(START) + minutes * MINUTE).toISOString();

/** An approved text, whose hold ends after half a minute. */
function anApprovedText() {
  const story = aStory(aCase({ drafts: [aDraft()] }));
  story.propose(ana);
  story.approve(biel);
  return story;
}

describe('a text that could not be sent when its hold was over', () => {
  it('goes out after a short break, and not after more than ten minutes: one who may is asked, and one click lets it go on', () => {
    const soon = anApprovedText();
    soon.pass(10 * MINUTE);
    expect(soon.leaveHold()).toBe('publishing');

    const late = anApprovedText();
    late.pass(10 * MINUTE + 31_000);
    expect(late.leaveHold()).toBe('stopped.late');
    expect(late.status()).toBe('in_review');
    const lines = late.effects.flatMap((effect) => (effect.kind === 'thread' ? [effect.entry] : []));
    expect(lines.slice(-1)).toMatchObject([
      { sentence: { key: 'thread.publication_late', params: { due: at(0.5), late: 10 * MINUTE + 1_000 } } },
    ]);
    expect(late.approve(biel)).toBe('done');
    late.pass(30_000);
    expect(late.leaveHold()).toBe('publishing');
  });

  it('goes on where our own pace made it wait, however long, and stops as a whole where nobody was there', () => {
    const paced = aManyStory(40);
    paced.approveAll();
    paced.pass(30_000);
    for (let nth = 1; nth <= 5; nth += 1) {
      expect(paced.leave(`post-${nth}`)).toBe('publishing');
      paced.markPublished(ana, `https://x.com/vallserena/status/${nth}`, paced.row(`post-${nth}`).id);
      paced.pass(30_000);
    }
    expect(paced.goOn(biel)).toBe('done');
    for (let nth = 6; nth <= 38; nth += 1) {
      expect(paced.leave(`post-${nth}`)).toBe('publishing');
      paced.pass(30_000);
    }
    paced.pass(11 * MINUTE);
    expect(paced.leave('post-39')).toBe('stopped.late');
    expect(paced.row('post-40')).toMatchObject({ status: 'stopped', reason: 'stopped.late' });
  });
});

describe('since when a text could be sent', () => {
  it('is what its delay is measured by, not when its turn came', () => {
    const held = { holdUntil: at(0) };
    expect(latenessOf(held, at(10))).toBeNull();
    expect(latenessOf(held, at(11))).toBe(11 * MINUTE);
    expect(latenessOf(held, at(-5))).toBeNull();
  });

  it('begins anew for a process that was frozen, and not for one that was busy or whose clock was set back', () => {
    let minutes = 0;
    const awake = awakeSince(() => at(minutes));
    for (minutes = 1; minutes <= 60; minutes += 5) expect(awake.beat()).toBe(at(0));
    minutes = 50;
    expect(awake.beat()).toBe(at(0));
    minutes = 500;
    expect(awake.beat()).toBe(at(500));
  });
});
