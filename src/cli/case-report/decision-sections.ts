import type { Publication } from '../../domain/cases/case-state.ts';
import type { PublicationRecord } from '../../domain/cases/publication-record.ts';
import { publicationRecord } from '../../domain/cases/publication-record.ts';
import type { Texts } from '../../texts.ts';
import type { CaseReport } from './case-report.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { differenceHtml } from './story-sections.ts';
import { rolesOf, section, table, who } from './who-and-when.ts';

/** Who stood by which version in which role; what was taken back stays, and says so. */
export function endorsementsSection({ state, texts }: CaseReport): Html {
  const rows = state.endorsements.map((one) => [
    `v${state.drafts.find((draft) => draft.id === one.draftId)?.version ?? '?'}`,
    texts.t(`thread.record_${one.as}`),
    who(one.by),
    rolesOf(one.roles, texts),
    one.at,
    one.voidedAt ?? '',
    html`<code>${one.digest.slice(0, 16)}</code>`,
  ]);
  const heads = [
    'report.version',
    'report.act',
    'report.who',
    'report.roles',
    'report.when',
    'report.voided',
    'report.digest',
  ] as const;
  return section(
    texts.t('report.endorsements'),
    rows.length === 0
      ? []
      : [
          table(
            heads.map((key) => texts.t(key)),
            rows,
          ),
        ],
  );
}

function outSaid({ wentOut }: Publication, { texts, mask }: CaseReport): string {
  return wentOut.kind === 'elsewhere'
    ? texts.t('report.out_elsewhere', { name: mask(wentOut.who) })
    : texts.t(`report.out_${wentOut.kind}`);
}

/** Beside what is out, what had been approved. */
function deviationHtml(record: PublicationRecord | null, { texts, mask }: CaseReport): Html {
  if (record === null || record.deviation === null) return html``;
  return html`<p>${texts.t('report.from_approved')}</p>
<blockquote>${differenceHtml(mask(record.approvedText), mask(record.deviation.text))}</blockquote>
<p><code>${texts.t('report.out_digest', { digest: record.deviation.digest })}</code></p>`;
}

/** What went out, word for word, beside what had been drafted. */
export function publicationsSection(report: CaseReport): Html {
  const { state, texts, mask } = report;
  const body = state.publications.map((publication) => {
    const record = publicationRecord(state, publication.id);
    return html`<h3>${publication.network} · ${texts.t(`report.status_${publication.status}`)} · ${publication.publishedAt ?? '—'}</h3>
<p>${outSaid(publication, report)}</p>
<blockquote>${mask(record?.deviation?.text ?? record?.approvedText ?? '')}</blockquote>
${deviationHtml(record, report)}
<p>${mask(publication.proof ?? '')}${publication.publishedBy === null ? '' : html` · ${who(publication.publishedBy)}`}</p>
<p><code>${texts.t('thread.record_text', { digest: publication.digest, handbook: publication.handbookHash })}</code></p>
${record === null ? '' : basisOf(record, texts)}<p>${texts.t('report.from_draft')}</p>
<blockquote>${record === null ? '' : differenceHtml(mask(record.draftText), mask(record.approvedText))}</blockquote>`;
  });
  return section(texts.t('report.publications'), body);
}

/** On whose word the handbook held the text as approved; empty when the team alone approved it. */
function basisOf({ basis, digest, handbookHash }: PublicationRecord, texts: Texts): Html {
  if (basis === null) return html``;
  const { approvedBy, approvedOn, validUntil, textId } = basis;
  const said = { ...approvedBy, on: approvedOn, until: validUntil, text: textId, digest, handbook: handbookHash };
  return html`<p>${texts.t('report.held_by_handbook', said)}</p>
`;
}
