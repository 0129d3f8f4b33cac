import type { Crisis } from '../../domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../../domain/cases/model/crises/crisis.ts';
import type { FactName } from '../../domain/crises/report/crisis-report.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { classRow, networkName, playbookById } from '../../domain/handbook/handbook.ts';
import type { PostClass } from '../../domain/handbook/vocabulary.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { sameActor } from '../../domain/people/actor.ts';
import type { NamesIn } from '../../domain/people/names-in.ts';
import type { ShownPiece } from '../../domain/posts/shown-pieces.ts';
import { isolateDirection } from '../../domain/text/isolate-direction.ts';
import type { Localized } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { networkInWords } from '../../i18n/handbook-names.ts';
import { formatMasked } from '../../i18n/masked-text.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { withoutNames } from './without-names.ts';

/** Names for everything that the parts of a report mention, in the language of the institution. */
export type ReportContext = {
  handbook: Handbook;
  texts: Texts;
  /** `roles`: people appear by their role, and no text names a person whom we know or recognise. */
  namesIn: NamesIn;
  /** Returns what people wrote, without the parts that may not be shown. */
  said(pieces: readonly ShownPiece[]): string;
  /** Returns what people of the team typed, in reports that hide nothing from other readers. */
  typed(text: string): string;
  who(actor: Actor): string;
  moment(at: string): string;
  factName(fact: FactName): string;
  networkName(id: string): string;
  playbookName(id: string): string;
  className(id: PostClass): string;
  /** Null for what is about none of the handbook's topics, or belongs to no area. */
  topicName(id: string | null): string;
  areaName(id: string | null): string;
};

/**
 * Creates the context of a report.
 * @param nameOf the workspace's name of a person whom the handbook does not name; null if the
 * workspace does not know it either
 */
export function reportContext(
  crisis: Crisis,
  handbook: Handbook,
  namesIn: NamesIn,
  nameOf: (user: string) => string | null,
): ReportContext {
  return contextIn(textsOfHouse(handbook), { crisis, handbook }, namesIn, nameOf);
}

/** Creates the same context in another language: for one reader. */
export function contextIn(
  texts: Texts,
  { crisis, handbook }: { crisis: Crisis; handbook: Handbook },
  namesIn: NamesIn,
  nameOf: (user: string) => string | null,
): ReportContext {
  const { languages, timeZone, topics, areas } = handbook.institution;
  const titled = (titles: Localized) => inLanguage(titles, texts.language, languages);
  const typed = (text: string) => isolateDirection(namesIn === 'roles' ? withoutNames(text, handbook, texts) : text);
  const declared = playbookById(handbook, crisis.playbook)?.facts ?? [];
  return {
    handbook,
    texts,
    namesIn,
    typed,
    said: (pieces) => typed(formatMasked(pieces, texts)),
    who: (actor) =>
      namesIn === 'roles' ? roleOf(actor, crisis, handbook, texts) : actorNameOf(actor, handbook, texts, nameOf),
    moment: (at) => formatMoment(at, timeZone, texts),
    factName: ({ key, title }) =>
      title === null ? titled(declared.find(({ id }) => id === key)?.titles ?? {}) || key : typed(title),
    networkName: (id) => networkInWords(networkName(handbook, id), texts),
    playbookName: (id) => titled(playbookById(handbook, id)?.titles ?? {}) || id,
    className: (id) => titled(classRow(handbook, id).titles),
    topicName: (id) =>
      titled(topics.find((topic) => topic.id === id)?.titles ?? {}) || (id ?? texts.t('digest.no_topic')),
    areaName: (id) => titled(areas.find((area) => area.id === id)?.names ?? {}) || (id ?? texts.t('week.no_area')),
  };
}

function actorNameOf(actor: Actor, handbook: Handbook, texts: Texts, nameOf: (user: string) => string | null): string {
  switch (actor.kind) {
    case 'slack': {
      const member = handbook.institution.team.members.find(({ slack }) => slack === actor.user);
      return member?.name ?? nameOf(actor.user) ?? texts.t('recap.somebody');
    }
    case 'spoken':
      return [actor.name, actor.post].filter((part) => part !== '').join(', ');
    case 'console':
      return texts.t('recap.operator');
    case 'clock':
      return 'Portavoz';
  }
}

/** The role in the crisis, else the first that the handbook gives. */
function roleOf(actor: Actor, { roles }: Crisis, { institution }: Handbook, texts: Texts): string {
  if (actor.kind === 'clock') return 'Portavoz';
  if (actor.kind === 'spoken') return actor.post || texts.t('recap.somebody');
  if (actor.kind === 'console') return texts.t('recap.operator');
  const held = CRISIS_ROLES.find((role) => sameUser(roles[role]?.who ?? null, actor));
  if (held !== undefined) return texts.t(`role.crisis_${held}`);
  const [first] = institution.team.members.find(({ slack }) => slack === actor.user)?.roles ?? [];
  return first === undefined ? texts.t('recap.somebody') : texts.t(`role.${first}`);
}

function sameUser(one: Actor | null, other: Actor): boolean {
  if (one?.kind === 'slack' && other.kind === 'slack') return one.user === other.user;
  return sameActor(one, other);
}
