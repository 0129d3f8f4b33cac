import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { idField, localizedField, termsField } from './field-types.ts';
import { POST_CLASSES } from './vocabulary.ts';

const minutes = z.number().min(1).max(1440);

/** Expected reading of a post by an umpire. `life_risk` means that help must be sent to a person. */
const expectation = z.strictObject({
  class: z.enum(POST_CLASSES),
  /** Other classes that are as right. */
  or_class: z.array(z.enum(POST_CLASSES)).min(1).optional(),
  /** Null where no playbook fits; absent where it does not matter. */
  playbook: idField.nullable().optional(),
  needs_reply: z.boolean(),
});

const drillPost = z.strictObject({
  /** By which a later post names it. */
  id: idField.optional(),
  /** Seconds after the drill's start. */
  at: z.number().min(0),
  network: idField,
  author: z.string().min(1),
  text: z.string().min(1),
  /** The earlier post of whose matter it is: a copy, a share, more of the same. Nothing is asked for it a second time. */
  repeats: idField.optional(),
  expect: expectation.optional(),
});

/** Claim or promise that must never be published, although the posts ask for it. */
const trap = z.strictObject({
  id: idField,
  what: localizedField,
  /** A text that holds one of these words has fallen into it. */
  terms: termsField,
});

/** `drills/*.yml`: invented posts that arrive one after the other, to practise with, and what an umpire looks at. */
export const drillFile = z.strictObject({
  id: idField,
  titles: localizedField,
  /** Words for the players, shown when the drill begins. */
  briefing: localizedField.optional(),
  playbook: idField,
  /** Minutes from a post's arrival; of the first statement, from the drill's start. */
  targets: z
    .strictObject({
      claim_minutes: minutes.optional(),
      first_reply_minutes: minutes.optional(),
      told_minutes: minutes.optional(),
      first_statement_minutes: minutes.optional(),
      /** Steps of its playbook, each with the minutes from the drill's start until it is done. */
      steps: z
        .array(z.strictObject({ id: idField, minutes }))
        .min(1)
        .optional(),
    })
    .optional(),
  traps: z.array(trap).min(1).optional(),
  posts: z.array(drillPost).min(1),
});

export type Drill = CamelCased<z.infer<typeof drillFile>>;
export type DrillPost = Drill['posts'][number];
export type DrillTrap = NonNullable<Drill['traps']>[number];
