import { timeShape } from '../../handbook/fact-choices.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById, severityRow } from '../../handbook/handbook.ts';
import { placesByName } from '../../handbook/places/place-names.ts';
import type { DeclaredFact } from '../../handbook/playbook.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { foldText } from '../../text/fold-text.ts';
import { localDate } from '../../time/local-date.ts';
import { localTime } from '../../time/local-time.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft } from '../model/case-status.ts';
import { answeredPost } from '../model/joining/conversation.ts';
import { PROMISE_KEY } from './promised-hour.ts';

/** Value of a field before a person changes it. `day`: of an hour, `2026-11-24`. */
export type SuggestedValue = { value: string; day?: string };

/**
 * Returns what a form proposes for a fact that the text lacks. It is our own page, the place that the post names,
 * or the hour by which the next word is due; null where only a person can know it.
 */
export function suggestValue(
  fact: DeclaredFact,
  state: CaseState,
  { handbook, now }: { handbook: Handbook; now: string },
): SuggestedValue | null {
  const place = placeOfPost(state, handbook);
  if (place !== null && isPlaceOfPost(fact, place, state, handbook)) return { value: place };
  if (fact.kind === 'link') return fitting(handbook.institution.contact.web, fact);
  return fact.id === PROMISE_KEY ? nextWord(fact, state, { handbook, now }) : null;
}

function fitting(value: string, { maxLength }: Pick<DeclaredFact, 'maxLength'>): SuggestedValue | null {
  return value.length > maxLength ? null : { value };
}

/**
 * Returns the one place of the handbook that the post names in any language, as the house spells it; null for none or several.
 * A home is on no such list.
 */
export function placeOfPost(state: CaseState, { institution }: Handbook): string | null {
  const post = answeredPost(currentDraft(state) ?? {}, state);
  const said = foldText(post?.text ?? '', 'loose').text;
  const named = placesByName(institution).filter(
    ({ name }) => findPhrase(said, foldText(name, 'loose').text).length > 0,
  );
  // "Puerto" is in "Puerto Viejo" as well.
  const longest = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
  const [place, ...others] = new Set(longest.map(({ home }) => home));
  return others.length === 0 ? (place ?? null) : null;
}

/** Returns whether the value says no more than where the post itself says that it is. */
export function isPlaceOfPost(
  { kind, scope, maxLength }: Pick<DeclaredFact, 'kind' | 'scope' | 'maxLength'>,
  value: string | null,
  state: CaseState,
  handbook: Handbook,
): boolean {
  if (kind !== 'place' || scope !== 'case' || value === null || value.length > maxLength) return false;
  return value === placeOfPost(state, handbook);
}

const LONGEST_MS = 3 * 3_600_000;
const QUARTER_MS = 15 * 60_000;

/** Returns the last quarter of an hour within the time that the public may wait for our next word. */
function nextWord(
  fact: DeclaredFact,
  { core }: CaseState,
  { handbook, now }: { handbook: Handbook; now: string },
): SuggestedValue | null {
  const { timeZone } = handbook.institution;
  const minutes =
    playbookById(handbook, core.playbook)?.cadenceMinutes ?? severityRow(handbook, core.severity).updateMinutes;
  const waitMs = (minutes ?? 0) * 60_000;
  const due = Date.parse(momentAfter(now, waitMs));
  const at = new Date(due - (due % QUARTER_MS)).toISOString();
  const shape = timeShape(fact);
  if (shape === null || waitMs > LONGEST_MS || at <= now) return null;
  const value = localTime(at, timeZone);
  return shape === 'hour' ? { value } : { value, day: localDate(at, timeZone) };
}
