import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import { idField, localizedField } from './field-types.ts';

/** `drills/*.yml`: invented posts that arrive one after the other, to practise with. */
export const drillFile = z.strictObject({
  id: idField,
  titles: localizedField,
  playbook: idField,
  posts: z
    .array(
      z.strictObject({
        /** Seconds after the drill's start. */
        at: z.number().min(0),
        network: idField,
        author: z.string().min(1),
        text: z.string().min(1),
      }),
    )
    .min(1),
});

export type Drill = CamelCased<z.infer<typeof drillFile>>;
