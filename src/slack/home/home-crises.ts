import type { KnownBlock } from '@slack/types';
import type { PersonAtRisk } from '../../domain/cases/at-risk/people-at-risk.ts';
import type { Crisis } from '../../domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES, nextWordDueAt } from '../../domain/cases/model/crises/crisis.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { sameActor } from '../../domain/people/actor.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { readersWhen } from '../cases/card/deadline-lines.ts';
import { contextBlock, sectionBlock } from '../kit/blocks.ts';
import { levelMark } from '../kit/level-mark.ts';
import { linkTo } from '../kit/link-to.ts';
import { rescueWords } from '../kit/rescue-words.ts';
import { typedWords } from '../kit/typed-words.ts';

/** Number of crises shown on a busy day; `/crisis` lists all of them. */
const SHOWN = 6;
const LONGEST_TITLE = 100;

/** The open crises as one person sees them; `link` null while a board is not there yet. */
export type HomeCrises = {
  crises: readonly { crisis: Crisis; link: string | null; people: readonly PersonAtRisk[] }[];
  /** Number of pauses that last. */
  pauses: number;
  /** Person whose App Home this is. */
  person: Actor;
  /** ISO 8601 UTC. */
  now: string;
  timeZone: string;
};

/** Returns the blocks for everyone: pauses, and each open crisis with its board. */
export function crisisBlocks(seen: HomeCrises, texts: Texts): KnownBlock[] {
  const { crises, pauses } = seen;
  const rest = crises.length - SHOWN;
  return [
    ...(pauses === 0 ? [] : [sectionBlock(texts.t('home.paused', { count: pauses }))]),
    ...(crises.length === 0
      ? []
      : [{ type: 'divider' } as const, sectionBlock(`*${texts.t('home.crises', { count: crises.length })}*`)]),
    ...crises.slice(0, SHOWN).map((one) => sectionBlock(crisisLine(one, seen, texts))),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

function crisisLine({ crisis, link, people }: HomeCrises['crises'][number], seen: HomeCrises, texts: Texts): string {
  const { id, level, roles } = crisis;
  const title = texts.t('board.title', { id, title: typedWords(crisis.title, LONGEST_TITLE) });
  const mine = CRISIS_ROLES.filter((role) => sameActor(roles[role]?.who ?? null, seen.person));
  const due = nextWordDueAt(crisis);
  const when = readersWhen(due, seen, texts);
  const rescues = rescueWords(people, texts);
  return [
    `${levelMark(level)} *${linkTo(link, title)}* · ${texts.t('board.level', { level })}`,
    ...(rescues === '' ? [] : [rescues]),
    texts.t(due > seen.now ? 'home.crisis_word' : 'home.crisis_word_late', { when }),
    ...(mine.length === 0
      ? []
      : [
          texts.t('crisis.roles_held', {
            roles: formatList(
              mine.map((role) => texts.t(`role.crisis_${role}`)),
              texts,
            ),
          }),
        ]),
  ].join(' · ');
}
