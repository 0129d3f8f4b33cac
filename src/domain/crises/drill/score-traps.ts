import type { Sentence } from '../../../errors.ts';
import type { DrillTrap } from '../../handbook/drill.ts';
import { findTraps } from '../../handbook/find-traps.ts';
import type { DrillRecord } from './drill-record.ts';
import type { TrapScore } from './drill-score.ts';

/** Scores who stopped each text that must not be published, and which ones were published. */
export function scoreTraps(traps: readonly DrillTrap[], { stopped, published }: DrillRecord): TrapScore[] {
  const caught = stopped.flatMap(({ text, by }) => findTraps(text, traps).map(({ trap }) => ({ trap, by })));
  const out = published.flatMap(({ caseId, text }) =>
    findTraps(text, traps).map(({ trap, words }) => ({ trap, through: { caseId, words } })),
  );
  return traps.map((trap) => {
    const of = caught.filter((one) => one.trap === trap);
    const stoppedByChecks = of.filter(({ by }) => by === 'checks').length;
    const stoppedByPeople = of.length - stoppedByChecks;
    const letThrough = out.filter((one) => one.trap === trap).map(({ through }) => through);
    const said = trapScoreSentence({ checks: stoppedByChecks, people: stoppedByPeople }, letThrough.length);
    return { id: trap.id, what: trap.what, stoppedByChecks, stoppedByPeople, letThrough, said };
  });
}

function trapScoreSentence({ checks, people }: { checks: number; people: number }, through: number): Sentence {
  if (through > 0) return { key: 'drill.trap_let_through', params: { count: through, checks, people } };
  if (checks + people > 0) return { key: 'drill.trap_stopped', params: { checks, people } };
  return { key: 'drill.trap_untouched' };
}
