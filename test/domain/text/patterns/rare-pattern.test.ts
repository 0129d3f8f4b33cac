import { describe, expect, it } from 'vitest';
import { PROMISE_FORMS } from '../../../../src/domain/review/never-say/forms/promise-forms.ts';
import {
  BLAME_FORMS,
  IRONY_FORMS,
  REPROACH_FORMS,
  THREAT_FORMS,
} from '../../../../src/domain/review/never-say/forms/reproach-forms.ts';
import { neededWords } from '../../../../src/domain/text/patterns/needed-words.ts';
import { rarePattern, rarePatterns } from '../../../../src/domain/text/patterns/rare-pattern.ts';

describe('the words that a match needs', () => {
  it.each([
    [/(?<!\p{L})(?:porque|because|since)\s/iu, ['porque', 'because', 'since']],
    // What may be left out is no part of what is needed.
    [/(?:ya )?(?:abiertos?|cerrados?)/u, ['abierto', 'abiertos', 'cerrado', 'cerrados']],
    [/\p{L}{4,}en (?:ondorioz|eraginez) da/u, ['ondorioz', 'eraginez']],
    // The rarer of what each match has: the longer words, and the fewer.
    [/(?:te|os|le) (?:la |lo )?concedemos/u, ['concedemos']],
    // In either case, and in one of few letters.
    [/[cC]alle|[nN]i[nñ][oa]/u, ['calle', 'nino', 'nina', 'niño', 'niña']],
    // What is looked at before and behind is not in the match.
    [/(?<=señora )pasen(?! luego)/u, ['pasen']],
    [/(?:ciudad){2,3}/u, ['ciudad']],
  ])('%s', (pattern, words) => {
    expect(neededWords(pattern)).toEqual(words);
  });

  it.each([/\d+/, /a|porque/, /(?:porque)?/, /[a-z]+/, /\p{L}+ de/u, /(?:porque)*x/, /(?:porque){0,2}/])(
    'none of %s',
    (pattern) => {
      expect(neededWords(pattern)).toBeNull();
    },
  );
});

describe('a rare pattern', () => {
  it('finds what the pattern finds, whatever the case and the letters beside it', () => {
    const rare = rarePattern(/(?<!\p{L})re(?:abre|apertura)\p{L}*/giu);
    const found = (text: string) => rare.matchesIn(text).map(([words]) => words);
    expect(found('La REAPERTURA, y «reabren»')).toEqual(['REAPERTURA', 'reabren']);
    expect(found('prereapertura')).toEqual([]);
    expect(found('Cerrado')).toEqual([]);
    expect(rare.replaceIn('Reabre hoy', (words) => words.length.toString())).toBe('6 hoy');
  });

  it('refuses a pattern whose matches need no word', () => {
    expect(() => rarePattern(/\d+ a\b/)).toThrow('needs a word');
  });

  it.each(
    [...REPROACH_FORMS, ...IRONY_FORMS, ...THREAT_FORMS, ...PROMISE_FORMS, ...BLAME_FORMS].flatMap(
      ({ forms }) => forms,
    ),
  )('has a word of each match of %s', (form) => {
    expect(neededWords(form)).not.toBeNull();
  });
});

describe('many rare patterns', () => {
  // More than a number has bits.
  const words = Array.from(
    { length: 70 },
    (_, at) => `palabra${'abcdefghij'.charAt(at % 10)}${'klmnopq'.charAt(at / 10)}`,
  );
  const likely = rarePatterns(words.map((word) => ({ word, pattern: new RegExp(word, 'u') })));
  const wordsIn = (text: string) => likely(text, 0, text.length).map(({ word }) => word);

  it('are told apart by their words, in their order', () => {
    expect(wordsIn(words.join(' '))).toEqual(words);
    expect(wordsIn(`${words[69]} y ${words[0]}, ${words[33]}`)).toEqual([words[0], words[33], words[69]]);
  });

  it('are none in a text without their words', () => {
    expect(wordsIn('El bus pasa a las 8')).toEqual([]);
  });

  it('are those of a stretch, whatever stands around it', () => {
    const text = `${words[3]} ${words[5]} ${words[7]}`;
    const start = text.indexOf(' ') + 1;
    expect(likely(text, start, text.indexOf(' ', start)).map(({ word }) => word)).toEqual([words[5]]);
  });
});
