import { describe, expect, it } from 'vitest';
import type { CaseState, SignOff } from '../../../../src/domain/cases/model/case-state.ts';
import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import { drillRecordOf } from '../../../../src/domain/crises/drill/drill-record-of.ts';
import { secondsUntilOver } from '../../../../src/domain/crises/drill/played-drill.ts';
import { aCase, aDraft, ana, aPost, aPublication, oscar, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDrill, aDrillPost } from '../../../support/builders/crises/a-drill.ts';
import { aStep } from '../../../support/builders/crises/some-steps.ts';

/** So many seconds of ours after the drill began. */
function at(seconds: number): string {
  return new Date(Date.parse(START) + seconds * 1000).toISOString();
}

const POST = '¿A qué hora abre la oficina del padrón?';
const drill = aDrill({ posts: [aDrillPost({ text: POST }), aDrillPost({ at: 60, text: 'Nadie lo cuenta' })] });

function recordOf(
  state: CaseState,
  { claimedAt = null as string | null, speed = 20, steps = [] as CrisisStep[] } = {},
) {
  const played = { drill, speed, beganAt: START, endedAt: at(60), arrivedAt: [at(1), at(3)] };
  return drillRecordOf(played, [{ state, claimedAt }], steps, aHandbook());
}

describe('what is scored of a drill', () => {
  it('goes by the drill’s own clock: at speed 20, three seconds are a minute', () => {
    const { beganAt, endedAt, posts, cases } = recordOf(aCase(), { claimedAt: at(30) });
    expect([beganAt, endedAt]).toEqual([START, at(1_200)]);
    expect(posts.map(({ arrivedAt }) => arrivedAt)).toEqual([at(20), at(60)]);
    expect(cases[0]).toMatchObject({ id: 1, class: 'question', claimedAt: at(600), toldAt: null, dismissedAt: null });
  });

  it('counts steps that somebody did or the bot saw done, in the drill’s own time, and none that was not needed', () => {
    const ended = (kind: 'done' | 'seen' | 'not_needed') => ({ kind, by: ana, at: at(30), why: null });
    const steps = [
      aStep({ step: 'call', ended: ended('done') }),
      aStep({ step: 'plan', ended: ended('seen') }),
      aStep({ step: 'first', ended: ended('not_needed') }),
      aStep({ step: null, ended: ended('done') }),
      aStep({ step: 'hoaxes' }),
    ];
    expect(recordOf(aCase(), { steps }).steps).toEqual([
      { step: 'call', doneAt: at(600) },
      { step: 'plan', doneAt: at(600) },
    ]);
  });

  it('gives a post to the case that holds its words, and none where nobody flagged it', () => {
    const state = aCase({ posts: [aPost({ text: ` ${POST.replace(' ', '\n')} ` })] });
    expect(recordOf(state).posts.map(({ caseId }) => caseId)).toEqual([1, null]);
  });

  it('tells a text that went out as it really went out', () => {
    const out = { status: 'published', publishedAt: at(12) } as const;
    const approved = aDraft({ text: 'Abre a las nueve.' });
    expect(recordOf(aCase({ drafts: [approved], publications: [aPublication(out)] })).published).toEqual([
      { caseId: 1, text: 'Abre a las nueve.', at: at(240) },
    ]);
    const other = aDraft({ id: 'draft-2', version: 2, text: 'Abre a las diez.', writtenBy: oscar });
    const wentOut = { kind: 'deviation', draftId: 'draft-2' } as const;
    const deviating = aCase({
      drafts: [approved, other],
      publications: [aPublication({ ...out, deliveredAs: wentOut })],
    });
    expect(recordOf(deviating).published).toMatchObject([{ text: 'Abre a las diez.' }]);
  });

  it('tells that people replaced a text, and nothing of one that still waits', () => {
    const first = aDraft();
    expect(recordOf(aCase({ drafts: [first] })).stopped).toEqual([]);
    const next = aDraft({ id: 'draft-2', version: 2, basedOn: first.id, writtenBy: oscar, createdAt: at(9) });
    const { stopped } = recordOf(aCase({ drafts: [first, next] }));
    expect(stopped).toEqual([{ caseId: 1, text: first.text, by: 'people', at: at(180) }]);
  });

  it('tells that people undid an approval, or closed the case with the text on its card', () => {
    const closed = { reason: 'let_stand', by: ana, at: at(6), noteId: null } as const;
    const left = recordOf(aCase({ core: { closed } }));
    expect(left.stopped).toMatchObject([{ by: 'people', at: at(120) }]);
    expect(left.cases[0]?.dismissedAt).toBe(at(120));
    const sight: SignOff = {
      id: 'e-1',
      caseId: 1,
      draftId: 'draft-1',
      digest: aDraft().digest,
      by: ana,
      as: 'proposer',
      roles: [],
      at: START,
      overruled: [],
      noteId: null,
      spoken: null,
      voidedAt: null,
    };
    const undone = recordOf(aCase({ signOffs: [{ ...sight, voidedAt: at(3) }] }));
    expect(undone.stopped).toMatchObject([{ by: 'people', at: at(60) }]);
    expect(recordOf(aCase({ signOffs: [sight] })).stopped).toEqual([]);
  });

  it('tells what the checks kept in, however it went on', () => {
    const blocked = aDraft({ text: 'El alcalde es el mejor. [[falta]] Falta: la hora.', missingFacts: ['hour'] });
    const fit = aDraft({ id: 'draft-2', version: 2, basedOn: blocked.id, createdAt: at(9) });
    const [first] = recordOf(aCase({ drafts: [blocked, fit] })).stopped;
    expect(first).toEqual({ caseId: 1, text: blocked.text, by: 'checks', at: START });
  });

  it('has no case of a statement of ours, though its text is among those that went out', () => {
    const state = aCase({
      posts: [],
      publications: [aPublication({ status: 'published', publishedAt: at(3) })],
      core: { class: 'statement', statement: 'update' },
    });
    const { cases, published } = recordOf(state);
    expect([cases.length, published.length]).toEqual([0, 1]);
  });
});

it('is over when the last of what it asks for is due', () => {
  expect(secondsUntilOver(aDrill({ posts: [aDrillPost({ at: 90 })] }))).toBe(150);
  const targets = { claimMinutes: 5, firstReplyMinutes: 15, firstStatementMinutes: 20 };
  expect(secondsUntilOver(aDrill({ targets, posts: [aDrillPost({ at: 90 })] }))).toBe(1_200);
  expect(secondsUntilOver(aDrill({ targets, posts: [aDrillPost({ at: 600 })] }))).toBe(1_500);
});
