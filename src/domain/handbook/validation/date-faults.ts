import { textsAt } from './fields-at.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookWarning } from './handbook-fault.ts';

/** Standing facts that no longer hold and playbooks whose review is due; ISO dates compare as text. */
export function pastDates(parts: HandbookParts, today: string): HandbookFault[] {
  const expired = textsAt(parts, 'playbooks.*.standing_facts.*.valid_until')
    .filter(({ text }) => text < today)
    .map(({ path, text }) =>
      handbookWarning(
        path,
        `the fact held until ${text} and is no longer used; check it with its source and set a new date`,
      ),
    );
  const due = textsAt(parts, 'playbooks.*.review_date')
    .filter(({ text }) => text < today)
    .map(({ path, text }) =>
      handbookWarning(path, `the review was due on ${text}; read the playbook again and set a new date`),
    );
  return [...expired, ...due];
}
