import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import type { Draft } from '../../domain/cases/model/case-state.ts';
import type { ModelRun } from '../../domain/cases/model/model-run.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { CaseReport } from './reported-case.ts';
import { actorName } from './who-and-when.ts';

const HEADS = [
  'report.when',
  'report.who',
  'report.model',
  'report.outcome',
  'report.tokens',
  'report.duration',
  'report.prompt',
] as const;

/** Each time that a language model was asked, or was not to be, and what that cost (Regulation (EU) 2024/1689, art. 50.4). */
export function writingsSection({ state, texts, mask }: CaseReport): Html {
  if (state.writings.length === 0) return htmlSection(texts.t('report.writings'), []);
  const rows = state.writings.map((one) => [
    one.requestedAt,
    one.requestedBy === null ? 'Portavoz' : actorName(one.requestedBy),
    `${one.model} · ${one.host}`,
    modelRunText(one, texts),
    tokensOf(one),
    one.durationMs === null ? '' : `${one.durationMs} ms`,
    html`<code>${one.promptHash ?? '—'} · ${one.handbookHash.slice(0, 16)}</code>`,
  ]);
  const heads = HEADS.map((key) => texts.t(key));
  const words = state.writings.flatMap(({ cannotAnswer, variants }) => [
    ...(cannotAnswer === null ? [] : [cannotAnswer]),
    ...variants.map(({ text }) => text),
  ]);
  return htmlSection(texts.t('report.writings'), [
    htmlTable(heads, rows),
    ...words.map((text) => html`<blockquote>${mask(text)}</blockquote>`),
  ]);
}

/** Returns the author of a version: a person, the playbook or a model. */
export function authorOf(draft: Draft, { state, texts }: Pick<CaseReport, 'state' | 'texts'>): string {
  const run = state.writings.find(({ id }) => id === draft.writingId);
  if (draft.writtenBy !== null) return actorName(draft.writtenBy);
  if (run === undefined) return texts.t('card.by_playbook');
  return texts.t('card.by_model', { model: run.model, host: run.host });
}

function modelRunText({ status, reason }: ModelRun, texts: Texts): string {
  const said = texts.t(`report.writing_${status}`);
  return reason === null ? said : `${said}: ${reason}`;
}

function tokensOf({ promptTokens, cachedTokens, answerTokens }: ModelRun): string {
  const counts = [promptTokens, cachedTokens, answerTokens];
  return counts.every((count) => count === null) ? '' : counts.map((count) => count ?? '?').join(' · ');
}
