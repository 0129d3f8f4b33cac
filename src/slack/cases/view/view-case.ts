import { neededApprovals } from '../../../domain/cases/approval/approval-policy.ts';
import { waitsUnproposed } from '../../../domain/cases/approval/awaits-approval.ts';
import { approvalsStillNeeded, lacksOnlyAReader } from '../../../domain/cases/approval/counted-approvals.ts';
import { releaseNeeds } from '../../../domain/cases/approval/release-needs.ts';
import { reviewCaseDraft } from '../../../domain/cases/approval/review-case-draft.ts';
import { locationIn } from '../../../domain/cases/at-risk/location-in.ts';
import { isNamedByNumber } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { runningDeadlines } from '../../../domain/cases/deadlines/deadlines.ts';
import type { ApprovalGap } from '../../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import { hasOtherVariant } from '../../../domain/cases/drafting/has-other-variant.ts';
import { restsOnLiveFacts } from '../../../domain/cases/facts/live-facts.ts';
import { isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState, Draft } from '../../../domain/cases/model/case-state.ts';
import { currentDraft, currentPublication, liveSignOffs, statusOf } from '../../../domain/cases/model/case-status.ts';
import { destinationWords } from '../../../domain/cases/model/destination.ts';
import { hasOwnDestinations, textsSaid, withoutRepeats } from '../../../domain/cases/model/destinations-of.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { postClassOf } from '../../../domain/cases/model/post-class.ts';
import { isAnsweredByLine, sentSafetyMessage } from '../../../domain/cases/model/safety-message.ts';
import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import { NO_RELATED_CASES } from '../../../domain/cases/ports/related-cases.ts';
import { findMissingMarkers } from '../../../domain/drafts/missing-marker.ts';
import { electoralPeriod } from '../../../domain/handbook/electoral-period.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import {
  classRow,
  homeLanguage,
  networkById,
  networkName,
  playbookById,
  styleOn,
} from '../../../domain/handbook/handbook.ts';
import { hidesSomething } from '../../../domain/posts/shown-pieces.ts';
import { maskerOf } from '../../../domain/privacy/masker-of.ts';
import type { Language, Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { handbookNames, networkInWords } from '../../../i18n/handbook-names.ts';
import { formatMasked } from '../../../i18n/masked-text.ts';
import { statementName } from '../../../i18n/statement-name.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { roleMentions } from '../../kit/mentions.ts';
import { messageLink } from '../../kit/message-link.ts';
import { tagTitles } from '../../kit/say-sentence.ts';
import { downgradeOf, firstEditorBeside, isUnconfirmed, voicesFor } from './approval-view.ts';
import { authorLine } from './author-line.ts';
import type { CaseView } from './case-view.ts';
import type { DestinationView } from './destination-view.ts';
import { destinationViews, earlierDestinations, nextDestinations, publicationView } from './destination-view.ts';
import { hoaxView } from './hoax-view.ts';
import type { ModelOnDuty } from './model-run-view.ts';
import { modelRunView } from './model-run-view.ts';
import { riskOf, safetyView } from './safety-view.ts';

/**
 * Facts known beside the case: the model that may be asked, what other cases say about it, and the
 * workspace's address. Adds the approvals that no person present can give, and phones to call.
 */
export type CardContext = {
  model?: ModelOnDuty | null;
  related?: RelatedCases;
  workspaceUrl?: string | null;
  gap?: ApprovalGap | null;
  phones?: CaseView['phones'];
  /** True while a person on shift reads private messages. */
  readsPrivate?: boolean;
  /** True where a works system takes reports of faults. */
  reportsFaults?: boolean;
  pictures?: CaseView['pictures'];
};

const NOTHING_BESIDE: Required<CardContext> = {
  model: null,
  related: NO_RELATED_CASES,
  workspaceUrl: null,
  gap: null,
  phones: [],
  readsPrivate: false,
  reportsFaults: false,
  pictures: null,
};

export function caseView(
  state: CaseState,
  handbook: Handbook,
  now: string,
  texts: Texts,
  digest: CaseDeps['keys']['digest'],
  beside: CardContext = {},
): CaseView {
  const { model, related, workspaceUrl, readsPrivate, ...shownBeside } = { ...NOTHING_BESIDE, ...beside };
  const [core, at] = [state.core, { handbook, now }];
  const named = namesIn([texts.language, homeLanguage(handbook)]);
  const draft = shownDraft(state, at);
  const playbook = playbookById(handbook, core.playbook);
  const signOffs = liveSignOffs(state);
  const writing = modelRunView(state, handbook, model);
  const destinations =
    draft === undefined ? [] : destinationViews(draft, state, handbook, related).map(calledIn(texts));
  const deviation = destinations.find((one) => one.deviation !== undefined)?.deviation;
  const isPlaced = hasOwnDestinations(state);
  const shown = isPlaced ? draft : (deviation ?? draft);
  const openSlots = approvalsStillNeeded(state, at);
  return {
    state,
    status: statusOf(state),
    className: classNameOf(core, handbook, named, texts),
    names: handbookNames(handbook, texts),
    playbookTitle: playbook === undefined ? null : named(playbook.titles),
    ...offersOf(state, at),
    network: networkById(handbook, state.posts[0]?.network ?? '') ?? null,
    draft,
    destinations,
    isPlaced,
    deviation,
    signOffs,
    openSlots,
    run: writing,
    related,
    ...otherPlaces(draft, state, { handbook, related, texts }),
    composedBy: authorLine({ run: writing, draft }, texts),
    publication: currentPublication(state),
    // Of many replies all are looked at when they are proposed and approved, and each when it leaves.
    findings: shown === undefined ? [] : reviewCaseDraft(withoutRepeats(shown), state, handbook, now),
    missing: draft === undefined ? [] : missingIn(textsSaid(draft)),
    factsFell: draft !== undefined && !restsOnLiveFacts(draft, state, handbook, now),
    voices: voicesFor(openSlots, handbook),
    unconfirmed: state.signOffs.filter(isUnconfirmed),
    ...releaseOf(draft, state, at),
    lines: safetyView(state, handbook, now, digest, readsPrivate),
    lacksReader: lacksOnlyAReader(state, at) ? { firstWriter: firstEditorBeside(signOffs, state) } : null,
    tags: core.tags.length === 0 ? '' : tagTitles(core.tags, texts, handbook),
    floor: downgradeOf(state, neededApprovals(core, handbook), texts, handbook),
    folded: isFolded(state),
    risk: riskOf(state),
    location: isAtRisk(state) ? locationIn(state, handbook) : null,
    onDuty: roleMentions(handbook.institution.team.members, 'duty_officer'),
    hoaxes: hoaxView(state, handbook.institution.languages, now),
    areaName: (id) => named(handbook.institution.areas.find((one) => one.id === id)?.names ?? {}) || id,
    factName: (key) => named(playbook?.facts.find(({ id }) => id === key)?.titles ?? {}) || key,
    ...networksIn(handbook, texts),
    runsOut: runningOut(draft, state, now),
    cardLink: (caseId) => linkToCard(caseId, related, workspaceUrl),
    timeZone: handbook.institution.timeZone,
    electoral: electoralPeriod(handbook, localDate(now, handbook.institution.timeZone)),
    now,
    deadlines: runningDeadlines(state, handbook),
    ...shownBeside,
    ...hiding(state, destinations, handbook, texts),
  };
}

/** Returns whether the playbook has facts to fill in, and another text than this one. */
function offersOf(state: CaseState, at: { handbook: Handbook; now: string }) {
  const playbook = playbookById(at.handbook, state.core.playbook);
  return { hasFacts: (playbook?.facts.length ?? 0) > 0, hasOtherVariant: hasOtherVariant(state, at) };
}

/** Returns on whose word the text is held as approved, and whether it waits for nobody's proposal. */
function releaseOf(draft: Draft | undefined, state: CaseState, at: { handbook: Handbook; now: string }) {
  if (draft === undefined) return { basis: null, isUnproposed: false };
  return { basis: releaseNeeds(draft, state, at).basis, isUnproposed: waitsUnproposed(draft, state, at) };
}

function networksIn(handbook: Handbook, texts: Texts): Pick<CaseView, 'networkName' | 'networkTone'> {
  return {
    networkName: (id) => networkInWords(networkName(handbook, id), texts),
    networkTone: (id) => styleOn(handbook, id)?.tone ?? '',
  };
}

type Around = { handbook: Handbook; related: RelatedCases; texts: Texts };

/** Returns where a person writes now, where earlier versions are, and where one is on its way. */
function otherPlaces(
  draft: Draft | undefined,
  state: CaseState,
  { handbook, related, texts }: Around,
): Pick<CaseView, 'toWrite' | 'earlier' | 'underWay'> {
  const called = calledIn(texts);
  return {
    toWrite: nextDestinations(draft, state, handbook).map(called),
    earlier: earlierDestinations(state, handbook, related).map(called),
    underWay: underWay(state, handbook, related).map(called),
  };
}

/** Returns a place with its network as people name it. */
function calledIn(texts: Texts): <Place extends { name: string }>(place: Place) => Place {
  return (place) => ({ ...place, name: networkInWords(place.name, texts) });
}

function namesIn(languages: readonly [Language, Language]): (titles: Localized) => string {
  return (titles) => inLanguage(titles, languages[0], languages);
}

/** Returns the mask, whether anything of the post or of the texts is hidden, and what notifications leave out. */
function hiding(
  state: CaseState,
  destinations: readonly DestinationView[],
  handbook: Handbook,
  texts: Texts,
): Pick<CaseView, 'mask' | 'hides' | 'isNamedByNumber'> {
  const masker = maskerOf(state, handbook, 'team');
  const isHidden = (text: string) => hidesSomething(masker(text));
  return {
    isNamedByNumber: isNamedByNumber(state, handbook),
    mask: (text) => formatMasked(masker(text), texts),
    hides: {
      post: state.posts.slice(0, 1).some(({ text }) => isHidden(text)),
      draft: wordsShown(destinations).some(isHidden),
    },
  };
}

/** Each once, however many places say it. */
function wordsShown(destinations: readonly DestinationView[]): string[] {
  return [
    ...new Set(
      destinations.flatMap(({ destination, deviation }) => [destinationWords(destination), deviation?.text ?? '']),
    ),
  ];
}

function missingIn(said: readonly string[]): string[] {
  return [...new Set(said.flatMap((text) => findMissingMarkers(text).map(({ title }) => title)))];
}

/** Returns the title of the post's class, or of the kind of our own statement. */
function classNameOf(
  core: CaseState['core'],
  handbook: Handbook,
  named: (titles: Localized) => string,
  texts: Texts,
): string {
  if (core.statement !== null) return statementName(core, texts);
  const postClass = postClassOf(core);
  return postClass === null ? '' : named(classRow(handbook, postClass).titles);
}

/** An abusive post, and the words of it that decided, are shown on demand only. */
export function isFolded({ core }: CaseState): boolean {
  return core.class === 'hate';
}

function underWay(state: CaseState, handbook: Handbook, related: RelatedCases): DestinationView[] {
  const { currentDraftId } = state.core;
  return state.publications
    .filter(({ draftId, status }) => draftId !== currentDraftId && (status === 'publishing' || status === 'unknown'))
    .flatMap((publication) => publicationView(publication, state, handbook, related) ?? []);
}

/** Time before its end at which a fact is said to expire soon. */
const SOON_MS = 3_600_000;

function runningOut(draft: Draft | undefined, { facts }: CaseState, now: string): EnteredFact[] {
  const soon = momentAfter(now, SOON_MS);
  return facts.filter(
    ({ id, validUntil }) =>
      draft?.factIds.includes(id) === true && validUntil !== null && validUntil > now && validUntil <= soon,
  );
}

/**
 * Returns the text on the card. Beside a safety message for a call for help, returns no text of the
 * house or of a model that no person has signed off.
 */
function shownDraft(state: CaseState, at: Parameters<typeof isAnsweredByLine>[1]): Draft | undefined {
  const draft = currentDraft(state);
  const isNobodys = draft?.touchedBy.length === 0 && sentSafetyMessage(draft) === null && statusOf(state) === 'open';
  return isNobodys && isAnsweredByLine(state, at) ? undefined : draft;
}

/** Returns the link to another case's card; null without a card, or while the workspace's address is unknown. */
function linkToCard(
  caseId: number,
  { cards }: Pick<RelatedCases, 'cards'>,
  workspaceUrl: string | null,
): string | null {
  const message = cards.find((one) => one.caseId === caseId)?.message;
  return message === undefined || workspaceUrl === null ? null : messageLink(workspaceUrl, message);
}
