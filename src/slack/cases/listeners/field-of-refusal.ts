import type { Sentence } from '../../../errors.ts';
import { FACT_FIELDS } from '../../kit/fact-inputs.ts';
import { FIELDS } from '../modals/case-modals.ts';

/** Fields by the sentences that are about them. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'refusal.answer_missing': FIELDS.answer,
  'refusal.answer_who': FIELDS.who,
  'refusal.aware_when': FIELDS.at,
  'refusal.elsewhere_link': FIELDS.proof,
  'refusal.elsewhere_who': FIELDS.who,
  'refusal.fact_without_source': FIELDS.source,
  'refusal.hide_category': FIELDS.category,
  'refusal.hide_class': FIELDS.reason,
  'refusal.hide_criticism': FIELDS.reason,
  'refusal.hide_no_rule': FIELDS.reason,
  'refusal.hide_one_post': FIELDS.reason,
  'refusal.instruction_missing': FIELDS.words,
  'refusal.lowering_needs_approver': FIELDS.severity,
  'refusal.not_a_live_url': FIELDS.proof,
  'refusal.not_an_hour': FIELDS.at,
  'refusal.notified_when': FIELDS.at,
  'refusal.ordered_by_missing': FIELDS.who,
  'refusal.outcome_who': FIELDS.who,
  'refusal.outcome_words': FIELDS.words,
  'refusal.place_needed': FIELDS.proof,
  'refusal.private_proof_needed': FIELDS.proof,
  'refusal.question_missing': FIELDS.question,
  'refusal.reason_needed': FIELDS.note,
  'refusal.registry_number': FIELDS.registry,
  'refusal.report_no_fault': FIELDS.words,
  'refusal.report_open': FIELDS.words,
  'refusal.report_personal_data': FIELDS.words,
  'refusal.report_place': FIELDS.place,
  'refusal.report_service': FIELDS.service,
  'refusal.report_text': FIELDS.words,
  'refusal.same_moment': FIELDS.at,
  'refusal.spoken_long_ago': FIELDS.at,
  'refusal.text_out_missing': FIELDS.textOut,
  'refusal.told_incident': FIELDS.number,
  'refusal.told_phone': FIELDS.phone,
  'refusal.told_when': FIELDS.at,
  'refusal.unknown_voice': FIELDS.who,
  'refusal.warning_reason': FIELDS.note,
  'refusal.warnings_open': `${FIELDS.warnings}0`,
};

/** The field of a case's form that a refusal is about; empty when it is about the case as a whole. */
export function fieldOfRefusal({ key, params = {} }: Sentence): string {
  const { publication, field } = params;
  if (publication !== undefined) return `${FIELDS.proofOf}${publication}`;
  if (field === 'place') return FIELDS.place;
  if (key === 'refusal.slot_too_long') return `${FIELDS.slot}${params['slot'] ?? ''}`;
  return FIELD_OF[key] ?? `${FACT_FIELDS.value}${params['fact'] ?? ''}`;
}
