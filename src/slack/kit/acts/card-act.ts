import type { Button, KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import { actionsBlock, button, option } from '../blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS, SAFETY } from '../ids.ts';

/**
 * Ranks of acts, the nearest to the next step first. A decision is what others wait for. Only *Details*
 * offers the last one.
 */
export const RANKS = ['step', 'decision', 'also', 'seldom', 'detail'] as const;
export type Rank = (typeof RANKS)[number];

/** An act that a case or a crisis offers: what its button says and carries. */
export type CardAct = {
  rank: Rank;
  label: string;
  action: string;
  value: string;
  style?: 'primary' | 'danger';
  /** Question that Slack asks before the act. */
  confirm?: NonNullable<Button['confirm']>;
  /** Name of the destination, said before the label where a card offers the same for several. */
  where?: string;
};

export function actButton({ label, where, action, value, style, confirm }: CardAct): Button {
  const shown = button(where === undefined ? label : `${where}: ${label}`, action, value, style);
  return confirm === undefined ? shown : { ...shown, confirm };
}

/** Returns the option of the card's menu: its value carries the act. */
export function actOption({ label, where, action, value }: CardAct): PlainTextOption {
  return option(where === undefined ? label : `${where}: ${label}`, menuValue({ action, value }));
}

function menuValue({ action, value }: Pick<CardAct, 'action' | 'value'>): string {
  return `${action}|${value}`;
}

const IN_MENU: readonly string[] = [
  ...[...Object.values(DIRECT_ACTIONS), ...Object.values(MODAL_ACTIONS)],
  ...[SAFETY.sendPrivate, SAFETY.sendPublic],
];
/** Slack's most for the value of an option. */
const LONGEST_VALUE = 150;

/** Returns true for an act that a menu can carry: it asks no question before, and the menu's listener knows it. */
export function fitsMenu({ action, value, confirm }: CardAct): boolean {
  return confirm === undefined && IN_MENU.includes(action) && menuValue({ action, value }).length <= LONGEST_VALUE;
}

type Control = { type: string; action_id?: string; value?: string; options?: { value?: string }[] };

/** Returns the acts that blocks offer, by what their buttons, menus and choices carry. */
export function offeredIn(blocks: readonly KnownBlock[]): Set<string> {
  const controls = blocks.flatMap((block): readonly object[] => {
    if (block.type === 'actions') return block.elements;
    return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
  }) as Control[];
  return new Set(
    controls.flatMap(({ type, action_id: action = '', value = '', options = [] }) =>
      type === 'button' ? [menuValue({ action, value })] : options.map((one) => one.value ?? ''),
    ),
  );
}

/** Returns the acts that get a button. Slack takes an action id once in a block. */
export function buttonsAmong(acts: readonly CardAct[], most: number): CardAct[] {
  return acts
    .filter(({ rank }) => rank !== 'seldom' && rank !== 'detail')
    .filter(({ action }, at, all) => all.findIndex((one) => one.action === action) === at)
    .slice(0, most);
}

const ACTS_A_ROW = 5;
/** Number of buttons at the end of details, beside the list of what people seldom do. */
const BUTTONS_AT_END = 3;

/**
 * Returns the acts that no row above shows: the next steps as buttons, the others in one list. What a list
 * cannot carry is a button, too.
 * @param menu the id by which Slack tells of the list, and what it says before something is chosen
 */
export function actRows(
  acts: readonly CardAct[],
  above: readonly KnownBlock[],
  menu: { id: string; placeholder: string } | null,
): KnownBlock[] {
  const offered = offeredIn(above);
  const left = acts.filter((one) => !isOffered(one, offered));
  const next = buttonsAmong(left, BUTTONS_AT_END);
  const others = left.filter((one) => menu !== null && !next.includes(one) && fitsMenu(one));
  const listed = others.length < 2 ? [] : others;
  const blocks = [
    ...rowsOf(left.filter((one) => !listed.includes(one))),
    ...(menu === null || listed.length === 0 ? [] : [actionsBlock([listOf(listed, menu)])]),
  ];
  return blocks.length === 0 ? [] : [{ type: 'divider' }, ...blocks];
}

/** Slack takes an action id once in a block. */
function rowsOf(acts: readonly CardAct[]): KnownBlock[] {
  const rows: CardAct[][] = [];
  for (const act of acts) {
    const fits = (row: CardAct[]) => row.length < ACTS_A_ROW && row.every(({ action }) => action !== act.action);
    const row = rows.find(fits);
    if (row === undefined) rows.push([act]);
    else row.push(act);
  }
  return rows.map((row) => actionsBlock(row.map(actButton)));
}

function listOf(acts: readonly CardAct[], { id, placeholder }: { id: string; placeholder: string }): StaticSelect {
  const said = { type: 'plain_text', text: placeholder } as const;
  return { type: 'static_select', action_id: id, placeholder: said, options: acts.map(actOption) };
}

export function isOffered(act: CardAct, offered: ReadonlySet<string>): boolean {
  return offered.has(menuValue(act));
}
