import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { composeDrafts } from '../../../src/domain/drafts/compose-drafts.ts';
import { liveFactsOf } from '../../../src/domain/drafts/live-facts-of.ts';
import { networkById } from '../../../src/domain/handbook/handbook.ts';
import { POST_CLASSES } from '../../../src/domain/handbook/vocabulary.ts';
import { verdictOf } from '../../../src/domain/review/model/verdict-of.ts';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aPostWith, aReview, findingsOf } from '../../support/builders/drafts/a-review.ts';

const handbook = aHandbook();
const x = networkById(handbook, 'x') ?? null;

describe('reviewDraft', () => {
  it('blocks while a fact is missing', () => {
    const findings = reviewDraft(aReview('Hay agua en [falta: zona].'));
    expect(findings).toEqual([
      {
        rule: 'grounding',
        level: 'block',
        words: '[falta: zona]',
        start: 12,
        end: 25,
        message: { key: 'finding.grounding.missing', params: { title: 'zona' } },
      },
    ]);
  });

  it('reads no sense into the words of a marker', () => {
    const findings = findingsOf('All the details are here: [missing: Official link]', { language: 'en' });
    expect(findings).toEqual(['grounding.missing: [missing: Official link]']);
  });

  it('marks the words that the network would cut', () => {
    const fits = 'a'.repeat(279);
    expect(findingsOf(`${fits}b`, { network: x })).toEqual([]);
    const [finding] = reviewDraft(aReview(`${fits}👩‍👩‍👧‍👦 fin`, { network: x }));
    expect(finding).toMatchObject({
      rule: 'length',
      level: 'block',
      words: '👩‍👩‍👧‍👦 fin',
      message: { params: { network: 'X', used: 285, limit: 280, over: 5 } },
    });
  });

  it('tells its findings in the order of the words', () => {
    expect(findingsOf('Caso aislado: mira evil.com [falta: zona]')).toEqual([
      'never-say.playing-down: Caso aislado',
      'style.banned: Caso aislado',
      'grounding.host: evil.com',
      'grounding.missing: [falta: zona]',
    ]);
  });

  it("blocks none of the playbook's own texts once their facts are there", () => {
    const entered = ['zone', 'level', 'next_update', 'since', 'street'].map((key) => ({
      id: key,
      key,
      value: '14:30',
      source: 'Guardia',
    }));
    const today = '2026-11-24';
    for (const playbook of handbook.playbooks) {
      for (const postClass of POST_CLASSES) {
        for (const draft of composeDrafts({
          playbook,
          postClass,
          citizenLanguage: 'es',
          handbook,
          facts: entered,
          topic: null,
          today,
        })) {
          const facts = liveFactsOf({ playbook, entered, language: draft.language, fallbacks: ['es'], today });
          const { language, text } = draft;
          expect(
            verdictOf(reviewDraft(aReview(text, { network: x, playbook, facts, language, origin: 'playbook' }))),
          ).toBe('pass');
        }
      }
    }
  });

  const fragments = fc.constantFrom(
    'Hola @otra',
    ' 112 ',
    'evil.com',
    '[falta: zona]',
    'TODO ESTÁ bajo control',
    '¡!',
    '#Dana',
    '🙏',
    '\u200b',
    '961 234 567',
    '12345678Z',
    ' a la mayor brevedad posible',
    '\u0301',
    'a'.repeat(60),
  );
  test.prop([
    fc.array(fc.oneof(fragments, fc.string({ unit: 'binary' })), { maxLength: 12 }),
    fc.constantFrom(...LANGUAGES),
    fc.constantFrom(...handbook.institution.networks),
  ])('points with every finding at the very words, on any text', (pieces, language, network) => {
    const text = pieces.join('');
    for (const finding of reviewDraft(aReview(text, { ...aPostWith('dni', '12345678Z'), language, network }))) {
      expect(text.slice(finding.start, finding.end)).toBe(finding.words);
      // What is lacking has no words, and its place is the end.
      expect(finding.words !== '' || finding.start === text.length).toBe(true);
    }
  });
});

describe('verdictOf', () => {
  it('is that of the gravest finding', () => {
    const [block] = reviewDraft(aReview('[falta: zona]'));
    if (block === undefined) throw new Error('the checks found nothing');
    const advice = { ...block, level: 'advice' } as const;
    expect(verdictOf([])).toBe('pass');
    expect(verdictOf([advice])).toBe('pass');
    expect(verdictOf([advice, { ...advice, level: 'warn' }])).toBe('warn');
    expect(verdictOf([advice, block, { ...advice, level: 'warn' }])).toBe('block');
  });
});
