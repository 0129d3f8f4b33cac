import type { ApprovedLine } from '../handbook/approved-texts.ts';
import { isInForce, OTHER_KINDS } from '../handbook/approved-texts.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Language } from '../handbook/languages.ts';
import { LANGUAGES } from '../handbook/languages.ts';
import type { LineAudience } from '../handbook/life-risk-kind.ts';
import { isMoreOpen, leastGuarded } from '../handbook/life-risk-kind.ts';
import { localDate } from '../handbook/local-date.ts';
import type { Actor } from './actor.ts';
import { dangersIn } from './at-risk.ts';
import type { CaseState, Draft } from './case-state.ts';

export type Audience = 'public' | 'private';

/** A line's words in one language, for one audience. */
export type LineText = { id: string; text: string; language: Language; languageFellBack: boolean };

/** The lines that may be sent to a person at risk on this day. */
export function linesInForce(handbook: Handbook, now: string): ApprovedLine[] {
  const today = localDate(now, handbook.institution.timeZone);
  return handbook.playbooks
    .flatMap(({ approvedLines }) => approvedLines ?? [])
    .filter((line) => isInForce(line, today));
}

/** The line for the danger that triage saw, of several the most guarded one; the default where no line names a danger of the post. */
export function lineFor({ matter }: CaseState, lines: readonly ApprovedLine[]): ApprovedLine | undefined {
  const [first, ...others] = dangersIn(matter.assessment).flatMap(
    (kind) => lines.find((line) => line.kinds.includes(kind)) ?? [],
  );
  if (first === undefined) return lines.find((line) => line.kinds.includes(OTHER_KINDS));
  return others.reduce((kept, line) => (isMoreOpen(kept.audience, line.audience) ? line : kept), first);
}

/** The line's words in the citizen's language, else in the institution's; null when it has none for that audience. */
export function lineText(
  line: ApprovedLine,
  audience: Audience,
  { matter }: CaseState,
  handbook: Handbook,
): LineText | null {
  const texts = line[audience] ?? {};
  const wanted = matter.assessment.language;
  const order = [...(wanted === 'und' ? [] : [wanted]), ...handbook.institution.languages];
  const language = order.find((one) => texts[one] !== undefined);
  const text = language === undefined ? undefined : texts[language]?.trim();
  if (language === undefined || text === undefined) return null;
  const languageFellBack = wanted !== 'und' && language !== wanted;
  return { id: `line:${line.id}/${language}/${audience}`, text, language, languageFellBack };
}

/** Which line a version is, when it began as one. */
export function lineOf(
  draft: Pick<Draft, 'templateId'> | undefined,
): { lineId: string; language: Language; audience: Audience } | null {
  const [, lineId = '', code, audience] =
    /^line:([a-z0-9-]+)\/([a-z]{2})\/(public|private)$/.exec(draft?.templateId ?? '') ?? [];
  const language = LANGUAGES.find((one) => one === code);
  if (language === undefined) return null;
  return { lineId, language, audience: audience === 'public' ? 'public' : 'private' };
}

/** How a line may go out in public in this case. */
export type PublicWay = 'free' | 'after_private' | 'never';

/**
 * Never where an aggressor may read it, whichever line is chosen; and in a case that is answered in private only by a neutral text,
 * after the private one.
 */
export function publicWay(line: ApprovedLine, { matter }: CaseState): PublicWay {
  const guards: LineAudience[] = [line.audience, ...dangersIn(matter.assessment).map(leastGuarded)];
  if (line.public === undefined || guards.includes('private_only')) return 'never';
  if (line.audience === 'private_first') return 'after_private';
  return guards.includes('private_first') || matter.audience === 'private' ? 'never' : 'free';
}

/** Whether a line has reached the person in private, as whoever sent it says. */
export function isSentInPrivate(state: CaseState): boolean {
  return state.publications.some(
    (one) =>
      one.status === 'published' &&
      one.audience === 'private' &&
      lineOf(state.drafts.find(({ id }) => id === one.draftId)) !== null,
  );
}

/** Who sent this line to these eyes, and whether it is there or on its way: it goes once. Null while nobody has. */
export function sendingOf(
  lineId: string,
  audience: Audience,
  state: CaseState,
): { by: Actor; isThere: boolean } | null {
  const sent = state.publications.find((one) => {
    const line = lineOf(state.drafts.find(({ id }) => id === one.draftId));
    const isOut = one.status === 'publishing' || one.status === 'published' || one.status === 'unknown';
    return isOut && line?.lineId === lineId && one.audience === audience;
  });
  const sender = state.endorsements.find((one) => one.draftId === sent?.draftId && one.as === 'sender');
  return sender === undefined ? null : { by: sender.by, isThere: sent?.status === 'published' };
}
