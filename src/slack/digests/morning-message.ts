import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import type { Morning } from '../../domain/digests/morning.ts';
import { asksNothing } from '../../domain/digests/morning.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDayAndMonth, formatDayOfWeek, formatHour } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeMrkdwn, sectionBlock, truncate } from '../kit/blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import { typedWords } from '../kit/typed-words.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

/** Addresses of cards and boards by number; null or absent where there is none. */
type Links = { cards: ReadonlyMap<number, string | null>; boards: ReadonlyMap<number, string | null> };

export type MorningContext = {
  handbook: Handbook;
  links: Links;
  /** Names a person without calling them. */
  nameOf(actor: Actor): string;
  texts: Texts;
};

/** Things of one kind that are named; the others are counted. */
const NAMED = 4;
const LONGEST_NAME = 60;
const LONGEST_TASK = 80;

/** Builds what a working day begins with: a line for each kind of thing, none for what there is not. It calls nobody. */
export function morningMessage(morning: Morning, given: MorningContext): DrawnCard {
  const { texts } = given;
  const title = texts.t('morning.title', { day: formatDayOfWeek(morning.date, texts) });
  const lines = [
    ...shiftLine(morning, given),
    ...(asksNothing(morning) ? [texts.t('morning.nothing')] : []),
    ...listLine(
      'morning.late',
      morning.late.map((id) => caseLink(id, given)),
      texts,
    ),
    ...listLine('morning.due', dueParts(morning, given), texts),
    ...listLine('morning.facts', factParts(morning, given), texts),
    ...listLine('morning.promised', promisedParts(morning, given), texts),
  ];
  return { text: title, blocks: [sectionBlock([`*${title}*`, ...lines].join('\n'))] };
}

function shiftLine({ onShift }: Morning, { nameOf, texts }: MorningContext): string[] {
  if (onShift === null) return [];
  if (onShift.length === 0) return [texts.t('morning.nobody')];
  const names = onShift.map((user) => nameOf({ kind: 'slack', team: '', user }));
  return listLine('morning.on_shift', names, texts);
}

function listLine(
  key: 'morning.on_shift' | 'morning.late' | 'morning.due' | 'morning.facts' | 'morning.promised',
  parts: readonly string[],
  texts: Texts,
): string[] {
  if (parts.length === 0) return [];
  const rest = parts.length - NAMED;
  const shown = parts.slice(0, NAMED).join(' · ');
  return [texts.t(key, { what: rest > 0 ? `${shown} · ${texts.t('cases.more', { count: rest })}` : shown })];
}

function dueParts({ due }: Morning, given: MorningContext): string[] {
  return due.map(({ caseId, severity, at }) => `${caseLink(caseId, given)} (${severity}) ${hour(at, given)}`);
}

function factParts({ facts }: Morning, given: MorningContext): string[] {
  return facts.map((fact) => {
    const who = given.nameOf(fact.owner);
    const at = hour(fact.validUntil ?? '', given);
    return [`${factName(fact, given)} ${at}`, ...placeOf(fact, given), who].join(', ');
  });
}

/** Returns what others wait for: our next word, an answer to a question, a task. */
function promisedParts({ words, questions, tasks, date }: Morning, given: MorningContext): string[] {
  const { handbook, nameOf, texts } = given;
  return [
    ...words.map(({ crisisId, at }) =>
      texts.t('morning.word', { crisis: boardLink(crisisId, given), at: hour(at, given) }),
    ),
    ...questions.map(({ caseId, area, askedBy, askedAt }) => {
      const names = handbook.institution.areas.find(({ id }) => id === area)?.names ?? {};
      const named = inLanguage(names, texts.language, handbook.institution.languages) || area;
      const since = formatDayAndMonth(localDate(askedAt, handbook.institution.timeZone), texts);
      const asked = { area: escapeMrkdwn(truncate(named, LONGEST_NAME)), since, who: nameOf(askedBy) };
      return texts.t('morning.question', { ...asked, case: caseLink(caseId, given) });
    }),
    ...tasks.map(({ what, owner, dueOn, crisisId }) => {
      const by = dueOn === date ? '' : ` (${formatDayAndMonth(dueOn, texts)})`;
      return `${boardLink(crisisId, given)}: ${typedWords(what, LONGEST_TASK)}${by}, ${nameOf(owner)}`;
    }),
  ];
}

function factName({ key, title }: EnteredFact, { handbook, texts }: MorningContext): string {
  if (title !== null) return typedWords(title, LONGEST_NAME);
  const declared = handbook.playbooks.flatMap(({ facts }) => facts).find(({ id }) => id === key);
  const named = inLanguage(declared?.titles ?? {}, texts.language, handbook.institution.languages) || key;
  return escapeMrkdwn(truncate(named, LONGEST_NAME));
}

function placeOf({ scope }: EnteredFact, given: MorningContext): string[] {
  const [kind, id = ''] = scope.split(':');
  if (kind === 'case') return [caseLink(Number(id), given)];
  return kind === 'crisis' ? [boardLink(Number(id), given)] : [];
}

function caseLink(id: number, { links }: MorningContext): string {
  return linkTo(links.cards.get(id) ?? null, `#${id}`);
}

function boardLink(id: number, { links, texts }: MorningContext): string {
  return linkTo(links.boards.get(id) ?? null, texts.t('morning.crisis', { id }));
}

function hour(at: string, { handbook }: MorningContext): string {
  return formatHour(at, handbook.institution.timeZone);
}
