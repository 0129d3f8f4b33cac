import type { KnownBlock } from '@slack/types';
import type { EnteredFact, FactEnd } from '../../../domain/cases/model/fact.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { Recall } from '../../../domain/cases/model/recalls/recall.ts';
import { correctionsOf, recallStatus } from '../../../domain/cases/model/recalls/recall-status.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import { inertMrkdwn, linkTo } from './card-lines.ts';
import { whereText } from './publication-line.ts';

const MOST_TOLD = 3;
const MOST_LINKS = 4;
const LONGEST_NAME = 80;
const LONGEST_VALUE = 160;
const LONGEST_OLD = 300;

/**
 * Returns the published texts of this case that rest on a retracted or expired fact. Says which
 * fact, where, and how far the correction is.
 */
export function recallBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { recalls, core } = view.state;
  const own = recalls.filter(({ caseId }) => caseId === core.id);
  const groups = new Map<string, { fell: string; outcome: string; networks: string[] }>();
  for (const recall of own) {
    const fell = texts.t('card.fell', { fact: factSaid(recall, view, texts), why: endSaid(recall.why, texts) });
    const publication = view.state.publications.find(({ id }) => id === recall.publicationId);
    const outcome = outcomeLine(recall, publication, view, texts);
    const known = groups.get(`${fell}${outcome}`) ?? { fell, outcome, networks: [] };
    const name = inertMrkdwn(truncate(view.networkName(publication?.network ?? ''), LONGEST_NAME));
    groups.set(`${fell}${outcome}`, { ...known, networks: [...new Set([...known.networks, name])] });
  }
  const all = [...groups.values()].map(({ fell, outcome, networks }) =>
    sectionBlock(texts.t('card.recalled', { where: formatList(networks, texts), fell, outcome })),
  );
  const shown = all.slice(-MOST_TOLD);
  const rest = all.length - shown.length;
  return [...shown, ...(rest > 0 ? [contextBlock(texts.t('card.more_recalls', { count: rest }))] : [])];
}

/** Returns the recalls of the case that wait for a correction. */
export function openRecalls({ state, related }: Pick<CaseView, 'state' | 'related'>): Recall[] {
  const corrections = [...state.publications, ...related.corrections];
  return state.recalls.filter((recall) => {
    const publication = state.publications.find(({ id }) => id === recall.publicationId);
    return recall.caseId === state.core.id && recallStatus(recall, publication, corrections) === 'open';
  });
}

function outcomeLine(recall: Recall, publication: Publication | undefined, view: CaseView, texts: Texts): string {
  const corrections = [...view.state.publications, ...view.related.corrections];
  switch (recallStatus(recall, publication, corrections)) {
    case 'open':
      return recall.correctionCaseId === null
        ? texts.t('card.recall_open_alone')
        : texts.t('card.recall_open', { correction: caseLink(recall.correctionCaseId, view) });
    case 'corrected': {
      const [right] = correctionsOf(recall, corrections);
      return texts.t('card.recall_corrected', { where: right === undefined ? '' : whereText(right, view.mask, texts) });
    }
    case 'withdrawn':
      return texts.t('card.recall_withdrawn');
    case 'waived': {
      const { waived } = recall;
      const why = inertMrkdwn(truncate(view.mask(waived?.why ?? ''), 200));
      return texts.t('card.recall_waived', { who: waived === null ? '' : mentionOf(waived.by), why });
    }
  }
}

/**
 * Returns, for a correction, the retracted or expired facts and the earlier texts. Each text
 * appears once, with where it is published.
 */
export function correctedBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { recalls, core } = view.state;
  const fell = recalls.filter(({ correctionCaseId }) => correctionCaseId === core.id);
  const facts = [...new Map(fell.map((one) => [one.factId, one])).values()].slice(0, MOST_TOLD);
  const told = [...oldTexts(view)].slice(0, MOST_TOLD);
  return [
    ...(facts.length === 0
      ? []
      : [contextBlock(facts.map((one) => `⚠️ ${retractedLine(one, view, texts)}`).join('\n'))]),
    ...told.flatMap(([text, out]) => [
      contextBlock(texts.t('card.puts_right', { where: whereAll(out, view, texts) })),
      ...(text === '' ? [] : [quoteBlock(truncate(view.mask(text), LONGEST_OLD))]),
    ]),
  ];
}

function oldTexts({ destinations }: CaseView): Map<string, Publication[]> {
  const old = new Map<string, Publication[]>();
  for (const { text, publication } of destinations.flatMap(({ corrected }) => corrected)) {
    old.set(text, [...(old.get(text) ?? []), publication]);
  }
  return old;
}

/** `X #7 https://…, Mastodon #9 https://…, y 12 más` */
function whereAll(out: readonly Publication[], view: CaseView, texts: Texts): string {
  const shown = out.slice(0, MOST_LINKS).map((publication) => {
    const name = inertMrkdwn(truncate(view.networkName(publication.network), LONGEST_NAME));
    return `*${name}* ${caseLink(publication.caseId, view)} ${whereText(publication, view.mask, texts)}`.trim();
  });
  const rest = out.length - shown.length;
  return [...shown, ...(rest > 0 ? [texts.t('card.puts_right_more', { count: rest })] : [])].join(', ');
}

function retractedLine(recall: Recall, view: CaseView, texts: Texts): string {
  return texts.t('card.fell', { fact: factSaid(recall, view, texts), why: endSaid(recall.why, texts) });
}

/** `*Zona* = La Ribera` */
function factSaid({ factId, factKey, factTitle }: Recall, view: CaseView, texts: Texts): string {
  const fact = view.related.facts.find(({ id }) => id === factId);
  const title = inertMrkdwn(truncate(factTitle ?? view.factName(factKey), LONGEST_NAME));
  return fact === undefined ? `*${title}*` : texts.t('card.fact_value', { title, value: valueSaid(fact, view) });
}

/** Returns a value with its translations, where a person has entered any. */
export function valueSaid({ value, translations }: EnteredFact, { mask }: Pick<CaseView, 'mask'>): string {
  const others = Object.entries(translations).map(([language, words]) => `${language}: ${words}`);
  return [value, ...others].map((words) => inertMrkdwn(truncate(mask(words), LONGEST_VALUE))).join(' · ');
}

function endSaid(why: FactEnd, texts: Texts): string {
  return texts.t(`fact.${why}`);
}

/** The number of a case, as a link where its card can be seen. */
function caseLink(caseId: number, view: CaseView): string {
  const link = caseId === view.state.core.id ? null : view.cardLink(caseId);
  return link === null ? `#${caseId}` : linkTo(link, `#${caseId}`);
}
