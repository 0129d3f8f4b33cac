import { isDiscreetPlaybook, isNamedByNumber } from '../cases/at-risk/people-at-risk.ts';
import type { CaseCore, Draft } from '../cases/model/case-state.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { isStatementTarget } from '../cases/model/destination.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { Publication } from '../cases/model/publication.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import { findNames } from '../posts/names/find-names.ts';
import { hidesSomething } from '../posts/shown-pieces.ts';
import { maskerOf } from '../privacy/masker-of.ts';
import { publicPlaces } from '../writing/public-places.ts';
import type { PublicText } from './public-page.ts';
import type { PublicRows, SpokenCase } from './public-rows.ts';

/** Case that may be spoken of, with its crisis. */
export type PublicCase = SpokenCase & { crisis: Crisis | null };

/** Version of a text of ours that was published to everybody as it was approved. */
export type TextOut = {
  spoken: PublicCase;
  draft: Draft;
  said: PublicText;
  /** ISO 8601 UTC. */
  publishedAt: string;
  publications: Publication[];
};

/** Removal that a person ordered of a text that was out. */
export type TakenDown = { spoken: PublicCase; at: string };

/** Classes of posts whose replies speak to one person. */
const TO_ONE_PERSON: readonly string[] = ['life_risk', 'personal_data', 'hate'];

/** Returns the cases that may be spoken of: none of violence, suicide or minors, and none of a drill. */
export function publicCases({ cases, crises }: PublicRows, handbook: Handbook): PublicCase[] {
  const byId = new Map(crises.map((crisis) => [crisis.id, crisis]));
  return cases.flatMap((spoken): PublicCase | [] => {
    const { core, posts } = spoken;
    const crisis = core.crisisId === null ? null : byId.get(core.crisisId);
    if (crisis === undefined || isGuarded(core, crisis, handbook)) return [];
    const isToOne = TO_ONE_PERSON.includes(core.class) || core.tags.includes('personal_data');
    return posts.length > 0 && isToOne ? [] : { ...spoken, crisis };
  });
}

function isGuarded(core: CaseCore, crisis: Crisis | null, handbook: Handbook): boolean {
  if (crisis !== null && crisis.drill !== null) return true;
  if (core.playbook !== null && isDiscreetPlaybook(core.playbook, handbook)) return true;
  return isNamedByNumber({ core, crisis }, handbook);
}

/** Returns the versions of a case that are or were out, oldest first, and what a person had removed. */
export function textsOut(
  spoken: PublicCase,
  facts: readonly EnteredFact[],
  handbook: Handbook,
): { out: TextOut[]; takenDown: TakenDown[] } {
  const { core, drafts } = spoken;
  const out: TextOut[] = [];
  const takenDown: TakenDown[] = [];
  if (core.erased !== null) return { out, takenDown };
  for (const draft of drafts) {
    const publications = spoken.publications.filter((one) => one.draftId === draft.id && isAsApproved(one));
    const removed = publications
      .flatMap(({ withdrawal }) => withdrawal ?? [])
      .filter(({ reason }) => isOfWords(reason));
    const wasShown = () =>
      publications.some((one) => isToAll(one, spoken)) ||
      wordsOut({ draft, publications, spoken, facts }, handbook) !== null;
    const [at] = removed.map((one) => one.at);
    // Two versions that were removed at once are one change.
    const isKnown = takenDown.some((one) => one.at === at);
    if (at !== undefined && !isKnown && wasShown()) takenDown.push({ spoken, at });
    const left = publications.filter(({ withdrawal }) => withdrawal === null || withdrawal.reason === 'replaced');
    // What is nowhere else any more cannot be ordered down.
    const isNowhere = left.every(({ withdrawal }) => withdrawal !== null);
    const said =
      removed.length > 0 || isNowhere ? null : wordsOut({ draft, publications: left, spoken, facts }, handbook);
    const [publishedAt] = left.flatMap((one) => one.publishedAt ?? []).toSorted();
    if (said !== null && publishedAt !== undefined) out.push({ spoken, draft, said, publishedAt, publications: left });
  }
  return { out, takenDown };
}

/** Returns true for a case in which something was published to everybody: the answer to a person is none. */
export function isSpokenToAll(spoken: SpokenCase): boolean {
  return spoken.publications.some((one) => isAsApproved(one) && isToAll(one, spoken));
}

/** Returns true if a removal for that reason is one of the words, wherever they are. */
function isOfWords(reason: string): boolean {
  return reason !== 'replaced' && reason !== 'wrong_account';
}

/** Returns true for a text that was published to everybody byte for byte. */
function isAsApproved({ audience, status, deliveredAs }: Publication): boolean {
  const isOut = status === 'published' || status === 'withdrawn';
  return isOut && audience === 'public' && deliveredAs.kind === 'as_approved';
}

type Version = {
  draft: Draft;
  publications: readonly Publication[];
  spoken: PublicCase;
  facts: readonly EnteredFact[];
};

/** Returns the words for a page of ours, else the longest ones: a network with little room has the shortest. */
function wordsOut(version: Version, handbook: Handbook): PublicText | null {
  const said = version.publications.flatMap((publication) => {
    const text = textAt(publication, version, handbook);
    return text === null ? [] : [{ text, isPage: isPage(publication, handbook) }];
  });
  const forPage = said.filter(({ isPage: is }) => is);
  const [first] = (forPage.length > 0 ? forPage : said).toSorted((one, other) => other.text.length - one.text.length);
  return first === undefined ? null : { language: version.draft.language, text: first.text };
}

/** Returns the words of a publication; null where they speak to one person, or of one. */
function textAt(publication: Publication, version: Version, handbook: Handbook): string | null {
  const { draft, spoken } = version;
  const place = draft.places.find(({ target }) => target === publication.target);
  if (place?.opening !== undefined || place?.language !== undefined) return null;
  const text = place?.text ?? draft.text;
  // Erased words are empty.
  if (text.trim() === '') return null;
  if (isToAll(publication, spoken)) return text;
  return isPage(publication, handbook) && namesNobody(text, version, handbook) ? text : null;
}

/** Returns true for a statement of ours, and for the correction of one. A place may be gone with the words that were for it. */
function isToAll({ draftId, target }: Publication, { core, drafts, publications }: SpokenCase): boolean {
  if (core.statement === null) return false;
  if (isStatementTarget(target)) return true;
  const place = drafts.find(({ id }) => id === draftId)?.places.find((one) => one.target === target);
  if (place === undefined) return false;
  if (place.ownStatement === true) return true;
  return place.corrects.length > 0 && place.corrects.every((id) => publications.some((one) => one.id === id));
}

function isPage({ network }: Publication, handbook: Handbook): boolean {
  return networkById(handbook, network)?.kind === 'web';
}

/** A text is shown whole or not at all: nothing in it is hidden. */
function namesNobody(text: string, { spoken, facts }: Version, handbook: Handbook): boolean {
  const state = { core: spoken.core, posts: spoken.posts, facts: [...facts] };
  const hides = hidesSomething(maskerOf(state, handbook, 'outside')(text));
  return !hides && findNames(text, publicPlaces(text, handbook.institution)).length === 0;
}
