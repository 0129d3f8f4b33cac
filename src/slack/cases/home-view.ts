import type { HomeView, KnownBlock } from '@slack/types';
import type { DeskPage, OpenCount } from '../../domain/cases/desk.ts';
import type { Texts } from '../../texts.ts';
import { context, header, section } from '../blocks.ts';
import type { BotHealth } from '../slack-deps.ts';
import { atRiskLine } from './at-risk-line.ts';
import { localMoment } from './card-lines.ts';
import { caseLine } from './case-line.ts';
import type { CaseView } from './case-view.ts';

/** Of each list. All of them together stay far below the hundred blocks that Slack takes. */
export const SHOWN = 12;

export type Desk = {
  atRisk: Listed;
  mine: Listed;
  waiting: Listed;
  open: readonly OpenCount[];
  health: BotHealth;
  timeZone: string;
};

/** `more`: how many there are beside those that are listed. */
export type Listed = { count: number; views: readonly CaseView[] };

/** The App Home of somebody of the team, the most urgent first. */
export function homeView(desk: Desk, texts: Texts): HomeView {
  const { atRisk, mine, waiting } = desk;
  return {
    type: 'home',
    blocks: [
      header(texts.t('home.title')),
      context(texts.t('home.help')),
      ...healthBlocks(desk, texts),
      ...(atRisk.count === 0 ? [] : list(texts.t('cases.at_risk', { count: atRisk.count }), atRisk, atRiskLine, texts)),
      ...list(texts.t('home.mine', { count: mine.count }), mine, caseLine, texts),
      ...list(texts.t('home.waiting', { count: waiting.count }), waiting, caseLine, texts),
      { type: 'divider' },
      section([`*${texts.t('home.open')}*`, ...openLines(desk, texts)].join('\n')),
    ],
  };
}

/** The cases of a page as they are listed. */
export function listed({ count, states }: DeskPage, viewOf: (state: DeskPage['states'][number]) => CaseView): Listed {
  return { count, views: states.slice(0, SHOWN).map(viewOf) };
}

function list(
  title: string,
  { count, views }: Listed,
  lineOf: (view: CaseView, texts: Texts) => string,
  texts: Texts,
): KnownBlock[] {
  const rest = count - views.length;
  return [
    { type: 'divider' },
    section(`*${title}*`),
    ...views.map((view) => section(lineOf(view, texts))),
    ...(rest > 0 ? [context(texts.t('cases.more', { count: rest }))] : []),
  ];
}

function openLines({ open, timeZone }: Desk, texts: Texts): string[] {
  if (open.length === 0) return [texts.t('home.none_open')];
  return open.map(({ severity, count, oldestId, oldestAt }) =>
    texts.t('home.open_line', { severity, count, id: oldestId, since: localMoment(oldestAt, timeZone) }),
  );
}

function healthBlocks({ health, timeZone }: Desk, texts: Texts): KnownBlock[] {
  const { unreachableSince } = health;
  const said = [
    texts.t(health.isSending ? 'home.sending' : 'home.not_sending', { count: health.toSend }),
    health.unsettled === 0
      ? texts.t('home.publishing_well')
      : texts.t('home.publishing_unsettled', { count: health.unsettled }),
    texts.t('home.handbook', { hash: health.handbookHash.slice(0, 12) }),
    texts.t(health.hasSecondChannel ? 'home.second_ready' : 'home.second_none'),
    texts.t('home.next_digest', { at: localMoment(health.nextDigestAt, timeZone) }),
  ].join(' · ');
  return [
    ...(unreachableSince === null
      ? []
      : [section(texts.t('home.cases_channel_down', { since: localMoment(unreachableSince, timeZone) }))]),
    context(said),
  ];
}
