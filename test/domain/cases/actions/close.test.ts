import { describe, expect, it } from 'vitest';
import { publicationRecord } from '../../../../src/domain/cases/publishing/publication-record.ts';
import { aCase, ana, arnau, biel, dora, oscar } from '../../../support/builders/a-case.ts';
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

describe('a text that is sent back', () => {
  it('returns to its writer with a reason, and its approvals end', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    story.approve(dora);
    expect(story.reject(oscar, 'No')).toBe('refusal.reject_needs_approver');
    expect(story.reject(biel, '   ')).toBe('refusal.reason_needed');
    expect(story.reject(biel, 'Falta el horario')).toBe('done');
    expect(story.status()).toBe('open');
    expect(story.state().notes).toMatchObject([{ text: 'Falta el horario', by: biel }]);
    expect(story.state().signOffs.every((one) => one.voidedAt !== null)).toBe(true);
    expect(story.reject(biel, 'Otra vez')).toBe('refusal.not_in_review');
  });
});

describe('a case that is left alone', () => {
  it('is closed by anybody of the team when it is routine, and says why', () => {
    const story = aStory();
    story.does(ana, { kind: 'claim' });
    expect(story.does(oscar, { kind: 'dismiss', reason: 'let_stand', note: '' })).toBe('done');
    expect(story.status()).toBe('dismissed');
    expect(story.state().core).toMatchObject({
      closed: { reason: 'let_stand', by: oscar, noteId: null },
      claim: null,
    });
    expect(story.does(ana, { kind: 'claim' })).toBe('refusal.not_pending');
    expect(story.does(ana, { kind: 'dismiss', reason: 'spam', note: '' })).toBe('refusal.not_dismissable');
  });

  it('is closed in S1 and S2 only by who may approve it', () => {
    const story = aStory(aCase({ core: { severity: 'S2' } }));
    const handOver = { kind: 'dismiss', reason: 'not_ours', note: 'Consejería de Salud' } as const;
    expect(story.does(dora, handOver)).toBe('refusal.dismiss_needs_approver');
    expect(story.does(arnau, handOver)).toBe('done');
    expect(story.status()).toBe('handed_over');
    expect(story.state().notes.map(({ id }) => id)).toEqual([story.state().core.closed?.noteId]);
  });

  it('loses what people stood by, and may be taken up again with a reason', () => {
    const story = aStory();
    story.propose(ana);
    story.does(ana, { kind: 'dismiss', reason: 'duplicate', note: '' });
    expect(story.does(ana, { kind: 'reopen', note: ' ' })).toBe('refusal.reason_needed');
    expect(story.does(ana, { kind: 'reopen', note: NOTE })).toBe('done');
    expect([story.status(), story.approve(biel)]).toEqual(['open', 'refusal.not_proposed']);
    expect(story.does(ana, { kind: 'reopen', note: NOTE })).toBe('refusal.already_open');
  });

  it('is not closed while an approved text waits', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    expect(story.does(biel, { kind: 'dismiss', reason: 'spam', note: '' })).toBe('refusal.not_dismissable');
  });
});

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
});
