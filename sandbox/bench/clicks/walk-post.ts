import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { Severity } from '../../../src/domain/handbook/vocabulary.ts';
import { decodeReference } from '../../../src/slack/cases/view/card-reference.ts';
import { FLAG_AND_TAKE, SHORTCUTS } from '../../../src/slack/kit/ids.ts';
import { CASES_CHANNEL, MONITOR, MONITOR_CHANNEL } from '../../town.ts';
import type { Filled } from '../../workspace/gestures/view-values.ts';
import { elementsOf, elementValue } from '../../workspace/gestures/view-values.ts';
import { isJson, textIn } from '../../workspace/json.ts';
import type { Message, OpenView } from '../../workspace/wire.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WalkedPost } from './twelve-posts.ts';

/** The way of one author from a post in the channel until others have to approve the reply, or it is on its way. */
export type Walked = {
  name: string;
  severity: Severity;
  /** Number of facts that the first draft lacked. */
  lacked: number;
  clicks: number;
  fields: number;
  /** What was clicked, in its order. */
  way: string[];
};

type Stage = { workspace: Workspace; database: Database };

const AUTHOR = 'writer';
/** More than any way takes: an author who comes no further is lost. */
const MOST_STEPS = 15;

/**
 * Walks one post as the author of its reply, by the nearest control each time. A field counts where the author types
 * or picks: what a form already holds is kept.
 */
export async function walkPost(post: WalkedPost, caseId: number, stage: Stage): Promise<Walked> {
  const { workspace } = stage;
  const author = workspace.as(AUTHOR);
  const walked = { clicks: 1, fields: 0, way: ['message: shortcut'] };
  await author.shortcut(SHORTCUTS.takePost, await arrive(post, workspace));
  let lacked: number | null = null;
  let last = '';
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const at = await whereNow(caseId, last, stage);
    lacked ??= at.state === null ? null : (currentDraft(at.state)?.missingFacts.length ?? 0);
    if (at.state !== null && statusOf(at.state) !== 'open') {
      while (author.view() !== null) await author.close();
      return { name: post.name, severity: at.state.core.severity, lacked: lacked ?? 0, ...walked };
    }
    last = at.open === null ? await onCard(at.card, walked, stage) : await inModal(at.open, post, walked, stage);
  }
  throw new Error(`“${post.name}” does not end: ${walked.way.join(' → ')}`);
}

/** Puts the post into the channel where people read what is said of the house. */
function arrive(post: WalkedPost, { as }: Workspace): Promise<Message> {
  const { author, url, text, network } = post;
  if (post.broughtBy === 'colleague') return as('duty').say(MONITOR_CHANNEL, `${url}\n${text}`);
  const attachment = { author_name: author, text, from_url: url, service_name: network, fallback: text };
  return as(MONITOR).say(MONITOR_CHANNEL, '', { attachments: [attachment] });
}

type Now = { state: CaseState | null; open: OpenView | null; card: Message | null };

/** Waits until the bot has answered the last click: by a form, by a card with another next step, or by the end. */
function whereNow(caseId: number, last: string, stage: Stage): Promise<Now> {
  const look = async (): Promise<Now | null> => {
    const state = await stage.database.cases.reader.caseById(caseId);
    if (state !== null && statusOf(state) !== 'open') return { state, open: null, card: null };
    const open = stage.workspace.as(AUTHOR).view();
    if (open === null) return state === null ? null : cardNow(state, last, stage);
    return `${open.id} ${open.hash}` !== last && isReady(open) ? { state, open, card: null } : null;
  };
  return stage.workspace.waitFor(look, { what: `what comes after ${last} in case ${caseId}` });
}

/** A card of before offers what is done already. */
function cardNow(state: CaseState, last: string, { workspace }: Stage): Now | null {
  const { id, currentDraftId } = state.core;
  const card = workspace.messages(CASES_CHANNEL).find((one) => workspace.plainText(one).includes(`#${id} ·`));
  const next = card === undefined ? null : primaryOf(card);
  if (card === undefined || next === null || next.action === last) return null;
  return decodeReference(next.value).draftId === currentDraftId ? { state, open: null, card } : null;
}

/** A form that only says that the bot is at work offers nothing yet. */
function isReady({ view }: OpenView): boolean {
  return view.type === 'modal' && view.submit !== undefined;
}

async function onCard(card: Message | null, walked: Tally, { workspace }: Stage): Promise<string> {
  const action = card === null ? null : primaryOf(card)?.action;
  if (card === null || action == null) throw new Error(`No next step is offered after ${walked.way.join(' → ')}`);
  await workspace.as(AUTHOR).click(card, { actionId: action });
  walked.clicks += 1;
  walked.way.push(`card: ${action}`);
  return action;
}

type Tally = Pick<Walked, 'clicks' | 'fields' | 'way'>;

async function inModal(open: OpenView, post: WalkedPost, walked: Tally, { workspace }: Stage): Promise<string> {
  const author = workspace.as(AUTHOR);
  const { filled, said } = toFill(open, post);
  walked.fields += Object.keys(filled).length;
  walked.clicks += 1;
  walked.way.push(`${open.view.callback_id}${said === '' ? '' : ` (${said})`}`);
  const takes = controlsOf(open).some((element) => element['action_id'] === FLAG_AND_TAKE);
  const { errors, problem } = takes ? await author.clickInView(FLAG_AND_TAKE, filled) : await author.submit(filled);
  if (errors !== undefined || problem !== undefined) {
    throw new Error(`“${post.name}”: ${problem ?? JSON.stringify(errors)} after ${walked.way.join(' → ')}`);
  }
  return `${open.id} ${open.hash}`;
}

/** Returns what the author enters: what they know, and the form asks for without holding it. */
function toFill(open: OpenView, post: WalkedPost): { filled: Filled; said: string } {
  const known: Filled = { network: post.network, author: post.author, url: post.url, text: post.text, ...post.knows };
  const wanted = controlsOf(open).flatMap((element) => {
    const name = textIn(element, 'action_id');
    return name in known && isEmpty(element) ? [[name, known[name] ?? null] as const] : [];
  });
  return { filled: Object.fromEntries(wanted), said: wanted.map(([name]) => name).join(', ') };
}

function controlsOf({ view }: OpenView) {
  return elementsIn(view.blocks);
}

/** A network that the message did not tell is none. */
function isEmpty(element: Parameters<typeof elementValue>[0]): boolean {
  const { type: _, ...held } = elementValue(element, undefined) ?? {};
  const values = Object.values(held).flat();
  return values.every((one) => one === null || one === '' || (isJson(one) && one['value'] === 'other'));
}

function primaryOf(card: Message): { action: string; value: string } | null {
  const controls = elementsIn(card.blocks ?? []);
  const primary = controls.find((element) => element['style'] === 'primary');
  return primary === undefined ? null : { action: textIn(primary, 'action_id'), value: textIn(primary, 'value') };
}

function elementsIn(blocks: readonly object[]) {
  return blocks.filter(isJson).flatMap((block) => elementsOf(block));
}
