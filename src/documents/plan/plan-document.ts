import { openQuestions } from '../../domain/handbook/plan/open-questions.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDay, formatHour } from '../../i18n/dates.ts';
import { questionInWords } from '../../i18n/open-questions.ts';
import type { TextKey } from '../../i18n/texts.ts';
import type { ReportBlock, ReportDocument, ReportSection } from '../report/report-document.ts';
import { paragraph } from '../report/report-document.ts';
import { calendarBlocks } from './calendar-part.ts';
import { indicatorBlocks } from './indicators-part.ts';
import { peopleBlocks, topicBlocks } from './people-part.ts';
import type { PlanContext, PlanPrint } from './plan-context.ts';
import { planContext } from './plan-context.ts';
import { actionBlocks, audienceBlocks, networkBlocks, purposeBlocks, scopeBlocks } from './purpose-part.ts';
import { monitoringBlocks, toneBlocks } from './tone-part.ts';

/** By which a file is known as a plan of ours. */
export const PLAN_MARK = 'portavoz plan print';

/** As many figures of the hash as `/playbook list` shows. */
const SHOWN_OF_HASH = 12;

/** The ten questions that a plan of social media answers, in their order. */
const QUESTIONS: readonly (readonly [title: TextKey, blocks: (context: PlanContext) => ReportBlock[]])[] = [
  ['plan.question_purpose', purposeBlocks],
  ['plan.question_what', scopeBlocks],
  ['plan.question_how', actionBlocks],
  ['plan.question_where', networkBlocks],
  ['plan.question_whom', audienceBlocks],
  ['plan.question_who', peopleBlocks],
  ['plan.question_topics', topicBlocks],
  ['plan.question_when', calendarBlocks],
  ['plan.question_tone', toneBlocks],
  ['plan.question_monitoring', monitoringBlocks],
];

/**
 * Builds the communication plan as a document: its ten questions, the indicators with the figures of the
 * last quarter, and what the handbook leaves open. Holds no data of citizens.
 */
export function planDocument(plan: PlanPrint): ReportDocument {
  const { handbook, texts } = plan;
  const { institution } = handbook;
  const context = planContext(plan);
  const open = openQuestions(institution);
  const answered = QUESTIONS.map(([title, blocks], index): ReportSection => {
    const found = blocks(context);
    return {
      title: `${index + 1}. ${texts.t(title)}`,
      blocks: found.length > 0 ? found : [paragraph(texts.t('plan.open_question'))],
    };
  });
  return {
    language: texts.language,
    title: texts.t('plan.title', { name: inLanguage(institution.names, texts.language, institution.languages) }),
    lines: [
      printedLine(plan),
      open.length === 0 ? texts.t('plan.all_answered') : texts.t('plan.left_open', { count: open.length }),
    ],
    sections: [
      ...answered,
      { title: texts.t('plan.indicators'), blocks: indicatorBlocks(context) },
      { title: texts.t('plan.open'), blocks: openBlocks(context) },
    ],
    foot: [texts.t('plan.foot')],
    mark: PLAN_MARK,
  };
}

function printedLine({ handbook, texts, from, printedAt }: PlanPrint): string {
  const { timeZone } = handbook.institution;
  const said = (at: string, style: 'long' | 'short') =>
    `${formatDay(localDate(at, timeZone), texts, style)}, ${formatHour(at, timeZone)}`;
  const stamp = texts.t('print.stamp', { at: said(printedAt, 'long'), hash: handbook.hash.slice(0, SHOWN_OF_HASH) });
  const origin =
    from.kind === 'files'
      ? texts.t('print.from_files')
      : texts.t('print.in_force', { since: said(from.since, 'short') });
  return `${stamp}. ${origin}`;
}

/** Shows each open question with the field that answers it. */
function openBlocks({ handbook, texts }: PlanContext): ReportBlock[] {
  const open = openQuestions(handbook.institution);
  if (open.length === 0) return [paragraph(texts.t('plan.none_open'))];
  const items = open.map((question) => [
    { text: questionInWords(question, texts), strong: true as const },
    ` ${fieldOf(question.path)}`,
  ]);
  return [paragraph(texts.t('plan.answer_in')), { kind: 'list', items }];
}

/** `networks[0].owner`, as `handbook check` names it: from 0. */
function fieldOf([, ...steps]: readonly (string | number)[]): string {
  return steps.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`)).join('');
}
