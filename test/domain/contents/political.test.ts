import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyContentAction } from '../../../src/domain/contents/apply-content-action.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import { missingApprovals } from '../../../src/domain/contents/content-approvals.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { reviewContent } from '../../../src/domain/contents/review-content.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { ana, berta, biel, lluc, oscar, START } from '../../support/builders/a-case.ts';
import {
  aContent,
  aContentContext,
  acted,
  anApprovedContent,
  aProposedContent,
  refusedKey,
  someContentWords,
} from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const WHY = 'Habla de un logro del equipo de gobierno';
const mark = { kind: 'mark_political', note: WHY } as const;
const approve = ({ content }: ContentState) => ({ kind: 'approve', digest: content.digest }) as const;
const written = (political?: boolean) => {
  const texts = [{ network: 'x', text: 'Ven al mercado de Navidad. Hasta las ocho.' }];
  return {
    kind: 'write',
    words: someContentWords({ texts, ...(political === undefined ? {} : { political }) }),
  } as const;
};
const slotsOf = (state: ContentState) => {
  const handbook = aHandbook();
  return missingApprovals(state, { handbook, findings: reviewContent(state, { handbook, now: START, facts: [] }) })
    .slots;
};

describe('a post that a person calls political', () => {
  it('waits for legal or the lead beside the usual approval, though no check sees anything', () => {
    expect(slotsOf(aProposedContent())).toHaveLength(1);
    const state = aProposedContent({ political: true });
    expect(slotsOf(state)).toEqual([expect.anything(), { anyOf: ['legal', 'lead'] }]);
    const once = acted(state, biel, approve(state));
    expect(once.content.status.kind).toBe('in_review');
    expect(acted(once, lluc, approve(once)).content.status.kind).toBe('approved');
  });

  it('is called so by whoever reads it, with the reason: what was approved counts, and legal or the lead are asked', () => {
    const proposed = aProposedContent({ political: false });
    const context = aContentContext({ actor: oscar });
    const outcome = applyContentAction(proposed, mark, { kind: 'member', roles: ['writer'] }, context);
    expect(outcome).toMatchObject({ kind: 'done', audit: { content: proposed.content.id } });
    const lines = outcome.kind === 'done' ? outcome.effects.filter(({ kind }) => kind === 'content_line') : [];
    expect(lines).toMatchObject([{ entry: { sentence: { key: 'content.marked_political' }, by: oscar } }]);
    expect(JSON.stringify(lines)).toContain('"asks":["approver","lead","legal"]');
    const approved = anApprovedContent();
    const marked = acted(approved, oscar, mark);
    expect(marked.content).toMatchObject({
      status: { kind: 'in_review' },
      digest: approved.content.digest,
      political: { by: oscar, at: START, note: WHY },
    });
    expect(acted(marked, lluc, approve(marked)).content.status.kind).toBe('approved');
    expect(refusedKey(approved, oscar, { ...mark, note: ' ' })).toBe('refusal.content_no_reason');
    expect(refusedKey(marked, biel, mark)).toBe('refusal.content_political_before');
  });

  it('stays so when its writer writes it again without asking; the writer takes back what only they said', () => {
    const own = aContent({ political: true });
    expect(own.content.political).toEqual({ by: ana, at: START, note: null });
    expect(acted(own, ana, written()).content.political).not.toBeNull();
    expect(acted(own, ana, written(true)).content.political).toEqual(own.content.political);
    expect(acted(own, ana, written(false)).content.political).toBeNull();
    expect(refusedKey(own, oscar, written(false))).toBe('refusal.content_political');
  });

  it('is not unmarked by its writer once a reviewer says the same; legal and the lead may', () => {
    const own = aProposedContent({ political: true });
    expect(refusedKey(own, ana, mark)).toBe('refusal.content_political_before');
    const said = acted(own, biel, mark);
    expect(said.content.political).toMatchObject({ by: biel, note: WHY });
    expect(refusedKey(said, ana, written(false))).toBe('refusal.content_political');
    expect(acted(said, berta, written(false)).content.political).toBeNull();
    expect(acted(said, lluc, written(false)).content.political).toBeNull();
  });

  it('is not unmarked by its writer while a check says the same', () => {
    const texts = [{ network: 'x', text: 'Vota a nuestro partido en las elecciones: ven al mitin del alcalde.' }];
    const words = someContentWords({ texts, political: true });
    const own = aContent(words);
    const after = { kind: 'write', words: { ...words, political: false } } as const;
    expect(refusedKey(own, ana, after)).toBe('refusal.content_political');
  });

  it('is changed by the box alone, which asks for fresh approvals', () => {
    const approved = anApprovedContent();
    const words = someContentWords({ political: true });
    const boxed = acted(approved, ana, { kind: 'write', words });
    expect(boxed.content).toMatchObject({ status: { kind: 'draft' }, political: { by: ana } });
    expect(refusedKey(approved, ana, { kind: 'write', words: someContentWords({ political: false }) })).toBe(
      'refusal.content_same',
    );
  });
});

const PEOPLE = [ana, oscar, biel, berta, lluc];
const anyStep = fc.record({
  person: fc.constantFrom(...PEOPLE),
  act: fc.constantFrom('mark', 'box', 'unbox', 'unbox', 'write', 'propose', 'approve'),
});
/** Ordinary work in between: chance alone seldom comes to two approvals. */
const aRound = fc.constantFrom([
  { person: ana, act: 'propose' },
  { person: biel, act: 'approve' },
  { person: lluc, act: 'approve' },
]);
const someSteps = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyStep.map((step) => [step]) }, { weight: 1, arbitrary: aRound }), {
    minLength: 5,
    maxLength: 12,
  })
  .map((parts) => parts.flat());

/** What a person does; the state as it was where they are refused. */
function stepped(state: ContentState, { person, act }: { person: Actor; act: string }, turn: number): ContentState {
  const texts = [{ network: 'x', text: `Ven al mercado de Navidad. Puesto ${turn}.` }];
  const box = act === 'box' ? { political: true } : act === 'unbox' ? { political: false } : {};
  const { digest } = state.content;
  const action: ContentAction =
    act === 'mark'
      ? mark
      : act === 'propose' || act === 'approve'
        ? { kind: act, digest }
        : { kind: 'write', words: someContentWords({ texts, ...box }) };
  return refusedKey(state, person, action) === null ? acted(state, person, action) : state;
}

it('whatever people do, what another person calls political is taken away by legal or the lead alone, and leaves with one of them', () => {
  let [taken, approved] = [0, 0];
  fc.assert(
    fc.property(fc.boolean(), someSteps, (political, steps) => {
      let state = aContent({ political });
      for (const [turn, step] of steps.entries()) {
        const before = state;
        state = stepped(before, step, turn);
        const mine = before.content.political?.by;
        if (mine !== undefined && state.content.political === null) {
          taken++;
          expect([mine, berta, lluc]).toContainEqual(step.person);
        }
        if (state.content.political === null || state.content.status.kind !== 'approved') continue;
        approved++;
        const by = state.signOffs.filter(({ as, voidedAt }) => as === 'approver' && voidedAt === null);
        expect(by.some(({ roles }) => roles.includes('legal') || roles.includes('lead'))).toBe(true);
        expect(by.length).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 250 },
  );
  expect(taken).toBeGreaterThan(20);
  expect(approved).toBeGreaterThan(3);
});
