import type { Institution } from '../institution.ts';

/** Returns the review of data protection that lets networks be read; null while the handbook lacks it. */
export function readingReview({ dataProtection }: Institution): { officer: string; on: string } | null {
  const on = dataProtection?.readingReviewedOn;
  return dataProtection === undefined || on === undefined ? null : { officer: dataProtection.officer, on };
}
