import { expect, it } from 'vitest';
import { openTrial } from '../../../src/app/trial/open-trial.ts';
import type { Stage } from '../../../src/domain/trial/stage.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const OURS = 'http://127.0.0.1:9/api/';

function aTrial(given: { skipsTrial: boolean; apiUrl: string }) {
  let stage: Stage = { kind: 'trial', asked: null };
  const reads: string[] = [];
  const stages = {
    read: async () => {
      reads.push(stage.kind);
      return stage;
    },
  };
  const trial = openTrial({ ...given, stages, handbook: () => aHandbook() });
  return {
    ...trial,
    reads,
    goesLive: () => {
      stage = { kind: 'live', since: '2026-11-24T10:00:00.000Z' };
    },
  };
}

it('is skipped beside a stand-in for Slack alone: with the real one the lead reads that it is not', async () => {
  const beside = aTrial({ skipsTrial: true, apiUrl: OURS });
  expect([await beside.isLive(), await beside.mark(), beside.wrong, beside.reads]).toEqual([true, null, [], []]);
  for (const apiUrl of ['https://slack.com/api/', 'https://slack-gov.com/api/']) {
    const real = aTrial({ skipsTrial: true, apiUrl });
    expect([await real.isLive(), await real.mark()]).toEqual([false, 'EN PRUEBAS']);
    expect(real.wrong).toMatchObject([{ variable: 'SKIP_TRIAL', consequence: 'trial' }]);
  }
});

it('is asked of the database until it is over, and then never again', async () => {
  const trial = aTrial({ skipsTrial: false, apiUrl: OURS });
  expect([await trial.isLive(), await trial.isLive(), trial.wrong]).toEqual([false, false, []]);
  trial.goesLive();
  expect([await trial.isLive(), await trial.mark(), await trial.isLive()]).toEqual([true, null, true]);
  expect(trial.reads).toEqual(['trial', 'trial', 'live']);
});
