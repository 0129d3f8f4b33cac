import type { Filled } from '../../../../sandbox/workspace/gestures/view-values.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { CrisisBoard } from '../../../../src/domain/crises/model/crisis-board.ts';
import { encodeLedger, namedCrisis } from '../../../../src/slack/crises/board/ledger-reference.ts';
import { aPortavoz, CASES } from '../a-portavoz.ts';

/** Where the zone is, as the police say. */
export const ZONE: Filled = { fact: 'zone', 'fact.zone': 'La Marina', source: 'Policía Local' };

const TRIES = 4;
/** Longer than a trigger lives. */
const TRY_MS = 6_000;

/** The whole bot, and what people do and read in a crisis. */
export async function aCrisisRoom(...given: Parameters<typeof aPortavoz>) {
  const bot = await aPortavoz(...given);
  const { workspace } = bot;

  /** What a person reads, without the signs that make it bold, slanted or struck through. */
  const read = (message: object) => workspace.plainText(message).replaceAll(/[*_~]/g, '');

  /** The only message of a channel with these words, or whose first line holds them. */
  const only = (words: string, textOf: (message: Message) => string, channel = CASES): Message => {
    const found = workspace.messages(channel).filter((message) => textOf(message).includes(words));
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} messages say ${words}`);
    return found[0];
  };
  const headed = (title: string) => only(title, read);
  /** Cases name their crisis too, but not in their first line. */
  const board = (id = 1, channel = CASES) => only(`Crisis ${id} · `, (one) => titleOf(read(one)), channel);
  const boardText = (id = 1) => read(board(id));
  const lines = (id = 1) => workspace.thread(board(id)).map(read).join('\n');

  async function says(text: () => string, words: readonly string[], what: string): Promise<void> {
    const isSaid = () => {
      try {
        const said = text();
        return words.every((word) => said.includes(word));
      } catch {
        return false;
      }
    };
    await workspace.waitFor(isSaid, { what }).catch((error: unknown) => {
      throw new Error(`${what}: “${words.join('”, “')}” is not said, but: ${text()}`, { cause: error });
    });
  }

  /** Does it until a form is open: on a busy machine a trigger may lapse before the bot has used it. */
  async function opens(key: string, act: () => Promise<unknown>): Promise<void> {
    const isOpen = () => workspace.as(key).view() !== null;
    for (let tries = 1; tries < TRIES; tries += 1) {
      await act();
      const opened = workspace.waitFor(isOpen, { what: `a form in front of ${key}`, timeoutMs: TRY_MS });
      if (await opened.then(() => true).catch(() => false)) return;
    }
    await act();
  }

  async function state(id = 1): Promise<CrisisBoard> {
    const found = await bot.database.crises.reader.board(id);
    if (found === null) throw new Error(`there is no crisis ${id}`);
    return found;
  }

  return {
    ...bot,
    read,
    form: async (key: string) => (await bot.form(key)).replaceAll(/[*_~]/g, ''),
    isTold: (key: string, ...words: string[]) => {
      const told = () => [...workspace.as(key).ephemerals(), ...workspace.as(key).directMessages()];
      return says(() => told().map(read).join('\n'), words, key);
    },
    headed,
    board,
    boardText,
    state,
    opens,
    async flag(key: string, post: Parameters<typeof bot.flag>[1]) {
      await opens(key, () => workspace.as(key).command(CASES, '/flag'));
      await bot.fill(key, { network: 'x', author: '', url: '', ...post });
    },
    /** Waits until the board says so, or its details once the board is drawn. */
    boardSays: (...words: string[]) => bot.messageSays(() => board(), words, 'The board'),
    linesSay: (...words: string[]) => says(() => lines(), words, 'the lines below the board'),
    listSays: (title: string, ...words: string[]) => says(() => read(headed(title)), words, title),
    /** The person starts a crisis by `/crisis start` and its form. */
    async starts(key: string, filled: Filled = {}, playbook = 'flood') {
      await opens(key, () => workspace.as(key).command(CASES, '/crisis', `start ${playbook}`));
      const sent = await bot.fill(key, { title: 'DANA en La Marina', territory: 'La Marina', level: 'S3', ...filled });
      const [newest] = await bot.database.crises.reader.list();
      if (sent.errors === undefined) await says(() => boardText(newest?.id), [], `the board of crisis ${newest?.id}`);
      return sent;
    },
    /** The person clicks on the board and fills in what opens. */
    async fills(key: string, button: string, filled: Filled, id = 1) {
      await opens(key, () => workspace.as(key).click(board(id), button));
      return bot.fill(key, filled);
    },
    /** The person opens the menu of the fact with this value. */
    async picks(key: string, what: 'replace' | 'retract', value: string) {
      const fact = (await state()).facts.find((one) => one.value === value && one.ended === null);
      const reference = encodeLedger({ crisis: namedCrisis((await state()).crisis), factId: fact?.id ?? 'none' });
      await opens(key, () => workspace.as(key).choose(board(), 'ledger.menu', `${what}|${reference}`));
    },
    /** The person verifies what is proposed with this value. */
    async verifies(key: string, value: string) {
      const fact = (await state()).facts.find((one) => one.value === value && one.status === 'proposed');
      const reference = encodeLedger({ crisis: namedCrisis((await state()).crisis), factId: fact?.id ?? 'none' });
      return workspace.as(key).click(board(), { actionId: 'ledger.verify', value: reference });
    },
    /** A word of ours on X is drafted, approved and published; its case's number is 1 unless told. */
    async speaks(caseId = 1) {
      await workspace.as('writer').click(board(), 'crisis.statement');
      await bot.fill('writer', { statement: 'update', networks: ['x'], languages: ['es'] });
      await bot.cardSays(caseId, 'Pedir aprobación');
      await workspace.as('writer').click(bot.card(caseId), 'draft.propose');
      await bot.cardSays(caseId, 'Pendiente de aprobación');
      await workspace.as('approver').click(bot.card(caseId), 'draft.approve');
      await bot.cardSays(caseId, 'Publicar ya');
    },
    async isOut(caseId = 1) {
      await workspace.as('approver').click(bot.card(caseId), 'publication.publish_now');
      await bot.cardSays(caseId, 'Copiar y publicar');
      await workspace.as('writer').click(bot.card(caseId), 'publication.copy');
      await bot.fill('writer', {
        proof: `https://x.com/AytoRiudalba/status/186000000000000000${caseId}`,
        exactly: 'yes',
      });
      await bot.cardSays(caseId, 'Publicada');
    },
  };
}

/** The first line of a board: those of cases name their crisis too, but after their own number. */
function titleOf(text: string): string {
  const line = firstLine(text);
  return /^(\S+ )?Crisis /.test(line) ? line : '';
}

/** Without the word that what belongs to a drill begins with. */
function firstLine(text: string): string {
  return text.replace(/^SIMULACRO\n/, '').split('\n')[0] ?? '';
}
