import { describe, expect, it } from 'vitest';
import type { ContentContext } from '../../../../src/domain/contents/content-outcome.ts';
import { aFact, ana, berta, biel, lluc, oscar } from '../../../support/builders/a-case.ts';
import {
  aContent,
  acted,
  anApprovedContent,
  aProposedContent,
  DUE,
  refusedKey,
  someContentWords,
} from '../../../support/builders/a-content.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPause } from '../../../support/builders/a-statement.ts';
import { looked } from '../../../support/builders/at-a-door.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';
import { anInstitution } from '../../../support/builders/handbook/an-institution.ts';

const texts = (text: string) => [{ network: 'x', text }];

describe('an approval', () => {
  it('takes another named person than the one who proposed it', () => {
    const state = aContent();
    const { digest } = state.content;
    const proposed = acted(state, berta, { kind: 'propose', digest });
    expect(refusedKey(proposed, berta, { kind: 'approve', digest })).toBe('refusal.second_person');
    const seen = acted(proposed, oscar, { kind: 'propose', digest });
    expect(acted(seen, berta, { kind: 'approve', digest }).content.status.kind).toBe('approved');
  });

  it('takes a role that approves everyday matters, and those very bytes', () => {
    const state = aProposedContent();
    const { digest } = state.content;
    expect(refusedKey(state, oscar, { kind: 'approve', digest })).toBe('refusal.not_your_approval');
    expect(refusedKey(state, biel, { kind: 'approve', digest: 'other' })).toBe('refusal.stale_text');
    expect(refusedKey(aContent(), biel, { kind: 'approve', digest })).toBe('refusal.content_moved_on');
    const approved = acted(state, biel, { kind: 'approve', digest });
    expect(approved.content.status).toMatchObject({ kind: 'approved', dueAt: DUE });
    expect(refusedKey(approved, berta, { kind: 'approve', digest })).toBe('refusal.content_moved_on');
  });

  it('ends when anybody writes the text, its moment or its end again', () => {
    const state = anApprovedContent();
    const words = someContentWords({ at: '2026-11-24T13:00:00.000Z' });
    const written = acted(state, oscar, { kind: 'write', words });
    expect(written.content).toMatchObject({ version: 2, status: { kind: 'draft', why: null } });
    expect(written.signOffs.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
    expect(refusedKey(state, oscar, { kind: 'write', words: someContentWords() })).toBe('refusal.content_same');
    expect(refusedKey(state, oscar, { kind: 'write', words, over: 'other' })).toBe('refusal.stale_text');
  });

  it('covers where it comes from and the values on which it rests: a card of before approves neither', () => {
    const state = aProposedContent();
    const { digest } = state.content;
    for (const over of [{ source: 'Nadie' }, { factIds: ['fact-1'] }]) {
      const written = acted(state, oscar, { kind: 'write', words: someContentWords(over) });
      const again = acted(written, oscar, { kind: 'propose', digest: written.content.digest }, { facts: [aFact()] });
      expect(refusedKey(again, biel, { kind: 'approve', digest }, { facts: [aFact()] })).toBe('refusal.stale_text');
    }
    const odd = aContent({ source: ' Ya \0 \ud83d ' }).content;
    expect(odd.source).toBe('Ya \uFFFD \uFFFD');
  });

  it('ends when a person sends it back with a reason, which its writer reads', () => {
    const state = aProposedContent();
    expect(refusedKey(state, biel, { kind: 'send_back', note: ' ' })).toBe('refusal.content_no_reason');
    const back = acted(state, biel, { kind: 'send_back', note: 'Falta la dirección' });
    expect(back.content.status).toEqual({ kind: 'draft', why: 'sent_back', note: 'Falta la dirección' });
  });

  it('waits for legal or the lead, too, where a text is political, and is not refused for that', () => {
    const state = aProposedContent({ texts: texts('Vota por el cambio: vota al Partido de la Vall.') });
    const { digest } = state.content;
    const one = acted(state, biel, { kind: 'approve', digest });
    expect(one.content.status.kind).toBe('in_review');
    expect(acted(one, lluc, { kind: 'approve', digest }).content.status.kind).toBe('approved');
    expect(acted(one, berta, { kind: 'approve', digest }).content.status.kind).toBe('approved');
  });

  describe('of two', () => {
    const words = { texts: texts('Vota por el cambio: vota al Partido de la Vall.') };
    const afterOne = () => {
      const state = aProposedContent(words);
      return acted(state, biel, { kind: 'approve', digest: state.content.digest });
    };
    const other = aHandbook({ hash: 'f'.repeat(64) });
    const now = '2026-11-24T10:10:00.000Z';
    const gone = { by: berta, at: now };
    const around: [string, Partial<ContentContext>, string][] = [
      ['under another handbook', { handbook: other }, 'handbook_changed'],
      [
        'before a pause that is over',
        { pauses: [aPause({ at: '2026-11-24T10:05:00.000Z', resumed: gone })] },
        'pause_over',
      ],
      [
        'before a crisis that is over',
        { crises: [aCrisis({ startedAt: '2026-11-24T10:05:00.000Z', closed: { ...gone, why: '' } })] },
        'crisis_over',
      ],
    ];

    it.each(around)('counts no more once it was given %s, as the clock looks', (_, over, why) => {
      const back = looked(afterOne(), { ...over, now });
      expect(back.content.status).toEqual({ kind: 'in_review', why });
      expect(back.signOffs.filter(({ voidedAt }) => voidedAt === null).map(({ as }) => as)).toEqual(['proposer']);
    });

    it.each(around)('counts no more once it was given %s, as the last one is given', (_, over, why) => {
      const state = afterOne();
      const { digest } = state.content;
      const second = acted(state, lluc, { kind: 'approve', digest }, { ...over, now });
      expect(second.content.status).toMatchObject({ kind: 'in_review', why });
      const third = acted(second, biel, { kind: 'approve', digest }, { ...over, now });
      expect(third.content.status.kind).toBe('approved');
    });

    it('lasts while nothing of that happens, and who has read it as well changes nothing', () => {
      const state = afterOne();
      const { digest } = state.content;
      expect(looked(state, { now })).toEqual(state);
      const seen = acted(state, oscar, { kind: 'propose', digest }, { now });
      expect(looked(seen, { now, handbook: other }).content.status).toMatchObject({ why: 'handbook_changed' });
      expect(acted(seen, lluc, { kind: 'approve', digest }, { now }).content.status.kind).toBe('approved');
    });
  });

  it('waits for legal or the lead where an election is called at its moment', () => {
    const electoralPeriods = [{ from: '2026-11-24', to: '2026-12-20', scope: 'municipal' }] as const;
    const handbook = aHandbook({ institution: { ...anInstitution(), electoralPeriods: [...electoralPeriods] } });
    const words = { texts: texts('El gobierno municipal ha cumplido: inauguramos la nueva plaza.') };
    const state = aProposedContent(words, { handbook });
    const { digest } = state.content;
    expect(acted(state, biel, { kind: 'approve', digest }, { handbook }).content.status.kind).toBe('in_review');
  });
});

describe('what a form may hold', () => {
  it.each([
    ['an aim of the plan', { aim: { kind: 'action', id: 'other' } as const }, 'refusal.content_no_aim'],
    ['a network of the handbook', { texts: [{ network: 'tiktok', text: 'Hola' }] }, 'refusal.content_no_network'],
    ['a network', { texts: [] }, 'refusal.content_no_network'],
    [
      'no more networks than a card has room for',
      { texts: Array.from({ length: 11 }, () => ({ network: 'x', text: 'Hola' })) },
      'refusal.content_many_networks',
    ],
    ['words', { texts: texts(' ') }, 'refusal.content_no_text'],
    [
      'texts that one card shows whole',
      { texts: ['x', 'mastodon', 'facebook'].map((network) => ({ network, text: 'a'.repeat(2_400) })) },
      'refusal.content_too_long',
    ],
    ['where it comes from', { source: ' ' }, 'refusal.content_no_source'],
    ['a moment to come', { at: '2026-11-24T10:00:00.000Z' }, 'refusal.content_moment_passed'],
    ['an end after its moment', { until: DUE }, 'refusal.content_until'],
  ])('asks for %s', (_, over, key) => {
    expect(refusedKey(aContent(), ana, { kind: 'write', words: someContentWords(over) })).toBe(key);
  });

  it('blocks a text that is too long for its network', () => {
    const state = aContent({ texts: texts('Ven al mercado de Navidad. '.repeat(20)) });
    expect(refusedKey(state, ana, { kind: 'propose', digest: state.content.digest })).toBe('refusal.content_blocked');
  });
});

it('is given up by anybody of the team, and then stays so', () => {
  const dropped = acted(anApprovedContent(), oscar, { kind: 'drop' });
  expect(dropped.content.status).toEqual({ kind: 'dropped', by: oscar });
  expect(refusedKey(dropped, oscar, { kind: 'drop' })).toBe('refusal.content_moved_on');
});
