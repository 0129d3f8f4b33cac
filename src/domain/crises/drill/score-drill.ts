import type { Sentence } from '../../../errors.ts';
import type { Drill, DrillTrap } from '../../handbook/drill.ts';
import { findTraps } from '../../handbook/find-traps.ts';
import { minutesBetween } from '../../time/minutes.ts';
import type { DrillRecord } from './drill-record.ts';
import type { DrillScore, StatementScore, StepScore, TrapScore } from './drill-score.ts';
import { judgedPosts } from './judged-posts.ts';
import { mattersOf } from './matters.ts';
import { scoreTime } from './score-time.ts';

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
    steps: (targets.steps ?? []).map((target) => scoreStep(target, record)),
    judged: judgedPosts(matters),
    traps: scoreTraps(traps, record),
  };
}

/**
 * Scores when our first statement to everybody was published: a text of a case that no citizen's
 * post belongs to.
 */
function scoreStatement(target: number | undefined, record: DrillRecord): StatementScore | null {
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

/** Scores when a step was done for the first time. */
function scoreStep({ id, minutes: targetMinutes }: { id: string; minutes: number }, record: DrillRecord): StepScore {
  const [first] = record.steps.flatMap(({ step, doneAt }) => (step === id ? [doneAt] : [])).toSorted();
  const exact = first === undefined ? null : minutesBetween(record.beganAt, first);
  const minutes = exact === null ? null : Math.ceil(exact);
  const how = exact === null ? 'never' : exact > targetMinutes ? 'late' : 'met';
  const said = { key: `drill.step_${how}`, params: { minutes: minutes ?? 0, target: targetMinutes } };
  return { step: id, targetMinutes, minutes, said };
}

/** Scores who stopped each text that must not be published, and which ones were published. */
function scoreTraps(traps: readonly DrillTrap[], { stopped, published }: DrillRecord): TrapScore[] {
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
