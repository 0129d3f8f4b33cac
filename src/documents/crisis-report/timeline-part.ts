import type { Pause } from '../../domain/cases/model/crises/pause.ts';
import type { CrisisReport, TimelineEntry } from '../../domain/crises/report/crisis-report.ts';
import { formatList } from '../../i18n/lists.ts';
import { inLanguageName } from '../../i18n/statement-name.ts';
import type { Cell, ReportSection } from '../report/report-document.ts';
import { linkCell, tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** Builds the section on the events, hour by hour, with the person who acted. */
export function timelineSection({ timeline }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, moment, who } = context;
  const heads = [texts.t('recap.when'), texts.t('recap.what'), texts.t('recap.who')];
  return {
    title: texts.t('recap.timeline'),
    blocks: tableRows(
      heads,
      timeline.map((entry) => [moment(entry.at), told(entry, context), entry.by === null ? '' : who(entry.by)]),
    ),
  };
}

/** Returns an event in one line of words. */
export function timelineText(entry: TimelineEntry, context: ReportContext): string {
  const cell = told(entry, context);
  return typeof cell === 'string' ? cell : cell.text;
}

function told(entry: TimelineEntry, context: ReportContext): Cell {
  const { texts, networkName } = context;
  switch (entry.kind) {
    case 'first_post':
    case 'first_reply':
      return linkCell(
        texts.t(`recap.at_${entry.kind}`, { case: entry.caseId, network: networkName(entry.network) }),
        'proof' in entry ? entry.proof : null,
      );
    case 'stated': {
      const what = inLanguageName(entry.statement, entry.language, texts);
      const said = { what, case: entry.caseId, network: networkName(entry.network) };
      return linkCell(texts.t('recap.at_stated', said), entry.proof);
    }
    case 'at_risk':
    case 'told':
    case 'attended':
    case 'safe':
      return texts.t(`recap.at_${entry.kind}`, { case: entry.caseId });
    default:
      return ofTheCrisis(entry, context);
  }
}

type OfACase = 'first_post' | 'first_reply' | 'stated' | 'at_risk' | 'told' | 'attended' | 'safe';

function ofTheCrisis(entry: Exclude<TimelineEntry, { kind: OfACase }>, context: ReportContext): string {
  const { texts, said, who, factName, moment } = context;
  switch (entry.kind) {
    case 'started':
      return texts.t('recap.at_started', { level: entry.level });
    case 'level':
      return texts.t('recap.at_level', { from: entry.from, to: entry.to });
    case 'command':
      return texts.t('recap.at_command', { command: texts.t(`command.${entry.level}`) });
    case 'cadence':
      return texts.t('recap.at_cadence', { minutes: entry.minutes });
    case 'handed_over':
      return texts.t('recap.at_handed_over', { role: texts.t(`role.crisis_${entry.role}`), to: who(entry.to) });
    case 'shift_change': {
      const [leaving, coming] = [entry.leaving, entry.coming].map((people) => formatList(people.map(who), texts));
      return texts.t('recap.at_shift_change', {
        at: moment(entry.comesAt),
        leaving: leaving ?? '',
        coming: coming ?? '',
      });
    }
    case 'shift_taken':
      return texts.t('recap.at_shift_taken', { at: moment(entry.comesAt) });
    case 'paused': {
      const why = said(entry.reason) || texts.t('pause.no_reason');
      return texts.t('recap.at_paused', { what: scopeInWords(entry, context), why });
    }
    case 'verified':
      return texts.t('recap.at_verified', { fact: factName(entry.fact), value: said(entry.value) });
    case 'fell':
      return texts.t(`recall.${entry.how}`, { fact: factName(entry.fact) });
    case 'recalled':
      return texts.t('recap.at_recalled', { fact: factName(entry.fact), count: entry.count });
    case 'noted': {
      const channel = texts.t(`noted.channel_${entry.channel}`);
      return texts.t('recap.at_noted', { channel, words: said(entry.words), at: moment(entry.notedAt) });
    }
    case 'hoax':
      return texts.t('recap.at_hoax', { id: entry.hoaxId, status: texts.t(`hoax.status_${entry.status}`) });
    default:
      return texts.t(`recap.at_${entry.kind}`);
  }
}

/** Returns the scope of a pause in words: `todo lo aprobado, menos X`. */
function scopeInWords(
  { scope, except }: Pick<Pause, 'scope' | 'except'>,
  { texts, networkName, playbookName }: ReportContext,
): string {
  const what =
    scope.kind === 'network'
      ? texts.t('pause.network', { network: networkName(scope.network) })
      : scope.kind === 'playbook'
        ? texts.t('pause.playbook', { playbook: playbookName(scope.playbook) })
        : texts.t(scope.kind === 'all' ? 'pause.all' : 'pause.nothing');
  return except === null ? what : texts.t('pause.except', { what, network: networkName(except) });
}
