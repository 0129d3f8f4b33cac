import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../a-handbook.ts';
import { aSeverityTable } from '../handbook/a-severity-table.ts';

/** A handbook whose S3 asks for the two approvals of its S2, and lets editors give them. */
export function twoForS3(): Handbook {
  const { severities, ...table } = aSeverityTable();
  const approvals = severities.find((row) => row.id === 'S2')?.approvals ?? [];
  return aHandbook({
    severity: { ...table, severities: severities.map((row) => (row.id === 'S3' ? { ...row, approvals } : row)) },
  });
}
