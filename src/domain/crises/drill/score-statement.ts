import type { Sentence } from '../../../errors.ts';
import { minutesBetween } from '../../time/minutes.ts';
import type { DrillRecord } from './drill-record.ts';
import type { StatementScore } from './drill-score.ts';

/**
 * Scores when our first statement to everybody was published: a text of a case that no citizen's
 * post belongs to.
 */
export function scoreStatement(target: number | undefined, record: DrillRecord): StatementScore | null {
  const ofPosts = new Set(record.posts.map(({ caseId }) => caseId));
  const times = record.published.filter(({ caseId }) => !ofPosts.has(caseId)).map(({ at }) => at);
  const first = times.toSorted()[0];
  if (first === undefined && target === undefined) return null;
  const exact = first === undefined ? null : minutesBetween(record.beganAt, first);
  return {
    title: { key: 'drill.first_statement' },
    targetMinutes: target ?? null,
    minutes: exact === null ? null : Math.ceil(exact),
    said: statementScoreSentence(exact, target),
  };
}

function statementScoreSentence(exact: number | null, target: number | undefined): Sentence {
  if (exact === null) return { key: 'drill.statement_never', params: { target: target ?? 0 } };
  const minutes = Math.ceil(exact);
  if (target === undefined) return { key: 'drill.statement_measured', params: { minutes } };
  return { key: exact > target ? 'drill.statement_late' : 'drill.statement_met', params: { minutes, target } };
}
