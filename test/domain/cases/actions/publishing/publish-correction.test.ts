import { describe, expect, it } from 'vitest';
import { ana, arnau, berta, biel, dora, oscar } from '../../../../support/builders/a-case.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

/** A reply that is out. */
function aPublishedReply() {
  const story = aStory();
  story.propose(ana);
  story.approve(biel);
  story.pass(30_000);
  story.leaveHold();
  story.markPublished(ana, 'https://x.com/vallserena/status/1');
  return story;
}

describe('what is out', () => {
  it('is put right by a new version that says what it corrects, through the same approval', () => {
    const story = aPublishedReply();
    const publicationId = story.publication(0)?.id ?? '';
    expect(story.status()).toBe('answered');
    const text = 'Corregimos: te ayudamos en el 010. Más en https://www.vallserena.example';
    expect(story.does(oscar, { kind: 'put_right', publicationId, text })).toBe('done');
    expect(story.does(ana, { kind: 'put_right', publicationId, text })).toBe('refusal.other_text_first');
    expect(story.status()).toBe('in_review');
    expect(story.approve(oscar)).toBe('refusal.not_your_approval');
    expect(story.approve(biel)).toBe('done');
    story.pass(30_000);
    story.leaveHold();
    story.markPublished(ana, 'https://x.com/vallserena/status/2');
    expect(story.status()).toBe('answered');
    expect(story.state().publications.map(({ status, corrects }) => [status, corrects])).toEqual([
      ['published', []],
      ['published', [publicationId]],
    ]);
  });

  it('comes down only for a reason and on somebody’s order, and a person says when it is down', () => {
    const story = aPublishedReply();
    const publicationId = story.publication(0)?.id ?? '';
    const order = { kind: 'order_withdrawal', publicationId, reason: 'order', orderedBy: 'Juzgado n.º 3' } as const;
    expect(story.does(ana, { kind: 'confirm_down', publicationId })).toBe('refusal.withdrawal_not_ordered');
    expect(story.does(ana, { ...order, orderedBy: ' ' })).toBe('refusal.ordered_by_missing');
    expect(story.does(ana, order)).toBe('done');
    expect(story.does(biel, order)).toBe('refusal.withdrawal_ordered');
    expect(story.does(oscar, { kind: 'confirm_down', publicationId })).toBe('done');
    expect(story.publication(0)).toMatchObject({
      status: 'withdrawn',
      proof: 'https://x.com/vallserena/status/1',
      withdrawal: { reason: 'order', orderedBy: 'Juzgado n.º 3', by: ana, down: { by: oscar } },
    });
    expect(story.status()).toBe('open');
    expect(story.state().drafts).toHaveLength(1);
  });
});

describe('an approval by voice', () => {
  /** S1, which takes an approver and the direction of the plan; proposed, and approved by the one. */
  function anUrgentReply() {
    const story = aStory();
    story.change((state) => ({ ...state, core: { ...state.core, severity: 'S1' } }));
    story.propose(ana);
    story.approve(biel);
    return story;
  }
  const spoken = (story: ReturnType<typeof aStory>, over: { voiceId?: string; at?: string } = {}) =>
    ({
      kind: 'record_spoken',
      voiceId: 'fire-chief',
      at: '11:00',
      ...story.shown(),
      ...story.ticked(),
      ...over,
    }) as const;

  it('counts as that person’s, and not as that of whoever wrote it down', () => {
    const story = anUrgentReply();
    expect(story.does(berta, spoken(story, { voiceId: 'somebody' }))).toBe('refusal.unknown_voice');
    expect(story.does(berta, spoken(story, { at: 'ahora' }))).toBe('refusal.not_an_hour');
    expect(story.does(berta, spoken(story, { at: '08:00' }))).toBe('refusal.spoken_long_ago');
    expect(story.does(berta, spoken(story))).toBe('done');
    expect(story.status()).toBe('approved');
    const approval = story.state().signOffs.at(-1);
    expect(approval).toMatchObject({
      by: { kind: 'spoken', name: 'Amparo Llopis', recordedBy: berta },
      roles: ['plan_director'],
      spoken: { saidAt: '2026-11-24T10:00:00.000Z', confirmed: null },
    });
  });

  it('leaves its recorder no approval of the same text', () => {
    const story = aStory();
    story.change((state) => ({ ...state, core: { ...state.core, severity: 'S1' } }));
    story.propose(ana);
    expect(story.does(biel, spoken(story))).toBe('done');
    expect(story.approve(biel)).toBe('refusal.you_recorded');
    expect(story.approve(berta)).toBe('done');
  });

  it('is confirmed by another person than the one who wrote it down, once', () => {
    const story = anUrgentReply();
    story.does(berta, spoken(story));
    const endorsementId = story.state().signOffs.at(-1)?.id ?? '';
    expect(story.does(berta, { kind: 'confirm_spoken', endorsementId })).toBe('refusal.own_record');
    expect(story.does(arnau, { kind: 'confirm_spoken', endorsementId })).toBe('done');
    expect(story.does(dora, { kind: 'confirm_spoken', endorsementId })).toBe('refusal.spoken_confirmed');
  });

  it('of somebody whom the handbook no longer names lets nothing leave', () => {
    const story = anUrgentReply();
    story.does(berta, spoken(story));
    story.pass(600_000);
    expect(story.leaveHold((person) => (person.kind === 'spoken' ? [] : ['approver', 'plan_director', 'writer']))).toBe(
      'stopped.approvals_missing',
    );
  });
});
