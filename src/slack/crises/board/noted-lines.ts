import type { KnownBlock, SectionBlock } from '@slack/types';
import type { NotedMessage } from '../../../domain/cases/model/crises/noted-message.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import type { NotedRecall } from '../../../domain/crises/model/noted-recalls.ts';
import { countToSayAgain, notedRecalls } from '../../../domain/crises/model/noted-recalls.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import { voiceName } from '../../../domain/people/mention.ts';
import { formatList } from '../../../i18n/lists.ts';
import { contextBlock, option, overflowMenu, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { NOTED } from '../../kit/ids.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisView } from './crisis-view.ts';
import { fitLines } from './fit-lines.ts';
import { namedCrisis } from './ledger-reference.ts';
import { encodeStep } from './step-lines.ts';

const LONGEST_WORDS = 140;
const LONGEST_WHO = 80;
const MOST_OPEN = 4;
const MOST_OTHERS = 4;
const MOST_FACTS = 3;

/**
 * Returns what people said by another way and noted later: first, with their menus, the messages to
 * be said again.
 */
export function notedBlocks(view: CrisisView, characters: number): KnownBlock[] {
  const all = notedRecalls(view.board, view.handbook);
  if (all.length === 0) return [];
  const { texts } = view;
  const count = countToSayAgain(all);
  const title = [
    texts.t('noted.title', { count: all.length }),
    ...(count === 0 ? [] : [texts.t('noted.open', { count })]),
  ].join(' · ');
  const half = { characters: characters / 2 };
  const open = fitLines(all.slice(0, count), (one) => notedLine(one, view), { most: MOST_OPEN, ...half });
  const others = fitLines(all.slice(count), (one) => notedLine(one, view), { most: MOST_OTHERS, ...half });
  const rest = open.rest + others.rest;
  return [
    sectionBlock(title),
    ...open.shown.map(({ item }) => notedSection(item, view)),
    ...(others.shown.length === 0 ? [] : [contextBlock(others.shown.map(({ line }) => line).join('\n'))]),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Builds one message with what became of it; an open one has its menu. */
export function notedSection(recall: NotedRecall, view: CrisisView): SectionBlock {
  const { texts, board } = view;
  const line = notedLine(recall, view);
  if (recall.status !== 'open') return sectionBlock(line);
  const reference = encodeStep({ crisis: namedCrisis(board.crisis), id: recall.noted.id });
  return sectionWith(
    line,
    overflowMenu(NOTED.menu, [
      option(texts.t('button.noted_again'), `${NOTED.again}|${reference}`),
      option(texts.t('button.noted_waive'), `${NOTED.waive}|${reference}`),
    ]),
  );
}

function notedLine({ noted, fallen, status }: NotedRecall, view: CrisisView): string {
  const { texts } = view;
  const said = notedText(noted, view);
  if (status === 'stands') return said;
  if (status !== 'open') return `${said} · ${texts.t(`noted.${status}`)}`;
  const who = whoSaid(noted.onWordOf);
  const channel = texts.t(`noted.channel_${noted.channel}`);
  return `${said}\n${texts.t('noted.say_again', { facts: factWords(fallen, view), who, channel })}`;
}

/** Returns a message in one line: by what channel, when it was said and noted, the words, and on whose word. */
export function notedText({ channel, saidAt, notedAt, words, onWordOf }: NotedMessage, view: CrisisView): string {
  const { texts, when } = view;
  const hours = texts.t('noted.hours', { said: when(saidAt), noted: when(notedAt) });
  const name = texts.t(`noted.channel_${channel}`);
  return `📢 *${name}* · ${hours} · «${typedWords(words, LONGEST_WORDS)}» · ${whoSaid(onWordOf)}`;
}

function factWords(fallen: readonly EnteredFact[], view: CrisisView): string {
  const said = fallen.slice(0, MOST_FACTS).map((fact) => {
    const how = fact.status === 'superseded' || fact.status === 'retracted' ? fact.status : 'expired';
    return view.texts.t(`recall.${how}`, { fact: view.factName(fact) });
  });
  return formatList(said, view.texts);
}

/** Returns the name of a person; typed, it calls nobody. */
function whoSaid(actor: Actor): string {
  return actor.kind === 'spoken' ? typedWords(voiceName(actor), LONGEST_WHO) : 'Portavoz';
}
