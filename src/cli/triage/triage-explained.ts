import type { TriageAnswer } from './triage-line.ts';

/** An answer of triage as lines for a person: what it is on the first, each reason below. */
export function explainAssessment(answer: TriageAnswer, line: number): string {
  if ('error' in answer) return `line ${line}: ${answer.error}\n\n`;
  const { id, severity, playbook, topic, needsReply, action, because } = answer;
  const head = [
    `${id}: ${answer.class}`,
    severity,
    playbook ?? 'no playbook',
    topic ?? 'no topic',
    needsReply ? 'needs a reply' : 'needs no reply',
    action,
  ].join(' · ');
  return [head, ...because.map((reason) => `  ${reason}`), '', ''].join('\n');
}
