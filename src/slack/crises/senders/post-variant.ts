import { reportContext } from '../../../documents/crisis-report/report-context.ts';
import { variantPatch } from '../../../documents/crisis-report/variant-patch.ts';
import { collectCrisisReport } from '../../../domain/digests/collect-crisis-report.ts';
import { PATIENCE_MS } from '../../outbound/until-sent.ts';
import type { PostReportDeps } from './post-report.ts';
import { isUp, placeOfReport } from './post-report.ts';

/**
 * Uploads a much changed reply as a variant of its playbook, in a file for the person who keeps the
 * playbook. The file names nobody.
 * @returns false when the reply is no longer there, or the file could not be uploaded
 */
export async function postVariant(crisisId: number, draftId: string, deps: PostReportDeps): Promise<boolean> {
  const whole = await collectCrisisReport(deps.report, crisisId, deps.time.now());
  const reply = whole?.report.edited.find((one) => one.draftId === draftId);
  if (whole === null || reply === undefined || reply.variant === null) return false;
  const { crisis } = whole.report;
  const reading = reportContext(crisis, deps.report.handbook(), 'roles', () => null);
  const { playbook, language, kind, variant } = reply.variant;
  const file = {
    ...(await placeOfReport(crisis, deps)),
    name: `${playbook}-${language}-${kind}-${variant}.md`.replaceAll('_', '-'),
    title: reading.texts.t('recap.variant_file', { id: reply.caseId }),
    alt: null,
    bytes: new TextEncoder().encode(variantPatch(reply, reply.variant, reading)),
  };
  return isUp(file, deps.time.elapsed() + PATIENCE_MS, deps);
}
