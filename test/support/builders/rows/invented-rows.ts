import type { CaseCore, CasePost, Draft, Handoff } from '../../../../src/domain/cases/model/case-state.ts';
import type { AuditEntry, Change, Effect } from '../../../../src/domain/cases/model/changes.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import type { ModelRun } from '../../../../src/domain/cases/model/model-run.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import type { SecondOpinion } from '../../../../src/domain/cases/model/second-opinion.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';

export const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, seconds)).toISOString();

export const marta: Actor = { kind: 'slack', team: 'T1', user: 'UMARTA' };
export const clock: Actor = { kind: 'clock' };

export function aMatter(over: Partial<CaseCore> = {}): CaseCore {
  return {
    id: 1,
    openedAt: at(0),
    openedBy: marta,
    assessment: {
      language: 'es',
      class: 'question',
      severity: 'S3',
      playbook: 'flood',
      topic: null,
      ownerArea: null,
      needsReply: true,
      suggests: false,
      action: 'answer',
      personalData: [],
      because: [],
      weights: 'shipped',
    },
    class: 'question',
    severity: 'S3',
    playbook: 'flood',
    crisisId: null,
    statement: null,
    tags: [],
    audience: 'public',
    claim: null,
    releasedAt: null,
    currentDraftId: null,
    closed: null,
    loweredBy: [],
    floor: null,
    breach: null,
    digestKey: 'k1',
    randomId: 'c0ffee01',
    erased: null,
    ...over,
  };
}

export function aPost(over: Partial<CasePost> = {}): CasePost {
  return {
    id: 'post-1',
    caseId: 1,
    network: 'mastodon',
    text: '¿Está cortado el puente viejo?',
    author: '@vecina',
    url: null,
    postedAt: null,
    flaggedAt: at(0),
    flaggedBy: marta,
    why: null,
    keys: [],
    asksUs: true,
    answers: null,
    ...over,
  };
}

export function aDraft(over: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    caseId: 1,
    version: 1,
    variant: 'a',
    language: 'es',
    languageFellBack: false,
    text: 'El puente viejo sigue abierto.',
    places: [],
    picture: null,
    digest: 'd1',
    templateId: 'flood/es/question/a',
    basedOn: null,
    writtenBy: null,
    touchedBy: [],
    writingId: null,
    slots: null,
    factIds: [],
    missingFacts: [],
    createdAt: at(0),
    ...over,
  };
}

export function aPublication(over: Partial<Publication> = {}): Publication {
  return {
    id: 'publication-1',
    caseId: 1,
    draftId: 'draft-1',
    digest: 'd1',
    target: 'post-1',
    network: 'mastodon',
    audience: 'public',
    status: 'held',
    holdUntil: at(30),
    awaitsGoOn: false,
    handbookHash: 'h1',
    basis: null,
    proof: null,
    publishedAt: null,
    publishedBy: null,
    deliveredAs: { kind: 'as_approved' },
    corrects: [],
    putsRight: [],
    withdrawal: null,
    reason: null,
    waitUntil: null,
    ...over,
  };
}

export function aFact(over: Partial<EnteredFact> = {}): EnteredFact {
  return {
    id: 'fact-1',
    scope: 'playbook:flood',
    key: 'zone',
    title: null,
    value: 'la ribera',
    translations: {},
    meaning: null,
    source: 'Policía Local',
    owner: marta,
    enteredBy: marta,
    enteredAt: at(0),
    validUntil: null,
    status: 'verified',
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
    ...over,
  };
}

export function aTelling(over: Partial<Handoff> = {}): Handoff {
  return {
    id: 'telling-1',
    caseId: 1,
    who: 'sala del 112',
    phone: '112',
    at: at(0),
    recordedBy: marta,
    recordedAt: at(0),
    incident: null,
    undone: null,
    ...over,
  };
}

export function aWriting(over: Partial<ModelRun> = {}): ModelRun {
  return {
    id: 'writing-1',
    caseId: 1,
    requestedBy: null,
    requestedAt: at(0),
    instruction: null,
    draftId: 'draft-1',
    postClass: 'question',
    playbook: 'flood',
    status: 'written',
    reason: null,
    model: 'un-modelo',
    host: 'localhost',
    promptHash: 'p1',
    handbookHash: 'h1',
    promptTokens: 1_000,
    cachedTokens: 800,
    answerTokens: 100,
    durationMs: 900,
    finishedAt: at(1),
    variants: [],
    cannotAnswer: null,
    gloss: null,
    ...over,
  };
}

export function anOpinion(over: Partial<SecondOpinion> = {}): SecondOpinion {
  return {
    id: 'opinion-1',
    caseId: 1,
    postId: 'post-1',
    verdict: 'danger',
    reason: null,
    postClass: 'life_risk',
    model: 'un-modelo',
    host: 'localhost',
    promptHash: 'p1',
    handbookHash: 'h1',
    promptTokens: 600,
    cachedTokens: 400,
    answerTokens: 40,
    durationMs: 700,
    finishedAt: at(1),
    ...over,
  };
}

export function anEntry(over: Partial<AuditEntry> = {}): AuditEntry {
  return { event: 'gesture.claim', result: 'done', caseId: 1, actor: marta, at: at(0), detail: {}, ...over };
}

/** What `save` is given, of which a test names only the part it is about. */
export function outcomeOf(parts: { changes?: Change[]; audit?: AuditEntry[]; effects?: Effect[] }) {
  return { changes: [], audit: [], effects: [], ...parts };
}

/** The rows of a case with a post, a draft and a publication that waits out its hold. */
export function aHeldCase(id = 1): Change[] {
  const post = aPost({ id: `post-${id}`, caseId: id });
  const draft = aDraft({ id: `draft-${id}`, caseId: id });
  return [
    { kind: 'matter', row: aMatter({ id, currentDraftId: draft.id }) },
    { kind: 'post', row: post },
    { kind: 'draft', row: draft },
    {
      kind: 'publication',
      row: aPublication({ id: `publication-${id}`, caseId: id, draftId: draft.id, target: post.id }),
    },
  ];
}
