import { withoutRepeatedFindings } from '../cases/approval/review-case-draft.ts';
import { warningId } from '../cases/approval/warnings.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { isLive, SAID_KEY } from '../cases/model/fact.ts';
import type { LiveFact } from '../drafts/live-fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import { isElectoral } from '../handbook/is-electoral.ts';
import { findOnlyInPictures, pictureTexts } from '../pictures/review-pictures.ts';
import type { Finding } from '../review/model/finding.ts';
import { reviewDraft } from '../review/review-draft.ts';
import { localDate } from '../time/local-date.ts';
import { daysSaid } from './days-said.ts';
import type { Content, ContentState } from './model/content.ts';
import { liveContentSignOffs, modelBehind } from './model/content.ts';

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
  const ofPictures = pictureTexts(content.pictures).map((one) => ({ ...one, network: null }));
  const ofPlaces = content.places.map(({ target, network, text }) => {
    return { place: target, text, network: networkById(handbook, network) ?? null };
  });
  const findings = [...ofPlaces, ...ofPictures].flatMap(({ place, text, network }) => {
    const grounds = [ownFact(content, text), ...live.map(asLiveFact)];
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
      origin: isOfModel(content, text) ? 'model' : 'person',
      facts: grounds,
    });
    return [...found, ...daysSaid(text, toldIn(content, grounds), content)].map((finding) => ({
      ...finding,
      place,
      text,
    }));
  });
  return [...withoutRepeatedFindings(findings), ...findOnlyInPictures(content)];
}

/**
 * Returns what the named people vouch for: the whole text, or of a model's draft the briefs and each sentence that a person wrote. A
 * sentence that the model left is held against these, on each network.
 */
function ownFact({ id, source, drafting }: Content, text: string): LiveFact {
  const drafts = drafting?.texts ?? [];
  const left = new Set(drafts.flatMap((one) => sentencesOf(one.text)));
  const briefs = drafting === null ? [] : [drafting.brief, ...drafts.map(({ brief }) => brief)];
  const written = sentencesOf(text).filter((one) => !left.has(one));
  const value = drafts.length === 0 ? text : [...new Set(briefs), ...written].join('\n');
  return { id: `content:${id}`, key: `${SAID_KEY}content`, value, source };
}

/** Returns the words on which a text with sentences of a model rests; null where no model wrote. */
function toldIn(content: Content, grounds: readonly LiveFact[]): string | null {
  if (modelBehind(content) === null) return null;
  return grounds.flatMap(({ value, translations = {} }) => [value, ...Object.values(translations)]).join('\n');
}

function isOfModel({ drafting }: Content, text: string): boolean {
  return drafting?.texts.some((one) => one.text === text) === true;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((one) => one.replaceAll(/\s+/gu, ' ').trim())
    .filter((one) => one !== '');
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
