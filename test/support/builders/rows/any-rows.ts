import fc from 'fast-check';
import type { Breach } from '../../../../src/domain/cases/model/breaches/breach.ts';
import { NOTICE_SLOTS } from '../../../../src/domain/cases/model/breaches/breach.ts';
import type {
  CaseCore,
  CasePost,
  Draft,
  Handoff,
  Note,
  SignOff,
} from '../../../../src/domain/cases/model/case-state.ts';
import { DISMISS_REASONS, STATEMENT_KINDS } from '../../../../src/domain/cases/model/case-state.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { WITHDRAWAL_REASONS } from '../../../../src/domain/cases/model/recalls/withdrawal.ts';
import { ACTIONS, POST_CLASSES, ROLES, SEVERITIES, TAGS } from '../../../../src/domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { actor, anyModeration, anyOutcome, anyPicture, byAndAt, instant, orNull, text, texts } from './any-values.ts';

const anyBreach: fc.Arbitrary<Breach> = fc.record({
  awareAt: instant,
  recordedBy: actor,
  recordedAt: instant,
  edits: fc.array(
    fc.record({
      slots: fc.record(Object.fromEntries(NOTICE_SLOTS.map((slot) => [slot, text])), { requiredKeys: [] }),
      by: actor,
      at: instant,
    }),
    { maxLength: 2 },
  ),
  end: orNull(
    fc.oneof(
      fc.record({
        kind: fc.constant('notified' as const),
        at: instant,
        registry: text,
        by: actor,
        recordedAt: instant,
      }),
      fc.record({ kind: fc.constant('not_needed' as const), noteId: text, by: actor, recordedAt: instant }),
    ),
  ),
});

export const anyMatter = (id: number): fc.Arbitrary<CaseCore> =>
  fc.tuple(bareMatter(id), orNull(anyModeration), orNull(anyOutcome)).map(([core, moderation, outcome]) => ({
    ...core,
    ...(moderation === null ? {} : { moderation }),
    ...(outcome === null ? {} : { outcome }),
  }));

const bareMatter = (id: number): fc.Arbitrary<CaseCore> =>
  fc.record({
    id: fc.constant(id),
    openedAt: instant,
    openedBy: actor,
    assessment: fc.record({
      language: fc.constantFrom(...LANGUAGES, 'und' as const),
      class: fc.constantFrom(...POST_CLASSES),
      severity: fc.constantFrom(...SEVERITIES),
      playbook: orNull(text),
      topic: orNull(text),
      ownerArea: orNull(text),
      needsReply: fc.boolean(),
      suggests: fc.boolean(),
      action: fc.constantFrom(...ACTIONS),
      personalData: fc.array(
        fc.record({ kind: fc.constantFrom('dni' as const, 'phone' as const), start: fc.nat(), end: fc.nat() }),
        { maxLength: 2 },
      ),
      because: fc.array(
        fc.record({ decided: fc.constantFrom('class' as const, 'needs_reply' as const), rule: text, words: texts }),
        { maxLength: 2 },
      ),
      weights: text,
    }),
    class: fc.constantFrom(...POST_CLASSES, 'statement' as const),
    severity: fc.constantFrom(...SEVERITIES),
    playbook: orNull(text),
    crisisId: fc.constant(null),
    statement: orNull(fc.constantFrom(...STATEMENT_KINDS)),
    tags: fc.subarray([...TAGS]),
    audience: fc.constantFrom('public' as const, 'private' as const),
    claim: orNull(fc.record({ by: actor, at: instant })),
    releasedAt: orNull(instant),
    currentDraftId: orNull(text),
    closed: orNull(
      fc.record({ reason: fc.constantFrom(...DISMISS_REASONS), by: actor, at: instant, noteId: orNull(text) }),
    ),
    loweredBy: texts,
    floor: orNull(fc.record({ severity: fc.constantFrom(...SEVERITIES), tags: fc.subarray([...TAGS]), by: texts })),
    breach: orNull(anyBreach),
    digestKey: text,
    randomId: text,
    erased: orNull(
      fc.record({ at: instant, by: actor, rule: fc.constantFrom('request', 'order', 'mistake', 'retention') }),
    ),
  });

export const anyPost = (caseId: number): fc.Arbitrary<CasePost> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(caseId),
    network: text,
    text,
    author: orNull(text),
    url: orNull(text),
    postedAt: orNull(instant),
    flaggedAt: instant,
    flaggedBy: actor,
    why: orNull(text),
    keys: texts,
    asksUs: fc.boolean(),
    answers: orNull(text),
  });

export const anyDraft = (caseId: number): fc.Arbitrary<Draft> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(caseId),
    version: fc.integer({ min: 1, max: 99 }),
    variant: text,
    language: fc.constantFrom(...LANGUAGES),
    languageFellBack: fc.boolean(),
    text,
    places: fc.array(
      fc.record(
        {
          target: text,
          network: text,
          audience: fc.constantFrom('public' as const, 'private' as const),
          text,
          corrects: texts,
          opening: text,
          language: fc.constantFrom(...LANGUAGES),
        },
        { requiredKeys: ['target', 'network', 'audience', 'text', 'corrects'] },
      ),
      { maxLength: 2 },
    ),
    picture: orNull(anyPicture),
    digest: text,
    templateId: orNull(text),
    basedOn: orNull(text),
    writtenBy: orNull(actor),
    touchedBy: texts,
    factIds: texts,
    writingId: orNull(text),
    slots: orNull(text),
    missingFacts: texts,
    createdAt: instant,
  });

export const anyEndorsement = (draft: Draft): fc.Arbitrary<SignOff> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(draft.caseId),
    draftId: fc.constant(draft.id),
    digest: text,
    by: actor,
    as: fc.constantFrom('proposer' as const, 'approver' as const, 'sender' as const),
    roles: fc.subarray([...ROLES]),
    at: instant,
    overruled: texts,
    noteId: orNull(text),
    spoken: orNull(fc.record({ saidAt: instant, confirmed: orNull(byAndAt) })),
    voidedAt: orNull(instant),
  });

export const anyPublication = (draft: Draft): fc.Arbitrary<Publication> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(draft.caseId),
    draftId: fc.constant(draft.id),
    digest: text,
    target: text,
    network: text,
    audience: fc.constantFrom('public' as const, 'private' as const),
    status: fc.constantFrom('held', 'stopped', 'publishing', 'published', 'failed', 'unknown', 'withdrawn'),
    holdUntil: instant,
    awaitsGoOn: fc.boolean(),
    handbookHash: text,
    basis: orNull(
      fc.record({
        kind: fc.constantFrom('line' as const, 'text' as const),
        textId: text,
        approvedBy: fc.record({ name: text, post: text }),
        approvedOn: text,
        validUntil: text,
      }),
    ),
    proof: orNull(text),
    publishedAt: orNull(instant),
    publishedBy: orNull(actor),
    deliveredAs: fc.oneof(
      fc.constant({ kind: 'as_approved' as const }),
      fc.record({ kind: fc.constant('deviation' as const), draftId: fc.constant(draft.id) }),
      fc.record({ kind: fc.constant('elsewhere' as const), who: text }),
    ),
    corrects: texts,
    putsRight: texts,
    withdrawal: orNull(
      fc.record({
        reason: fc.constantFrom(...WITHDRAWAL_REASONS),
        orderedBy: text,
        by: actor,
        at: instant,
        down: orNull(byAndAt),
      }),
    ),
    reason: orNull(text),
    waitUntil: orNull(instant),
  });

export const anyFact = (caseId: number): fc.Arbitrary<EnteredFact> =>
  fc.record({
    id: fc.uuid(),
    scope: fc.constant(`case:${caseId}`),
    key: text,
    title: orNull(text),
    value: text,
    translations: fc.record({ ca: text, eu: text }, { requiredKeys: [] }),
    meaning: fc.constantFrom<EnteredFact['meaning']>(
      null,
      { kind: 'choice', id: 'red' },
      { kind: 'places', names: ['La Ribera', 'El Molinar'] },
      { kind: 'time', day: '2026-11-24', hour: '18:30' },
      { kind: 'date', day: '2026-11-24' },
      { kind: 'percentage', figure: '12.5' },
      { kind: 'none' },
    ),
    source: text,
    owner: actor,
    enteredBy: actor,
    enteredAt: instant,
    validUntil: orNull(instant),
    status: fc.constantFrom('proposed' as const, 'verified' as const),
    verifiedBy: orNull(actor),
    verifiedAt: orNull(instant),
    supersededBy: fc.constant(null),
    ended: fc.constant(null),
  });

export const anyNote = (caseId: number): fc.Arbitrary<Note> =>
  fc.record({ id: fc.uuid(), caseId: fc.constant(caseId), text, by: actor, at: instant });

export const anyTelling = (caseId: number): fc.Arbitrary<Handoff> =>
  fc.record({
    id: fc.uuid(),
    caseId: fc.constant(caseId),
    who: text,
    phone: text,
    at: instant,
    recordedBy: actor,
    recordedAt: instant,
    incident: fc.option(text),
    undone: fc.constant(null),
  });
