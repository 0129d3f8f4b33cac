import type { KnownBlock } from '@slack/types';
import { changeText } from '../../../documents/crisis-report/lessons-part.ts';
import type { ReportContext } from '../../../documents/crisis-report/report-context.ts';
import { LONGEST_TASK } from '../../../domain/crises/actions/follow-up.ts';
import type { WholeReport } from '../../../domain/digests/collect-crisis-report.ts';
import { shortDuration } from '../../../domain/digests/short-duration.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  headerBlock,
  sectionBlock,
  sectionWith,
  truncate,
} from '../../kit/blocks.ts';
import { CRISIS_DIRECT_ACTIONS, FOLLOW_UPS } from '../../kit/ids.ts';
import { noticeWords, typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { encodeCrisis, namedCrisis } from '../board/ledger-reference.ts';
import { crisisNotification } from '../board/notification-text.ts';
import { encodeStep } from '../board/step-lines.ts';
import { encodeVariant } from '../board/variant-reference.ts';

const LONGEST_TITLE = 120;
const MOST_VARIANTS = 5;
const MOST_PROPOSALS = 5;

/** State of the files that belong to the message. */
type Files = 'follow' | 'missing';

/**
 * Builds the short report of a crisis: its main figures, the open points, and that the files hold
 * the whole report.
 */
export function reportMessage(whole: WholeReport, reading: ReportContext, files: Files): DrawnCard {
  const { texts, said } = reading;
  const { crisis, title } = whole.report;
  const named = texts.t('recap.title', { id: crisis.id, title: said(title) });
  const open = openPoints(whole, reading);
  const todo = open.length === 0 ? [texts.t('recap.short_done')] : [texts.t('recap.short_open'), ...open];
  return {
    text: crisisNotification(crisis, noticeWords(named, LONGEST_TITLE), reading),
    blocks: [
      headerBlock(named),
      contextBlock(spanText(whole, reading)),
      sectionBlock(figuresText(whole, reading)),
      sectionBlock(todo.join('\n')),
      ...lessons(whole, reading),
      ...variants(whole, reading),
      ...followUpButtons(whole, reading),
      contextBlock(
        files === 'follow' ? texts.t('recap.short_files') : texts.t('recap.files_missing', { id: crisis.id }),
      ),
    ],
  };
}

function spanText({ report: { crisis, at } }: WholeReport, { texts, moment, playbookName }: ReportContext): string {
  const what = texts.t('recap.of', { playbook: playbookName(crisis.playbook), level: crisis.level });
  const until = crisis.closed?.at ?? at;
  return `${typedWords(what, LONGEST_TITLE)} · ${moment(crisis.startedAt)} – ${moment(until)}`;
}

function figuresText(
  { report: { volumes, stepCount }, medianMinutesToReply }: WholeReport,
  { texts }: ReportContext,
): string {
  const median = medianMinutesToReply === null ? '–' : shortDuration(medianMinutesToReply, 'wall', texts.language);
  return [
    texts.t('recap.count_posts', { count: volumes.posts }),
    texts.t('recap.count_cases', { count: volumes.cases }),
    texts.t('recap.count_replies', { count: volumes.replies }),
    texts.t('recap.count_statements', { count: volumes.statements }),
    ...(volumes.corrections === 0 ? [] : [texts.t('board.corrections', { count: volumes.corrections })]),
    texts.t('recap.count_median', { median }),
    ...(stepCount.of === 0 ? [] : [texts.t('recap.count_steps', stepCount)]),
  ].join(' · ');
}

/** Returns the points that a person still has to check, or to answer for. */
function openPoints({ report }: WholeReport, { texts }: ReportContext): string[] {
  const { crisis, volumes, unanswered, recalls, errands, slips, steps, followUps } = report;
  const counts = {
    cases: volumes.open,
    recalls: recalls.filter(({ status }) => status === 'open').length,
    unanswered: unanswered.length,
    errands: errands.filter(({ stopped }) => stopped === null).length,
    slips: slips.length,
    steps: steps.filter(({ became }) => became === 'missed' || became === 'open').length,
    earlier: followUps.filter(({ became, crisisId }) => became === 'open' && crisisId !== crisis.id).length,
  } as const;
  return (['cases', 'recalls', 'unanswered', 'errands', 'slips', 'steps', 'earlier'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => `• ${texts.t(`recap.short_${what}`, { count: counts[what] })}`);
}

function lessons({ report: { rejected, changes } }: WholeReport, { texts }: ReportContext): KnownBlock[] {
  const lines = [
    ...(rejected.length === 0 ? [] : [texts.t('recap.short_rejected', { count: rejected.length })]),
    ...(changes.length === 0 ? [] : [texts.t('recap.short_changes', { count: changes.length })]),
  ];
  if (lines.length === 0) return [];
  return [sectionBlock([texts.t('recap.short_learn'), ...lines.map((line) => `• ${line}`)].join('\n'))];
}

/** Lists what the crisis suggests. A button each makes a task of it, and one takes a task that a person types. */
function followUpButtons({ report: { crisis, changes } }: WholeReport, reading: ReportContext): KnownBlock[] {
  const { texts } = reading;
  const value = (id: string) => encodeStep({ crisis: namedCrisis(crisis), id });
  return [
    ...changes.slice(0, MOST_PROPOSALS).map((change) => {
      const words = changeText(change, reading);
      const label = texts.t('button.make_follow_up');
      return sectionWith(
        `• ${typedWords(words, LONGEST_TASK)}`,
        button(label, FOLLOW_UPS.add, value(truncate(words, LONGEST_TASK))),
      );
    }),
    actionsBlock([
      button(texts.t('button.add_follow_up'), FOLLOW_UPS.add, value('')),
      button(texts.t('button.follow_ups'), FOLLOW_UPS.list, encodeCrisis(crisis)),
    ]),
  ];
}

/** Replies that were changed much: a button each makes a variant of the playbook's text of it. */
function variants({ report: { crisis, edited } }: WholeReport, { texts }: ReportContext): KnownBlock[] {
  return edited
    .filter(({ variant }) => variant !== null)
    .slice(0, MOST_VARIANTS)
    .map(({ caseId, draftId }) => {
      const label = texts.t('recap.variant_button', { id: caseId });
      // A row each: in one they would bear the same id.
      return actionsBlock([
        button(label, CRISIS_DIRECT_ACTIONS.variant, encodeVariant({ crisis: namedCrisis(crisis), draftId })),
      ]);
    });
}
