import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import type { CaseReport } from './reported-case.ts';

/** The rows of the record as they are stored: each hash is SHA-256 of the row's `prev` and its bytes. */
export function chainSection({ rows, chain, texts }: CaseReport): Html {
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
    htmlTable(
      heads.map((key) => texts.t(key)),
      lines,
    ),
  ]);
}
