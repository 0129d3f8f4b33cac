import { expect, it } from 'vitest';
import { applyContentAction } from '../../../../src/domain/contents/apply-content-action.ts';
import type { ContentAction } from '../../../../src/domain/contents/content-action.ts';
import type { ContentState } from '../../../../src/domain/contents/model/content.ts';
import { digestOfContent, liveContentSignOffs } from '../../../../src/domain/contents/model/content.ts';
import { reviewContent, warningFindings } from '../../../../src/domain/contents/review-content.ts';
import { endAtDoor } from '../../../../src/domain/contents/standing.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import { aContext, ana, berta } from '../../../support/builders/a-case.ts';
import {
  aContent,
  aContentContext,
  acted,
  anApprovedContent,
  refusedKey,
  someContentWords,
} from '../../../support/builders/a-content.ts';
import { aMadePicture, somePictureWords } from '../../../support/builders/a-picture.ts';

const { digest } = aContext();

function adding(seed = 'picture', over: Parameters<typeof somePictureWords>[0] = {}): ContentAction {
  return { kind: 'add_picture', words: somePictureWords(over), made: aMadePicture(seed) };
}

function anApprovedWithPicture(over: Parameters<typeof somePictureWords>[0] = {}): ContentState {
  const drawn = acted(aContent(), ana, adding('picture', over));
  const proposed = acted(drawn, ana, { kind: 'propose', digest: drawn.content.digest });
  return acted(proposed, berta, { kind: 'approve', digest: proposed.content.digest });
}

const stateOf = ({ content }: ContentState) => content.status.kind;

it('has no pictures in the digest of a content without them', () => {
  const { content } = aContent();
  const fixed = { ...content, id: 'c', digestKey: 'k' };
  const asBefore = digest(
    'k',
    JSON.stringify([
      JSON.stringify([fixed.at, fixed.until, fixed.language, fixed.source, fixed.factIds]),
      ...fixed.places.map(({ target, network, audience, text }) => [target, network, audience, text]),
    ]),
  );
  expect(digestOfContent(fixed, digest)).toBe(asBefore);
  expect(digestOfContent({ ...fixed, version: 7 }, digest)).toBe(asBefore);
});

it('covers with pictures the version, each file, its alternative text, the words in it and who is in it', () => {
  const { content } = anApprovedWithPicture({ words: 'Mercado de Navidad' });
  const [picture] = content.pictures;
  if (picture === undefined) throw new Error('no picture');
  const [file, ...files] = picture.files;
  if (file === undefined) throw new Error('no file');
  const of = (pictures: typeof content.pictures, version = content.version) =>
    digestOfContent({ ...content, pictures, version }, digest);
  const all = [
    of([picture]),
    of([picture], content.version + 1),
    of([]),
    of([{ ...picture, alt: `${picture.alt} ` }]),
    of([{ ...picture, words: 'Mercado' }]),
    of([{ ...picture, people: { kind: 'public_act' } }]),
    of([{ ...picture, files: [{ ...file, sha256: 'f'.repeat(64) }, ...files] }]),
    of([picture, picture]),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(all[0]).toBe(content.digest);
});

it('has the model asked again that is drafting: its answer would be to another version', () => {
  const model = { model: 'un-modelo', host: '127.0.0.1' };
  const texts = [{ network: 'x', text: '' }];
  const state = aContent({ texts, brief: 'El mercado abre a las 10:00.' }, { model });
  const outcome = applyContentAction(
    state,
    adding(),
    { kind: 'member', roles: ['writer'] },
    aContentContext({ model }),
  );
  if (outcome.kind === 'refused') throw new Error(outcome.sentence.key);
  expect(outcome.changes.content.drafting?.status).toBe('waiting');
  expect(outcome.effects).toContainEqual({ kind: 'write_content', contentId: state.content.id });
});

it('ends the approvals when a picture is added, described otherwise or taken out', () => {
  const approved = anApprovedWithPicture();
  expect(stateOf(approved)).toBe('approved');
  const pictureId = approved.content.pictures[0]?.id ?? '';
  const actions: ContentAction[] = [
    adding('another'),
    { kind: 'describe_picture', pictureId, words: somePictureWords({ alt: 'Plaza Mayor con puestos de madera.' }) },
    { kind: 'remove_picture', pictureId },
  ];
  for (const action of actions) {
    const after = acted(approved, ana, action);
    expect([action.kind, stateOf(after), liveContentSignOffs(after)]).toEqual([action.kind, 'draft', []]);
    expect(after.content.version).toBe(approved.content.version + 1);
  }
  expect(stateOf(acted(anApprovedContent(), ana, adding()))).toBe('draft');
});

it('counts whoever added a picture among those who wrote the content', () => {
  const drawn = acted(aContent(), berta, adding());
  expect(drawn.content.touchedBy).toEqual([actorKey(ana), actorKey(berta)]);
});

it('refuses a picture that is not described, a fifth one, and what another wrote meanwhile', () => {
  expect(refusedKey(aContent(), ana, adding('p', { alt: '' }))).toBe('refusal.picture_no_alt');
  const four = [1, 2, 3, 4].reduce((state, at) => acted(state, ana, adding(`p${at}`)), aContent());
  expect(refusedKey(four, ana, adding('p5'))).toBe('refusal.picture_too_many');
  const stale = { ...adding('p'), over: 'another' } as ContentAction;
  expect(refusedKey(aContent(), ana, stale)).toBe('refusal.stale_text');
  expect(refusedKey(aContent(), ana, { kind: 'remove_picture', pictureId: 'gone' })).toBe('refusal.no_such_picture');
  const same = anApprovedWithPicture();
  const pictureId = same.content.pictures[0]?.id ?? '';
  expect(refusedKey(same, ana, { kind: 'describe_picture', pictureId, words: somePictureWords() })).toBe(
    'refusal.content_same',
  );
  // The form of the text, sent as it was, changes nothing either.
  const words = someContentWords();
  expect(refusedKey(same, ana, { kind: 'write', words, over: same.content.digest })).toBe('refusal.content_same');
});

it('asks for a shorter alternative text when a network is added that takes no longer one', () => {
  const words = someContentWords({ texts: [{ network: 'mastodon', text: 'El mercado abre sus puestos.' }] });
  const long = acted(aContent(words), ana, adding('p', { alt: 'Plaza con nieve '.repeat(62).trim() }));
  expect(stateOf(long)).toBe('draft');
  const more = 'Plaza con nieve y con luces '.repeat(200);
  const written = { ...words, texts: [{ network: 'mastodon', text: more }] };
  expect(refusedKey(long, ana, { kind: 'write', words: written, over: long.content.digest })).toBe(
    'refusal.content_too_long',
  );
});

it('reads the words in a picture and its alternative text like any text of the post', () => {
  const context = aContentContext();
  const found = (over: Parameters<typeof somePictureWords>[0]) =>
    reviewContent(acted(aContent(), ana, adding('p', over)), context);
  const phone = 'Llama a Marta Pérez al 612 345 678';
  expect(found({ words: phone }).some(({ words }) => phone.includes(words) && words !== '')).toBe(true);
  const own = reviewContent(aContent(), context).length;
  expect(found({})).toHaveLength(own);
});

it('warns of what stands in the picture alone', () => {
  const context = aContentContext();
  const state = acted(aContent(), ana, adding('p', { words: 'Mercado de Navidad, 12 de diciembre, 18:00' }));
  const alone = warningFindings(reviewContent(state, context)).filter(
    ({ message }) => message.key === 'finding.must-contain.only-in-picture',
  );
  expect(alone.map(({ words }) => words)).toEqual(['12', '18:00']);
  const texts = someContentWords().texts.map((one) => ({ ...one, text: `${one.text} El 12, a las 18:00.` }));
  const both = acted(aContent({ texts }), ana, adding('p', { words: '12 de diciembre, 18:00' }));
  expect(
    reviewContent(both, context).filter(({ message }) => message.key === 'finding.must-contain.only-in-picture'),
  ).toEqual([]);
});

it('lets nothing leave whose files are gone or changed', () => {
  const state = anApprovedWithPicture();
  const context = aContentContext();
  const standings = new Map(
    [ana, berta].map((one) => [
      actorKey(one),
      { kind: 'member' as const, roles: aContentContext({ actor: one }).roles.slice() },
    ]),
  );
  const at = (lost: readonly string[]) => endAtDoor(state, { standings, unrecorded: [], lost }, context);
  expect(at(['f'.repeat(64)])).toBe('bytes_differ');
  expect(at([])).toBeNull();
});
