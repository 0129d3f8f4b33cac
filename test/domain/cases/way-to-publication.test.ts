import { describe, expect, it } from 'vitest';
import { publicationRecord } from '../../../src/domain/cases/publishing/publication-record.ts';
import { ana, berta, biel, digestOf, dora, START } from '../../support/builders/a-case.ts';
import { aFloodCase } from '../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../support/builders/cases/a-story.ts';

const LIVE = 'https://x.com/vallserena/status/9001';

describe('the way of a case', () => {
  it('leads from a text with gaps to a published one, and its record tells who did what', () => {
    const story = aStory(aFloodCase());
    expect(story.text()).toContain('[falta: zona]');
    expect(story.propose(ana)).toBe('refusal.facts_missing');
    expect(story.enter(ana, { zone: 'El Molinar', next_update: '12:30' })).toBe('done');
    expect(story.text()).toBe(
      'Hola. Sobre la inundación: hay agua en El Molinar. No cruces zonas con agua. Más a las 12:30 en https://www.vallserena.example',
    );
    const edited = 'No cruces zonas con agua: hay agua en El Molinar. Más a las 12:30.';
    expect(story.edit(ana, `  ${edited}\r\n`)).toBe('done');
    expect([story.text(), story.status(), story.state().core.claim?.by]).toEqual([edited, 'in_review', ana]);
    expect(story.approve(biel)).toBe('done');
    expect([story.status(), story.publication()?.status]).toEqual(['approved', 'held']);

    story.pass(30_000);
    expect(story.leaveHold()).toBe('publishing');
    expect(story.markPublished(ana, LIVE)).toBe('done');
    expect(story.status()).toBe('answered');
    expect(story.publication()).toMatchObject({ proof: LIVE, publishedBy: ana, publishedAt: story.now() });
    expect(publicationRecord(story.state(), story.publication()?.id ?? '')).toMatchObject({
      approvedText: edited,
      draftText: expect.stringContaining('[falta: zona]'),
      digest: digestOf('k1', edited),
      writer: ana,
      approvals: [
        { by: ana, as: 'proposer', roles: ['writer'], at: START },
        { by: biel, as: 'approver', roles: ['approver'], at: START },
      ],
      network: 'x',
      proof: LIVE,
    });
  });

  it('puts the last approved moment, the handbook and every named endorsement into the record of its publication', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    story.markPublished(ana, LIVE);
    expect(story.audit.at(-1)).toMatchObject({
      event: 'gesture.mark_published',
      actor: ana,
      detail: {
        digest: story.shown().digest,
        handbook: '0'.repeat(64),
        endorsements: [
          { as: 'proposer', by: 'slack:T1:UANA' },
          { as: 'approver', by: 'slack:T1:UBIEL' },
        ],
      },
    });
  });

  it('keeps one row for a version that is undone and approved again', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    const first = story.publication();
    story.pass(10_000);
    expect(story.undo(ana)).toBe('done');
    expect([story.status(), story.publication()?.status]).toEqual(['open', 'stopped']);
    expect(story.approve(biel)).toBe('refusal.not_proposed');
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    expect(story.state().publications).toHaveLength(1);
    expect(story.publication()).toMatchObject({ id: first?.id, status: 'held', reason: null });

    story.pass(29_999);
    expect(story.leaveHold()).toBe('refusal.still_held');
    story.pass(1);
    expect(story.leaveHold()).toBe('publishing');
    expect(story.undo(ana)).toBe('refusal.hold_is_over');
    expect(story.leaveHold()).toBe('refusal.hold_is_over');
  });

  it('lets an approver end the hold at once, and nobody else', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    const publicationId = story.publication()?.id ?? '';
    expect(story.does(ana, { kind: 'publish_now', publicationId })).toBe('refusal.publish_now_needs_approver');
    expect(story.does(berta, { kind: 'publish_now', publicationId })).toBe('done');
    expect(story.effects.at(-1)).toEqual({ kind: 'publish', publicationId, dueAt: START });
    expect(story.leaveHold()).toBe('publishing');
  });

  it('offers the playbook’s other variant, and comes round to the first again', () => {
    const story = aStory(aFloodCase());
    const first = story.text();
    const other = () => story.does(ana, { kind: 'switch_variant', draftId: story.state().core.currentDraftId });
    expect([other(), story.text()]).toEqual(['done', expect.stringContaining('Evita [falta: zona]')]);
    expect([other(), story.text()]).toEqual(['done', first]);
    expect(story.state().drafts.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('takes a proof of a private reply in words, and of a public one only as an address', () => {
    const story = aStory();
    expect(story.does(ana, { kind: 'go_private' })).toBe('done');
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    expect(story.markPublished(ana, 'mensaje directo, 14:05')).toBe('refusal.still_held');
    story.leaveHold();
    expect(story.markPublished(ana, 'md')).toBe('refusal.private_proof_needed');
    expect(story.markPublished(ana, 'mensaje directo, 14:05')).toBe('done');
    expect(story.markPublished(dora, LIVE)).toBe('refusal.already_published');
  });

  it('accepts no other profile, no other network and no half address as the place of a public reply', () => {
    const story = aStory();
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    for (const proof of ['x', 'https://', 'https://x.com/otro/status/1', 'https://social.example/@vallserena/1']) {
      expect(story.markPublished(ana, proof)).toBe('refusal.not_a_live_url');
    }
    expect(story.markPublished(ana, LIVE, 'nobody’s')).toBe('refusal.no_such_publication');
    expect(story.status()).toBe('approved');
  });
});
