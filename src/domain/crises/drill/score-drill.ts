import type { Drill } from '../../handbook/drill.ts';
import type { DrillRecord } from './drill-record.ts';
import type { DrillScore } from './drill-score.ts';
import { judgedPosts } from './judged-posts.ts';
import { mattersOf } from './matters.ts';
import { scoreStatement } from './score-statement.ts';
import { scoreTime } from './score-time.ts';
import { scoreTraps } from './score-traps.ts';

/** Compares what a team did with what the drill's author expects of it. */
export function scoreDrill(drill: Drill, record: DrillRecord): DrillScore {
  const { targets = {}, traps = [] } = drill;
  const { endedAt } = record;
  const matters = mattersOf(drill, record);
  const toAnswer = matters.filter(({ isFirst, expect }) => isFirst && expect.needsReply);
  const atRisk = matters.filter(({ isFirst, expect }) => isFirst && expect.class === 'life_risk');
  return {
    claim: scoreTime('drill.claim', targets.claimMinutes, endedAt, {
      matters: toAnswer,
      doneAt: ({ found }) => found?.claimedAt ?? null,
    }),
    firstReply: scoreTime('drill.first_reply', targets.firstReplyMinutes, endedAt, {
      matters: toAnswer,
      doneAt: ({ repliedAt }) => repliedAt,
    }),
    told: scoreTime('drill.told', targets.toldMinutes, endedAt, {
      matters: atRisk,
      doneAt: ({ found }) => found?.toldAt ?? null,
    }),
    firstStatement: scoreStatement(targets.firstStatementMinutes, record),
    judged: judgedPosts(matters),
    traps: scoreTraps(traps, record),
  };
}
