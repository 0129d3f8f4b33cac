import { z } from 'zod';
import { rememberFor } from '../../text/remember-for.ts';
import type { CamelCased } from '../camel-case.ts';
import { dateField, idField, localizedField } from '../field-types.ts';
import type { Handbook } from '../handbook.ts';
import type { Playbook, ReplyTemplate } from '../playbook.ts';
import { declaredFact } from '../playbook.ts';

/** The front matter of `contents/*.md`: a post of ours that returns, such as the agenda of the week. */
export const recurringFrontMatter = z.strictObject({
  id: idField,
  titles: localizedField,
  /** Values that a person types for each post. */
  facts: z.array(declaredFact.omit({ scope: true, says: true, none: true, valid_for_hours: true, volatile: true })),
  review_date: dateField,
});

/** Texts of a recurring content in a language, each under its heading; only the short one is needed. */
export const RECURRING_LENGTHS = ['short', 'long'] as const;

/** Kind under which the texts of a recurring content stand in its file. */
export const RECURRING_KIND = 'post';

/** A recurring content is read as a playbook of one statement: it is filled in, checked and printed by the same code. */
export function asRecurringContent(
  { id, titles, facts, reviewDate }: CamelCased<z.infer<typeof recurringFrontMatter>>,
  templates: ReplyTemplate[],
): Playbook {
  return {
    id,
    titles,
    subjects: titles,
    severity: 'S4',
    triggers: {},
    // Places are then read by their names in each language.
    facts: facts.map((fact) => ({ ...fact, scope: 'crisis' as const })),
    standingFacts: [],
    bodies: [],
    mustContain: [],
    mustNot: [],
    reviewDate,
    templates,
  };
}

/** The handbook with its recurring contents in the place of its playbooks, for code that looks a playbook up by its id. */
export const handbookOfContents = rememberFor(
  (handbook: Handbook): Handbook => ({ ...handbook, playbooks: handbook.contents }),
);
