import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { institutionWords } from '../../drafts/institution-words.ts';
import type { LiveFact } from '../../drafts/live-fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import { renderTemplate } from '../../handbook/liquid-engine.ts';
import type { RecordKey } from '../../handbook/record-facts.ts';
import { recordWords } from '../../handbook/record-facts.ts';
import type { StatementWords } from '../../handbook/style.ts';
import type { Language } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
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
    factIds: said.facts.map(({ id }) => id),
    missingFacts: [],
  };
}

/** `titles`: of all that the statement is about, in order; `facts`: those of them that hold. */
type Said = { titles: string[]; lines: string[]; facts: LiveFact[]; record: readonly LiveFact[]; isWhole: boolean };

const WORDS_FOR = { update: 'update', no_news: 'noNews' } as const;
type OwnWords = 'correction' | 'retraction' | (typeof WORDS_FOR)[keyof typeof WORDS_FOR];

function correctionKind({ isWhole }: Said): OwnWords {
  return isWhole ? 'correction' : 'retraction';
}

function composedText(state: CaseState, language: Language, circumstances: Circumstances): Said {
  const { statement } = state.core;
  const live = new Map(liveFacts(state, circumstances.now).map((fact) => [fact.key, fact]));
  const record = recordFacts(state, circumstances);
  const hour = (key: RecordKey) => record.find((fact) => fact.key === key);
  const keys =
    statement === 'correction'
      ? [...new Set(state.recalls.map(({ factKey }) => factKey))]
      : // The hour of the next message is said once, as the promise that the text ends with.
        [...live.keys()].filter((key) => key !== PROMISE_KEY);
  const about = keys.flatMap((key) => live.get(key) ?? []);
  const title = (key: string) => titleOf(key, state, language, circumstances.handbook);
  const hours =
    statement === 'correction' ? [] : [hour('record.since'), hour('record.next')].filter((fact) => fact !== undefined);
  const spoken = statement === 'no_news' ? [] : about;
  const promise = statement === 'correction' ? undefined : live.get(PROMISE_KEY);
  return {
    titles: keys.map((key) => title(key) ?? state.recalls.find((one) => one.factKey === key)?.factTitle ?? ''),
    lines: about.map((fact) => factLine(fact, title(fact.key), language)),
    facts: [...spoken, ...hours, ...(promise === undefined ? [] : [promise])],
    record,
    isWhole: about.length === keys.length && keys.length > 0,
  };
}

function rendered(
  words: StatementWords,
  kind: OwnWords,
  { titles, lines, record }: Pick<Said, 'titles' | 'lines' | 'record'>,
  { state, language, handbook }: { state: CaseState; language: Language; handbook: Handbook },
): string {
  const playbook = playbookById(handbook, state.core.playbook);
  const known = recordWords(record);
  return renderTemplate(words[kind], {
    fact: {},
    record: known.record,
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook?.subjects ?? {}, language, handbook.institution.languages) },
    statement: { ...known.statement, titles: titles.join(', '), facts: lines.join('; ') },
  }).trim();
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

/** Returns the line of a fact. A fact worded as a sentence of its own needs no title before it. */
export function factLine({ value, translations }: LiveFact, title: string | null, language: Language): string {
  const said = translations?.[language] ?? value;
  return title === null ? said : `${title}: ${said}`;
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
