import { expect, it } from 'vitest';
import { doubtOf } from '../../../src/domain/triage/doubt-of.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { UNSURE } from '../../support/builders/handbook/with-second-opinion.ts';

const handbook = aHandbook();

function doubt(text: string) {
  const post = { network: 'x', text, author: null, url: null, postedAt: null };
  return doubtOf(
    text,
    triagePost(post, handbook, () => 'es'),
    handbook,
    'ordinary',
  );
}

it('is not sure of what is a little like a call for help', () => {
  expect(doubt(UNSURE)).toEqual({ kind: null });
});

it.each([
  ['of a call for help', 'Socorro, estoy atrapada en el coche y sube el agua'],
  ['of what a person reads first already', 'Llevamos horas sin luz y mi suegra no puede bajar sola del quinto.'],
  ['of everyday matters', 'La farola de mi calle sigue fundida'],
])('has no doubt %s', (_, text) => {
  expect(doubt(text)).toBeNull();
});

it('says the danger that the post is most like, where public words could harm', () => {
  const because = [{ rule: 'complaint.likeness', decided: 'class' as const, words: [] }];
  const text = 'Mi ex me espera cada tarde en el portal y tengo miedo de salir sola a la calle';
  expect(doubtOf(text, { class: 'complaint', because }, handbook, 'ordinary')).toEqual({ kind: 'gender_violence' });
});
