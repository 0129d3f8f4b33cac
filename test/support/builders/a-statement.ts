import type { CaseState, Draft, SignOff } from '../../../src/domain/cases/model/case-state.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import type { Destination } from '../../../src/domain/cases/model/destination.ts';
import { digestOfTexts } from '../../../src/domain/cases/model/destinations-of.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { Recall } from '../../../src/domain/cases/model/recalls/recall.ts';
import { aCase, aDraft, ana, aPublication, berta, biel, DIGEST_KEY, digestOf, START } from './a-case.ts';

export const HOLDING =
  'Sabemos que hay miedo. Hay agua en El Molinar. Aún no sabemos cuánto va a durar. Estamos en la calle. Emergencias: 112.';

export function aCrisis(over: Partial<Crisis> = {}): Crisis {
  return {
    id: 3,
    playbook: 'flood',
    title: 'DANA en La Ribera',
    level: 'S2',
    territory: 'La Ribera',
    networks: ['x', 'mastodon'],
    plan: null,
    leadAccount: null,
    roles: {},
    startedBy: ana,
    startedAt: START,
    drill: null,
    channel: null,
    cadenceMinutes: 60,
    lastWordAt: START,
    promisedAt: null,
    closed: null,
    ...over,
  };
}

export function aPause(over: Partial<Pause> = {}): Pause {
  return {
    id: 'pause-1',
    crisisId: 3,
    scope: { kind: 'all' },
    except: null,
    reason: 'Hay víctimas',
    by: berta,
    at: START,
    errands: [],
    resumed: null,
    ...over,
  };
}

export function aRecall(over: Partial<Recall> = {}): Recall {
  return {
    id: 'recall-1',
    factId: 'zone-1',
    factKey: 'zone',
    factTitle: null,
    why: 'superseded',
    publicationId: 'p-1',
    caseId: 1,
    crisisId: 3,
    correctionCaseId: 14,
    at: START,
    waived: null,
    ...over,
  };
}

/** A place on that network, with these words. */
export function aPlace(network: string, text = HOLDING, over: Partial<Destination> = {}): Destination {
  return { target: `statement:${network}`, network, audience: 'public', text, corrects: [], ...over };
}

/** A version of a statement; `places` say the text, unless they say something else. */
export function aPlacedDraft(destinations: Destination[], over: Partial<Draft> = {}): Draft {
  const text = over.text ?? destinations[0]?.text ?? HOLDING;
  const draft = aDraft({
    templateId: 'flood/es/holding_statement/a',
    variant: 'a',
    ...over,
    text,
    places: destinations,
  });
  return { ...draft, digest: digestOfTexts(draft, DIGEST_KEY, digestOf) };
}

/** A statement of ours in a crisis, on X and Mastodon. */
export function aStatement(parts: Parameters<typeof aCase>[0] = {}): CaseState {
  const drafts = parts.drafts ?? [aPlacedDraft([aPlace('x'), aPlace('mastodon')])];
  const crisis = parts.crisis ?? aCrisis();
  const own = { class: 'statement', statement: 'holding', severity: 'S2', playbook: 'flood', crisisId: 3 } as const;
  return aCase({ posts: [], ...parts, drafts, crisis, core: { ...own, ...parts.core } });
}

/** Where a version of the statement has got to on that network. */
export function outOn(network: string, over: Partial<Publication> = {}, draft = aPlacedDraft([])): Publication {
  const { id: draftId, digest } = draft;
  return aPublication({ id: `p-${network}`, draftId, digest, target: `statement:${network}`, network, ...over });
}

/** Two people who stand by the first version on the card. */
export function seenBy(draft: Draft): SignOff[] {
  const one = { caseId: 1, draftId: draft.id, digest: draft.digest, at: START, overruled: [], noteId: null } as const;
  const kept = { ...one, overruled: [], spoken: null, voidedAt: null };
  return [
    { ...kept, id: 'e-1', by: ana, as: 'proposer', roles: ['writer'] },
    { ...kept, id: 'e-2', by: biel, as: 'approver', roles: ['approver'] },
  ];
}

/** Amparo Llopis said yes on the telephone; Berta wrote it down. */
export function spokenFor(draft: Draft, over: Partial<SignOff> = {}): SignOff {
  return {
    id: 'e-3',
    caseId: 1,
    draftId: draft.id,
    digest: draft.digest,
    as: 'approver',
    roles: ['plan_director'],
    at: START,
    overruled: [],
    noteId: null,
    spoken: { saidAt: START, confirmed: null },
    voidedAt: null,
    by: {
      kind: 'spoken',
      name: 'Amparo Llopis',
      post: 'Jefa de guardia de bomberos',
      recordedBy: { kind: 'slack', team: 'T1', user: 'UBERTA' },
    },
    ...over,
  };
}
