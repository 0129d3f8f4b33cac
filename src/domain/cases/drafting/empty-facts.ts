import { missingMarker } from '../../drafts/missing-marker.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { nameInSentence, officialName } from '../../handbook/places/place-names.ts';
import type { DeclaredFact } from '../../handbook/playbook.ts';
import { findNames } from '../../posts/names/find-names.ts';
import { maskerOf } from '../../privacy/masker-of.ts';
import type { TextRange } from '../../text/find-phrase.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { foldText } from '../../text/fold-text.ts';
import type { Language, Localized } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { articleApart } from '../../text/words/articles-before-values.ts';
import { localDate } from '../../time/local-date.ts';
import { publicPlaces } from '../../writing/public-places.ts';
import { asTextsSayIt, meaningInWords } from '../facts/fact-words.ts';
import type { EnteredFact } from '../model/fact.ts';
import type { SentReply } from '../model/joining/past-reply.ts';
import { withoutName } from './named-reply.ts';

/** A text of before whose facts are to be filled in again. */
export type EmptiedText = {
  text: string;
  /** Keys of the declared facts that it has places for. */
  missingFacts: string[];
  /** Ids of facts of the handbook that it states, and that are valid today. */
  factIds: string[];
};

type Emptied = TextRange & { marker: string; key: string | null };

/**
 * Returns a reply of before with a placeholder where each value of a fact stood, and where a citizen was
 * named. Null where a fact under it cannot be found in its words: what it stated cannot be taken out.
 */
export function emptiedText(
  reply: SentReply,
  { handbook, now }: { handbook: Handbook; now: string },
): EmptiedText | null {
  const { state, draft, language } = reply;
  const text = withoutName(reply.text, state, { handbook });
  const playbook = playbookById(handbook, state.core.playbook);
  const folded = foldText(text, 'loose');
  const rangesOf = (words: readonly string[]) =>
    [...new Set(words.map((each) => foldText(each, 'loose').text.trim()))].flatMap((phrase) =>
      findPhrase(folded.text, phrase).map(({ start, end }) => folded.spanOf(start, end)),
    );
  const facts = [...reply.facts, ...state.facts.filter(({ id }) => reply.facts.every((one) => one.id !== id))];
  const values = facts.map((fact) => ({ fact, places: rangesOf(wordingsOf(fact, state.core.playbook, handbook)) }));
  const today = localDate(now, handbook.institution.timeZone);
  const standing = (playbook?.standingFacts ?? [])
    .filter(({ validUntil }) => validUntil >= today)
    .map((fact) => ({ id: `standing:${playbook?.id}/${fact.id}`, places: rangesOf(Object.values(fact.texts)) }))
    .filter(({ places }) => places.length > 0)
    .map(({ id }) => id);
  const found = [...values.filter(({ places }) => places.length > 0).map(({ fact }) => fact.id), ...standing];
  if (!draft.factIds.every((id) => found.includes(id))) return null;
  const emptied = [
    ...values.flatMap(({ fact, places }) => {
      const declared = fact.title === null ? playbook?.facts.find(({ id }) => id === fact.key) : undefined;
      const marker = missingMarker(declared ?? SOMETHING, language);
      return places.map(({ start, end }) => ({ start, end, marker, key: declared?.id ?? null }));
    }),
    ...namesIn(text, language, handbook),
  ];
  const { text: left, missingFacts } = replaced(text, emptied);
  const factIds = standing.filter((id) => draft.factIds.includes(id));
  return { text: withoutPerson(left, reply, handbook), missingFacts, factIds };
}

/** Placeholder of a value that no playbook declares, and of a person. */
const SOMETHING: { id: string; titles: Localized } = {
  id: 'fact',
  titles: { es: 'dato', ca: 'dada', gl: 'dato', eu: 'datua', en: 'fact', fr: 'donnée', pt: 'dado' },
};

/** Returns every way in which a text may say the value: in each language, and its parts where it has several. */
function wordingsOf(fact: EnteredFact, playbookId: string | null, handbook: Handbook): string[] {
  const { value, translations, meaning, key, title } = fact;
  const said = asTextsSayIt(fact, handbook, playbookId);
  const declared = title === null ? playbookById(handbook, playbookId)?.facts.find(({ id }) => id === key) : undefined;
  return [
    ...[value, said.value, ...Object.values(translations), ...Object.values(said.translations ?? {})],
    ...(meaning?.kind === 'places' ? officialNames(meaning.names, handbook) : []),
    ...(meaning?.kind === 'time' ? [meaning.hour] : []),
    ...(meaning === null || declared === undefined ? [] : inEachLanguage(meaning, declared, handbook)),
  ].filter((words) => words.trim() !== '');
}

function officialNames(homes: readonly string[], { institution }: Handbook): string[] {
  return homes.flatMap((home) =>
    LANGUAGES.flatMap((language) => {
      const inSentence = nameInSentence(home, language, institution);
      // Where its article became one with the word before it, the name without it is left: "al Port".
      return [inSentence, articleApart(inSentence, language).rest, officialName(home, language, institution)];
    }),
  );
}

function inEachLanguage(
  meaning: NonNullable<EnteredFact['meaning']>,
  declared: DeclaredFact,
  handbook: Handbook,
): string[] {
  return LANGUAGES.flatMap((language: Language) => meaningInWords(meaning, declared, language, handbook) ?? []);
}

/** Returns where the text names people; the handbook's own names stay. */
function namesIn(text: string, language: Language, handbook: Handbook): Emptied[] {
  const marker = missingMarker(SOMETHING, language);
  return findNames(text, publicPlaces(text, handbook.institution)).map(({ start, end }) => ({
    start,
    end,
    marker,
    key: null,
  }));
}

/** Hides what reaches or singles out the person to whom the reply was written. */
function withoutPerson(text: string, { state, language }: SentReply, handbook: Handbook): string {
  const marker = missingMarker(SOMETHING, language);
  const pieces = maskerOf(state, handbook, 'outside')(text);
  return pieces.map((piece) => (piece.kind === 'plain' ? piece.text : marker)).join('');
}

/** Puts the markers in the places of the text; places that overlap become one, with the markers of all. */
function replaced(text: string, emptied: readonly Emptied[]): Pick<EmptiedText, 'text' | 'missingFacts'> {
  const joined: { start: number; end: number; markers: string[] }[] = [];
  for (const { start, end, marker } of emptied.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last === undefined || start >= last.end) joined.push({ start, end, markers: [marker] });
    else {
      last.end = Math.max(last.end, end);
      if (!last.markers.includes(marker)) last.markers.push(marker);
    }
  }
  let said = '';
  let from = 0;
  for (const { start, end, markers } of joined) {
    said += `${text.slice(from, start)}${markers.join(' ')}`;
    from = end;
  }
  return {
    text: said + text.slice(from),
    missingFacts: [...new Set(emptied.flatMap(({ key }) => key ?? []))],
  };
}
