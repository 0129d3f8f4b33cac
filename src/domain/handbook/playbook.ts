import { z } from 'zod';
import type { Language } from '../text/languages.ts';
import { approvedText, safetyMessage } from './approved-texts.ts';
import type { CamelCased } from './camel-case.ts';
import {
  dateField,
  factIdField,
  hostField,
  idField,
  localizedField,
  phoneField,
  termsField,
  webAddressField,
} from './field-types.ts';
import type { LongerLength, ReplyKind } from './vocabulary.ts';
import {
  ALERT_COLOURS,
  FACT_KINDS,
  FACT_SCOPES,
  POST_CLASSES,
  ROLES,
  SEVERITIES,
  STEP_PHASES,
  STEP_TICKS,
  TAGS,
} from './vocabulary.ts';

const factChoice = z.strictObject({
  id: idField,
  words: localizedField,
  /** Sentence in which our statements say this choice, where that of the fact does not suit it. */
  says: localizedField.optional(),
});

export const declaredFact = z.strictObject({
  id: factIdField,
  titles: localizedField,
  kind: z.enum(FACT_KINDS),
  scope: z.enum(FACT_SCOPES),
  /** Advice on what to write, shown under the field; never a value. */
  hints: localizedField,
  /** Choices of a fact of kind `choice` or `level`: an id, and its words in each language. */
  choices: z.array(factChoice).optional(),
  /** Sentence in which our statements say it in each language, with `{{ value }}` in it. */
  says: localizedField.optional(),
  /** Words of each language for "there is none". */
  none: localizedField.optional(),
  /** The most characters a value may have; the length check of the handbook counts with it. */
  max_length: z.int().min(2).max(120),
  valid_for_hours: z.int().min(1).optional(),
  /** Changes by its nature, as the hour of the next update: a renewed or expired value needs no correction. */
  volatile: z.boolean().optional(),
});

const standingFact = z.strictObject({
  id: factIdField,
  texts: localizedField,
  source: webAddressField,
  owner: idField,
  valid_until: dateField,
});

/** One thing that a person does in a crisis of this playbook. */
const playbookStep = z.strictObject({
  id: idField,
  phase: z.enum(STEP_PHASES),
  /** Role of the team that does it unless another person takes it. */
  role: z.enum(ROLES),
  /**
   * Minutes until it must be done: from the crisis's start, from our last word to the public
   * (`each_update`), or from the crisis's end (`after`).
   */
  minutes: z.int().min(1).max(525_600).optional(),
  what: localizedField,
  phone: phoneField.optional(),
  link: webAddressField.optional(),
  /** Event that ticks it automatically. */
  ticked_by: z.enum(STEP_TICKS).optional(),
});

/** The playbook of people at risk: triage gives it to every call for help. */
export const PLAYBOOK_AT_RISK = 'person-at-risk';

/** The front matter of `crises/*.md`. */
export const playbookFrontMatter = z.strictObject({
  id: idField,
  titles: localizedField,
  /** Name of the subject in a reply: "el agua del grifo". */
  subjects: localizedField,
  severity: z.enum(SEVERITIES),
  /** Words that raise the severity of a post, and why. */
  raised_by: z
    .array(z.strictObject({ severity: z.enum(SEVERITIES), terms: termsField, because: localizedField }))
    .optional(),
  tags: z.array(z.enum(TAGS)).optional(),
  /** True for violence, suicide or minors: notifications of its crises hold number and severity alone. */
  discreet: z.boolean().optional(),
  triggers: termsField,
  /** Words that mean this crisis only while it is open: "is there school tomorrow". */
  triggers_when_open: termsField.optional(),
  facts: z.array(declaredFact),
  standing_facts: z.array(standingFact),
  bodies: z.array(
    z.strictObject({
      name: z.string().min(1),
      matter: z.string().min(1),
      host: hostField.optional(),
      phone: phoneField.optional(),
    }),
  ),
  must_contain: z.array(
    z.strictObject({ id: idField, what: localizedField, classes: z.array(z.enum(POST_CLASSES)).optional() }),
  ),
  must_not: z.array(z.strictObject({ id: idField, what: localizedField, terms: termsField.optional() })),
  /**
   * Safety messages that anyone on the team may send to a person at risk, approved in advance for
   * each danger.
   */
  approved_lines: z.array(safetyMessage).optional(),
  /** Texts below that are held as approved as they stand. */
  approved_texts: z.array(approvedText).optional(),
  /** Minutes between words to the public while it lasts. */
  cadence_minutes: z.int().min(15).optional(),
  /** Steps of a crisis, in the order in which people take them. */
  steps: z.array(playbookStep).min(1).optional(),
  /**
   * Official alerts that propose to start a crisis of this playbook: words of their event, and the
   * lowest colour.
   */
  alerts: z.strictObject({ events: termsField, from: z.enum(ALERT_COLOURS) }).optional(),
  review_date: dateField,
});

/** One text of a playbook: a liquid template of facts, institution and subject. */
export type ReplyTemplate = {
  /** Unique in the handbook: `flood/es/question/a`. */
  id: string;
  language: Language;
  kind: ReplyKind;
  /** `a`, `b`; of a holding statement, the six slots joined are its `a`. */
  variant: string;
  /** Length of a text beside the short one of a variant: `flood/es/question/a-long`. Absent from the short one. */
  length?: LongerLength;
  template: string;
  /** The first 12 figures of the template's SHA-256, hex: by it an approval names the very words. */
  fingerprint: string;
};

/** Maximum number of characters of a text of each length, each fact at its longest. A form of Slack takes 3,000. */
export const LONGEST_TEXTS: Readonly<Record<LongerLength, number>> = { long: 900, page: 2_500 };

/** Returns the id of the variant that a text belongs to, whichever its length. */
export function variantId(templateId: string): string {
  return templateId.replace(/-(?:long|page)$/, '');
}

export type Playbook = CamelCased<z.infer<typeof playbookFrontMatter>> & { templates: ReplyTemplate[] };
export type DeclaredFact = Playbook['facts'][number];
export type PlaybookStep = NonNullable<Playbook['steps']>[number];
export type FactChoice = NonNullable<DeclaredFact['choices']>[number];
