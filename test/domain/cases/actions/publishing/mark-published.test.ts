import { describe, expect, it } from 'vitest';
import { publicationRecord } from '../../../../../src/domain/cases/publishing/publication-record.ts';
import { aCase, ana, aPost, berta, biel, digestOf, oscar } from '../../../../support/builders/a-case.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';
import { withNetworksByHand } from '../../../../support/builders/handbook/with-networks-by-hand.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
const BLOCKED = 'Gracias por escribir. Llama al 600 123 123 y te lo explican.';

/** Approved, and out of the hold: a person copies it now. */
function onItsWay() {
  const story = aStory();
  story.propose(ana);
  story.approve(biel);
  story.pass(30_000);
  story.leaveHold();
  return story;
}

function marks(story: ReturnType<typeof aStory>, textOut: string | null, proof = LIVE): string {
  return story.does(ana, { kind: 'mark_published', publicationId: story.publication()?.id ?? '', proof, textOut });
}

const ELSEWHERE = {
  kind: 'answer_elsewhere',
  who: 'Marta, atención ciudadana',
  network: 'x',
  audience: 'public',
  text: 'Abrimos a las nueve.',
  proof: LIVE,
} as const;

describe('a text at a place without an address', () => {
  it('is recorded with where and when, in words', () => {
    const handbook = withNetworksByHand(['loudspeaker']);
    const story = aStory(aCase({ posts: [aPost({ network: 'loudspeaker' })] }), handbook);
    story.propose(ana);
    story.approve(biel);
    story.pass(30_000);
    story.leaveHold();
    expect(marks(story, null, ' sí ')).toBe('refusal.place_needed');
    expect(marks(story, null, ' Plaza Mayor, 18:40 ')).toBe('done');
    expect(story.publication()).toMatchObject({ status: 'published', proof: 'Plaza Mayor, 18:40' });
  });

  it('needs its address all the same where its network has some', () => {
    const story = onItsWay();
    expect(marks(story, null, 'Plaza Mayor, 18:40')).toBe('refusal.not_a_live_url');
  });
});

describe('a text that did not go out as approved', () => {
  it('is kept word for word as a version of its own, with what had been approved and its digest', () => {
    const story = onItsWay();
    const approved = story.text();
    expect(marks(story, 'Gracias por escribir. Te ayudamos en el 010.\r\n')).toBe('done');
    const out = story.state().drafts.at(-1);
    expect(out).toMatchObject({
      text: 'Gracias por escribir. Te ayudamos en el 010.',
      writtenBy: ana,
      basedOn: story.publication()?.draftId,
      digest: digestOf('k1', 'Gracias por escribir. Te ayudamos en el 010.'),
    });
    expect(story.publication()).toMatchObject({
      status: 'published',
      deliveredAs: { kind: 'deviation', draftId: out?.id },
      proof: LIVE,
    });
    expect([story.status(), story.text()]).toEqual(['answered', approved]);
    expect(publicationRecord(story.state(), story.publication()?.id ?? '')).toMatchObject({
      approvedText: approved,
      deviation: { text: out?.text, digest: out?.digest },
    });
    expect(story.audit.at(-1)?.detail).toMatchObject({ asApproved: false, out: out?.id, outDigest: out?.digest });
  });

  it('is never refused for what the checks find, but those who approve are called', () => {
    const story = onItsWay();
    expect(marks(story, BLOCKED)).toBe('done');
    expect(story.audit.at(-1)?.detail['findings']).toEqual(expect.arrayContaining(['block grounding']));
    expect(story.effects.at(-1)).toMatchObject({
      entry: { sentence: { key: 'thread.out_with_block' }, asks: ['approver', 'lead'] },
    });
  });

  it('that was pasted just as it was approved is as approved', () => {
    const story = onItsWay();
    expect(marks(story, `  ${story.text()}\r\n`)).toBe('done');
    expect(story.publication()?.deliveredAs).toEqual({ kind: 'as_approved' });
    expect(story.state().drafts).toHaveLength(1);
    expect(story.audit.at(-1)?.detail['asApproved']).toBe(true);
  });

  it('has to be pasted', () => {
    const story = onItsWay();
    expect(marks(story, '  ')).toBe('refusal.text_out_missing');
    expect(story.publication()?.status).toBe('publishing');
  });
});

describe('a reply that went out elsewhere', () => {
  it('answers the case as a publication that nobody here approved, and never is in a hold', () => {
    const story = aStory();
    expect(story.does(oscar, ELSEWHERE)).toBe('done');
    expect(story.status()).toBe('answered');
    expect(story.publication()).toMatchObject({
      status: 'published',
      deliveredAs: { kind: 'elsewhere', who: 'Marta, atención ciudadana' },
      publishedBy: oscar,
      proof: LIVE,
      audience: 'public',
    });
    expect(story.text()).toBe('Abrimos a las nueve.');
    expect(story.effects.filter(({ kind }) => kind === 'publish')).toEqual([]);
    expect(publicationRecord(story.state(), story.publication()?.id ?? '')?.approvals).toEqual([]);
    expect(story.leaveHold()).toBe('refusal.hold_is_over');
    expect(marks(story, null)).toBe('refusal.already_published');
    expect(story.undo(ana)).toBe('refusal.hold_is_over');
  });

  it('ends what people stood by until then', () => {
    const story = aStory(aCase({ core: { severity: 'S1' } }));
    story.propose(ana);
    story.approve(berta);
    story.does(oscar, ELSEWHERE);
    expect(story.state().signOffs.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
    expect(story.does(ana, { kind: 'reopen', note: 'Falta decir algo' })).toBe('done');
    expect([story.status(), story.text()]).toEqual(['open', null]);
  });

  it('by telephone tells how and when', () => {
    const story = aStory();
    const call = { ...ELSEWHERE, network: 'other', audience: 'private' } as const;
    expect(story.does(ana, { ...call, proof: '' })).toBe('refusal.private_proof_needed');
    expect(story.does(ana, { ...call, proof: 'llamada, 14:05' })).toBe('done');
    expect(story.publication()).toMatchObject({ network: 'other', audience: 'private', proof: 'llamada, 14:05' });
  });

  it('over a loudspeaker tells where and when, in words', () => {
    const story = aStory(aCase(), withNetworksByHand(['loudspeaker']));
    const aloud = { ...ELSEWHERE, network: 'loudspeaker', audience: 'public' } as const;
    expect(story.does(ana, { ...aloud, proof: ' sí ' })).toBe('refusal.place_needed');
    expect(story.does(ana, { ...aloud, proof: ' Plaza Mayor, 18:40 ' })).toBe('done');
    expect(story.publication()).toMatchObject({ status: 'published', proof: 'Plaza Mayor, 18:40' });
  });

  it.each([
    ['nobody', { who: ' ' }, 'refusal.elsewhere_who'],
    ['a name without end', { who: 'M'.repeat(201) }, 'refusal.elsewhere_who'],
    ['no text', { text: '\r\n' }, 'refusal.text_out_missing'],
    ['no address', { proof: 'en el perfil' }, 'refusal.elsewhere_link'],
  ])('is not recorded with %s', (_, over, why) => {
    const story = aStory();
    expect(story.does(ana, { ...ELSEWHERE, ...over })).toBe(why);
    expect(story.state().publications).toEqual([]);
  });

  it('with words that the checks would have stopped calls those who approve', () => {
    const story = aStory();
    expect(story.does(ana, { ...ELSEWHERE, text: BLOCKED })).toBe('done');
    expect(story.effects.at(-1)).toMatchObject({ entry: { sentence: { key: 'thread.out_with_block' } } });
  });

  it('comes too late for a text that is approved: that is undone or marked first', () => {
    const story = onItsWay();
    expect(story.does(ana, ELSEWHERE)).toBe('refusal.not_dismissable');
  });

  it('leaves a person at risk of whom nobody was told to be dealt with', () => {
    const story = aStory(aCase({ core: { class: 'life_risk', severity: 'S1' } }));
    story.does(ana, ELSEWHERE);
    expect(story.does(ana, { kind: 'claim' })).toBe('done');
  });
});
