import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../../../../src/domain/cases/action.ts';
import { applyAction } from '../../../../../src/domain/cases/apply-action.ts';
import { releaseNeeds } from '../../../../../src/domain/cases/approval/release-needs.ts';
import { reviewCaseDraft } from '../../../../../src/domain/cases/approval/review-case-draft.ts';
import { applyChanges } from '../../../../../src/domain/cases/model/apply-changes.ts';
import type { CaseState } from '../../../../../src/domain/cases/model/case-state.ts';
import { currentDraft, liveSignOffs, statusOf } from '../../../../../src/domain/cases/model/case-status.ts';
import { digestOfDraft, digestOfTexts } from '../../../../../src/domain/cases/model/destinations-of.ts';
import type { Actor } from '../../../../../src/domain/people/actor.ts';
import { actorKey } from '../../../../../src/domain/people/actor.ts';
import {
  aCase,
  aContext,
  aDraft,
  ana,
  aPost,
  berta,
  DIGEST_KEY,
  digestOf,
  oscar,
  rolesOf,
  START,
} from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aMadePicture, somePictureWords } from '../../../../support/builders/a-picture.ts';

const { newId } = aContext();

/** What comes of it when the person does that. */
function decided(state: CaseState, actor: Actor, action: CaseAction, handbook = aHandbook()) {
  const context = { ...aContext({ actor, handbook }), newId };
  return applyAction(state, action, { kind: 'member', roles: rolesOf(actor) }, context);
}

function acted(state: CaseState, actor: Actor, action: CaseAction): CaseState {
  const { changes, refusal } = decided(state, actor, action);
  expect(refusal).toBeNull();
  return applyChanges(state, changes);
}

function shownIn(state: CaseState) {
  const draft = currentDraft(state);
  if (draft === undefined) throw new Error('there is no text on the card');
  return draft;
}

function adding(over: Parameters<typeof somePictureWords>[0] = {}): CaseAction {
  return { kind: 'add_picture', words: somePictureWords(over), made: aMadePicture() };
}

/** A reply with a picture that the writer proposed, and that still lacks its approval. */
function aProposedPicture(): CaseState {
  const drawn = acted(aCase(), ana, adding());
  const { id: draftId, digest } = shownIn(drawn);
  return acted(drawn, ana, { kind: 'propose', draftId, digest });
}

const bytes = (state: CaseState) => {
  const { id: draftId, digest } = shownIn(state);
  return { draftId, digest };
};

describe('the picture of a reply', () => {
  it('has no part in the digest of a version without one', () => {
    const draft = aDraft();
    expect(digestOfDraft(draft, DIGEST_KEY, digestOf)).toBe(digestOf(DIGEST_KEY, draft.text));
    const places = [{ target: 't', network: 'x', audience: 'public' as const, text: draft.text, corrects: [] }];
    expect(digestOfDraft({ ...draft, places, version: 7 }, DIGEST_KEY, digestOf)).toBe(
      digestOfTexts({ ...draft, places }, DIGEST_KEY, digestOf),
    );
  });

  it('is covered by the digest with its version, each file, what is said of it and who is in it', () => {
    const draft = shownIn(acted(aCase(), ana, adding({ words: 'Oficina del padrón' })));
    const { picture } = draft;
    const [file, ...files] = picture?.files ?? [];
    if (picture === null || file === undefined) throw new Error('no picture');
    const of = (over: Partial<typeof draft>) => digestOfDraft({ ...draft, ...over }, DIGEST_KEY, digestOf);
    const all = [
      of({}),
      of({ version: draft.version + 1 }),
      of({ text: `${draft.text} ` }),
      of({ picture: null }),
      of({ picture: { ...picture, alt: `${picture.alt} ` } }),
      of({ picture: { ...picture, words: 'Oficina' } }),
      of({ picture: { ...picture, people: { kind: 'public_act' } } }),
      of({ picture: { ...picture, files: [{ ...file, sha256: 'f'.repeat(64) }, ...files] } }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all[0]).toBe(draft.digest);
  });

  it('is a version of its own with the same text, and ends the approvals; whoever asked before asks again', () => {
    const before = aProposedPicture();
    const [was] = before.drafts;
    expect(shownIn(before)).toMatchObject({ version: 2, text: was?.text, basedOn: was?.id, writtenBy: null });
    expect(shownIn(before).touchedBy).toEqual([actorKey(ana)]);
    const described = acted(before, ana, {
      kind: 'describe_picture',
      words: somePictureWords({ alt: 'Mostrador de la oficina del padrón.' }),
    });
    expect([statusOf(described), shownIn(described).version]).toEqual(['in_review', 3]);
    expect(liveSignOffs(described)).toMatchObject([{ by: ana, as: 'proposer', draftId: shownIn(described).id }]);
    const removed = acted(described, ana, { kind: 'remove_picture' });
    expect([shownIn(removed).picture, shownIn(removed).text]).toEqual([null, was?.text]);
    expect(removed.drafts.map(({ picture }) => picture?.alt ?? null)).toEqual([
      null,
      somePictureWords().alt,
      'Mostrador de la oficina del padrón.',
      null,
    ]);
  });

  it('asks for no approval where nobody had asked, and the account of the machine vouches for nothing', () => {
    expect(statusOf(acted(aCase(), ana, adding()))).toBe('open');
    const console: Actor = { kind: 'console', user: 'root' };
    const proposed = acted(aCase(), ana, { kind: 'propose', draftId: 'draft-1', digest: shownIn(aCase()).digest });
    const added = acted(proposed, console, adding());
    expect([statusOf(added), added.core.claim]).toEqual(['open', proposed.core.claim]);
    expect(shownIn(added).touchedBy).toEqual([actorKey(console)]);
  });

  it.each<[string, CaseState, Actor, CaseAction]>([
    ['refusal.picture_needs_text', aCase({ drafts: [] }), ana, adding()],
    ['refusal.picture_there', acted(aCase(), ana, adding()), ana, adding()],
    ['refusal.picture_no_alt', aCase(), ana, adding({ alt: '' })],
    ['refusal.picture_no_file', aCase(), ana, adding({ people: { kind: 'guardians', file: '' } })],
    ['refusal.stale_text', aCase(), ana, { ...adding(), over: 'another' } as CaseAction],
    ['refusal.no_such_picture', aCase(), ana, { kind: 'remove_picture' }],
    ['refusal.no_such_picture', aCase(), ana, { kind: 'describe_picture', words: somePictureWords() }],
    ['refusal.claimed_by', aCase({ core: { claim: { by: oscar, at: START } } }), ana, adding()],
    [
      'refusal.content_same',
      acted(aCase(), ana, adding()),
      ana,
      { kind: 'describe_picture', words: somePictureWords() },
    ],
  ])('is refused with %s', (key, state, actor, action) => {
    expect(decided(state, actor, action).refusal?.key).toBe(key);
  });

  it('goes to no text that is only read aloud, and to the other networks of one that is read aloud, too', () => {
    const { institution, ...rest } = aHandbook();
    const [first] = institution.networks;
    if (first === undefined) throw new Error('no network');
    const aloud = { ...first, id: 'megafonia', kind: 'loudspeaker' as const };
    const handbook = { ...rest, institution: { ...institution, networks: [...institution.networks, aloud] } };
    const said = (...networks: string[]) => {
      const text = 'Cierren las ventanas.';
      const places = networks.map((network) => {
        return { target: `statement:${network}`, network, audience: 'public' as const, text, corrects: [] };
      });
      return aCase({
        posts: [],
        drafts: [aDraft({ text, places })],
        core: { statement: 'update', class: 'statement' },
      });
    };
    expect(decided(said('megafonia'), ana, adding(), handbook).refusal?.key).toBe('refusal.picture_spoken');
    const both = decided(said('megafonia', first.id), ana, adding(), handbook);
    expect(both.refusal).toBeNull();
  });

  it('is approved by nobody who only heard the text', () => {
    const state = aProposedPicture();
    const [voice] = aHandbook().institution.team.byVoice ?? [];
    const spoken = { kind: 'record_spoken', voiceId: voice?.id ?? '', at: '10:00', ...bytes(state) } as const;
    expect(decided(state, oscar, spoken).refusal?.key).toBe('refusal.picture_by_voice');
  });

  it('may not be approved by the person who added it, in S1', () => {
    const state = acted(aCase({ core: { severity: 'S1' } }), berta, adding());
    const proposed = acted(state, ana, { kind: 'propose', ...bytes(state) });
    expect(decided(proposed, berta, { kind: 'approve', ...bytes(proposed) }).refusal?.key).toBe('refusal.you_edited');
  });

  it('makes of a text of the handbook one that nobody has approved', () => {
    const state = acted(aCase(), ana, adding());
    const at = { handbook: aContext().handbook, now: START };
    expect(releaseNeeds({ ...shownIn(state), touchedBy: [] }, state, at).basis).toBeNull();
  });

  it('is read by the checks as the text is, and what is in it alone is a warning', () => {
    const { handbook } = aContext();
    const found = (over: Parameters<typeof somePictureWords>[0]) => {
      const state = acted(aCase(), ana, adding(over));
      return reviewCaseDraft(shownIn(state), state, handbook, START);
    };
    const plain = reviewCaseDraft(shownIn(aCase()), aCase(), handbook, START).map(({ message }) => message.key);
    expect(found({}).map(({ message }) => message.key)).toEqual(plain);
    const alone = found({ words: 'Oficina abierta a las 9:00' }).filter(
      ({ message }) => message.key === 'finding.must-contain.only-in-picture',
    );
    expect(alone.map(({ words, level }) => [words, level])).toEqual([['9:00', 'warn']]);
    const phone = 'Llama a Marta Pérez al 612 345 678';
    expect(
      found({ words: phone }).some(({ place, words }) => place?.startsWith('picture:') && phone.includes(words)),
    ).toBe(true);
  });

  it('may name the place that the post names, as the reply may, and no other', () => {
    const posts = [aPost({ text: '¿Dónde cortan mañana la calle Zarauz? No me aclaro con el plano' })];
    const { handbook } = aContext();
    const named = (words: string) => {
      const state = acted(aCase({ posts }), ana, adding({ alt: 'Plano del centro con un corte.', words }));
      return reviewCaseDraft(shownIn(state), state, handbook, START)
        .filter(({ place }) => place?.startsWith('picture:'))
        .map(({ message: { key }, words: at }) => [key, at]);
    };
    expect(named('Calle Zarauz')).toEqual([]);
    expect(named('Calle Bermeo')).toEqual([[expect.stringContaining('grounding'), 'Calle Bermeo']]);
  });

  it('does not have to say what the reply has to, in danger either', () => {
    const { handbook } = aContext();
    const state = acted(aCase({ core: { severity: 'S1' } }), ana, adding());
    const found = reviewCaseDraft(shownIn(state), state, handbook, START);
    expect(found.filter(({ place }) => place?.startsWith('picture:'))).toEqual([]);
  });
});
