import Sqlite from 'better-sqlite3';
import { plainTextOf } from '../../sandbox/workspace/plain-text-of.ts';
import type { Message } from '../../sandbox/workspace/wire.ts';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { homeLanguage } from '../../src/domain/handbook/handbook.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { caseCard } from '../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../src/slack/cases/view/view-case.ts';
import { digestOf } from '../support/builders/a-case.ts';
import type { MortalBot } from './a-mortal-bot.ts';

/** What a person can read and press. */
type Shown = { text: string; buttons: string[] };

/** The newest card as it stands in the channel, and as the database says that it must be. */
export async function cardAndState(bot: MortalBot, handbook: Handbook): Promise<{ stands: Shown; must: Shown } | null> {
  const state = await bot.database.cases.reader.caseById(1);
  const card = bot.cards().at(-1);
  if (state === null || card === undefined) return null;
  const texts = textsIn(homeLanguage(handbook));
  const { blocks } = caseCard(caseView(state, handbook, new Date().toISOString(), texts, digestOf), texts);
  return { stands: shownBy(card.blocks ?? []), must: shownBy(blocks) };
}

function shownBy(blocks: NonNullable<Message['blocks']>): Shown {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const buttons = elements.flatMap((one) => {
    if (one.type === 'button') return [`${one.action_id} ${one.value}`];
    return one.type === 'overflow' ? one.options.map(({ value }) => String(value)) : [];
  });
  return { text: plainTextOf(blocks), buttons };
}

/**
 * All that a walk leaves behind, in words that do not differ from one walk to the next. Rings are left out: a life
 * that takes longer rings for more.
 */
export async function whatIsLeft({ workspace, database, databaseUrl, cards }: MortalBot) {
  const state = await database.cases.reader.caseById(1);
  const others = await database.cases.reader.caseById(2);
  const rows = (await database.cases.reader.auditRows(1, 1_000)).map(({ body }) => JSON.parse(body));
  const done = rows
    .filter(({ result, event }) => result === 'done' && event !== 'bell.rung')
    .map(({ event }): string => event);
  const threads = cards().flatMap((card) => workspace.thread(card).filter(({ text }) => !text.startsWith('🔔')));
  return {
    cards: cards().length,
    others: others === null ? 0 : 1,
    publications: state?.publications.map(({ status, proof }) => ({ status, proof })),
    done,
    thread: threads.map(({ text }) =>
      text.replaceAll(/<@\w+>|<[^|>]*\/team\/\w+\|[^>]*>/g, '@').replaceAll(/\d+/g, '0'),
    ),
    outbox: outboxOf(databaseUrl),
    chain: (await verifyChain(database.cases.reader)).kind,
  };
}

function outboxOf(url: string): unknown[] {
  const db = new Sqlite(url.replace('sqlite:', ''), { readonly: true });
  try {
    return db.prepare('select kind, state, why from outbox').all();
  } finally {
    db.close();
  }
}
