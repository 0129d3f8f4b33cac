import { institutionWords } from '../../domain/drafts/institution-words.ts';
import type { SafetyMessage } from '../../domain/handbook/approved-texts.ts';
import { wordingsOf } from '../../domain/handbook/approved-texts.ts';
import { choicesOf, sentenceFor } from '../../domain/handbook/fact-choices.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { isReadInHouse } from '../../domain/handbook/is-read-in-house.ts';
import { renderTemplate } from '../../domain/handbook/liquid-engine.ts';
import type { DeclaredFact, Playbook } from '../../domain/handbook/playbook.ts';
import { recordWords } from '../../domain/handbook/record-facts.ts';
import { statementTexts } from '../../domain/handbook/validation/texts/statement-fields.ts';
import type { Language } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { sentenceWith, VALUE } from '../../domain/text/words/articles-before-values.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { PRINT_MARK } from '../handbook-print/handbook-print.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import type { Filling } from './fillings.ts';
import { fillingsOf } from './fillings.ts';
import { reviewStyle } from './review-style.ts';
import type { Occasion } from './usual-values.ts';
import { usualRecord, usualValue } from './usual-values.ts';

type HandbookReview = {
  handbook: Handbook;
  language: Language;
  /** ISO 8601 UTC. */
  printedAt: string;
};

/** A text with its id, in the ways in which it is filled in; `as-is` has nothing to fill in. */
type ReadText = { id: string; fillings: readonly { how: Filling['how'] | 'as-is'; text: string }[] };

type Context = HandbookReview & { occasion: Occasion; texts: Texts };

/**
 * Builds the texts of a language for a native reader: each with usual and with longest facts, a box to tick, room for
 * better words, and a place to sign. It says which field of the handbook then names the reader.
 */
export function handbookReview(review: HandbookReview): string {
  const { handbook, language, printedAt } = review;
  const { institution } = handbook;
  const texts = textsOfHouse(handbook, language);
  const today = localDate(printedAt, institution.timeZone);
  const context = { ...review, texts, occasion: { institution, language, today, texts } };
  const chapters = [
    ...handbook.playbooks.map((playbook) => chapterOf(playbook, context)),
    ...handbook.contents.map((content) => chapterOf(content, context)),
    { title: texts.t('review.statements'), read: statementsOf(context) },
  ].filter(({ read }) => read.length > 0);
  const count = chapters.reduce((sum, { read }) => sum + read.length, 0);
  const title = texts.t('review.title', { language });
  return htmlPage({
    language: texts.language,
    title: `${title} · ${inLanguage(institution.names, language, institution.languages)}`,
    head: [{ markup: PRINT_MARK }, reviewStyle()],
    body: [
      firstPage(title, count, context),
      html`${chapters.map(
        (chapter) => html`<section class="page"><h2>${chapter.title}</h2>
${chapter.read.map((text) => textHtml(text, context))}</section>`,
      )}`,
      signature(context),
    ],
  });
}

function firstPage(title: string, count: number, { handbook, language, texts, occasion }: Context): Html {
  const { institution } = handbook;
  const status = isReadInHouse(language, institution) ? 'review.has_reader' : 'review.unsigned';
  const steps = (['read', 'tick', 'dots', 'sign'] as const).map((step) => texts.t(`review.how_${step}`));
  return html`<section><h1>${title}</h1>
<p class="whose">${inLanguage(institution.names, language, institution.languages)}</p>
<p class="stamp">${texts.t('print.stamp', { at: formatDay(occasion.today, texts), hash: handbook.hash.slice(0, 12) })}</p>
<p>${texts.t('review.count', { count })} ${texts.t(status)}</p>
<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol></section>`;
}

function chapterOf(playbook: Playbook, context: Context): { title: string; read: ReadText[] } {
  const { handbook, language, occasion } = context;
  const { languages } = handbook.institution;
  const around = { handbook, playbook, occasion };
  const replies = playbook.templates
    .filter((template) => template.language === language)
    .map((template) => ({ id: template.id, fillings: fillingsOf(template, around) }));
  const lines = (playbook.approvedLines ?? []).flatMap((line) => linesOf(line, playbook.id, language));
  return {
    title: inLanguage(playbook.titles, language, languages),
    read: [...lines, ...replies, ...saysOf(playbook, context)],
  };
}

/** Returns the safety messages, which have nothing to fill in. */
function linesOf(line: SafetyMessage, playbook: string, language: Language): ReadText[] {
  const id = `${playbook}/${language}/${line.id}`;
  const worded = wordingsOf(line).flatMap(({ field, words }) =>
    (['private', 'public'] as const).map((audience) => ({
      id: [id, ...(field === null ? [] : [field]), audience].join('/'),
      text: words[audience]?.[language],
    })),
  );
  return [...worded, { id: `${id}/invitation`, text: line.invitation?.[language] }].flatMap(({ id: own, text }) =>
    text === undefined ? [] : [{ id: own, fillings: [{ how: 'as-is', text }] }],
  );
}

/** Returns the sentences in which our statements say a fact. */
function saysOf(playbook: Playbook, { language, occasion }: Context): ReadText[] {
  return playbook.facts.flatMap((fact) => {
    if (fact.says?.[language] === undefined || fact.says[language] === VALUE) return [];
    return [{ id: `${playbook.id}/${language}/says/${fact.id}`, fillings: sentencesOf(fact, occasion) }];
  });
}

/** Returns each sentence in which statements say a fact: choices may have one of their own. */
function sentencesOf(fact: DeclaredFact, occasion: Occasion): Filling[] {
  const { language } = occasion;
  const said = Array.from({ length: Math.max(1, choicesOf(fact)?.length ?? 0) }, (_, choice) => {
    const value = usualValue(fact, choice, occasion);
    const sentence = sentenceFor(fact, value, language) ?? VALUE;
    const how = choice === 0 ? ('usual' as const) : (`choice-${choice + 1}` as const);
    return { sentence, filling: { how, text: sentenceWith(sentence, value, language) } };
  });
  const isFirst = ({ sentence }: (typeof said)[number], at: number) =>
    said.findIndex((other) => other.sentence === sentence) === at;
  return said.filter(isFirst).map(({ filling }) => filling);
}

/** Returns the words of the style guide for statements of our own, about the first playbook that says a fact. */
function statementsOf({ handbook, language, occasion }: Context): ReadText[] {
  const parts = { ...handbook, unreadPlaybooks: [] };
  const playbook = handbook.playbooks.find(({ facts }) => facts.some(({ says }) => says?.[language] !== undefined));
  if (playbook === undefined) return [];
  const { languages } = handbook.institution;
  const [fact] = playbook.facts.filter(({ says }) => says?.[language] !== undefined);
  const [first] = fact === undefined ? [] : sentencesOf(fact, occasion);
  const known = Object.entries(usualRecord(occasion)).map(([name, value]) => ({ key: `record.${name}`, value }));
  const { record, statement } = recordWords(known);
  const titles = fact === undefined ? '' : inLanguage(fact.titles, language, languages);
  const scope = {
    language,
    fact: {},
    record,
    statement: { ...statement, facts: (first?.text ?? '').replace(/\.$/, ''), titles },
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook.subjects, language, languages) },
  };
  return statementTexts(parts)
    .filter(({ path }) => path[2] === language)
    .map(({ text, path }) => ({
      id: `style/${language}/${String(path.at(-1))}`,
      fillings: [{ how: 'usual', text: renderTemplate(text, scope).trim() }],
    }));
}

function textHtml({ id, fillings }: ReadText, { texts }: Context): Html {
  return html`<article><h3>${id}</h3>
${fillings.map(
  ({ how, text }) =>
    html`<div class="filling"><p class="how">${howWords(how, texts)}</p><p class="text">${text}</p></div>`,
)}
<p class="ticks" role="group" aria-label="${id}"><label><input type="checkbox"> ${texts.t('review.good')}</label> <label><input type="checkbox"> ${texts.t('review.mend')}</label></p>
<p class="mended"><span>${texts.t('review.mended')}</span></p></article>`;
}

function howWords(how: ReadText['fillings'][number]['how'], texts: Texts): string {
  switch (how) {
    case 'usual':
      return texts.t('review.usual');
    case 'none':
      return texts.t('review.none');
    case 'longest':
      return texts.t('review.longest');
    case 'as-is':
      return texts.t('review.as_is');
    default:
      return texts.t('review.choice', { number: how.slice('choice-'.length) });
  }
}

/** Shows where to sign, and the field of the handbook that then names the reader. */
function signature({ language, texts }: Context): Html {
  const rows = (['name', 'date', 'signature'] as const).map((row) => texts.t(`review.${row}`));
  const field = `language_reviewers:\n  ${language}: [U…]  # ${texts.t('review.name')}, ${texts.t('review.date')}`;
  return html`<section class="page"><h2>${texts.t('review.sign_title')}</h2>
<p>${texts.t('review.sign_words', { language })}</p>
<table class="signature"><tbody>${rows.map((row) => html`<tr><th scope="row">${row}</th><td></td></tr>`)}</tbody></table>
<h2>${texts.t('review.field_title')}</h2><p>${texts.t('review.field')}</p><pre>${field}</pre></section>`;
}
