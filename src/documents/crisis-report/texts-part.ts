import type { CrisisReport } from '../../domain/crises/report/crisis-report.ts';
import type { ReportSection } from '../report/report-document.ts';
import { tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** Texts that were sent back, and why. */
export function rejectedSection({ rejected }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, said, moment, who } = context;
  const gone = texts.t('recap.erased');
  return {
    title: texts.t('recap.rejected'),
    blocks: tableRows(
      [
        texts.t('recap.case'),
        texts.t('recap.when'),
        texts.t('recap.who'),
        texts.t('recap.reason'),
        texts.t('recap.text'),
      ],
      rejected.map(({ caseId, version, at, by, reason, text }) => [
        texts.t('recap.version', { case: caseId, version }),
        moment(at),
        who(by),
        { text: reason === null ? gone : said(reason), strong: true },
        text === null ? gone : said(text),
      ]),
    ),
  };
}

/** Replies that went out far from the playbook's text. */
export function editedSection({ edited }: CrisisReport, { texts, said }: ReportContext): ReportSection {
  return {
    title: texts.t('recap.edited'),
    blocks: tableRows(
      [texts.t('recap.case'), texts.t('recap.changed'), texts.t('recap.before'), texts.t('recap.after')],
      edited.map(({ caseId, templateId, changed, before, after }) => [
        `#${caseId}`,
        texts.t('recap.changed_by', { percent: changed, template: templateId }),
        said(before),
        said(after),
      ]),
    ),
  };
}
