import { describe, expect, it } from 'vitest';
import { publicationRecord } from '../../../../src/domain/cases/publishing/publication-record.ts';
import { aCase, ana, biel, oscar } from '../../../support/builders/a-case.ts';
import { aManyStory } from '../../../support/builders/cases/a-many-story.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
const NOTE = 'Hace falta otra palabra';

function approvedAndOut(start = aCase()) {
  const story = aStory(start);
  story.propose(ana);
  story.approve(biel);
  story.pass(30_000);
  story.leaveHold();
  return story;
}

describe('a case that is reopened', () => {
  it('after its answer needs another text, and the record of the first stays whole', () => {
    const story = approvedAndOut();
    story.markPublished(ana, LIVE);
    const before = publicationRecord(story.state(), story.publication()?.id ?? '');
    expect(story.does(oscar, { kind: 'reopen', note: NOTE })).toBe('done');
    expect([story.status(), story.text()]).toEqual(['open', null]);
    expect(publicationRecord(story.state(), story.publication()?.id ?? '')).toEqual(before);
    expect(before?.approvals).toHaveLength(2);

    expect(story.edit(ana, 'Corregimos lo que dijimos. Disculpa.')).toBe('done');
    expect(story.approve(biel)).toBe('done');
    const [first, second] = story.state().publications;
    expect(first).toMatchObject({ status: 'published', proof: LIVE });
    expect(second).toMatchObject({ status: 'held', draftId: story.shown().draftId });
  });

  it('while its text waits out the hold keeps that version and its row', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    const { draftId } = story.shown();
    story.does(ana, { kind: 'reopen', note: NOTE });
    expect([story.status(), story.shown().draftId, story.publication()?.status]).toEqual(['open', draftId, 'stopped']);
  });

  it('when its text may be out goes on with the same words as another version, and never sends the first again', () => {
    const story = approvedAndOut();
    const [text, { draftId }] = [story.text(), story.shown()];
    story.does(ana, { kind: 'reopen', note: NOTE });
    expect([story.status(), story.text()]).toEqual(['open', text]);
    expect(story.shown().draftId).not.toBe(draftId);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    expect(story.state().publications.map((one) => [one.draftId, one.status])).toEqual([
      [draftId, 'publishing'],
      [story.shown().draftId, 'held'],
    ]);
  });

  it('still takes down where the first text stands, with the approvals that it went out on', () => {
    const story = approvedAndOut();
    const first = story.publication()?.id ?? '';
    story.does(ana, { kind: 'reopen', note: NOTE });
    story.propose(oscar);
    expect(story.markPublished(ana, LIVE, first)).toBe('done');
    expect(story.status()).toBe('in_review');
    expect(story.audit.at(-1)?.detail).toMatchObject({
      publication: first,
      endorsements: [{ by: 'slack:T1:UANA' }, { by: 'slack:T1:UBIEL' }],
    });
  });

  it('when each of many replies may be out has none of them on the card, so that nobody gets a second one', () => {
    const story = aManyStory(2);
    story.approveAll();
    story.pass(120_000);
    expect([story.leave('post-1'), story.leave('post-2')]).toEqual(['publishing', 'publishing']);
    story.markPublished(ana, LIVE, story.row('post-1').id);
    expect(story.does(ana, { kind: 'reopen', note: NOTE })).toBe('done');
    expect([story.status(), story.text()]).toEqual(['open', null]);
  });
});
