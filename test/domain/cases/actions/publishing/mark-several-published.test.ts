import { expect, it } from 'vitest';
import { BY_HAND } from '../../../../../src/domain/cases/model/publication.ts';
import { ana, aPublication, oscar } from '../../../../support/builders/a-case.ts';
import { aFloodStatement } from '../../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

const ON_X = 'https://x.com/vallserena/status/9001';
const ON_MASTODON = 'https://social.example/@vallserena/1135';

/** A statement on X and Mastodon, approved and out of the hold: a person publishes it now. */
function byHand() {
  const start = aFloodStatement('S3');
  const publications = start.drafts.flatMap(({ id: draftId, digest, places }) =>
    places.map(({ target, network }) =>
      aPublication({ id: `out-${network}`, draftId, digest, target, network, status: 'publishing', reason: BY_HAND }),
    ),
  );
  const story = aStory({ ...start, publications });
  const marks = (...proofs: string[]) =>
    publications.map(({ id }, at) => ({ publicationId: id, proof: proofs[at] ?? '' }));
  return { ...story, marks };
}

it('a text on several networks is recorded in one act, whole or not at all, and never twice', () => {
  const story = byHand();
  expect(story.state().publications.map(({ status }) => status)).toEqual(['publishing', 'publishing']);
  const mark = (...proofs: string[]) =>
    story.does(ana, { kind: 'mark_several_published', marks: story.marks(...proofs) });

  // The address on one of them is of the other.
  expect(mark(ON_X, ON_X)).toBe('refusal.not_a_live_url');
  expect(story.state().publications.map(({ status }) => status)).toEqual(['publishing', 'publishing']);
  expect(story.does(ana, { kind: 'mark_several_published', marks: [] })).toBe('refusal.nothing_published');

  expect(mark(ON_X, ON_MASTODON)).toBe('done');
  expect(story.state().publications).toMatchObject([
    { status: 'published', proof: ON_X, publishedBy: ana, deliveredAs: { kind: 'as_approved' } },
    { status: 'published', proof: ON_MASTODON, publishedBy: ana, deliveredAs: { kind: 'as_approved' } },
  ]);
  const row = story.audit.filter(
    ({ event, result }) => event === 'gesture.mark_several_published' && result === 'done',
  );
  expect(row).toHaveLength(1);
  expect(story.does(oscar, { kind: 'mark_several_published', marks: story.marks(ON_X, ON_MASTODON) })).toBe(
    'refusal.already_published',
  );
});
