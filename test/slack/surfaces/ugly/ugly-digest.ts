import { RESCUE_STATES } from '../../../../src/domain/cases/at-risk/people-at-risk.ts';
import type { Digest } from '../../../../src/domain/digests/digest.ts';
import { SEVERITIES } from '../../../../src/domain/handbook/vocabulary.ts';
import { storableText } from '../../../../src/domain/text/words/storable-text.ts';
import { uglyHoaxTold } from './ugly-hoax.ts';
import type { Words } from './ugly-words.ts';

/** A digest of very much, or of nothing, in ugly words. */
export function uglyDigest(words: Words, count: number): Digest {
  const kept = (text: string, most: number) => storableText(text.slice(0, most));
  const many = Math.min(count, 400);
  const each = <T>(of: (index: number) => T) => Array.from({ length: many }, (_, index) => of(index));
  return {
    from: '2026-11-23T07:00:00.000Z',
    to: '2026-11-24T07:00:00.000Z',
    date: '2026-11-24',
    opened: count * 1_000,
    openBySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, count * 1_000])),
    byTopic: each((index) => ({ title: index === 0 ? null : kept(words.title, 400), count: count * 1_000 })),
    overdue: {
      approval: each((index) => index + 1),
      first_reply: each((index) => index + 1),
      language: each((index) => index + 1),
      claim: each((index) => index + 1),
    },
    published: each((index) => ({
      caseId: index + 1,
      network: kept(words.title, 200),
      wentOut: (['as_approved', 'deviation', 'elsewhere'] as const)[index % 3] ?? 'as_approved',
      proof:
        index % 2 === 0
          ? `https://x.com/v/status/${index}?${kept(words.proof, 450).replaceAll(/\s/g, '')}`
          : kept(words.proof, 300),
    })),
    dismissedByReason: count === 0 ? {} : { spam: count * 1_000 },
    crises: each((index) => ({
      id: index + 1,
      title: kept(words.title, 120),
      people: each((one) => ({
        caseId: one,
        state: RESCUE_STATES[one % RESCUE_STATES.length] ?? 'untold',
        isDiscreet: one % 5 === 0,
      })).slice(0, 30),
    })),
    unconfirmed: each((index) => index + 1),
    openRecalls: each((index) => ({
      correctionId: index === 0 ? null : index,
      caseIds: each((one) => one + 1).slice(0, 30),
      topics: [],
    })),
    openBreaches: each((index) => ({
      caseId: index + 1,
      hoursLeft: index === 0 ? null : index,
      emptySlots: index % 7,
    })),
    medianMinutesToReply: count === 0 ? null : count * 1_000,
    quietProfiles: each(() => ({ network: kept(words.title, 200), minimumDays: 7, lastAt: null, isSeen: false })),
    calendarMissed: each(() => ({
      what: kept(words.title, 400),
      at: '10:00',
      missing: [kept(words.title, 200)],
      notSeen: [kept(words.title, 200)],
    })),
    calendarToday: each(() => ({
      id: 'one',
      what: kept(words.title, 400),
      at: '10:00',
      networks: [kept(words.title, 200)],
    })),
    hoaxes: each((index) => uglyHoaxTold(words, index, count)),
    playbooksDue: each(() => ({ id: 'flood', title: kept(words.title, 400), reviewDate: '2026-12-01' })),
    chain: { seq: count * 100_000, hash: 'a'.repeat(64) },
  };
}
