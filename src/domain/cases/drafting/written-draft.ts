import { waysToSay } from '../../drafts/live-fact.ts';
import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import { actorKey } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';
import { localTime } from '../../time/local-time.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { withFactsShown } from '../facts/facts-shown.ts';
import { liveFacts } from '../facts/live-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { recordedHour } from '../facts/recorded-hour.ts';
import { saidIn } from '../facts/said-fact.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { Destination } from '../model/destination.ts';
import { digestOfDraft } from '../model/destinations-of.ts';
import { inOneLine } from '../model/fact.ts';
import { carriedPicture } from './empty-version.ts';
import { withName } from './named-reply.ts';

/**
 * A version in a person's words, made from `before` or from nothing.
 * @param destinations what it says at each of its places; empty where it has none of its own
 */
export function writtenDraft(
  typed: string,
  before: Draft | undefined,
  state: CaseState,
  context: ActionContext,
  destinations: Destination[] = [],
): Draft {
  const text = destinations.length === 0 ? withName(typed, state, context) : typed;
  const touched = new Set([...(before?.touchedBy ?? []), actorKey(context.actor)]);
  const language = before?.language ?? ownLanguage(state) ?? homeLanguage(context.handbook);
  const version = state.drafts.length + 1;
  const picture = before === undefined ? null : carriedPicture(state);
  const said = [text, ...destinations.map((destination) => destination.text)].join('\n');
  return {
    id: context.newId(),
    caseId: state.core.id,
    version,
    variant: before?.variant ?? 'a',
    language,
    languageFellBack: before?.languageFellBack ?? false,
    text,
    places: destinations,
    picture,
    digest: digestOfDraft({ version, text, places: destinations, picture }, state.core.digestKey, context.digest),
    templateId: before?.templateId ?? null,
    basedOn: before?.id ?? null,
    writtenBy: context.actor,
    touchedBy: [...touched],
    writingId: before?.writingId ?? null,
    slots: null,
    factIds: withFactsShown(
      factsUnder(said, before, { places: destinations, language }, state, context),
      { picture, language },
      state,
      context,
    ),
    missingFacts: before !== undefined && findMissingMarkers(said).length > 0 ? before.missingFacts : [],
    createdAt: context.now,
  };
}

/** Returns the language of a statement in several; null for any other text. */
function ownLanguage({ core: { statementId, assessment } }: CaseState): Language | null {
  return statementId === undefined || assessment.language === 'und' ? null : assessment.language;
}

/**
 * Returns the former facts that are still valid, and every live fact whose value the text now
 * contains, in whichever way it may be said. Its sentences that wait to be confirmed are among them. A statement says the same in each of
 * its languages, so it rests on the live facts of the others, however a person has worded it.
 */
function factsUnder(
  text: string,
  before: Draft | undefined,
  { language, places }: Pick<Draft, 'language' | 'places'>,
  state: CaseState,
  context: ActionContext,
): string[] {
  const former = before?.factIds ?? [];
  const ofOthers = state.otherTexts.flatMap(({ factIds }) => factIds);
  const languages = new Set([language, ...places.flatMap((place) => place.language ?? [])]);
  const entered = liveFacts(state, context).filter(
    (fact) =>
      former.includes(fact.id) ||
      ofOthers.includes(fact.id) ||
      [...languages].flatMap((one) => waysToSay(fact, one)).some((words) => inOneLine(text).includes(inOneLine(words))),
  );
  const standing = former.filter((id) => id.startsWith('standing:'));
  const ofRecord = recordsUnder(text, former, state, context);
  return [...standing, ...ofRecord, ...[...entered, ...saidIn(text, state)].map((fact) => fact.id)];
}

/**
 * Returns the values of our record under a text, as it rested on them before. An hour that has passed goes once the text says it no
 * more, and the one that holds now takes its place where the text says that.
 */
function recordsUnder(text: string, former: readonly string[], state: CaseState, context: ActionContext): string[] {
  const live = recordFacts(state, context);
  const { timeZone } = context.handbook.institution;
  return former
    .filter((id) => id.startsWith('record:'))
    .flatMap((id) => {
      const hour = recordedHour(id);
      if (hour === null || live.some((one) => one.id === id) || text.includes(localTime(hour.at, timeZone)))
        return [id];
      return live
        .filter(({ key, value }) => key === `record.${hour.name}` && text.includes(value))
        .map((one) => one.id);
    });
}
