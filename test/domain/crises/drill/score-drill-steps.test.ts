import { describe, expect, it } from 'vitest';
import { scoreDrill } from '../../../../src/domain/crises/drill/score-drill.ts';
import { aDrill, aDrillRecord, minutesIn } from '../../../support/builders/crises/a-drill.ts';

describe('a step that the drill expects', () => {
  const drill = aDrill({
    targets: {
      steps: [
        { id: 'call', minutes: 5 },
        { id: 'plan', minutes: 10 },
        { id: 'first', minutes: 15 },
      ],
    },
  });

  it('is in time, late or never done, by the first time that somebody did it', () => {
    const steps = [
      { step: 'plan', doneAt: minutesIn(12.5) },
      { step: 'call', doneAt: minutesIn(20) },
      { step: 'call', doneAt: minutesIn(4.2) },
    ];
    expect(scoreDrill(drill, aDrillRecord({ steps })).steps).toEqual([
      {
        step: 'call',
        targetMinutes: 5,
        minutes: 5,
        said: { key: 'drill.step_met', params: { minutes: 5, target: 5 } },
      },
      {
        step: 'plan',
        targetMinutes: 10,
        minutes: 13,
        said: { key: 'drill.step_late', params: { minutes: 13, target: 10 } },
      },
      {
        step: 'first',
        targetMinutes: 15,
        minutes: null,
        said: { key: 'drill.step_never', params: { minutes: 0, target: 15 } },
      },
    ]);
  });
});
