import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { localizedField } from './field-types.ts';
import { ACTIONS, POST_CLASSES, ROLES, SEVERITIES, TAGS } from './vocabulary.ts';

const severityRow = z.strictObject({
  id: z.enum(SEVERITIES),
  titles: localizedField,
  meaning: localizedField,
  claim_minutes: z.int().min(1),
  first_reply_minutes: z.int().min(1),
  /** The most that may pass when things go wrong. */
  first_reply_worst_minutes: z.int().min(1).optional(),
  /** Minutes that a signed-off text waits for its approvals; by default `claim_minutes`. */
  approval_minutes: z.int().min(1).optional(),
  /** Minutes after which people are called again for what is their turn; by default `claim_minutes`. */
  ring_again_minutes: z.int().min(1).optional(),
  /** A word to the public even without news; none for routine matters. */
  update_minutes: z.int().min(1).optional(),
  /** `wall`: minutes of the clock on the wall; `working`: minutes of the institution's working hours. */
  clock: z.enum(['wall', 'working']),
  /** One approval for each entry, each by another person. */
  approvals: z.array(z.strictObject({ any_of: z.array(z.enum(ROLES)).min(1) })).min(1),
  /** Flag that lets a person who wrote or edited a version approve it. Never true in S1 and S2. */
  approver_may_have_edited: z.boolean(),
  /** Role that "escalate" asks. */
  escalates_to: z.enum(ROLES),
});

const classRow = z.strictObject({
  id: z.enum(POST_CLASSES),
  titles: localizedField,
  meaning: localizedField,
  action: z.enum(ACTIONS),
  needs_reply: z.boolean(),
  /** For posts that no playbook matches, and the least for those of this class. */
  severity: z.enum(SEVERITIES),
  what_to_do: localizedField,
  /** Days after the last action on a closed case at which its personal data are erased. */
  retention_days: z.int().min(1).max(36_500),
});

/** `severity.yml`: how urgent, who approves, what each class of post is met with. */
export const severityFile = z.strictObject({
  severities: z.array(severityRow).length(SEVERITIES.length),
  classes: z.array(classRow).length(POST_CLASSES.length),
  /** Additional approvals that a tag requires in S1 and S2. */
  tags: z.array(z.strictObject({ id: z.enum(TAGS), titles: localizedField, any_of: z.array(z.enum(ROLES)).min(1) })),
  /**
   * Additional approvers of texts about operations while an emergency plan is activated; by default
   * the plan's director.
   */
  plan_chain: z.strictObject({ any_of: z.array(z.enum(ROLES)).min(1) }).optional(),
});

export type SeverityTable = CamelCased<z.infer<typeof severityFile>>;
export type SeverityRow = SeverityTable['severities'][number];
export type ClassRow = SeverityTable['classes'][number];
