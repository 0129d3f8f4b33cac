import type { Finding } from './finding.ts';

/**
 * Overall result: `block` prevents approval of this text; `warn` needs the approver's attention;
 * `pass` gives advice at most.
 */
export type Verdict = 'pass' | 'warn' | 'block';

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.level === 'block')) return 'block';
  return findings.some((finding) => finding.level === 'warn') ? 'warn' : 'pass';
}
