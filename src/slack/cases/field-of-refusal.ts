import type { RefusedError } from '../../errors.ts';
import { FIELDS } from './case-forms.ts';

/** The field of a case's form that a refusal is about; empty when it is about the case as a whole. */
export function fieldOfRefusal({ sentence }: RefusedError): string {
  switch (sentence.key) {
    case 'refusal.fact_without_source':
      return FIELDS.source;
    case 'refusal.not_a_live_url':
    case 'refusal.private_proof_needed':
    case 'refusal.elsewhere_link':
      return FIELDS.proof;
    case 'refusal.text_out_missing':
      return FIELDS.textOut;
    case 'refusal.elsewhere_who':
      return FIELDS.who;
    case 'refusal.told_phone':
      return FIELDS.phone;
    case 'refusal.told_when':
      return FIELDS.at;
    case 'refusal.lowering_needs_approver':
      return FIELDS.severity;
    default:
      return `${FIELDS.fact}${sentence.params?.['fact'] ?? ''}`;
  }
}
