import type { CrisisReport, FactHistory, ReportedNoted } from '../../domain/crises/report/crisis-report.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Cell, ReportSection } from '../report/report-document.ts';
import { linkCell, tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** The ledger with its history: each value, whose word it was, who stood by it, and how it ended. */
export function factsSection({ facts }: CrisisReport, context: ReportContext): ReportSection {
  const { texts } = context;
  const heads = ['fact', 'value', 'source', 'stood_by', 'became'] as const;
  return {
    title: texts.t('recap.facts'),
    blocks: tableRows(
      heads.map((head) => texts.t(`recap.${head}`)),
      facts.flatMap((history) => history.lines.map((line) => factRow(line, history, context))),
    ),
  };
}

function factRow(line: FactHistory['lines'][number], history: FactHistory, context: ReportContext): Cell[] {
  const { said, factName } = context;
  const value = said(line.value);
  return [
    factName(history.fact),
    line.isLive ? { text: value, strong: true } : value,
    said(line.source),
    peopleOf(line, context),
    becameOf(line, context),
  ];
}

function peopleOf({ fact }: FactHistory['lines'][number], { texts, who, moment }: ReportContext): string {
  const entered = texts.t('recap.entered', { who: who(fact.enteredBy), at: moment(fact.enteredAt) });
  if (fact.verifiedBy === null || fact.verifiedAt === null) return entered;
  return `${entered} ${texts.t('recap.verified', { who: who(fact.verifiedBy), at: moment(fact.verifiedAt) })}`;
}

function becameOf(
  { fact, isLive, why }: FactHistory['lines'][number],
  { texts, who, moment, said }: ReportContext,
): string {
  const { status, ended, validUntil } = fact;
  if (status === 'proposed') return texts.t('recap.proposed');
  if (isLive)
    return validUntil === null ? texts.t('recap.live') : texts.t('recap.live_until', { at: moment(validUntil) });
  const how = status === 'verified' ? 'expired' : status;
  const at = ended?.at ?? validUntil;
  const end = texts.t(`ledger.${how}`, { at: at === null ? '–' : moment(at) });
  const by = ended === null ? '' : ` · ${who(ended.by)}`;
  return `${end}${by}${why === null ? '' : ` · «${said(why)}»`}`;
}

/**
 * Builds the section on texts that were published when a fact was retracted or expired, and on
 * where they were corrected.
 */
export function recallsSection({ recalls }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, factName, networkName, moment, said, who } = context;
  const heads = ['published', 'fell', 'when', 'became', 'correction'] as const;
  return {
    title: texts.t('recap.recalls'),
    blocks: tableRows(
      heads.map((head) => texts.t(`recap.${head}`)),
      recalls.map((one) => {
        const [first] = one.corrections;
        const place = { id: one.caseId, network: networkName(one.network) };
        const correction =
          first === undefined
            ? one.waived === null
              ? ''
              : texts.t('recap.waived', { who: who(one.waived.by), why: said(one.waived.why) })
            : linkCell(
                texts.t('recap.corrected', {
                  case: first.caseId,
                  network: networkName(first.network),
                  at: first.at === null ? '–' : moment(first.at),
                }),
                first.proof,
              );
        return [
          linkCell(texts.t('recall.reply', place), one.proof),
          texts.t(`recall.${one.why}`, { fact: factName(one.fact) }),
          moment(one.at),
          { text: texts.t(`recap.recall_${one.status}`), strong: true },
          correction,
        ];
      }),
    ),
  };
}

/** Builds the section on what people said by another way: the hour of both, and what became of it as its facts fell. */
export function notedSection({ noted }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, said, who, moment, factName } = context;
  const columns = ['noted.channel', 'noted.words', 'noted.who', 'noted.facts'] as const;
  const heads = ['recap.said_at', 'recap.noted_at', ...columns, 'recap.became'] as const;
  return {
    title: texts.t('recap.noted'),
    blocks: tableRows(
      heads.map((head) => texts.t(head)),
      noted.map((one) => [
        moment(one.saidAt),
        `${moment(one.notedAt)} · ${who(one.notedBy)}`,
        texts.t(`noted.channel_${one.channel}`),
        said(one.words),
        who(one.onWordOf),
        formatList(one.facts.map(factName), texts),
        becameOfNoted(one, context),
      ]),
    ),
  };
}

function becameOfNoted({ status, fallen, why }: ReportedNoted, { texts, said, factName }: ReportContext): Cell {
  const facts = formatList(fallen.map(factName), texts);
  const text = texts.t(`recap.noted_${status}`, { facts, why: why === null ? '' : said(why) });
  return status === 'open' ? { text, strong: true } : text;
}
