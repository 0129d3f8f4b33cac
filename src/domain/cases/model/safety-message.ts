import type { LineWords, SafetyMessage } from '../../handbook/approved-texts.ts';
import { isActive, OTHER_KINDS, wordingsOf } from '../../handbook/approved-texts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { SafetyAudience } from '../../handbook/life-risk-kind.ts';
import { isMoreOpen, leastGuarded } from '../../handbook/life-risk-kind.ts';
import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { localDate } from '../../time/local-date.ts';
import type { Standpoint } from '../../triage/standpoint.ts';
import { STANDPOINTS, standpointOf } from '../../triage/standpoint.ts';
import { dangersIn, isAtRisk } from './at-risk.ts';
import type { CaseState, Draft } from './case-state.ts';
import { answeredPost } from './joining/conversation.ts';
import { replyOpening } from './joining/opening-for.ts';

export type Audience = 'public' | 'private';

/** A line's words in one language, for one audience; `standpoint` is whom they are for, null where they are right for both. */
export type SafetyText = {
  id: string;
  text: string;
  language: Language;
  languageFellBack: boolean;
  standpoint: Standpoint | null;
};

/** The lines that may be sent to a person at risk on this day. */
export function activeSafetyMessages(handbook: Handbook, now: string): SafetyMessage[] {
  const today = localDate(now, handbook.institution.timeZone);
  return handbook.playbooks.flatMap(({ approvedLines }) => approvedLines ?? []).filter((line) => isActive(line, today));
}

/** The line for the danger that triage saw, of several the most guarded one; the default where no line names a danger of the post. */
export function safetyMessageFor({ core }: CaseState, lines: readonly SafetyMessage[]): SafetyMessage | undefined {
  const [first, ...others] = dangersIn(core.assessment).flatMap(
    (kind) => lines.find((line) => line.kinds.includes(kind)) ?? [],
  );
  if (first === undefined) return lines.find((line) => line.kinds.includes(OTHER_KINDS));
  return others.reduce((kept, line) => (isMoreOpen(kept.audience, line.audience) ? line : kept), first);
}

/**
 * Returns whether the active handbook answers this call for help with a safety message. No other
 * text, by the institution or a model, then goes out beside it, since none knows what the post says
 * of the danger.
 */
export function isAnsweredByLine(state: CaseState, { handbook, now }: { handbook: Handbook; now: string }): boolean {
  return isAtRisk(state) && safetyMessageFor(state, activeSafetyMessages(handbook, now)) !== undefined;
}

/**
 * Returns the safety message's words for the author of the post, according to the standpoint from
 * which it is written.
 */
export function safetyTextFor(
  line: SafetyMessage,
  audience: Audience,
  state: CaseState,
  handbook: Handbook,
  readsPrivate = false,
): SafetyText | null {
  return lineTextFor(standpointOf(state.posts), line, audience, state, handbook, readsPrivate);
}

/** Returns all that the line says to these eyes, what suits the post first. */
export function lineTexts(
  line: SafetyMessage,
  audience: Audience,
  state: CaseState,
  handbook: Handbook,
  readsPrivate = false,
): SafetyText[] {
  const said = [standpointOf(state.posts), ...STANDPOINTS, null].flatMap(
    (one) => lineTextFor(one, line, audience, state, handbook, readsPrivate) ?? [],
  );
  return said.filter(({ text }, at) => said.findIndex((other) => other.text === text) === at);
}

/**
 * Returns the words for that standpoint in the citizen's language, else in the institution's; null when it has none for that audience.
 * @param readsPrivate true while a person on shift reads private messages: the public words then invite to write there
 */
export function lineTextFor(
  standpoint: Standpoint | null,
  line: SafetyMessage,
  audience: Audience,
  state: CaseState,
  handbook: Handbook,
  readsPrivate = false,
): SafetyText | null {
  // A line without public words has none for one standpoint alone.
  const own = line[audience] ?? {};
  const meant = line[audience] === undefined ? {} : (wordsFor(standpoint, line)?.[audience] ?? {});
  const texts = { ...own, ...meant };
  const wanted = state.core.assessment.language;
  const order = [...(wanted === 'und' ? [] : [wanted]), ...handbook.institution.languages];
  const language = order.find((one) => texts[one] !== undefined);
  const text = language === undefined ? undefined : texts[language]?.trim();
  if (language === undefined || text === undefined) return null;
  const languageFellBack = wanted !== 'und' && language !== wanted;
  const isMeant = meant[language] !== undefined;
  return {
    id: `line:${line.id}/${language}/${audience}`,
    text:
      audience === 'public'
        ? publicWords(readsPrivate ? withInvitation(text, line, language) : text, state, handbook)
        : text,
    language,
    languageFellBack,
    standpoint: isMeant ? standpoint : null,
  };
}

/** Returns the public words, after the name of the person whom they answer where the network tells them only so. */
export function publicWords(text: string, { posts }: Pick<CaseState, 'posts'>, handbook: Handbook): string {
  return `${replyOpening(answeredPost({}, { posts }), handbook)}${text}`;
}

/** Returns the public words with the line's invitation to write in private, if it has one in that language. */
export function withInvitation(text: string, { invitation }: SafetyMessage, language: Language): string {
  const asked = invitation?.[language]?.trim();
  return asked === undefined ? text : `${text} ${asked}`;
}

function wordsFor(standpoint: Standpoint | null, line: SafetyMessage): LineWords | undefined {
  return wordingsOf(line).find(({ field }) => field !== null && field === standpoint)?.words;
}

/** Returns which safety message a version began as; null if it began as another text. */
export function sentSafetyMessage(
  draft: Pick<Draft, 'templateId'> | undefined,
): { lineId: string; language: Language; audience: Audience } | null {
  const [, lineId = '', code, audience] =
    /^line:([a-z0-9-]+)\/([a-z]{2})\/(public|private)$/.exec(draft?.templateId ?? '') ?? [];
  const language = LANGUAGES.find((one) => one === code);
  if (language === undefined) return null;
  return { lineId, language, audience: audience === 'public' ? 'public' : 'private' };
}

/** Way in which a safety message may be sent in public in this case. */
export type PublicWay = 'free' | 'after_private' | 'never';

/**
 * Never where an aggressor may read it, whichever line is chosen; and in a case that is answered in private only by a neutral text,
 * after the private one.
 */
export function publicWay(line: SafetyMessage, { core }: CaseState): PublicWay {
  const guards: SafetyAudience[] = [line.audience, ...dangersIn(core.assessment).map(leastGuarded)];
  if (line.public === undefined || guards.includes('private_only')) return 'never';
  if (line.audience === 'private_first') return 'after_private';
  return guards.includes('private_first') || core.audience === 'private' ? 'never' : 'free';
}

/** Returns whether a safety message has reached the person in private, as its sender recorded. */
export function isSentInPrivate(state: CaseState): boolean {
  return state.publications.some(
    (one) =>
      one.status === 'published' &&
      one.audience === 'private' &&
      sentSafetyMessage(state.drafts.find(({ id }) => id === one.draftId)) !== null,
  );
}

/**
 * Returns the sender and the words of this safety message for this audience, and whether it is
 * published or on its way. It is sent only once. Null if it was not sent.
 */
export function sendingOf(
  lineId: string,
  audience: Audience,
  state: CaseState,
): { by: Actor; text: string; isThere: boolean } | null {
  const sent = state.publications.find((one) => {
    const line = sentSafetyMessage(state.drafts.find(({ id }) => id === one.draftId));
    const isOut = one.status === 'publishing' || one.status === 'published' || one.status === 'unknown';
    return isOut && line?.lineId === lineId && one.audience === audience;
  });
  const sender = state.signOffs.find((one) => one.draftId === sent?.draftId && one.as === 'sender');
  const text = state.drafts.find(({ id }) => id === sent?.draftId)?.text ?? '';
  return sender === undefined ? null : { by: sender.by, text, isThere: sent?.status === 'published' };
}
