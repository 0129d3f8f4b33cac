import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import type { SignOff } from '../../domain/cases/model/case-state.ts';
import type { Publication } from '../../domain/cases/model/publication.ts';
import { recallStatus } from '../../domain/cases/model/recalls/recall-status.ts';
import type { PublicationRecord } from '../../domain/cases/publishing/publication-record.ts';
import { publicationRecord } from '../../domain/cases/publishing/publication-record.ts';
import { formatModelName } from '../../i18n/model-name.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { CaseReport } from './reported-case.ts';
import { differenceHtml } from './story-sections.ts';
import { actorName, rolesOf } from './who-and-when.ts';

const RECALL_HEADS = [
  'report.when',
  'report.fact',
  'report.publication',
  'report.correction',
  'report.outcome',
] as const;

/**
 * Lists who signed off which version in which role. Sign-offs that were taken back stay listed,
 * with the time at which they became void.
 */
export function signOffsSection({ state, texts }: CaseReport): Html {
  const rows = state.signOffs.map((one) => [
    `v${state.drafts.find((draft) => draft.id === one.draftId)?.version ?? '?'}`,
    actOf(one, texts),
    actorName(one.by),
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
  return htmlSection(
    texts.t('report.endorsements'),
    rows.length === 0
      ? []
      : [
          htmlTable(
            heads.map((key) => texts.t(key)),
            rows,
          ),
        ],
  );
}

/**
 * Returns the kind of sign-off. For an approval by voice it adds when it was given, who recorded it
 * and who had it confirmed.
 */
function actOf({ as, by, spoken }: SignOff, texts: Texts): string {
  const act = texts.t(`thread.record_${as}`);
  if (spoken === null || by.kind !== 'spoken') return act;
  const said = { at: spoken.saidAt, recorder: actorName(by.recordedBy) };
  const voice =
    spoken.confirmed === null
      ? texts.t('thread.record_spoken', said)
      : texts.t('thread.record_spoken_confirmed', { ...said, confirmer: actorName(spoken.confirmed.by) });
  return `${act} · ${voice}`;
}

function outSaid({ deliveredAs }: Publication, { texts, mask }: CaseReport): string {
  return deliveredAs.kind === 'elsewhere'
    ? texts.t('report.out_elsewhere', { name: mask(deliveredAs.who) })
    : texts.t(`report.out_${deliveredAs.kind}`);
}

/** Shows the approved text beside the published text that differs from it. */
function deviationHtml(record: PublicationRecord | null, { texts, mask }: CaseReport): Html {
  if (record === null || record.deviation === null) return html``;
  return html`<p>${texts.t('report.from_approved')}</p>
<blockquote>${differenceHtml(mask(record.approvedText), mask(record.deviation.text))}</blockquote>
<p><code>${texts.t('report.out_digest', { digest: record.deviation.digest })}</code></p>`;
}

/** Lists the publications that this one corrects, with their addresses. */
function correctsHtml({ corrects }: Publication, { state, related, texts, mask }: CaseReport): Html[] {
  const known = [...state.publications, ...(related?.corrected ?? []).map(({ publication }) => publication)];
  return corrects.map((id) => {
    const proof = known.find((one) => one.id === id)?.proof ?? null;
    return html`<p>${texts.t('thread.record_corrects', { where: proof === null ? id : mask(proof) })}</p>`;
  });
}

/** Shows why a text had to be removed, who ordered that, and who confirmed the removal. */
function withdrawalHtml({ withdrawal }: Publication, { texts, mask }: CaseReport): Html {
  if (withdrawal === null) return html``;
  const { reason, orderedBy, by, at, down } = withdrawal;
  const why = texts.t(`withdrawal.${reason}`);
  const said = reason === 'replaced' ? why : texts.t('report.withdrawal', { why, name: mask(orderedBy) });
  const gone = down === null ? '' : ` → ${down.at} · ${actorName(down.by)}`;
  return html`<p>${said} · ${at} · ${actorName(by)}${gone}</p>`;
}

/** Shows the published texts, word for word, beside the drafts. */
export function publicationsSection(report: CaseReport): Html {
  const { state, texts, mask } = report;
  const body = state.publications.map((publication) => {
    const record = publicationRecord(state, publication.id);
    return html`<h3>${publication.network} · ${texts.t(`report.status_${publication.status}`)} · ${publication.publishedAt ?? '—'}</h3>
<p>${outSaid(publication, report)}</p>
<blockquote>${mask(record?.deviation?.text ?? record?.approvedText ?? '')}</blockquote>
${deviationHtml(record, report)}
${correctsHtml(publication, report)}${withdrawalHtml(publication, report)}
<p>${mask(publication.proof ?? '')}${publication.publishedBy === null ? '' : html` · ${actorName(publication.publishedBy)}`}</p>
<p><code>${texts.t('thread.record_text', { digest: publication.digest, handbook: publication.handbookHash })}</code></p>
${record === null ? '' : preApprovalText(record, texts)}${modelOf(record, texts)}<p>${texts.t('report.from_draft')}</p>
<blockquote>${record === null ? '' : differenceHtml(mask(record.draftText), mask(record.approvedText))}</blockquote>`;
  });
  return htmlSection(texts.t('report.publications'), body);
}

/** Names the model that wrote the draft, and the data that identify it; empty when no model did. */
function modelOf(record: PublicationRecord | null, texts: Texts): Html {
  const said = record === null ? null : formatModelName(record.run, texts);
  return said === null
    ? html``
    : html`<p><code>${said}</code></p>
`;
}

/** On whose word the handbook held the text as approved; empty when the team alone approved it. */
function preApprovalText({ basis, digest, handbookHash }: PublicationRecord, texts: Texts): Html {
  if (basis === null) return html``;
  const { approvedBy, approvedOn, validUntil, textId } = basis;
  const said = { ...approvedBy, on: approvedOn, until: validUntil, text: textId, digest, handbook: handbookHash };
  return html`<p>${texts.t('report.held_by_handbook', said)}</p>
`;
}

/**
 * Lists publications that rested on a retracted or expired fact, the case that was to correct each,
 * and the outcome.
 */
export function recallsSection({ state, related, texts, mask }: CaseReport): Html {
  const publications = [
    ...state.publications,
    ...(related?.corrections ?? []),
    ...(related?.corrected ?? []).map(({ publication }) => publication),
  ];
  const rows = state.recalls.map((recall) => {
    const out = publications.find(({ id }) => id === recall.publicationId);
    const status = recallStatus(recall, out, publications);
    const { waived } = recall;
    const why = status === 'waived' && waived !== null ? [waived.at, actorName(waived.by), mask(waived.why)] : [];
    return [
      recall.at,
      `${recall.factTitle ?? recall.factKey} · ${texts.t(`report.fact_${recall.why}`)}`,
      `#${recall.caseId} · ${out?.network ?? ''} · ${recall.publicationId}`,
      recall.correctionCaseId === null ? '—' : `#${recall.correctionCaseId}`,
      [texts.t(`report.recall_${status}`), ...why].filter((part) => part !== '').join(' · '),
    ];
  });
  const heads = RECALL_HEADS.map((key) => texts.t(key));
  return htmlSection(texts.t('report.recalls'), rows.length === 0 ? [] : [htmlTable(heads, rows)]);
}
