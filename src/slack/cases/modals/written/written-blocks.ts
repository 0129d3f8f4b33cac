import type { KnownBlock } from '@slack/types';
import { wordsKey } from '../../../../domain/cases/model/destination.ts';
import type { Network } from '../../../../domain/handbook/institution.ts';
import { NETWORK_TRAITS } from '../../../../domain/handbook/networks/network-traits.ts';
import type { Finding } from '../../../../domain/review/model/finding.ts';
import { verdictOf } from '../../../../domain/review/model/verdict-of.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import {
  alertBlock,
  button,
  contextBlock,
  dividerBlock,
  escapeMrkdwn,
  sectionBlock,
  truncate,
} from '../../../kit/blocks.ts';
import { APART } from '../../../kit/ids.ts';
import { textInput } from '../../../kit/inputs.ts';
import type { NextDestination } from '../../view/destination-view.ts';
import { findingBlocks, mayBecomeFact } from './finding-blocks.ts';
import { markedText } from './marked-text.ts';
import type { Typed } from './typed-text.ts';
import { fieldName, ownTexts, wordsOn } from './typed-text.ts';

/**
 * Text that a person is writing, with the findings of the checks. `revision` grows with each answer of
 * ours that shows findings; a person who has seen none is asked about sentences without a fact.
 */
export type Written = { typed: Typed; findings: readonly Finding[]; isChecked: boolean; revision: number };

/** A form takes a hundred blocks. */
export const MOST_NETWORKS = 20;
const LONGEST_NAME = 80;

/** One field for all places; and, where they are of several networks, a field for each that is to differ, and the way to get one. */
export function textFields(
  { typed, revision }: Pick<Written, 'typed' | 'revision'>,
  destinations: readonly NextDestination[],
  network: Network | null,
  texts: Texts,
): KnownBlock[] {
  const networks = eachOnce(destinations);
  const label = networks.length > 1 ? 'form.text_for_all' : 'form.text';
  const limits = networks.length === 0 ? [network] : networks.map((one) => one.network);
  return [
    textField(null, revision, texts.t(label), typed.text, limitsOf(limits, texts), false),
    ...(networks.length > 1 ? networks.slice(0, MOST_NETWORKS) : []).map(({ destination, name, network: own }) => {
      const key = wordsKey(destination);
      const words = typed.apart[key];
      if (words === undefined) return sameText(key, name, texts);
      const hint = [limitsOf([own], texts), texts.t('form.apart_hint')].filter((part) => part !== '').join(' · ');
      const title = texts.t('form.text_apart', { network: truncate(name, LONGEST_NAME) });
      return textField(key, revision, title, words, hint, true);
    }),
  ];
}

function textField(
  network: string | null,
  revision: number,
  label: string,
  initial: string,
  hint: string,
  optional: boolean,
): KnownBlock {
  return {
    ...textInput('text', label, { initial, multiline: true, hint, optional }),
    block_id: fieldName(network, revision),
  };
}

function sameText(network: string, name: string, texts: Texts): KnownBlock {
  const said = texts.t('form.same_text', { network: escapeMrkdwn(truncate(name, LONGEST_NAME)) });
  return {
    ...sectionBlock(said),
    block_id: `${APART}.${network}`,
    accessory: button(texts.t('button.apart'), APART, network),
  };
}

function limitsOf(networks: readonly (Network | null)[], texts: Texts): string {
  return networks.flatMap((one) => (one === null ? [] : limitOf(one, texts))).join(' · ');
}

function limitOf({ kind, name, textLimit }: Network, texts: Texts): string[] {
  const limit = texts.t('form.limit', { network: name, limit: textLimit });
  return NETWORK_TRAITS[kind].hasLinks ? [limit] : [limit, texts.t('form.no_links', { network: name })];
}

/**
 * Returns the findings of the checks for each text, with its words marked and the networks that it
 * is for. Empty before the checks have run.
 * @param proposed sentences that wait to be confirmed as facts; null where the text cannot rest on any
 */
export function verdictBlocks(
  { typed, findings, isChecked }: Written,
  destinations: readonly NextDestination[],
  proposed: readonly string[] | null,
  texts: Texts,
): KnownBlock[] {
  if (!isChecked) return [];
  const groups = groupsOf(typed, destinations);
  const nameOf = (finding: Finding) => (groups.length > 1 ? (groupOf(finding, groups)?.names ?? null) : null);
  const fieldOf = (finding: Finding) => groupOf(finding, groups)?.field ?? null;
  return [
    ...headBlocks(findings, texts),
    ...groups.flatMap((group) => {
      const speaks = findings.filter((one) => one.level !== 'advice' && groupOf(one, groups) === group);
      if (speaks.length === 0) return [];
      const heading = groups.length > 1 ? [contextBlock(`*${escapeMrkdwn(group.names)}*`)] : [];
      return [...heading, markedText(group.text, speaks)];
    }),
    ...findingBlocks(findings, texts, { nameOf, fieldOf, proposed }),
    dividerBlock(),
  ];
}

function headBlocks(findings: readonly Finding[], texts: Texts): KnownBlock[] {
  if (verdictOf(findings) === 'block')
    return [alertBlock(texts.t('form.edit_blocked'), 'error'), sectionBlock(texts.t('form.edit_blocked_next'))];
  return [sectionBlock(texts.t(findings.some(mayBecomeFact) ? 'form.edit_unsupported' : 'form.edit_mended'))];
}

/** Places that say the same: their names, their targets, and the network in whose field the words stand; null for the text for all. */
type Group = { text: string; names: string; targets: string[]; field: string | null };

function groupsOf(typed: Typed, destinations: readonly NextDestination[]): [Group, ...Group[]] {
  const all: Group = { text: typed.text, names: '', targets: [], field: null };
  if (destinations.length === 0) return [all];
  const groups = new Map<string, Group>();
  for (const { destination, name } of destinations) {
    const key = wordsKey(destination);
    const text = wordsOn(key, typed);
    const known = groups.get(text) ?? { ...all, text, field: key in ownTexts(typed) ? key : null };
    const names = known.names.split(', ').includes(name) ? known.names : [known.names, name].filter(Boolean).join(', ');
    groups.set(text, { ...known, names: truncate(names, 200), targets: [...known.targets, destination.target] });
  }
  const [first = all, ...others] = groups.values();
  return [first, ...others];
}

function groupOf({ place }: Finding, groups: readonly Group[]): Group | undefined {
  return groups.find(({ targets }) => place !== undefined && targets.includes(place)) ?? groups[0];
}

function eachOnce(destinations: readonly NextDestination[]): NextDestination[] {
  const keys = destinations.map(({ destination }) => wordsKey(destination));
  return destinations.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
