import type { HomeView, KnownBlock } from '@slack/types';
import type { Agreement, HomePage, OpenCount } from '../../domain/cases/ports/home.ts';
import type { ElectoralPeriod } from '../../domain/handbook/electoral-period.ts';
import type { Preference } from '../../domain/people/preferences.ts';
import { formatMoment } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { BotHealth } from '../bolt/slack-deps.ts';
import { referenceOf } from '../cases/card/card-actions.ts';
import { atRiskLine } from '../cases/messages/at-risk-line.ts';
import { caseLine } from '../cases/messages/case-line.ts';
import { encodeReference } from '../cases/view/card-reference.ts';
import type { CaseView } from '../cases/view/case-view.ts';
import { button, contextBlock, headerBlock, sectionBlock, sectionWith } from '../kit/blocks.ts';
import { electoralLine } from '../kit/electoral-line.ts';
import { READ_AND_APPROVE } from '../kit/ids.ts';
import type { HomeCrises } from './home-crises.ts';
import { crisisBlocks } from './home-crises.ts';
import { healthBlocks } from './home-health.ts';
import type { HomePlan } from './home-plan.ts';
import { planBlocks } from './home-plan.ts';
import { readingBlocks, settingBlocks } from './home-settings.ts';
import type { HomeShifts } from './home-shifts.ts';
import { shiftBlocks } from './home-shifts.ts';

/**
 * Number of cases shown per list. All lists together stay far below the hundred blocks that Slack
 * takes.
 */
export const SHOWN = 12;

export type Desk = {
  crises: HomeCrises;
  atRisk: Listed;
  mine: Listed;
  waiting: Listed;
  /** Addresses of cards, by case. */
  links: ReadonlyMap<number, string>;
  open: readonly OpenCount[];
  /** Agreement of the last four weeks. */
  agreement: Agreement;
  shifts: HomeShifts;
  plan: HomePlan;
  preference: Preference;
  health: BotHealth;
  /** True for a person who may change the handbook: they compare its hash with that of a print. */
  mayChangeHandbook: boolean;
  timeZone: string;
  /** ISO 8601 UTC. */
  now: string;
  /** The election that is called; null while none is. */
  electoral: ElectoralPeriod | null;
};

/** `more`: how many there are beside those that are listed. */
export type Listed = { count: number; views: readonly CaseView[] };

/** Builds the App Home of a member of the team, the most urgent first. */
export function homeView(desk: Desk, texts: Texts): HomeView {
  const { atRisk, mine, waiting, links } = desk;
  const lineBy = (line: typeof caseLine) => (view: CaseView) =>
    line(view, texts, links.get(view.state.core.id) ?? null);
  return {
    type: 'home',
    blocks: [
      headerBlock(texts.t('home.title')),
      contextBlock(texts.t('home.help')),
      ...electoralBlocks(desk, texts),
      ...healthBlocks(desk.health, desk, texts),
      ...crisisBlocks(desk.crises, texts),
      ...(atRisk.count === 0
        ? []
        : casesBlocks(texts.t('cases.at_risk', { count: atRisk.count }), atRisk, lineBy(atRiskLine), texts)),
      ...casesBlocks(texts.t('home.mine', { count: mine.count }), mine, lineBy(caseLine), texts),
      ...casesBlocks(
        texts.t('home.waiting', { count: waiting.count }),
        waiting,
        lineBy(caseLine),
        texts,
        approveBlock(texts),
      ),
      { type: 'divider' },
      sectionBlock([`*${texts.t('home.open')}*`, ...openLines(desk, texts)].join('\n')),
      ...agreementBlocks(desk.agreement, texts),
      ...planBlocks(desk.plan, texts),
      ...shiftBlocks(desk.shifts, desk, texts),
      ...readingBlocks(desk.preference, desk, texts),
      ...settingBlocks(desk.preference, texts),
      contextBlock(texts.t('home.what_it_is')),
    ],
  };
}

/** For the team as a whole, never by person. */
function agreementBlocks({ kept, corrected }: Agreement, texts: Texts): KnownBlock[] {
  const count = kept + corrected;
  return count === 0 ? [] : [contextBlock(texts.t('home.agreement', { count, kept, corrected }))];
}

function electoralBlocks({ electoral }: Desk, texts: Texts): KnownBlock[] {
  const line = electoralLine(electoral, texts);
  return line === '' ? [] : [sectionBlock(line)];
}

/** The cases of a page as they are listed. */
export function listCases(
  { count, states }: HomePage,
  viewOf: (state: HomePage['states'][number]) => CaseView,
): Listed {
  return { count, views: states.slice(0, SHOWN).map(viewOf) };
}

function casesBlocks(
  title: string,
  { count, views }: Listed,
  lineOf: (view: CaseView) => string,
  texts: Texts,
  block: (line: string, view: CaseView) => KnownBlock = sectionBlock,
): KnownBlock[] {
  const rest = count - views.length;
  return [
    { type: 'divider' },
    sectionBlock(`*${title}*`),
    ...views.map((view) => block(lineOf(view), view)),
    ...(rest > 0 ? [contextBlock(texts.t('cases.more', { count: rest }))] : []),
  ];
}

/** Returns a line with the button that opens the exact text: a line of a list is no text to approve. */
function approveBlock(texts: Texts): (line: string, view: CaseView) => KnownBlock {
  return (line, view) =>
    sectionWith(line, button(texts.t('button.approve'), READ_AND_APPROVE, encodeReference(referenceOf(view))));
}

function openLines({ open, timeZone }: Desk, texts: Texts): string[] {
  if (open.length === 0) return [texts.t('home.none_open')];
  return open.map(({ severity, count, oldestId, oldestAt }) =>
    texts.t('home.open_line', { severity, count, id: oldestId, since: formatMoment(oldestAt, timeZone, texts) }),
  );
}
