import type { CrisisReport, HandbookStep, ProposedChange, Slip } from '../../domain/crises/report/crisis-report.ts';
import type { ReportSection } from '../report/report-document.ts';
import { tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** As `/playbook reload` shows it. */
const HASH_CHARACTERS = 12;

/** Builds the section on steps that bypassed or broke the rules. */
export function slipsSection({ slips }: CrisisReport, context: ReportContext): ReportSection {
  const { texts } = context;
  return {
    title: texts.t('recap.slips'),
    blocks: tableRows(
      [texts.t('recap.case'), texts.t('recap.what')],
      slips.map((slip) => [`#${slip.caseId}`, slipText(slip, context)]),
    ),
  };
}

function slipText(slip: Slip, { texts, networkName, moment, who }: ReportContext): string {
  const at = 'at' in slip && slip.at !== null ? moment(slip.at) : '–';
  switch (slip.kind) {
    case 'past_pause': {
      const said = { network: networkName(slip.network), at, paused: moment(slip.pausedAt) };
      return texts.t(slip.fate === 'published' ? 'recap.slip_past_pause' : 'recap.slip_past_pause_unknown', said);
    }
    case 'not_as_approved':
      return texts.t(`recap.slip_${slip.how}`, { network: networkName(slip.network), at });
    case 'overruled':
      return texts.t('recap.slip_overruled', { count: slip.warnings, who: who(slip.by), at });
    case 'unconfirmed_voice':
      return texts.t('recap.slip_unconfirmed_voice', { who: who(slip.by), at });
    case 'failed':
      return texts.t(`recap.slip_${slip.status}`, { network: networkName(slip.network) });
    case 'withdrawn':
      return texts.t('recap.slip_withdrawn', { network: networkName(slip.network), at });
    case 'untold':
      return texts.t('recap.slip_untold', { at });
  }
}

/**
 * Builds the section on what the crisis suggests for its playbook, for a person to decide, and on
 * changes to the handbook meanwhile.
 */
export function changesSection({ changes, handbookSteps }: CrisisReport, context: ReportContext): ReportSection {
  const items = [
    ...changes.map((change) => [changeText(change, context)]),
    ...handbookSteps.map((step) => [stepText(step, context)]),
  ];
  return {
    title: context.texts.t('recap.changes'),
    blocks: items.length === 0 ? [] : [{ kind: 'list', items }],
  };
}

function stepText({ step, at, by, hash, changes }: HandbookStep, { texts, moment, who }: ReportContext): string {
  const said = texts.t(`recap.handbook_${step}`, {
    at: moment(at),
    who: who(by),
    hash: hash.slice(0, HASH_CHARACTERS),
  });
  return changes === null ? said : `${said} · ${texts.t('recap.handbook_changes', { count: changes })}`;
}

/** Returns a change that the crisis suggests for its playbook, in words. */
export function changeText(change: ProposedChange, { texts, typed, factName, topicName }: ReportContext): string {
  switch (change.kind) {
    case 'reword':
      return texts.t('recap.change_reword', { template: change.templateId, count: change.replies });
    case 'rejected_often':
      return texts.t('recap.change_rejected_often', { template: change.templateId, count: change.times });
    case 'declare_fact':
      return texts.t('recap.change_declare_fact', { fact: typed(change.title) });
    case 'fact_never_known':
      return texts.t('recap.change_fact_never_known', { fact: factName(change.fact), count: change.cases });
    case 'answer_topic':
      return texts.t('recap.change_answer_topic', { topic: topicName(change.topic), count: change.questions });
  }
}
