import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import type { FactSentence } from '../../drafts/fact-sentence.ts';
import { factSentence } from '../../drafts/fact-sentence.ts';
import { institutionWords } from '../../drafts/institution-words.ts';
import type { LiveFact } from '../../drafts/live-fact.ts';
import { valueIn } from '../../drafts/live-fact.ts';
import { liveFactsOf } from '../../drafts/live-facts-of.ts';
import { missingMarker } from '../../drafts/missing-marker.ts';
import { sentenceFor } from '../../handbook/fact-choices.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import { renderTemplate } from '../../handbook/liquid-engine.ts';
import type { RecordKey } from '../../handbook/record-facts.ts';
import { recordWords } from '../../handbook/record-facts.ts';
import type { StatementWords } from '../../handbook/style.ts';
import type { Language } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
import { sentenceWith } from '../../text/words/articles-before-values.ts';
import { localDate } from '../../time/local-date.ts';
import { liveFacts } from '../facts/live-facts.ts';
import { PROMISE_KEY } from '../facts/promised-hour.ts';
import { recordFacts } from '../facts/record-facts.ts';
import type { CaseState, Draft } from '../model/case-state.ts';

type Circumstances = { handbook: Handbook; now: string };

/**
 * Composes the first text of an update, a no-news message or a correction, from the handbook's
 * words and the current facts.
 */
export function composedStatement(state: CaseState, circumstances: Circumstances): ComposedDraft | null {
  const { statement } = state.core;
  if (statement === null || statement === 'holding') return null;
  const { style } = circumstances.handbook;
  const home = homeLanguage(circumstances.handbook);
  const wanted = state.core.assessment.language;
  const language = wanted !== 'und' && style.languages[wanted] !== undefined ? wanted : home;
  const words = style.languages[language]?.statements;
  if (words === undefined) return null;
  const said = composedText(state, language, circumstances);
  const kind = statement === 'correction' ? correctionKind(said) : WORDS_FOR[statement];
  return {
    templateId: `statement/${language}/${kind}`,
    variant: 'a',
    language,
    languageFellBack: wanted !== 'und' && wanted !== language,
    text: rendered(words, kind, said, { state, language, handbook: circumstances.handbook }),
    factIds: said.factIds,
    missingFacts: [],
  };
}

/** `titles`: of all that the statement is about, in order; `lines`: what it says of those that hold. */
type Said = { titles: string[]; lines: string[]; factIds: string[]; record: readonly LiveFact[]; isWhole: boolean };

const WORDS_FOR = { update: 'update', no_news: 'noNews' } as const;
type OwnWords = 'correction' | 'retraction' | (typeof WORDS_FOR)[keyof typeof WORDS_FOR];

function correctionKind({ isWhole }: Said): OwnWords {
  return isWhole ? 'correction' : 'retraction';
}

function composedText(state: CaseState, language: Language, circumstances: Circumstances): Said {
  const { statement } = state.core;
  const record = recordFacts(state, circumstances);
  const hour = (key: RecordKey) => record.filter((fact) => fact.key === key);
  const live = liveFacts(state, circumstances);
  const keys =
    statement === 'correction'
      ? [...new Set(state.recalls.map(({ factKey }) => factKey))]
      : // The hour of the next message is said once, as the promise that the text ends with.
        inOrder(live, state, circumstances.handbook).filter((key) => key !== PROMISE_KEY);
  const lines = keys.flatMap((key) => factLine(key, state, language, circumstances) ?? []);
  const hours = statement === 'correction' ? [] : [...hour('record.since'), ...hour('record.next')];
  const promise = statement === 'correction' ? [] : live.filter(({ key }) => key === PROMISE_KEY);
  const spoken = statement === 'no_news' ? [] : lines.flatMap(({ factIds }) => factIds);
  return {
    titles: keys.map((key) => titleOf(key, state, language, circumstances.handbook) ?? recalledTitle(key, state)),
    lines: [...new Set(lines.map(({ text }) => text))],
    factIds: [...new Set([...spoken, ...[...hours, ...promise].map(({ id }) => id)])],
    record,
    isWhole: lines.length === keys.length && keys.length > 0,
  };
}

function recalledTitle(key: string, { recalls }: CaseState): string {
  return recalls.find(({ factKey }) => factKey === key)?.factTitle ?? '';
}

/** Keys of what is known, as the playbook lists them; then what people noted beside it. */
function inOrder(live: readonly LiveFact[], { core }: CaseState, handbook: Handbook): string[] {
  const declared = playbookById(handbook, core.playbook)?.facts.map(({ id }) => id) ?? [];
  const keys = [...new Set(live.map(({ key }) => key))];
  return [...declared.filter((key) => keys.includes(key)), ...keys.filter((key) => !declared.includes(key))];
}

/** Fact that an update lacks where nothing is known. */
const NEWS = {
  id: 'news',
  titles: {
    es: 'novedades',
    ca: 'novetats',
    gl: 'novidades',
    eu: 'berriak',
    en: 'news',
    fr: 'nouvelles',
    pt: 'novidades',
  },
};

function rendered(
  words: StatementWords,
  kind: OwnWords,
  { titles, lines, record }: Pick<Said, 'titles' | 'lines' | 'record'>,
  { state, language, handbook }: { state: CaseState; language: Language; handbook: Handbook },
): string {
  const playbook = playbookById(handbook, state.core.playbook);
  const known = recordWords(record);
  const facts = lines.length === 0 ? missingMarker(NEWS, language) : told(lines);
  const text = renderTemplate(words[kind], {
    language,
    fact: {},
    record: known.record,
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook?.subjects ?? {}, language, handbook.institution.languages) },
    statement: { ...known.statement, titles: titles.map(insideASentence).join(', '), facts },
  });
  return text.replaceAll(STOP_AFTER_LINK, '$1').trim();
}

/** A title begins with a capital, and a sentence goes on without; "ES-Alert" keeps its own. */
function insideASentence(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** A full stop would be read as part of the address. */
const STOP_AFTER_LINK = /(https:\/\/\S*[^\s.])\.(?=\s|$)/gu;

/** Returns the sentences as one text, addresses last; the handbook's words bring the final full stop. */
function told(lines: readonly string[]): string {
  const isLink = (line: string) => /^https:\/\/\S+$/u.test(line);
  const whole = [...lines.filter((line) => !isLink(line)), ...lines.filter(isLink)];
  const closed = whole.map((line) => (isLink(line) || /[.!?…]$/u.test(line) ? line : `${line}.`));
  return closed.join(' ').replace(/\.$/u, '');
}

/**
 * Returns whether the text is still the handbook's own retraction of what was said, untouched by a
 * person.
 */
export function isComposedRetraction({ templateId, touchedBy }: Pick<Draft, 'templateId' | 'touchedBy'>): boolean {
  return touchedBy.length === 0 && templateId?.startsWith('statement/') === true && templateId.endsWith('/retraction');
}

/** Private use signs, which no handbook's text holds: they stand where the titles do. */
const TITLES = '\uE000';

/** Returns the handbook's retraction sentence: its parts before and after the title. */
export function retractionOf(
  state: CaseState,
  language: Language,
  handbook: Handbook,
): { before: string; after: string } | null {
  const words = handbook.style.languages[language]?.statements;
  if (words === undefined) return null;
  const said = { titles: [TITLES], lines: [], record: [] };
  const [before = '', after = ''] = rendered(words, 'retraction', said, { state, language, handbook }).split(TITLES);
  const [from = '', to = ''] = [before.split(/[.!?\n]\s/u).at(-1), after.split(/(?<=[.!?])\s|\n/u)[0]];
  return { before: from, after: to };
}

/**
 * Returns how a statement says a fact that holds: in the playbook's own sentence, or in the words of who
 * noted one that no playbook declares. Null where neither has words for it.
 */
export function factLine(
  key: string,
  state: CaseState,
  language: Language,
  { handbook, now }: Circumstances,
): FactSentence | null {
  const entered = liveFacts(state, { handbook, now });
  const playbook = playbookById(handbook, state.core.playbook);
  const declared = playbook?.facts.find(({ id }) => id === key);
  if (playbook === undefined || declared === undefined || declared.says?.[language] !== undefined) {
    const fact = entered.find((one) => one.key === key && valueIn(one, language) !== '');
    if (fact === undefined) return null;
    const value = valueIn(fact, language);
    const sentence = declared === undefined ? undefined : sentenceFor(declared, value, language);
    // One that no playbook declares is a sentence of its own.
    return { text: sentence === undefined ? value : sentenceWith(sentence, value, language), factIds: [fact.id] };
  }
  const { languages: fallbacks, timeZone } = handbook.institution;
  const facts = liveFactsOf({ playbook, entered, language, fallbacks, today: localDate(now, timeZone) });
  const isAnswer = state.core.statement === 'correction';
  return factSentence(key, { playbook, handbook, language, facts, without: isAnswer ? [] : [PROMISE_KEY] });
}

/** Null for a fact that no playbook declares. */
export function titleOf(
  key: string,
  { core }: Pick<CaseState, 'core'>,
  language: Language,
  handbook: Handbook,
): string | null {
  const declared = playbookById(handbook, core.playbook)?.facts.find(({ id }) => id === key);
  return declared === undefined ? null : inLanguage(declared.titles, language, handbook.institution.languages);
}
