import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain/cases/model/case-state.ts';
import { aWalk } from './random-walk.ts';
import { released, walked } from './walked.ts';

describe('the walks that the laws are tried on', () => {
  it('come to where the laws could be broken', () => {
    const seen = fc.sample(aWalk, { seed: 7, numRuns: 480 }).map((walk) => {
      const happenings = walked(walk);
      return {
        out: happenings.flatMap(released).length,
        urgent: happenings.some((one) => released(one).length > 0 && /S[12]/.test(one.before.core.severity)),
        line: happenings.some((one) => released(one).some(({ basis }) => basis?.kind === 'line')),
        held: happenings.some((one) => released(one).some(({ basis }) => basis?.kind === 'text')),
        lost: happenings.some(({ after }) =>
          after.publications.some(({ reason }) => reason === 'stopped.no_longer_held'),
        ),
        answered: happenings.some(({ action, made }) => action?.kind === 'mark_published' && made.refusal === null),
        deviated: happenings.some(({ after }) =>
          after.publications.some(({ deliveredAs }) => deliveredAs.kind === 'deviation'),
        ),
        elsewhere: happenings.some(({ after }) =>
          after.publications.some(({ deliveredAs }) => deliveredAs.kind === 'elsewhere'),
        ),
        confirmed: happenings.some(({ action, made }) => action?.kind === 'confirm_lowering' && made.refusal === null),
        byEditing: happenings.some(
          (one) => one.action?.kind === 'propose' && one.made.changes.some(({ kind }) => kind === 'publication'),
        ),
        byModel: happenings.some(({ after }) => after.drafts.some(({ slots }) => slots !== null)),
        ofRegister: happenings.some((one) =>
          released(one).some(({ draftId }) => isOfRegister(one.before.drafts.find(({ id }) => id === draftId))),
        ),
        verified: happenings.some(({ action, made }) => action?.kind === 'confirm_fact' && made.refusal === null),
        belowFloor: happenings.some((one) => released(one).length > 0 && one.before.core.floor !== null),
        stopped: happenings.some(({ after }) => after.publications.some(({ status }) => status === 'stopped')),
        paused: happenings.some(({ step, made }) => step.kind === 'release' && made.refusal?.key === 'refusal.paused'),
        resumed: happenings.some(
          (one, index) =>
            released(one).length > 0 &&
            happenings.slice(0, index).some(({ step, made }) => step.kind === 'resume' && made.changes.length > 1),
        ),
        places: happenings.some((one) => released(one).length > 0 && one.before.core.statement !== null),
        voice: happenings.some(
          (one) => released(one).length > 0 && one.before.signOffs.some(({ spoken }) => spoken !== null),
        ),
        retracted: happenings.some(({ step, made }) => step.kind === 'retract' && made.changes.length > 1),
        putRight: happenings.some(({ after }) => after.publications.some(({ corrects }) => corrects.length > 0)),
        notified: happenings.some(({ after }) => after.core.breach?.end?.kind === 'notified'),
        ruledOut: happenings.some(({ after }) => after.core.breach?.end?.kind === 'not_needed'),
        twice: happenings.some(({ after }) => (after.core.breach?.edits.length ?? 0) > 1),
      };
    });
    expect(seen.filter(({ out }) => out > 0).length).toBeGreaterThan(20);
    expect(seen.filter(({ out }) => out > 1).length).toBeGreaterThan(1);
    expect(seen.filter(({ urgent }) => urgent).length).toBeGreaterThan(3);
    expect(seen.filter(({ answered }) => answered).length).toBeGreaterThan(5);
    expect(seen.filter(({ line }) => line).length).toBeGreaterThan(5);
    expect(seen.filter(({ held }) => held).length).toBeGreaterThan(5);
    expect(seen.filter(({ lost }) => lost).length).toBeGreaterThan(0);
    expect(seen.filter(({ stopped }) => stopped).length).toBeGreaterThan(20);
    expect(seen.filter(({ deviated }) => deviated).length).toBeGreaterThan(1);
    expect(seen.filter(({ elsewhere }) => elsewhere).length).toBeGreaterThan(5);
    expect(seen.filter(({ confirmed }) => confirmed).length).toBeGreaterThan(5);
    expect(seen.filter(({ byEditing }) => byEditing).length).toBeGreaterThan(3);
    expect(seen.filter(({ belowFloor }) => belowFloor).length).toBeGreaterThan(1);
    expect(seen.filter(({ paused }) => paused).length).toBeGreaterThan(5);
    expect(seen.filter(({ resumed }) => resumed).length).toBeGreaterThan(1);
    expect(seen.filter(({ places }) => places).length).toBeGreaterThan(3);
    expect(seen.filter(({ voice }) => voice).length).toBeGreaterThan(1);
    expect(seen.filter(({ retracted }) => retracted).length).toBeGreaterThan(3);
    expect(seen.filter(({ putRight }) => putRight).length).toBeGreaterThan(0);
    expect(seen.filter(({ byModel }) => byModel).length).toBeGreaterThan(3);
    expect(seen.filter(({ ofRegister }) => ofRegister).length).toBeGreaterThan(1);
    expect(seen.filter(({ verified }) => verified).length).toBeGreaterThan(1);
    expect(seen.filter(({ notified }) => notified).length).toBeGreaterThan(1);
    expect(seen.filter(({ ruledOut }) => ruledOut).length).toBeGreaterThan(0);
    expect(seen.filter(({ twice }) => twice).length).toBeGreaterThan(1);
  });
});

function isOfRegister(draft: Draft | undefined): boolean {
  return draft?.templateId?.startsWith('hoax:') === true;
}
