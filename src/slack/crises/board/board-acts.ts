import type { ActionsBlock } from '@slack/types';
import { nextWordDueAt } from '../../../domain/cases/model/crises/crisis.ts';
import { isLive } from '../../../domain/cases/model/fact.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton, actOption, buttonsAmong, RANKS } from '../../kit/acts/card-act.ts';
import { actionsBlock, overflowMenu } from '../../kit/blocks.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_MENU, CRISIS_MODAL_ACTIONS, SHEET } from '../../kit/ids.ts';
import type { CrisisView } from './crisis-view.ts';
import { encodeCrisis } from './ledger-reference.ts';
import { plainScope } from './pause-words.ts';

/** Number of buttons on a board, beside its menu. */
const BUTTONS = 4;
/** Slack's most for the options of a menu. */
const OPTIONS = 5;

/**
 * Returns what a crisis offers now, the next step first. The board's buttons, its menu and *Details* are
 * drawn from this list alone.
 * @param ownChannels a crisis may have a channel of its own
 */
export function actsOfCrisis(view: CrisisView, ownChannels: boolean): CardAct[] {
  const all = view.board.crisis.closed === null ? openActs(view, ownChannels) : closedActs(view);
  const ranked = RANKS.flatMap((rank) => all.filter((one) => one.rank === rank));
  return ranked.map((one, at) => (at === 0 && one.rank === 'step' ? { ...one, style: 'primary' } : one));
}

function openActs(view: CrisisView, ownChannels: boolean): CardAct[] {
  const { board, texts } = view;
  const { crisis, facts, steps } = board;
  const value = encodeCrisis(crisis);
  const { fact, statement, pause, ledger, subscribe, ...modals } = CRISIS_MODAL_ACTIONS;
  const [first, second] = speaksFirst(view) ? (['step', 'also'] as const) : (['also', 'step'] as const);
  const hasPlace = ownChannels && crisis.channel === null;
  return [
    { rank: first, label: texts.t('button.crisis_statement'), action: statement, value },
    { rank: second, label: texts.t('button.crisis_fact'), action: fact, value },
    ...resumeActs(view),
    ...(steps.length === 0
      ? []
      : [{ rank: 'also', label: texts.t('button.crisis_steps'), action: modals.steps, value } as const]),
    { rank: 'also', label: texts.t('button.crisis_pause'), action: pause, value, style: 'danger' },
    { rank: 'seldom', label: texts.t('button.sheet'), action: SHEET.post, value },
    { rank: 'seldom', label: texts.t('button.crisis_hand_over'), action: modals.handOver, value },
    { rank: 'seldom', label: texts.t('button.noted'), action: modals.noted, value },
    { rank: 'seldom', label: texts.t('button.crisis_level'), action: modals.level, value },
    ...(facts.length === 0
      ? []
      : [{ rank: 'detail', label: texts.t('button.crisis_ledger'), action: ledger, value } as const]),
    { rank: 'detail', label: texts.t('button.crisis_plan'), action: modals.plan, value },
    { rank: 'detail', label: texts.t('button.crisis_cadence'), action: modals.cadence, value },
    ...(hasPlace ? [channelAct(view)] : []),
    { rank: 'detail', label: texts.t('button.subscribe'), action: subscribe, value },
    { rank: 'detail', label: texts.t('button.crisis_report'), action: CRISIS_DIRECT_ACTIONS.report, value },
    { rank: 'detail', label: texts.t('button.crisis_close'), action: modals.close, value },
  ];
}

/** Returns true when the public waits for us, or there is a fact to tell it. Else a fact comes first. */
function speaksFirst({ board: { crisis, facts }, now }: CrisisView): boolean {
  return nextWordDueAt(crisis) <= now || facts.some((one) => isLive(one, now));
}

function resumeActs({ board: { pauses }, texts, networkName, playbookName }: CrisisView): CardAct[] {
  return pauses.map((pause) => {
    const act = { rank: 'decision', label: texts.t('button.crisis_resume'), value: pause.id } as const;
    const where = plainScope(pause, { networkName, playbookName }, texts);
    return { ...act, action: CRISIS_MODAL_ACTIONS.resume, ...(pauses.length === 1 ? {} : { where }) };
  });
}

function channelAct({ board: { crisis }, texts }: CrisisView): CardAct {
  const { askForChannel: action } = CRISIS_DIRECT_ACTIONS;
  return { rank: 'detail', label: texts.t('button.crisis_channel'), action, value: encodeCrisis(crisis) };
}

function closedActs({ board: { crisis }, texts }: CrisisView): CardAct[] {
  const value = encodeCrisis(crisis);
  return [
    { rank: 'also', label: texts.t('button.crisis_report'), action: CRISIS_DIRECT_ACTIONS.report, value },
    { rank: 'seldom', label: texts.t('button.noted'), action: CRISIS_MODAL_ACTIONS.noted, value },
  ];
}

/** Returns the controls of a board: four buttons at most, the next step first, and one menu. */
export function boardControls(acts: readonly CardAct[], { board: { crisis }, texts }: CrisisView): ActionsBlock {
  const buttons = buttonsAmong(acts, BUTTONS);
  const rest = acts.filter((one) => one.rank !== 'detail' && !buttons.includes(one)).slice(0, OPTIONS - 1);
  const value = encodeCrisis(crisis);
  const { details: action } = CRISIS_MODAL_ACTIONS;
  const details: CardAct = { rank: 'detail', label: texts.t('button.details'), action, value };
  return actionsBlock([...buttons.map(actButton), overflowMenu(CRISIS_MENU, [...rest, details].map(actOption))]);
}
