import type { Finding } from './finding.ts';

/** `block`: cannot be approved as it stands; `warn`: wants the approver's eye; `pass`: advice at most. */
export type Verdict = 'pass' | 'warn' | 'block';

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.level === 'block')) return 'block';
  return findings.some((finding) => finding.level === 'warn') ? 'warn' : 'pass';
}
