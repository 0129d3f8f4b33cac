import type { CrisisReport } from '../../domain/crises/report/crisis-report.ts';
import type { Asked, AskedRow } from '../../domain/digests/asked.ts';
import { ASKED_KINDS } from '../../domain/digests/asked.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { ReportSection } from '../report/report-document.ts';
import { paragraph, tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** More than this nobody reads; those behind are counted. */
const MOST_QUESTIONS = 200;

/** Builds the section on what citizens ask, complain of and propose: counts by topic and by area. */
export function askedSection({ byTopic, byArea }: Asked, { texts }: ReportContext): ReportSection {
  const kinds = ASKED_KINDS.map((kind) => texts.t(`recap.${kind}`));
  const cells = (of: readonly AskedRow[], untitled: string) =>
    of.map((row) => [row.title ?? untitled, ...ASKED_KINDS.map((kind) => formatNumber(row[kind], texts))]);
  return {
    title: texts.t('recap.asked'),
    blocks: [
      ...tableRows([texts.t('recap.topic'), ...kinds], cells(byTopic, texts.t('digest.no_topic'))),
      ...tableRows([texts.t('recap.area'), ...kinds], cells(byArea, texts.t('week.no_area'))),
    ],
  };
}

/** The questions that no live fact answered, those first that most people ask, with what was lacking. */
export function unansweredSection({ unanswered }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, said, topicName, areaName } = context;
  const heads = [
    texts.t('recap.case'),
    texts.t('recap.question'),
    texts.t('recap.posts'),
    texts.t('recap.topic'),
    texts.t('recap.area'),
    texts.t('recap.lacking'),
  ];
  const rest = unanswered.length - MOST_QUESTIONS;
  return {
    title: texts.t('recap.unanswered'),
    blocks: [
      ...tableRows(
        heads,
        unanswered
          .slice(0, MOST_QUESTIONS)
          .map((one) => [
            `#${one.caseId}`,
            said(one.words),
            formatNumber(one.posts, texts),
            topicName(one.topic),
            areaName(one.area),
            lackingText(one, context),
          ]),
      ),
      ...(rest > 0 ? [paragraph(texts.t('recap.more', { count: rest }))] : []),
    ],
  };
}

function lackingText(
  { lacking, asked }: CrisisReport['unanswered'][number],
  { texts, factName, areaName }: ReportContext,
): string {
  const said = [...lacking.map(factName), ...asked.map((id) => texts.t('recap.area_silent', { area: areaName(id) }))];
  return said.length === 0 ? texts.t('recap.no_text') : said.join('; ');
}
