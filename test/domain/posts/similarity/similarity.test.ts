import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparableText } from '../../../../src/domain/posts/similarity/comparable-text.ts';
import {
  areSimilar,
  isTelling,
  jaccardIndex,
  similarityTo,
} from '../../../../src/domain/posts/similarity/similarity.ts';
import { sketchOf } from '../../../../src/domain/posts/similarity/sketch.ts';
import { examplePosts } from '../../../support/builders/example-posts.ts';

/** A wording, and others of the same claim. */
const REWORDED: readonly (readonly [string, ...string[]])[] = [
  [
    'El agua del grifo está envenenada, no bebáis',
    'URGENTE: el agua del grifo está envenenada!! No bebáis. Pasadlo',
    'RT @vecino: el agua del grifo está envenenada, no bebais https://x.com/a/status/1',
    'Me dicen que el agua del grifo está envenenada y que no bebamos',
    'no bebáis agua del grifo!!! está envenenada, lo sabe el ayuntamiento',
    '«El agua del grifo está envenenada» #NoBebáis',
    '[24/11/26, 10:32] Juan Pérez: El agua del grifo está envenenada. No bebáis 😱',
  ],
  [
    'La presa de Forata se ha roto, subid a los pisos altos',
    '⚠️ SE HA ROTO la presa de Forata!!! subid a pisos altos YA',
    'Reenviado: la presa de Forata se ha roto, hay que subir a los pisos altos',
    '> La presa de Forata se ha roto\n> subid a los pisos altos\nvía @alertas, más en agua-verdad.example/presa',
  ],
  [
    'Mañana cierran todos los colegios por orden del ministerio',
    'ojo q mañana cierran todos los coles, orden del ministerio',
  ],
  [
    "L'aigua de l'aixeta està enverinada, no begueu",
    "M'arriba pel grup que l'aigua de l'aixeta està enverinada i que no beguem",
  ],
  ['A auga da billa está envelenada, non bebades', 'Urxente: a auga da billa está envelenada, non bebades!!! Pasádeo'],
  ['Iturriko ura pozoituta dago, ez edan', 'PREMIAZKOA: iturriko ura pozoituta dago!! Ez edan, zabaldu'],
  ['Tap water is poisoned, do not drink it', 'They say the tap water has been poisoned so do not drink it'],
];

/** Of the same matter, of the same words, or of another language: none of them says it. */
const OTHER: readonly (readonly [string, string])[] = [
  ['Tap water is poisoned, do not drink it', 'Is the tap water safe to drink?'],
  ['Iturriko ura pozoituta dago, ez edan', 'Edan daiteke iturriko ura?'],
  ['El agua del grifo está envenenada, no bebáis', 'En la calle Mayor no sale agua del grifo desde ayer'],
  ['El agua del grifo está envenenada, no bebáis', 'Tap water is poisoned, do not drink it'],
  ['La presa de Forata se ha roto, subid a los pisos altos', '¿Hasta qué hora abre la biblioteca?'],
  ['URGENTE pasadlo a todos los grupos por favor', 'URGENTE pasadlo a todos los grupos, gracias'],
];

describe('a wording and its rewordings', () => {
  test.for(REWORDED)('%s', ([wording, ...others]) => {
    const known = comparableText(wording);
    for (const other of others) {
      const post = comparableText(other);
      expect([other, similarityTo(known, post)?.by]).toEqual([other, 'wording']);
      expect(areSimilar(known, post)).toBe(true);
    }
  });
});

describe('what says something else', () => {
  test.for(OTHER)('“%s” is not “%s”', ([wording, post]) => {
    expect(similarityTo(comparableText(wording), comparableText(post))).toBeNull();
  });

  it('is all that citizens write of other matters', () => {
    const posts = examplePosts.map(({ text }) => text);
    expect(posts.length).toBeGreaterThan(300);
    const mistaken = REWORDED.flatMap(([wording]) => {
      const known = comparableText(wording);
      return posts.filter((post) => similarityTo(known, comparableText(post)) !== null).map((post) => [wording, post]);
    });
    expect(mistaken).toEqual([]);
  });

  it('is a long text that has the words here and there', () => {
    const claim = comparableText('La presa de Forata se ha roto');
    const story = examplePosts.slice(0, 60).map(({ text }) => text);
    const scattered = [
      'La presa del año pasado',
      ...story,
      'En Forata hace sol',
      ...story,
      'Se me ha roto el móvil',
    ].join('. ');
    expect(similarityTo(claim, comparableText(scattered))).toBeNull();
    expect(
      similarityTo(claim, comparableText([...story, 'Que la presa de Forata se ha roto', ...story].join('. ')))?.by,
    ).toBe('containment');
  });
});

describe('a short claim inside a longer post', () => {
  test.for([
    [
      'La presa de Forata se ha roto',
      'Un bombero amigo de mi cuñado, que está allí con los camiones, me dice que la presa de Forata se ha roto y callan',
    ],
    [
      'Los niños del campamento están en coma',
      'No quiero alarmar. Trabajo cerca y los niños del campamento están en coma, y nadie cuenta nada en la tele ni en la radio',
    ],
  ])('%s', ([claim = '', post = '']) => {
    expect(similarityTo(comparableText(claim), comparableText(post))?.by).toBe('containment');
    // The other way round a whole story is no part of its claim.
    expect(similarityTo(comparableText(post), comparableText(claim))).toBeNull();
  });

  it('must tell enough to be known by', () => {
    expect(isTelling(comparableText('El puente se cae'))).toBe(false);
    expect(isTelling(comparableText('El puente nuevo se hunde'))).toBe(true);
  });
});

describe('laws of likeness', () => {
  const aText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...examplePosts.map(({ text }) => text)), { maxLength: 40 })
      .map((parts) => parts.join(' ')),
  );

  it('a text is like itself, one way is like the other, and no share is beyond 0 and 1', () => {
    fc.assert(
      fc.property(aText, aText, (one, other) => {
        const [a, b] = [comparableText(one), comparableText(other)];
        expect(jaccardIndex(a, b)).toBe(jaccardIndex(b, a));
        expect(areSimilar(a, b)).toBe(areSimilar(b, a));
        expect(jaccardIndex(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaccardIndex(a, b)).toBeLessThanOrEqual(1);
        expect(areSimilar(a, a)).toBe(isTelling(a));
        expect([...a.shingles]).toEqual([...new Set(a.shingles)].sort((x, y) => x - y));
      }),
      { numRuns: 60 },
    );
  });

  it('a wording that is half in a post has a part of its sketch among the shingles of the post', () => {
    const texts = REWORDED.flatMap(([wording, ...others]) => others.map((other) => [wording, other] as const));
    for (const [wording, other] of texts) {
      const post = new Set(comparableText(other).shingles);
      const found = sketchOf(comparableText(wording)).filter((shingle) => post.has(shingle));
      expect([other, found.length >= 6]).toEqual([other, true]);
    }
  });

  it('a sketch is of the text alone, small, and the same whatever the order of its words', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray('la presa de Forata se ha roto subid pisos altos corriendo'.split(' '), { minLength: 10 }),
        (words) => {
          expect(sketchOf(comparableText(words.join(' ')))).toEqual(
            sketchOf(comparableText(words.toSorted().join(' '))),
          );
        },
      ),
    );
    expect(sketchOf(comparableText(examplePosts.map(({ text }) => text).join(' ')))).toHaveLength(24);
  });
});
