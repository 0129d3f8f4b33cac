import type { Institution } from '../institution.ts';
import { readingReview } from '../networks/reading-review.ts';
import type { FieldPath, HandbookCheck, HandbookFault } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

const DATA_PROTECTION: FieldPath = ['institution', 'data_protection'];

/** A review of reading on a day that is still to come. */
export const reviewDates: HandbookCheck = ({ institution }, today) => {
  const day = institution?.dataProtection?.readingReviewedOn;
  if (day === undefined || day <= today) return [];
  const why = `${day} is still to come; write the day on which reading was reviewed`;
  return [handbookError([...DATA_PROTECTION, 'reading_reviewed_on'], why)];
};

/** Returns a warning for an institution that has networks read without that review. */
export function unreviewedReading(institution: Institution): HandbookFault[] {
  if (readingReview(institution) !== null) return [];
  return [
    handbookWarning(
      DATA_PROTECTION,
      'READING=on reads networks; write who your data protection officer is (officer) and the day of their review (reading_reviewed_on)',
    ),
  ];
}
