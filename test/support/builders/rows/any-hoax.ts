import fc from 'fast-check';
import type { Decision, Hoax, Ruling } from '../../../../src/domain/hoaxes/hoax.ts';
import { HOAX_PRIORITIES, HOAX_STATUSES } from '../../../../src/domain/hoaxes/hoax.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { instant, orNull, text } from './any-values.ts';

const anyRuling: fc.Arbitrary<Ruling> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(...HOAX_STATUSES),
    truth: orNull(text),
    source: orNull(fc.record({ link: text, body: text })),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    language: fc.constantFrom(...LANGUAGES),
    text,
    status: fc.constantFrom(...HOAX_STATUSES),
  }),
  fc.record({ kind: fc.constant('priority' as const), priority: fc.constantFrom(...HOAX_PRIORITIES) }),
);

const anyDecision: fc.Arbitrary<Decision> = fc.record({
  id: fc.uuid(),
  what: anyRuling,
  by: text,
  at: instant,
  state: fc.constantFrom('holds', 'waiting', 'dropped'),
  settled: orNull(fc.record({ by: text, at: instant })),
});

/** With wordings of the team's own only: others need a post. */
export const anyHoax = (id: number): fc.Arbitrary<Hoax> =>
  fc.record({
    id: fc.constant(id),
    claim: text,
    wordings: fc.array(fc.record({ id: fc.uuid(), text, postId: fc.constant(null) }), { maxLength: 3 }),
    playbook: orNull(text),
    firstSeenAt: instant,
    registeredBy: text,
    registeredAt: instant,
    decisions: fc.array(anyDecision, { maxLength: 4 }),
    spread: fc.record({
      sightings: fc.nat(),
      networks: fc.dictionary(
        fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
        fc.nat(),
      ),
      firstAt: orNull(instant),
      lastAt: orNull(instant),
      recent: fc.array(instant, { maxLength: 3 }),
    }),
  });
