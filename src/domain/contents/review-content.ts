import { withoutRepeatedFindings } from '../cases/approval/review-case-draft.ts';
import { warningId } from '../cases/approval/warnings.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { isLive, SAID_KEY } from '../cases/model/fact.ts';
import type { LiveFact } from '../drafts/live-fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import { isElectoral } from '../handbook/is-electoral.ts';
import type { Finding } from '../review/model/finding.ts';
import { reviewDraft } from '../review/review-draft.ts';
import { localDate } from '../time/local-date.ts';
import type { Content, ContentState } from './model/content.ts';
import { liveContentSignOffs } from './model/content.ts';
import { findOnlyInPictures, pictureTexts } from './pictures/review-pictures.ts';

type At = { handbook: Handbook; now: string; facts: readonly EnteredFact[] };

/**
 * Returns the findings of the checks if this were published at its moment. What a named person says it comes from is its
 * fact, as long as it says that it is true; another person vouches for it by approving. What is said of its pictures and what
 * can be read in them is read as any text of it.
 */
export function reviewContent(state: ContentState, { handbook, now, facts }: At): Finding[] {
  const { content } = state;
  const { language, at } = content;
  const live = facts.filter((fact) => content.factIds.includes(fact.id) && isLive(fact, now));
  const ofPictures = pictureTexts(content.pictures).map((one) => {
    return { ...one, network: null, origin: 'person' as const, own: saidBy(content, one.text) };
  });
  const ofPlaces = content.places.map(({ target, network, text }) => ({
    place: target,
    text,
    network: networkById(handbook, network) ?? null,
    origin: isOfModel(content, network, text) ? ('model' as const) : ('person' as const),
    own: saidBy(content, vouchedFor(content, network, text)),
  }));
  const findings = [...ofPlaces, ...ofPictures].flatMap(({ place, text, network, origin, own }) => {
    const found = reviewDraft({
      text,
      language,
      network,
      post: null,
      personalData: [],
      postClass: null,
      handbook,
      playbook: null,
      citizenLanguage: language,
      electoral: isElectoral(handbook, localDate(at, handbook.institution.timeZone)),
      severity: 'S4',
      plan: null,
      reviewedLanguage: isReviewed(state, handbook),
      origin,
      facts: [own, ...live.map(asLiveFact)],
    });
    return found.map((finding) => ({ ...finding, place, text }));
  });
  return [...withoutRepeatedFindings(findings), ...findOnlyInPictures(content)];
}

/**
 * Returns what the named people vouch for: the whole text, or of a model's draft the brief and each sentence that a person wrote. A
 * sentence that the model left is held against these.
 */
function vouchedFor({ drafting }: Content, network: string, text: string): string {
  const drafted = draftedText(drafting, network);
  if (drafting === null || drafted === null) return text;
  return [drafting.brief, ...sentencesOf(text).filter((one) => !sentencesOf(drafted).includes(one))].join('\n');
}

function saidBy({ id, source }: Content, value: string): LiveFact {
  return { id: `content:${id}`, key: `${SAID_KEY}content`, value, source };
}

/** Returns the text of a network as a model left it; null where none wrote it. */
function draftedText(drafting: Content['drafting'], network: string): string | null {
  return drafting?.texts.find((one) => one.network === network)?.text ?? null;
}

function isOfModel({ drafting }: Content, network: string, text: string): boolean {
  return draftedText(drafting, network) === text;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+|\n+/u).filter((one) => one.trim() !== '');
}

/** Returns a value of the ledger as checks and models read it. */
export function asLiveFact({ id, key, value, translations, source }: EnteredFact): LiveFact {
  return { id, key, value, translations, source };
}

/** Returns whether a reviewer of its language has signed it off as it is. */
function isReviewed(state: ContentState, { institution }: Handbook): boolean {
  const reviewers = institution.languageReviewers?.[state.content.language] ?? [];
  return liveContentSignOffs(state).some(({ by, roles }) =>
    reviewers.some(
      (reviewer) => roles.some((role) => role === reviewer) || (by.kind === 'slack' && by.user === reviewer),
    ),
  );
}

/** Findings that no approval overrides. What is political is for legal or the lead to decide, whatever a check says. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level, rule }) => level === 'block' && rule !== 'neutrality');
}

/** Findings that an approver ticks with a reason. */
export function warningFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level, rule }) => level === 'warn' && rule !== 'neutrality');
}

/** Findings for which legal or the lead must approve. */
export function politicalFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level, rule }) => rule === 'neutrality' && level !== 'advice');
}

/** Warnings that no sign-off has overridden. */
export function openContentWarnings(state: ContentState, findings: readonly Finding[]): Finding[] {
  const overruled = new Set(liveContentSignOffs(state).flatMap((one) => one.overruled));
  return warningFindings(findings).filter((finding) => !overruled.has(warningId(finding)));
}
