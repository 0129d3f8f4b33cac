import { z } from 'zod';
import { LANGUAGES } from '../text/languages.ts';
import type { CamelCased } from './camel-case.ts';
import { dateField, idField, localizedField } from './field-types.ts';
import { LIFE_RISK_KINDS, SAFETY_AUDIENCES } from './life-risk-kind.ts';
import { REPLY_KINDS } from './vocabulary.ts';

const spokenPart = z.string().trim().min(2).max(80);

/** Approval by a person of the institution: name, post, date, and the last day on which it holds. */
const approval = {
  approved_by: z.strictObject({ name: spokenPart, post: spokenPart }),
  approved_on: dateField,
  valid_until: dateField,
};

/** A line that is the default of every danger that no other line names. */
export const OTHER_KINDS = 'other';

/** A line for any danger, while 112 does not answer. */
export const BUSY_KINDS = 'emergency_busy';

/** Wording of a message, by the audience that reads it. */
const wording = { private: localizedField, public: localizedField.optional() };

/**
 * Safety message: a text that anyone on the team may send at once to a person at risk, word for
 * word.
 */
export const safetyMessage = z.strictObject({
  id: idField.max(40),
  kinds: z.array(z.enum([...LIFE_RISK_KINDS, OTHER_KINDS, BUSY_KINDS])).min(1),
  /** `private_first`: in public only the neutral text, and after the private one. */
  audience: z.enum(SAFETY_AUDIENCES),
  /** Sentence that asks the person to write in private: it follows the public wording while a person on shift reads there. */
  invitation: localizedField.optional(),
  /** Wording that suits both the person in danger and a witness. */
  ...wording,
  /** Wording for the person in danger; without it the general wording applies. */
  in_danger: z.strictObject(wording).optional(),
  /** Wording for a witness who sees a person in danger; without it the general wording applies. */
  witness: z.strictObject(wording).optional(),
  ...approval,
});

/** One of the playbook's own texts, approved for publication without changes. */
export const approvedText = z.strictObject({
  /** As the headings name it: `es/question/a`. */
  text: z
    .string()
    .regex(
      new RegExp(`^(${LANGUAGES.join('|')})/(${REPLY_KINDS.join('|')})/[ab](-long|-page)?$`),
      'language, kind and variant as the headings name them, such as es/question/a',
    ),
  /** Fingerprint of the template that the person read; `handbook check` prints it. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'the twelve figures and letters that handbook check gives')
    .optional(),
  ...approval,
});

export type SafetyMessage = CamelCased<z.infer<typeof safetyMessage>>;
export type LineWords = Pick<SafetyMessage, 'private' | 'public'>;
export type ApprovedText = CamelCased<z.infer<typeof approvedText>>;
export type HandbookApproval = Pick<SafetyMessage, 'approvedBy' | 'approvedOn' | 'validUntil'>;

/** The words of a line: its own, and those for one standpoint alone, each with the field that they stand under. */
export function wordingsOf(line: SafetyMessage): { field: 'in_danger' | 'witness' | null; words: LineWords }[] {
  return [
    { field: null, words: line },
    ...(line.inDanger === undefined ? [] : [{ field: 'in_danger' as const, words: line.inDanger }]),
    ...(line.witness === undefined ? [] : [{ field: 'witness' as const, words: line.witness }]),
  ];
}

/** Returns true if the approval holds on `today`, a date such as 2027-03-31. */
export function isActive({ approvedOn, validUntil }: HandbookApproval, today: string): boolean {
  return approvedOn <= today && today <= validUntil;
}
