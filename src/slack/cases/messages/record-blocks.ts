import type { KnownBlock } from '@slack/types';
import type { CaseState, SignOff } from '../../../domain/cases/model/case-state.ts';
import type { ThreadEntry } from '../../../domain/cases/model/changes.ts';
import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import type { PublicationRecord } from '../../../domain/cases/publishing/publication-record.ts';
import { publicationRecord } from '../../../domain/cases/publishing/publication-record.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkById } from '../../../domain/handbook/handbook.ts';
import { formatHour, formatMoment } from '../../../i18n/dates.ts';
import { formatList } from '../../../i18n/lists.ts';
import { formatModelName } from '../../../i18n/model-name.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, truncate } from '../../kit/blocks.ts';
import type { NameOf } from '../../outbound/quiet-names.ts';
import { approvedByText, inertMrkdwn, roleTitle } from '../card/card-lines.ts';
import { proofText } from '../card/publication-line.ts';

type Given = { handbook: Handbook; texts: Texts; related: RelatedCases; nameOf: NameOf; mask(text: string): string };

/**
 * Returns the record of the publication that a line is about: what was approved, by whom, where it
 * is published, and which text it corrects.
 */
export function recordBlocks(entry: ThreadEntry, state: CaseState, given: Given): KnownBlock[] {
  const record = entry.publicationId === undefined ? null : publicationRecord(state, entry.publicationId);
  return record === null ? [] : [contextBlock(recordLines(record, state, given).join('\n'))];
}

function recordLines(record: PublicationRecord, state: CaseState, given: Given): string[] {
  const { texts, mask } = given;
  const model = formatModelName(record.run, texts);
  return [
    ...(record.deliveredAs.kind === 'elsewhere'
      ? [texts.t('thread.record_elsewhere', { name: inertMrkdwn(truncate(mask(record.deliveredAs.who), 100)) })]
      : []),
    ...(record.deviation === null
      ? []
      : [texts.t('thread.record_deviation', { digest: record.deviation.digest.slice(0, 16) })]),
    texts.t('thread.record_text', { digest: record.digest.slice(0, 16), handbook: record.handbookHash.slice(0, 12) }),
    ...(model === null ? [] : [escapeMrkdwn(truncate(model, 400))]),
    ...(record.basis === null ? [] : [approvedByText(record.basis, texts)]),
    ...record.approvals.map((one) => approvalLine(one, given)),
    ...destinationLine(record, state, given),
    ...withdrawalLines(record.publicationId, state, given),
    ...(record.proof === null ? [] : [proofText(record.proof, mask)]),
    ...correctedLines(record.publicationId, state, given),
  ];
}

function approvalLine(
  { by, as, roles, at, spoken }: Pick<SignOff, 'by' | 'as' | 'roles' | 'at' | 'spoken'>,
  { handbook, texts, nameOf }: Given,
): string {
  const { timeZone } = handbook.institution;
  const titles = formatList(
    roles.map((role) => roleTitle(role, texts)),
    texts,
  );
  const said = `${texts.t(`thread.record_${as}`)} ${nameOf(by)} (${titles}) · ${formatMoment(at, timeZone, texts)}`;
  if (spoken === null || by.kind !== 'spoken') return said;
  const voice = { at: formatHour(spoken.saidAt, timeZone, texts), recorder: nameOf(by.recordedBy) };
  return `${said} · ${
    spoken.confirmed === null
      ? texts.t('thread.record_spoken', voice)
      : texts.t('thread.record_spoken_confirmed', { ...voice, confirmer: nameOf(spoken.confirmed.by) })
  }`;
}

/** Returns which destination this is, for a text with several. */
function destinationLine(
  { network, publicationId }: PublicationRecord,
  state: CaseState,
  { handbook, texts }: Given,
): string[] {
  const draftId = state.publications.find(({ id }) => id === publicationId)?.draftId;
  const destinations = state.drafts.find(({ id }) => id === draftId)?.places ?? [];
  if (destinations.length === 0) return [];
  const name = networkById(handbook, network)?.name ?? network;
  return [texts.t('thread.record_place', { network: inertMrkdwn(truncate(name, 80)) })];
}

function withdrawalLines(publicationId: string, { publications }: CaseState, { texts, mask }: Given): string[] {
  const withdrawal = publications.find(({ id }) => id === publicationId)?.withdrawal ?? null;
  if (withdrawal === null) return [];
  if (withdrawal.reason === 'replaced') return [texts.t('withdrawal.replaced')];
  const name = inertMrkdwn(truncate(mask(withdrawal.orderedBy), 100));
  return [texts.t('thread.record_withdrawal', { why: texts.t(`withdrawal.${withdrawal.reason}`), name })];
}

function correctedLines(publicationId: string, { publications }: CaseState, { texts, mask, related }: Given): string[] {
  const corrects = publications.find(({ id }) => id === publicationId)?.corrects ?? [];
  const known = [...publications, ...related.corrected.map(({ publication }) => publication)];
  return corrects.flatMap((id) => {
    const proof = known.find((one) => one.id === id)?.proof ?? null;
    return proof === null ? [] : [texts.t('thread.record_corrects', { where: proofText(proof, mask) })];
  });
}
