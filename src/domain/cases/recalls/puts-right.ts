import type { LiveFact } from '../../drafts/live-fact.ts';
import { waysToSay } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { foldText } from '../../text/fold-text.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { factLine, isComposedRetraction, retractionOf, titleOf } from '../drafting/composed-statement.ts';
import { liveFacts } from '../facts/live-facts.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { Publication } from '../model/publication.ts';
import type { Recall } from '../model/recalls/recall.ts';

type Circumstances = { handbook: Handbook; now: string };

/**
 * Minimum length in characters: a shorter value may occur in a text by chance, so it counts only
 * with its title.
 */
const SHORTEST_ALONE = 4;

/**
 * Ids of the recalls of its case that a text puts right as it goes out. Of each fallen fact it must say what holds now, or that the old
 * value no longer does: that it corrects the publication says nothing of the publication's other facts.
 * @param draft the version whose words are really out
 */
export function putRightBy(
  { corrects, target }: Pick<Publication, 'corrects' | 'target'>,
  draft: Draft,
  state: CaseState,
  circumstances: Circumstances,
): string[] {
  const text = draft.places.find((destination) => destination.target === target)?.text ?? draft.text;
  return state.recalls
    .filter(({ publicationId }) => corrects.includes(publicationId))
    .filter(
      (recall) =>
        saysWhatHolds(text, draft, recall, state, circumstances) ||
        saysItFell(text, draft, recall, state, circumstances),
    )
    .map(({ id }) => id);
}

function saysWhatHolds(
  text: string,
  { language }: Draft,
  recall: Recall,
  state: CaseState,
  { handbook, now }: Circumstances,
): boolean {
  const live = liveFacts(state, { handbook, now });
  return live
    .filter(({ key }) => key === recall.factKey)
    .some((fact) => {
      const line = factLine(fact.key, state, language, { handbook, now });
      if (line !== null && says(text, line.text)) return true;
      const others = live.filter(({ key }) => key !== fact.key).flatMap(everyWord);
      return waysToSay(fact, language)
        .map((words) => words.trim())
        .some(
          (words) => words.length >= SHORTEST_ALONE && says(text, words) && !others.some((other) => says(other, words)),
        );
    });
}

/** Returns what a text of any language may say of the fact. */
function everyWord(fact: LiveFact): string[] {
  return [fact.value, ...LANGUAGES.flatMap((language) => waysToSay(fact, language))].filter((words) => words !== '');
}

/** In the handbook's words for it, which name the fact. */
function saysItFell(
  text: string,
  draft: Draft,
  { factKey, factTitle, at }: Recall,
  state: CaseState,
  { handbook }: Circumstances,
): boolean {
  if (isComposedRetraction(draft)) return at <= draft.createdAt;
  const title = titleOf(factKey, state, draft.language, handbook) ?? factTitle ?? '';
  const { before, after } = retractionOf(state, draft.language, handbook) ?? { before: '', after: '' };
  const [, ...told] = before === '' ? [] : folded(text).split(folded(before));
  return title !== '' && told.some((rest) => says(upTo(folded(after), rest), title));
}

/**
 * Returns the part before the words that end the list of titles; if a person edited them, the part
 * before the end of the sentence.
 */
function upTo(end: string, text: string): string {
  const at = end === '' ? -1 : text.indexOf(end);
  return at === -1 ? (text.split(/[.!?\n]/u)[0] ?? '') : text.slice(0, at);
}

/** As whole words, however they are written. */
function says(text: string, words: string): boolean {
  return findPhrase(folded(text), folded(words)).length > 0;
}

function folded(text: string): string {
  return foldText(text, 'loose').text.trim();
}
