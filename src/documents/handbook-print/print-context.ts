import type { SharedFact } from '../../domain/cases/ports/fact-reader.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import { PLAYBOOK_AT_RISK } from '../../domain/handbook/playbook.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { maskerOfFacts } from '../../domain/privacy/masker-of.ts';
import type { Language, Localized } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDay, formatHour } from '../../i18n/dates.ts';
import { formatMasked } from '../../i18n/masked-text.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';

/** Data and wording that all parts of the print-out need. */
export type PrintContext = {
  handbook: Handbook;
  from: HandbookPrint['from'];
  /** Null when they could not be read. */
  facts: readonly SharedFact[] | null;
  factsOf(playbook: Playbook): readonly SharedFact[];
  /** The institution's first language. */
  language: Language;
  texts: Texts;
  institution: string;
  /** The gravest first, people at risk before all; then by title. */
  playbooks: readonly Playbook[];
  /** A date such as 2027-03-31, of the institution. */
  today: string;
  /** The day and hour of printing, and the hash by which people know the handbook. */
  printed: { at: string; hash: string };
  said(texts: Localized): string;
  /** Returns what people typed, without personal data. */
  masked(text: string): string;
  /** A moment (ISO 8601 UTC), there. */
  moment(at: string): string;
  /** A date such as 2027-03-31, in words. */
  day(date: string): string;
  /** Returns the duration of that number of minutes, in words. */
  duration(minutes: number): string;
  /** `a, b o c`. */
  oneOf(names: readonly string[]): string;
  /**
   * Returns the members of the team with that role, by the handbook's names; the role itself if it
   * names none.
   */
  holders(role: Role): string;
  roles(roles: readonly Role[]): string;
  whoIs(actor: Actor): string;
};

/** As many figures of the hash as `/playbook list` shows. */
const SHOWN_OF_HASH = 12;

/** Longer times are said in hours. */
const LONGEST_IN_MINUTES = 120;

export function contextOf({ handbook, from, facts, printedAt, whoIs }: HandbookPrint): PrintContext {
  const { institution } = handbook;
  const language = homeLanguage(handbook);
  const { timeZone, languages } = institution;
  const texts = textsOfHouse(handbook);
  const said = (localized: Localized) => inLanguage(localized, language, languages);
  const masker = maskerOfFacts(facts ?? [], handbook);
  const moment = (at: string) => `${formatDay(localDate(at, timeZone), texts, 'short')}, ${formatHour(at, timeZone)}`;
  const oneOf = (names: readonly string[]) => new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  const roleName = (role: Role) => texts.t(`role.${role}`);
  return {
    handbook,
    from,
    facts,
    factsOf: ({ id }) => (facts ?? []).filter(({ playbook }) => playbook === id),
    language,
    texts,
    institution: said(institution.names),
    playbooks: inOrder(handbook.playbooks, said),
    today: localDate(printedAt, timeZone),
    printed: {
      at: `${formatDay(localDate(printedAt, timeZone), texts)}, ${formatHour(printedAt, timeZone)}`,
      hash: handbook.hash.slice(0, SHOWN_OF_HASH),
    },
    said,
    masked: (text) => formatMasked(masker(text), texts),
    moment,
    day: (date) => formatDay(date, texts),
    duration: (minutes) =>
      minutes > LONGEST_IN_MINUTES
        ? texts.t('print.hours', { count: Math.round(minutes / 60) })
        : texts.t('print.minutes', { count: minutes }),
    oneOf,
    holders: (role) => {
      const names = institution.team.members.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
      return names.length === 0 ? roleName(role) : names.join(', ');
    },
    roles: (roles) => oneOf(roles.map(roleName)),
    whoIs,
  };
}

function inOrder(playbooks: readonly Playbook[], said: (titles: Localized) => string): Playbook[] {
  const rank = ({ id, severity }: Playbook) => (id === PLAYBOOK_AT_RISK ? '' : severity);
  return playbooks.toSorted(
    (one, other) => rank(one).localeCompare(rank(other)) || said(one.titles).localeCompare(said(other.titles)),
  );
}

/** Content of a print-out, and its moment. */
export type HandbookPrint = {
  handbook: Handbook;
  /** Read from files, or the one in force since then (ISO 8601 UTC). */
  from: { kind: 'files' } | { kind: 'in_force'; since: string };
  /** Current facts of crises, without data of any single case; null when they could not be read. */
  facts: readonly SharedFact[] | null;
  /** ISO 8601 UTC. */
  printedAt: string;
  /** Returns the name by which readers of the paper know a person of the team. */
  whoIs(actor: Actor): string;
};
