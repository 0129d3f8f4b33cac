import { createHmac } from 'node:crypto';
import type { ActionContext } from '../../../src/domain/cases/decision/outcome.ts';
import type { CaseCore, CasePost, CaseState, Draft } from '../../../src/domain/cases/model/case-state.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import type { Assessment } from '../../../src/domain/triage/model/assessment.ts';
import { sharedHandbook } from './a-handbook.ts';

export const START = '2026-11-24T10:00:00.000Z';
export const DIGEST_KEY = 'k1';

export const ana = aPerson('UANA');
export const oscar = aPerson('UOSCAR');
export const biel = aPerson('UBIEL');
export const berta = aPerson('UBERTA');
export const dora = aPerson('UDORA');
export const arnau = aPerson('UARNAU');
export const lluc = aPerson('ULLUC');
export const pau = aPerson('UPAU');
/** Of the workspace, but not of the team. */
export const nil = aPerson('UNIL');

const ROLES: ReadonlyMap<string, Role[]> = new Map([
  [actorKey(ana), ['writer']],
  [actorKey(oscar), ['writer']],
  [actorKey(biel), ['approver']],
  [actorKey(berta), ['approver', 'lead']],
  [actorKey(dora), ['plan_director']],
  [actorKey(arnau), ['area']],
  [actorKey(lluc), ['legal']],
  [actorKey(pau), ['dpo']],
]);

/** What the invented town's people may do; nothing for whom it does not know. */
export function rolesOf(person: Actor): Role[] {
  return ROLES.get(actorKey(person)) ?? [];
}

export function aPerson(user: string): Actor {
  return { kind: 'slack', team: 'T1', user };
}

export function digestOf(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 16);
}

/** A routine question with the playbook's reply on its card; overrides replace whole parts, of the matter single fields. */
export function aCase(parts: Partial<Omit<CaseState, 'core'>> & { core?: Partial<CaseCore> } = {}): CaseState {
  const drafts = parts.drafts ?? [aDraft()];
  return {
    posts: [aPost()],
    signOffs: [],
    publications: [],
    facts: [],
    notes: [],
    handoffs: [],
    writings: [],
    areaQuestions: [],
    occurrences: [],
    hoaxes: [],
    recalls: [],
    crisis: null,
    pauses: [],
    otherTexts: [],
    ...parts,
    drafts,
    core: aMatter({ currentDraftId: drafts.at(-1)?.id ?? null, ...parts.core }),
  };
}

export function aDraft(over: Partial<Draft> = {}): Draft {
  const text = over.text ?? 'Gracias por escribir. Te ayudamos en el 010 o en https://www.vallserena.example';
  return {
    id: 'draft-1',
    caseId: 1,
    version: 1,
    variant: 'b',
    language: 'es',
    languageFellBack: false,
    text,
    places: [],
    picture: null,
    digest: digestOf(DIGEST_KEY, text),
    templateId: 'everyday/es/question/b',
    basedOn: null,
    writtenBy: null,
    touchedBy: [],
    writingId: null,
    slots: null,
    factIds: [],
    missingFacts: [],
    createdAt: START,
    ...over,
  };
}

export function aPost(over: Partial<CasePost> = {}): CasePost {
  return {
    id: 'post-1',
    caseId: 1,
    network: 'x',
    text: '¿A qué hora abre la oficina del padrón?',
    author: 'vecina_eras',
    url: 'https://x.com/vecina_eras/status/41',
    postedAt: null,
    flaggedAt: START,
    flaggedBy: ana,
    why: null,
    keys: [],
    asksUs: true,
    answers: null,
    ...over,
  };
}

export function aPublication(over: Partial<Publication> = {}): Publication {
  const { id, digest } = aDraft();
  return {
    id: 'p-1',
    caseId: 1,
    draftId: id,
    digest,
    target: 'post-1',
    network: 'x',
    audience: 'public',
    status: 'held',
    holdUntil: '2026-11-24T10:00:30.000Z',
    awaitsGoOn: false,
    handbookHash: '0'.repeat(64),
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
    value: 'La Ribera',
    translations: {},
    meaning: null,
    source: 'Policía Local',
    owner: ana,
    enteredBy: ana,
    enteredAt: START,
    validUntil: null,
    status: 'verified',
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
    ...over,
  };
}

export function anAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    language: 'es',
    class: 'question',
    severity: 'S4',
    playbook: 'everyday',
    topic: null,
    ownerArea: null,
    needsReply: true,
    suggests: false,
    action: 'answer',
    personalData: [],
    because: [],
    weights: 'shipped',
    ...over,
  };
}

/** What a gesture may rest on: a clock that stands still, ids that count, half a minute of hold. */
export function aContext(over: Partial<ActionContext> = {}): ActionContext {
  const actor = over.actor ?? ana;
  let ids = 0;
  return {
    actor,
    roles: rolesOf(actor),
    now: START,
    handbook: sharedHandbook,
    holdMs: 30_000,
    crises: [],
    model: null,
    detectLanguage: () => 'es',
    newId: () => `new-${++ids}`,
    digest: digestOf,
    ...over,
  };
}

function aMatter(over: Partial<CaseCore>): CaseCore {
  const { playbook, severity, class: caseClass } = { ...anAssessment(), ...over };
  const postClass = caseClass === 'statement' ? 'question' : caseClass;
  return {
    id: 1,
    openedAt: START,
    openedBy: ana,
    assessment: anAssessment({ playbook, severity, class: postClass }),
    class: caseClass,
    severity,
    playbook,
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
    digestKey: DIGEST_KEY,
    randomId: 'c0ffee01',
    erased: null,
    ...over,
  };
}
