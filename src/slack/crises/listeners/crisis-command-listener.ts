import type { App, SlashCommand } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import { commandLevelIn } from '../../../domain/crises/command-levels.ts';
import { findPlaybook } from '../../../domain/handbook/playbooks/find-playbook.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { RefusedError } from '../../../errors.ts';
import type { WordOf } from '../../../i18n/commands/command-words.ts';
import { holdsWord, readWord } from '../../../i18n/commands/command-words.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { reportError } from '../../bolt/report-error.ts';
import type { Requester } from '../../bolt/requester.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { commandHelp, everyName, unknownPlaybook, unknownWord } from '../../kit/command-help.ts';
import { CRISIS_MODAL_ACTIONS } from '../../kit/ids.ts';
import { boardCard } from '../board/board-card.ts';
import { namesIn } from '../board/crisis-view.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { sheetMessage } from '../messages/sheet-message.ts';
import { startModal } from '../modals/start-modal.ts';
import { markDrill } from '../senders/crisis-sender.ts';
import { seenCrisis } from '../senders/seen-crisis.ts';
import { catchUp } from './catch-up.ts';
import { performInCrisis } from './crisis-button-listeners.ts';
import { answerToDrill } from './drill-command.ts';
import { anyCrisis, openCrisisModal } from './open-crisis-modal.ts';
import { answerToReport } from './report-actions.ts';
import { followUpList } from './step-listeners.ts';
import { crisisList, whichCrisis, whichPause } from './which-message.ts';

/** Parsed `/crisis` command: a word, the number of a crisis where the person gave one, and the rest. */
type CrisisCommand = { word: CrisisWord; crisisId: number | null; rest: string };
type CrisisWord = WordOf<'crisis'> | 'help' | 'unknown';

/** Answer to a command: a modal, or a message that only the person who typed it sees. */
type Answer = { open: ModalView } | { say: { text: string; blocks?: KnownBlock[] } };
type Asked = CrisisCommand & { name: string; user: string; channel: string; requester: Omit<Requester, 'texts'> };

const OPENERS: Readonly<Partial<Record<CrisisWord, string>>> = {
  fact: CRISIS_MODAL_ACTIONS.fact,
  level: CRISIS_MODAL_ACTIONS.level,
  update: CRISIS_MODAL_ACTIONS.statement,
  handover: CRISIS_MODAL_ACTIONS.handOver,
  close: CRISIS_MODAL_ACTIONS.close,
  pause: CRISIS_MODAL_ACTIONS.pause,
  'legal-hold': CRISIS_MODAL_ACTIONS.legalHold,
  steps: CRISIS_MODAL_ACTIONS.steps,
  noted: CRISIS_MODAL_ACTIONS.noted,
  subscribe: CRISIS_MODAL_ACTIONS.subscribe,
};

/** `/crisis` by each of its names, with a word of `CRISIS_WORDS`, most of them with a crisis's number behind it. */
export function registerCrisisCommand(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'readers' | 'digests' | 'team' | 'bot'>,
): void {
  app.command(everyName('crisis'), async ({ ack, command, client, respond }) => {
    await ack();
    // Both at once: a trigger lapses after three seconds.
    const [texts, membership] = await Promise.all([textsFor(command.user_id, deps), standingOf(command, deps)]);
    const asked = {
      ...readCommand(command.text),
      name: command.command,
      user: command.user_id,
      channel: command.channel_id,
      requester: whoSent(command),
    };
    const answer =
      membership.kind === 'stranger'
        ? { say: { text: texts.say({ key: `refusal.stranger_${membership.why}` }) } }
        : await crisisAnswer(asked, texts, deps).catch((error: unknown) => refusal(error, texts, deps));
    if ('open' in answer) await client.views.open({ trigger_id: command.trigger_id, view: answer.open });
    else await respond({ response_type: 'ephemeral', ...answer.say });
  });
}

function whoSent({
  team_id: team,
  user_id: user,
  channel_id: channel,
  trigger_id,
}: SlashCommand): Omit<Requester, 'texts'> {
  return { actor: { kind: 'slack', team, user }, channel, deliveryKey: `trigger:${trigger_id}` };
}

function standingOf(
  { team_id: team, user_id: user, channel_id: channel }: SlashCommand,
  deps: Pick<SlackDeps, 'cases'>,
) {
  return deps.cases.people.standingOf({ kind: 'slack', team, user }, channel);
}

function refusal(error: unknown, texts: Texts, deps: Pick<SlackDeps, 'cases' | 'bot'>): Answer {
  if (error instanceof RefusedError) return { say: { text: reportError(error, 'message', texts, deps) } };
  throw error;
}

async function crisisAnswer(
  asked: Asked,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'readers' | 'digests' | 'team' | 'bot'>,
): Promise<Answer> {
  if (asked.word === 'start') return start(asked, texts, deps);
  if (asked.word === 'resume') return resume(asked, texts, deps);
  if (asked.word === 'report') return { say: { text: await answerToReport(asked, texts, deps) } };
  if (asked.word === 'follow-ups') return { open: await followUpList(0, texts, deps) };
  if (asked.word === 'drill') return { say: { text: await answerToDrill(asked.rest, asked.requester, texts, deps) } };
  const opener = OPENERS[asked.word];
  const called = { command: 'crisis', name: asked.name } as const;
  if (asked.word === 'help') return { say: { text: commandHelp(called, texts) } };
  if (opener === undefined && !isAnswered(asked.word)) return { say: { text: unknownWord(called, asked.rest, texts) } };
  const crises = await meant(asked, deps);
  const [crisis] = crises;
  if (crisis === undefined) {
    // Stopping is safe, also before anybody has started a crisis.
    return asked.word === 'pause'
      ? { open: await openCrisisModal(CRISIS_MODAL_ACTIONS.pause, '', { user: asked.user, texts }, null, deps) }
      : { say: { text: texts.t('crisis.none_open') } };
  }
  if (opener === undefined) return { say: await wordAnswer(asked, [crisis, ...crises.slice(1)], texts, deps) };
  if (crises.length > 1) return { say: whichCrisis(opener, crises, texts) };
  return { open: await openCrisisModal(opener, encodeCrisis(crisis), { user: asked.user, texts }, null, deps) };
}

/** Words that are answered by a message, about the crisis that is meant. */
const READ: readonly string[] = ['status', 'say', 'catch-up'];

function isAnswered(word: string): boolean {
  return READ.includes(word) || word === 'command';
}

async function wordAnswer(
  asked: Asked,
  crises: readonly [Crisis, ...Crisis[]],
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'readers' | 'digests' | 'bot'>,
) {
  if (!READ.includes(asked.word)) return { text: await recordCommand(asked, crises, texts, deps) };
  if (crises.length > 1) return crisisList(crises, texts);
  if (asked.word === 'catch-up') return catchUp(crises[0].id, asked.requester, texts, deps);
  return asked.word === 'say' ? say(crises[0], asked, texts, deps) : status(crises[0], texts, deps);
}

/** Words that a crisis which is closed takes, too. */
const OUTLASTS: readonly string[] = ['status', 'legal-hold', 'noted', 'say', 'catch-up'];

/** The crisis whose number was given, else all that are open. */
async function meant({ crisisId, word }: Asked, deps: Pick<SlackDeps, 'crises'>): Promise<Crisis[]> {
  const all = await deps.crises.reader.list();
  if (crisisId === null) return all.filter(({ closed }) => closed === null);
  const crisis = all.find(({ id }) => id === crisisId);
  if (crisis === undefined) throw new RefusedError('refusal.no_such_crisis');
  if (crisis.closed !== null && !OUTLASTS.includes(word)) throw new RefusedError('refusal.crisis_closed');
  return [crisis];
}

/** Records which government commands the emergency. */
async function recordCommand(
  { rest, requester }: Asked,
  crises: readonly Crisis[],
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<string> {
  const level = commandLevelIn(rest);
  const [crisis] = crises;
  if (level === null || crisis === undefined) return texts.t('command.which');
  if (crises.length > 1) return texts.t('command.number', { id: crisis.id });
  await performInCrisis({ kind: 'set_command', level }, crisis.id, { ...requester, texts }, deps);
  return texts.t('command.noted', { id: crisis.id, command: texts.t(`command.${level}`) });
}

function start({ rest, channel }: Asked, texts: Texts, deps: Pick<SlackDeps, 'cases' | 'crises'>): Answer {
  const { ownChannels } = deps.crises;
  const handbook = deps.cases.handbook.current();
  const found = findPlaybook(handbook, rest);
  const wanted = found.kind === 'one' ? found.playbook.id : null;
  const notFound =
    rest === '' || found.kind === 'one' ? {} : { notFound: unknownPlaybook(rest, found, handbook, texts) };
  const today = localDate(deps.cases.now(), handbook.institution.timeZone);
  return { open: startModal({ wanted, channel, ownChannels, today, ...notFound }, handbook, texts) };
}

async function resume(
  { crisisId, user }: Asked,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>,
): Promise<Answer> {
  const lasting = await deps.crises.pauses.lasting();
  const pauses = crisisId === null ? lasting : lasting.filter((pause) => pause.crisisId === crisisId);
  const [pause] = pauses;
  if (pause === undefined) return { say: { text: texts.t('pause.none') } };
  if (pauses.length > 1) return { say: whichPause(pauses, namesIn(deps.cases.handbook.current(), '', texts), texts) };
  return { open: await openCrisisModal(CRISIS_MODAL_ACTIONS.resume, pause.id, { user, texts }, null, deps) };
}

/** The info sheet: put below the board or redrawn there, and shown to the person; on paper, as a file below the board. */
async function say(
  { id, closed }: Crisis,
  { rest, requester }: Asked,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'digests' | 'bot'>,
) {
  if (holdsWord('crisis say', 'print', rest)) {
    const isPosted = await deps.digests.postSheet(id);
    return { text: texts.t(isPosted ? 'sheet.printed' : 'sheet.not_printed', { id }) };
  }
  if (closed === null) await performInCrisis({ kind: 'post_sheet' }, id, { ...requester, texts }, deps);
  const view = await anyCrisis(id, texts, deps);
  return markDrill(sheetMessage(view, { to: null, since: null }), view.board.crisis, { watermark: null, texts });
}

/** The board, for one person. */
async function status({ id }: Crisis, texts: Texts, deps: Pick<SlackDeps, 'cases' | 'crises' | 'bot'>) {
  const board = await deps.crises.reader.board(id);
  if (board === null) throw new RefusedError('refusal.no_such_crisis');
  const surroundings = { handbook: deps.cases.handbook.current(), texts, now: deps.cases.now() };
  const view = await seenCrisis(board, surroundings, deps.bot.cardLink);
  return markDrill(boardCard(view, deps.crises), board.crisis, { watermark: null, texts });
}

/** `status 3`, `#3`, `start flood`, `report 3 sin nombres`; without a word it asks how things stand. */
function readCommand(text: string): CrisisCommand {
  const typed = text.trim();
  const number = numberAtStart(typed);
  if (typed === '' || number !== null) return { word: 'status', crisisId: number, rest: '' };
  const { word, rest } = readWord('crisis', typed) ?? ({ word: 'unknown', rest: typed } as const);
  return { word, crisisId: numberAtStart(rest), rest };
}

function numberAtStart(text: string): number | null {
  const [, digits] = /^#?(\d{1,9})(?:\s|$)/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}
