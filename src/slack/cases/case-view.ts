import type { Actor } from '../../domain/cases/actor.ts';
import { sameActor } from '../../domain/cases/actor.ts';
import { approvalGround } from '../../domain/cases/approval-ground.ts';
import type { ApprovalSlot } from '../../domain/cases/approval-policy.ts';
import { neededApprovals, rolesOf } from '../../domain/cases/approval-policy.ts';
import { isAtRisk, isUntold, mayBeAtRisk } from '../../domain/cases/at-risk.ts';
import type { CaseDeps } from '../../domain/cases/case-deps.ts';
import type { CaseState, Draft, Endorsement, Publication } from '../../domain/cases/case-state.ts';
import type { CaseStatus } from '../../domain/cases/case-status.ts';
import {
  currentDraft,
  currentPublication,
  isPending,
  liveEndorsements,
  statusOf,
} from '../../domain/cases/case-status.ts';
import { approvalsStillNeeded, lacksOnlyAReader } from '../../domain/cases/counted-approvals.ts';
import { restsOnLiveFacts } from '../../domain/cases/live-facts.ts';
import { maskerOf } from '../../domain/cases/masker-of.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import { placeOf } from '../../domain/cases/place-of.ts';
import type { ReleaseNeeds } from '../../domain/cases/release-needs.ts';
import { releaseNeeds } from '../../domain/cases/release-needs.ts';
import { reviewCaseDraft } from '../../domain/cases/review-case-draft.ts';
import type { Finding } from '../../domain/drafts/finding.ts';
import { findMissingMarkers } from '../../domain/drafts/missing-marker.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { classRow, homeLanguage, networkById, playbookById } from '../../domain/handbook/handbook.ts';
import type { Network } from '../../domain/handbook/institution.ts';
import { inLanguage } from '../../domain/handbook/languages.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { hidesSomething } from '../../domain/posts/shown-pieces.ts';
import { sayPieces } from '../../say-pieces.ts';
import type { Texts } from '../../texts.ts';
import { tagTitles } from '../say-sentence.ts';
import { roleMentions } from '../slack-deps.ts';
import type { LineView } from './line-view.ts';
import { lineView } from './line-view.ts';

/** A case as its card needs it: everything looked up, nothing worded but names of the handbook. */
export type CaseView = {
  state: CaseState;
  status: CaseStatus;
  className: string;
  playbookTitle: string | null;
  /** The playbook declares facts that can be entered. */
  hasFacts: boolean;
  network: Network | null;
  draft: Draft | undefined;
  /** Who the text on the card is from: a mention, or the playbook. */
  composedBy: string;
  publication: Publication | undefined;
  /** The version that is really out, where it is not the approved one. */
  deviation: Draft | undefined;
  /** Of the text that is out, or is to go out. */
  findings: Finding[];
  /** Titles of the facts that the text still lacks. */
  missing: string[];
  factsFell: boolean;
  endorsements: Endorsement[];
  openSlots: ApprovalSlot[];
  /** On whose word the handbook holds the text on the card as approved; null when on nobody's. */
  basis: ReleaseNeeds['basis'];
  /** Of a person at risk: the lines that may be sent at once; null for other cases. */
  lines: LineView | null;
  /** Texts that left their hold and that another text has taken the place of on the card. */
  underWay: { publication: Publication; draft: Draft }[];
  /** Every approval is there, and somebody else has to read the text; by whom it was begun, where that is another person. */
  lacksReader: { firstWriter: Actor | null } | null;
  /** Titles of what the case is marked with; empty when with nothing. */
  tags: string;
  /** A lowering that nobody has confirmed. */
  floor: { what: string; by: string; mayConfirm: readonly Role[] } | null;
  folded: boolean;
  /** Of a person at risk: whether somebody was told; `maybe` when a person should look first; null for other cases. */
  risk: 'untold' | 'told' | 'maybe' | null;
  /** Where a person at risk is, in the words of the post; null when it does not say, and for other cases. */
  place: string | null;
  /** Mentions of who is on duty; empty when the handbook names nobody. */
  onDuty: string;
  timeZone: string;
  /** A text of the case without what not everybody in the channel needs to see. */
  mask(text: string): string;
  /** Something of the post or of the text on the card is hidden. */
  hides: { post: boolean; draft: boolean };
};

export function caseView(
  state: CaseState,
  handbook: Handbook,
  now: string,
  texts: Texts,
  digest: CaseDeps['digest'],
): CaseView {
  const { matter } = state;
  const languages = [texts.language, homeLanguage(handbook)] as const;
  const draft = currentDraft(state);
  const playbook = playbookById(handbook, matter.playbook);
  const endorsements = liveEndorsements(state);
  const author = draft?.writtenBy ?? null;
  const needs = draft === undefined ? null : releaseNeeds(draft, state, { handbook, now });
  const publication = currentPublication(state);
  const deviation = deviationOf(publication, state);
  const needed = neededApprovals(matter, handbook);
  const shown = deviation ?? draft;
  const masker = maskerOf(state, handbook, 'team');
  return {
    state,
    status: statusOf(state),
    className: inLanguage(classRow(handbook, matter.class).titles, languages[0], languages),
    playbookTitle: playbook === undefined ? null : inLanguage(playbook.titles, languages[0], languages),
    hasFacts: (playbook?.facts.length ?? 0) > 0,
    network: networkById(handbook, state.posts[0]?.network ?? '') ?? null,
    draft,
    composedBy: author === null ? texts.t('card.by_playbook') : mentionOf(author),
    publication,
    deviation,
    findings: shown === undefined ? [] : reviewCaseDraft(shown, state, handbook, now),
    missing: draft === undefined ? [] : [...new Set(findMissingMarkers(draft.text).map((marker) => marker.title))],
    factsFell: draft !== undefined && !restsOnLiveFacts(draft, state, handbook, now),
    endorsements,
    openSlots: approvalsStillNeeded(state, { handbook, now }),
    basis: needs?.basis ?? null,
    lines: lineView(state, handbook, now, digest),
    underWay: underWay(state),
    lacksReader: lacksOnlyAReader(state, { handbook, now })
      ? { firstWriter: firstWriterBeside(endorsements, state) }
      : null,
    tags: matter.tags.length === 0 ? '' : tagTitles(matter.tags, texts, handbook),
    floor: floorOf(state, needed, texts, handbook),
    folded: isFolded(state),
    risk: riskOf(state),
    place: isAtRisk(state) ? placeOf(state, handbook) : null,
    onDuty: roleMentions(handbook.institution.team.members, 'duty_officer'),
    timeZone: handbook.institution.timeZone,
    mask: (text) => sayPieces(masker(text), texts),
    hides: {
      post: state.posts.slice(0, 1).some(({ text }) => hidesSomething(masker(text))),
      draft: [draft, deviation].some((one) => one !== undefined && hidesSomething(masker(one.text))),
    },
  };
}

function deviationOf(publication: Publication | undefined, { drafts }: CaseState): Draft | undefined {
  const way = publication?.wentOut;
  return way?.kind === 'deviation' ? drafts.find((one) => one.id === way.draftId) : undefined;
}

/** Whoever wrote first what the text on the card was made from, unless that person has stood by it already. */
function firstWriterBeside(endorsements: readonly Endorsement[], state: CaseState): Actor | null {
  const writers: Actor[] = [];
  for (let one = currentDraft(state); one !== undefined; ) {
    if (one.writtenBy !== null) writers.push(one.writtenBy);
    const from: string | null = one.basedOn;
    one = state.drafts.find(({ id }) => id === from);
  }
  return writers.findLast((writer) => !endorsements.some(({ by }) => sameActor(by, writer))) ?? null;
}

function floorOf(
  { matter }: CaseState,
  needed: readonly ApprovalSlot[],
  texts: Texts,
  handbook: Handbook,
): CaseView['floor'] {
  if (matter.floor === null) return null;
  const { severity, tags } = approvalGround(matter);
  const marks = tags.length === 0 ? '' : ` (${tagTitles(tags, texts, handbook)})`;
  return {
    what: `${severity}${marks}`,
    by: matter.floor.by.map((key) => `<@${key.split(':').at(-1)}>`).join(', '),
    mayConfirm: rolesOf(needed),
  };
}

/** An abusive post, and the words of it that decided, are shown on demand only. */
export function isFolded({ matter }: CaseState): boolean {
  return matter.class === 'hate';
}

function riskOf(state: CaseState): CaseView['risk'] {
  if (isPending(state) && mayBeAtRisk(state)) return 'maybe';
  if (!isAtRisk(state)) return null;
  return isUntold(state) ? 'untold' : 'told';
}

function underWay(state: CaseState): CaseView['underWay'] {
  return state.publications.flatMap((publication) => {
    const draft = state.drafts.find(({ id }) => id === publication.draftId);
    const isOld = publication.draftId !== state.matter.currentDraftId;
    const waits = publication.status === 'publishing' || publication.status === 'unknown';
    return isOld && waits && draft !== undefined ? [{ publication, draft }] : [];
  });
}
