import type { Sentence } from '../../../errors.ts';
import { FACT_FIELDS } from '../../kit/fact-inputs.ts';
import { FIELDS } from '../modals/case-modals.ts';

/** Fields of the form that reports a fault. */
const OF_REPORTS: Readonly<Record<string, string>> = {
  'refusal.report_service': FIELDS.service,
  'refusal.report_place': FIELDS.place,
  'refusal.report_text': FIELDS.words,
  'refusal.report_personal_data': FIELDS.words,
  'refusal.report_open': FIELDS.words,
  'refusal.report_no_fault': FIELDS.words,
};

/** The field of a case's form that a refusal is about; empty when it is about the case as a whole. */
export function fieldOfRefusal(sentence: Sentence): string {
  const { publication, field } = sentence.params ?? {};
  if (publication !== undefined) return `${FIELDS.proofOf}${publication}`;
  if (field === 'place') return FIELDS.place;
  const ofReport = OF_REPORTS[sentence.key];
  if (ofReport !== undefined) return ofReport;
  switch (sentence.key) {
    case 'refusal.hide_category':
      return FIELDS.category;
    case 'refusal.hide_criticism':
    case 'refusal.hide_class':
    case 'refusal.hide_no_rule':
    case 'refusal.hide_one_post':
      return FIELDS.reason;
    case 'refusal.fact_without_source':
      return FIELDS.source;
    case 'refusal.not_a_live_url':
    case 'refusal.private_proof_needed':
    case 'refusal.place_needed':
    case 'refusal.elsewhere_link':
      return FIELDS.proof;
    case 'refusal.text_out_missing':
      return FIELDS.textOut;
    case 'refusal.instruction_missing':
      return FIELDS.words;
    case 'refusal.question_missing':
      return FIELDS.question;
    case 'refusal.answer_missing':
      return FIELDS.answer;
    case 'refusal.outcome_words':
      return FIELDS.words;
    case 'refusal.outcome_who':
    case 'refusal.elsewhere_who':
    case 'refusal.answer_who':
    case 'refusal.ordered_by_missing':
    case 'refusal.unknown_voice':
      return FIELDS.who;
    case 'refusal.not_an_hour':
    case 'refusal.spoken_long_ago':
      return FIELDS.at;
    case 'refusal.aware_when':
    case 'refusal.same_moment':
    case 'refusal.notified_when':
      return FIELDS.at;
    case 'refusal.registry_number':
      return FIELDS.registry;
    case 'refusal.slot_too_long':
      return `${FIELDS.slot}${sentence.params?.['slot'] ?? ''}`;
    case 'refusal.reason_needed':
      return FIELDS.note;
    case 'refusal.told_phone':
      return FIELDS.phone;
    case 'refusal.told_incident':
      return FIELDS.number;
    case 'refusal.told_when':
      return FIELDS.at;
    case 'refusal.warnings_open':
      return `${FIELDS.warnings}0`;
    case 'refusal.warning_reason':
      return FIELDS.note;
    case 'refusal.lowering_needs_approver':
      return FIELDS.severity;
    default:
      return `${FACT_FIELDS.value}${sentence.params?.['fact'] ?? ''}`;
  }
}
