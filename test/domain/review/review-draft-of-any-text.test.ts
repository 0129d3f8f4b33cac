import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../src/domain/posts/personal-data.ts';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import { aReview, findingsOf } from '../../support/builders/drafts/a-review.ts';

const LENGTH = 3_000;
/** 50 ms on a quiet machine; tests share theirs. Each of these texts took from 300 to 16,000. */
const MOST_MS = 150;

const repeated = (unit: string, length = LENGTH) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('any text of 3,000 characters is reviewed at once', () => {
  it.each([
    ...['½', '1 ', '1:', 'f0', '0x41 ', 'aB3', '12 ', '1.', '3 € ', 'mil ', 'uno ', 'entre 1 y 2 ', 'de 9 a 14 '],
    ...['12345678Z ', 'ES12', '+34 ', 'ᴠ', 'á', 'a\u0301', 'A ', 'Ana de ', 'a.b.c.', '   a', '\n', '"a" ', '#a', 'a-'],
  ])('%j, as a reply and as a post', (unit) => {
    const text = repeated(unit);
    const post = { network: 'x', author: '@mar_gil', text, url: null, postedAt: null };
    const facts = [{ id: 'f', key: 'f', value: 'De 9:00 a 14:00. Faltan 3 zonas.', source: '' }];
    const slowest = [
      aReview(text, { facts, origin: 'model' }),
      aReview('Hola. Abre de 9:00 a 14:00 en 3 zonas.', { facts, post, personalData: findPersonalData(text) }),
    ].map((input) => {
      const times = [1, 2, 3, 4].map((round) => {
        const started = process.cpuUsage();
        reviewDraft({ ...input, text: `${input.text}${'.'.repeat(round)}` });
        return process.cpuUsage(started).user / 1_000;
      });
      return Math.min(...times);
    });
    expect(Math.max(...slowest)).toBeLessThan(MOST_MS);
  });

  it.each(['½', '1 ', '7:15 ', 'dos '])('more than 60 of %j in a row are blocked unread', (unit) => {
    const told = findingsOf(`El alcalde es un genio. ${unit.repeat(61)}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^grounding\.too-many-figures: /);
    expect(reviewDraft(aReview(unit.repeat(61)))).toMatchObject([{ level: 'block' }]);
  });

  it('a timetable is read', () => {
    expect(findingsOf('Salidas: 7:15, 8:15, 9:15, 10:15, 11:15 y 12:15.').join()).not.toContain('too-many-figures');
  });
});
