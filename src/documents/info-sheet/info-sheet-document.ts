import { asTextsSayIt } from '../../domain/cases/facts/fact-words.ts';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import type { InfoSheet, SheetStatement } from '../../domain/crises/sheet/info-sheet.ts';
import { fellAt } from '../../domain/crises/sheet/info-sheet.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../domain/handbook/handbook.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import { maskerOfFacts } from '../../domain/privacy/masker-of.ts';
import { isolateDirection } from '../../domain/text/isolate-direction.ts';
import type { Localized } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatHour, formatMoment } from '../../i18n/dates.ts';
import { formatMasked } from '../../i18n/masked-text.ts';
import type { Texts } from '../../i18n/texts.ts';
import { withoutNames } from '../crisis-report/without-names.ts';
import type { ReportDocument, ReportSection } from '../report/report-document.ts';

/** Longer lists are read in the channel. */
const STATEMENTS = 4;
const FALLEN = 10;

type SheetContext = { handbook: Handbook; texts: Texts };

/**
 * Writes the info sheet for readers outside of the team: no names of people, no personal data, no drafts.
 * @param since moment after which each fallen fact is in it, however many they are
 */
export function infoSheetDocument(
  sheet: InfoSheet,
  { handbook, texts }: SheetContext,
  since: string | null,
): ReportDocument {
  const words = wordsFor(sheet, { handbook, texts });
  const playbook = playbookById(handbook, sheet.crisis.playbook);
  const sections: ReportSection[] = [
    // First what a reader may have said until now.
    list(texts.t('sheet.fallen'), fallenLines(sheet, words, since)),
    list(texts.t('sheet.facts'), factLines(sheet, words), texts.t('sheet.no_facts')),
    list(texts.t('sheet.statements'), statementLines(sheet, words), texts.t('sheet.no_statements')),
    list(texts.t('sheet.always'), playbook === undefined ? [] : standingLines(playbook, sheet.at, words)),
    list(texts.t('sheet.not_to_say'), playbook?.mustNot.map(({ what }) => words.said(what)) ?? []),
    list(texts.t('sheet.phones'), phoneLines(handbook, words)),
  ];
  return {
    language: texts.language,
    title: texts.t('sheet.title', { title: words.typed(sheet.crisis.title) }),
    lines: [
      words.said(handbook.institution.names),
      texts.t('sheet.at', { at: formatMoment(sheet.at, handbook.institution.timeZone, texts) }),
      ...(sheet.crisis.closed === null ? [] : [texts.t('sheet.over', { at: words.moment(sheet.crisis.closed.at) })]),
    ],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    foot: [texts.t('sheet.foot')],
    isOnePage: true,
  };
}

type Words = {
  texts: Texts;
  handbook: Handbook;
  said(localized: Localized): string;
  /** Returns what people typed, without names and personal data. */
  typed(text: string): string;
  moment(at: string): string;
  name(fact: EnteredFact): string;
  value(fact: EnteredFact): string;
};

function wordsFor({ crisis, facts, fallen, at: now }: InfoSheet, { handbook, texts }: SheetContext): Words {
  const { languages, timeZone } = handbook.institution;
  const playbook = playbookById(handbook, crisis.playbook);
  const mask = maskerOfFacts(
    [...facts, ...fallen].map((fact) => ({ ...fact, playbook: crisis.playbook })),
    handbook,
  );
  const said = (localized: Localized) => inLanguage(localized, texts.language, languages);
  const typed = (text: string) => isolateDirection(withoutNames(formatMasked(mask(text), texts), handbook, texts));
  return {
    texts,
    handbook,
    said,
    typed,
    // The day is at the head of the sheet.
    moment: (at) =>
      localDate(at, timeZone) === localDate(now, timeZone)
        ? formatHour(at, timeZone, texts)
        : formatMoment(at, timeZone, texts),
    name: ({ key, title }) =>
      title === null ? said(playbook?.facts.find(({ id }) => id === key)?.titles ?? {}) || key : typed(title),
    value: (fact) => {
      const { value, translations = {} } = asTextsSayIt(fact, handbook, crisis.playbook);
      const words = translations[texts.language] || value || fact.value;
      // Words of the handbook are nobody's data, even where a place is called like a family.
      return isOfHandbook(fact) ? isolateDirection(words) : typed(words);
    },
  };
}

function isOfHandbook({ meaning }: EnteredFact): boolean {
  return meaning?.kind === 'places' || meaning?.kind === 'choice';
}

function factLines({ facts }: InfoSheet, { texts, name, value, moment }: Words): string[] {
  return facts.map((fact) => {
    const since = { fact: name(fact), value: value(fact), at: moment(fact.verifiedAt ?? fact.enteredAt) };
    return fact.validUntil === null
      ? texts.t('sheet.fact', since)
      : texts.t('sheet.fact_until', { ...since, until: moment(fact.validUntil) });
  });
}

function fallenLines({ fallen }: InfoSheet, { texts, name, value, moment }: Words, since: string | null): string[] {
  const isNew = (fact: EnteredFact) => since !== null && fellAt(fact) >= since;
  return fallen
    .filter((fact, index) => index < FALLEN || isNew(fact))
    .map((fact) => texts.t('sheet.fell', { fact: name(fact), value: value(fact), at: moment(fellAt(fact)) }));
}

function statementLines({ statements }: InfoSheet, words: Words): string[] {
  const { texts, moment } = words;
  return statements.slice(0, STATEMENTS).map((one) => {
    const kind = texts.t(`statement.${one.kind}`);
    return texts.t('sheet.statement', { kind, at: moment(one.publishedAt), text: textFor(one, words) });
  });
}

/** In the reader's language, else in the institution's first one. */
function textFor({ texts: said }: SheetStatement, { texts, handbook }: Words): string {
  const of = (language: string) => said.find((one) => one.language === language)?.text;
  return isolateDirection(of(texts.language) ?? of(homeLanguage(handbook)) ?? said[0]?.text ?? '');
}

function standingLines({ standingFacts }: Playbook, at: string, { said, handbook }: Words): string[] {
  const today = localDate(at, handbook.institution.timeZone);
  return standingFacts.filter(({ validUntil }) => validUntil >= today).map(({ texts }) => said(texts));
}

function phoneLines({ institution }: Handbook, { said }: Words): string[] {
  return institution.officialSources.phones.map(({ phone, use }) => `${phone} · ${said(use)}`);
}

/** A list without a line says so where there is something to say. */
function list(title: string, lines: readonly string[], none: string | null = null): ReportSection {
  if (lines.length > 0) return { title, blocks: [{ kind: 'list', items: lines.map((line) => [line]) }] };
  return { title, blocks: none === null ? [] : [{ kind: 'words', text: none }] };
}
