import type { KnownBlock } from '@slack/types';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import type { Holdings } from '../../domain/crises/handover/holdings.ts';
import { holdsNothing } from '../../domain/crises/handover/holdings.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { formatDay } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, sectionBlock, truncate } from '../kit/blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import { mentionsOf } from '../kit/mentions.ts';
import { typedWords } from '../kit/typed-words.ts';

export type LeaveContext = {
  handbook: Handbook;
  /** Addresses of cards and boards by number; null or absent where there is none. */
  links: { cards: ReadonlyMap<number, string | null>; boards: ReadonlyMap<number, string | null> };
  texts: Texts;
};

/** Things of one kind that are named; the others are counted. */
const NAMED = 10;
const LONGEST_NAME = 60;
const LONGEST_TASK = 80;
/** Characters of one line: ten of them fit a message. */
const LONGEST_LINE = 1_000;

/** Builds the list of what a person must hand over to leave the team, and to whom it could go. */
export function leaveMessage(held: Holdings, given: LeaveContext): { text: string; blocks: KnownBlock[] } {
  const { texts } = given;
  const who = mentionsOf([held.who.user]);
  const title = texts.t('team.leave', { who });
  if (holdsNothing(held)) return { text: title, blocks: [sectionBlock(texts.t('team.leave_nothing', { who }))] };
  const lines = [
    ...line('team.roles', roleParts(held, texts), texts),
    ...line(
      'team.groups',
      held.groups.map((one) => mentionsOf([one])),
      texts,
    ),
    ...line('team.shifts', shiftParts(held), texts),
    ...(held.shifts.length === 0 ? [] : [deputyLine(held, texts)]),
    ...line(
      'team.deputy_of',
      held.deputyOf.map((one) => mentionsOf([one])),
      texts,
    ),
    ...line(
      'team.reads',
      held.reads.map((one) => texts.say({ key: `language.${one}` })),
      texts,
    ),
    ...line('team.crisis_roles', crisisParts(held, given), texts),
    ...line(
      'team.cases',
      held.cases.map(({ core }) => `${caseLink(core.id, given)} (${core.severity})`),
      texts,
    ),
    ...line(
      'team.facts',
      held.facts.map((fact) => factPart(fact, given)),
      texts,
    ),
    ...line(
      'team.questions',
      held.questions.map(({ caseId }) => caseLink(caseId, given)),
      texts,
    ),
    ...line('team.tasks', taskParts(held, given), texts),
  ];
  return {
    text: title,
    blocks: [sectionBlock(`*${title}*`), ...lines.map((one) => sectionBlock(one)), contextBlock(texts.t('team.how'))],
  };
}

type LineKey =
  `team.${'roles' | 'groups' | 'shifts' | 'deputy_of' | 'reads' | 'crisis_roles' | 'cases' | 'facts' | 'questions' | 'tasks'}`;

function line(key: LineKey, parts: readonly string[], texts: Texts): string[] {
  if (parts.length === 0) return [];
  const fitting: string[] = [];
  for (const part of parts.slice(0, NAMED))
    if ([...fitting, part].join(' · ').length <= LONGEST_LINE) fitting.push(part);
  const rest = parts.length - fitting.length;
  const what = [...fitting, ...(rest > 0 ? [texts.t('cases.more', { count: rest })] : [])].join(' · ');
  return [texts.t(key, { what })];
}

/** Returns each role with those who have it too. */
function roleParts({ roles }: Holdings, texts: Texts): string[] {
  return roles.map(({ role, others }) => {
    const named = texts.t(`role.${role}`);
    if (others.length === 0) return texts.t('team.role_alone', { role: named });
    return texts.t('team.role_too', { role: named, who: mentionsOf(others.slice(0, NAMED)) });
  });
}

function shiftParts({ shifts }: Holdings): string[] {
  return shifts.map((id) => escapeMrkdwn(truncate(id, LONGEST_NAME)));
}

function deputyLine({ deputies }: Holdings, texts: Texts): string {
  return deputies.length === 0 ? texts.t('team.no_deputy') : texts.t('team.deputy', { who: mentionsOf(deputies) });
}

function crisisParts({ crisisRoles }: Holdings, given: LeaveContext): string[] {
  const { texts } = given;
  const byCrisis = Map.groupBy(crisisRoles, ({ crisisId }) => crisisId);
  return [...byCrisis].map(([id, roles]) => {
    const titles = roles.map(({ role }) => texts.t(`role.crisis_${role}`));
    return `${boardLink(id, given)}: ${formatList(titles, texts)}`;
  });
}

function taskParts({ tasks }: Holdings, given: LeaveContext): string[] {
  return tasks.map(({ what, dueOn, crisisId }) => {
    const day = formatDay(dueOn, given.texts, 'short');
    return `${boardLink(crisisId, given)}: ${typedWords(what, LONGEST_TASK)} (${day})`;
  });
}

function factPart({ key, title, scope }: EnteredFact, given: LeaveContext): string {
  const { handbook, texts } = given;
  const declared = handbook.playbooks.flatMap(({ facts }) => facts).find(({ id }) => id === key);
  const named = inLanguage(declared?.titles ?? {}, texts.language, handbook.institution.languages) || key;
  const name = title === null ? escapeMrkdwn(truncate(named, LONGEST_NAME)) : typedWords(title, LONGEST_NAME);
  const [kind, id = ''] = scope.split(':');
  if (kind === 'case') return `${name} (${caseLink(Number(id), given)})`;
  return kind === 'crisis' ? `${name} (${boardLink(Number(id), given)})` : name;
}

function caseLink(id: number, { links }: LeaveContext): string {
  return linkTo(links.cards.get(id) ?? null, `#${id}`);
}

function boardLink(id: number, { links, texts }: LeaveContext): string {
  return linkTo(links.boards.get(id) ?? null, texts.t('morning.crisis', { id }));
}
