import { z } from 'zod';
import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import type { AuditRow } from '../../domain/cases/ports/case-store.ts';
import { parseJson } from '../../domain/text/parse-json.ts';
import type { Texts } from '../../i18n/texts.ts';
import { proofFaultText } from './proof-fault-text.ts';
import type { CaseReport } from './reported-case.ts';
import { actorName } from './who-and-when.ts';

const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slack'), team: z.string(), user: z.string() }),
  z.object({ kind: z.literal('console'), user: z.string() }),
  z.object({ kind: z.literal('clock') }),
]);
const step = z.object({
  event: z.string(),
  result: z.string(),
  actor,
  at: z.string(),
  detail: z.looseObject({ why: z.string().optional() }),
});

/**
 * Lists every step in order, refused ones too, with the reason for a refusal. The record below
 * holds the basis of each step.
 */
export function stepsSection({ rows, texts }: CaseReport): Html {
  const steps = rows.map((row) => stepRow(row, texts));
  const heads = ['report.row', 'report.when', 'report.who', 'report.act', 'report.result'] as const;
  return htmlSection(
    texts.t('report.steps'),
    steps.length === 0
      ? []
      : [
          htmlTable(
            heads.map((key) => texts.t(key)),
            steps,
          ),
        ],
  );
}

function stepRow({ seq, body }: AuditRow, texts: Texts): (string | Html)[] {
  const read = step.safeParse(parseJson(body)).data;
  if (read === undefined) return [String(seq), '—', '—', '—', texts.t('report.unreadable')];
  const isRefused = read.result === 'refused';
  const why = sentence(read.detail.why ?? '', texts);
  const result = isRefused ? html`<strong>${texts.t('report.refused')}</strong> ${why}` : texts.t('report.done');
  return [String(seq), read.at, actorName(read.actor), sentence(`event.${read.event}`, texts), result];
}

/** Returns the step in words; a step for which this version has no words is shown as recorded. */
function sentence(key: string, texts: Texts): string {
  const said = texts.say({ key });
  // The record keeps the sentence alone: what would stand in its places is no part of it.
  return said === key ? key.replace(/^event\./, '') : said.replace(/\{\{\w+\}\}/g, '…');
}

/** The rows of the record as they are stored: each hash is SHA-256 of the row's `prev` and its bytes. */
export function chainSection({ rows, chain, proof, texts }: CaseReport): Html {
  const said =
    chain.kind === 'whole'
      ? texts.t('report.chain_whole', { seq: chain.head.seq, hash: chain.head.hash })
      : texts.t('report.chain_broken', { seq: chain.seq });
  const lines = rows.map((row) => [
    String(row.seq),
    html`<code>${row.body}</code>`,
    html`<code>${row.prev}<br>${row.hash}</code>`,
  ]);
  const heads = ['report.row', 'report.body', 'report.hashes'] as const;
  return htmlSection(texts.t('report.record'), [
    html`<p>${said}</p>`,
    proofHtml(proof, texts),
    htmlTable(
      heads.map((key) => texts.t(key)),
      lines,
    ),
  ]);
}

/** Shows whether texts, sign-offs and publications are those of the audit log, and what is not. */
function proofHtml({ faults, erased }: CaseReport['proof'], texts: Texts): Html {
  const gone = erased === 0 ? html`` : html`<p>${texts.t('proof.erased', { count: erased })}</p>`;
  if (faults.length === 0) return html`<p>${texts.t('proof.agrees')}</p>${gone}`;
  const lines = faults.map((fault) => html`<li><strong>${proofFaultText(fault, texts)}</strong></li>`);
  return html`<p><strong>${texts.t('proof.disagrees')}</strong></p><ul>${lines}</ul>${gone}`;
}
