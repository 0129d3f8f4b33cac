import { parseArgs } from 'node:util';
import { sealKeyIn } from '../adapters/database/audit/audit-keys.ts';
import { DatabaseError } from '../adapters/database/engine/database-error.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import type { ErasureReason } from '../domain/cases/model/erasure.ts';
import { ERASURE_REASONS } from '../domain/cases/model/erasure.ts';
import type { PostsWanted } from '../domain/cases/ports/case-store.ts';
import type { ErasureResult } from '../domain/privacy/erase-personal-data.ts';
import { erasePosts, eraseWaiting } from '../domain/privacy/erase-personal-data.ts';
import { REFUSES_UPGRADE } from './before-upgrade.ts';
import { consoleAccount } from './console-account.ts';
import { fitColumns } from './help/fit-columns.ts';
import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';

const USAGE =
  fitColumns(`./portavoz erase --post ID | --case N | --author HANDLE  --reason ${ERASURE_REASONS.join('|')} [--yes]

Takes personal data out for good: the post, who wrote it, every draft, note and case fact about it, and the words in Slack. What was
done, when and by whom stays in the record, without words. It works while the bot runs. Nothing takes it back.
  --post ID        the post's id, as "audit case" and "audit export" show it
  --case N         all posts of case #N
  --author HANDLE  all posts of this account, on every network; shown as counts and case numbers, never as posts
  --reason         request: the person asked · order: an authority ordered it · mistake: it should never have been kept
  --yes            do not ask before
Exit code 1 when nothing was erased, or not all of it; 2 when called otherwise.
`);

const misuse = 2;
const failure = 1;
const timeoutMs = 20_000;

/** `./portavoz erase`: 0 when everything that was found is erased. */
export async function runErase(args: readonly string[], terminal: Terminal): Promise<number> {
  const wanted = wantedIn(args);
  if (wanted === 'help') {
    terminal.output.write(USAGE);
    return 0;
  }
  if (typeof wanted === 'string') {
    terminal.errors.write(`${wanted}\n\n${USAGE}`);
    return misuse;
  }
  try {
    const database = await openDatabase(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db', {
      timeoutMs,
      sealKey: await sealKeyIn(terminal.env, (line) => terminal.errors.write(`${line}\n`)),
      ...REFUSES_UPGRADE,
    });
    return await eraseIn(database, wanted, terminal).finally(() => database.close());
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return failure;
  }
}

type Wanted = { posts: PostsWanted; reason: ErasureReason; isSure: boolean };

/** Returns the requested erasure, or a sentence that says what is missing. */
function wantedIn(args: readonly string[]): Wanted | string {
  const values = valuesIn(args);
  if (values === null) return 'Some of these options are not known.';
  if (values.help === true) return 'help';
  const named = [values.post, values.case, values.author].filter((value) => value !== undefined);
  if (named.length !== 1) return 'Name one of --post, --case and --author.';
  if (named[0]?.trim() === '') return 'The option has no value.';
  const reason = ERASURE_REASONS.find((each) => each === values.reason);
  if (reason === undefined) return `Say why: --reason ${ERASURE_REASONS.join(', ')}.`;
  const posts = postsWanted(values);
  if (posts === null) return 'A case is named by its number, such as --case 7.';
  return { posts, reason, isSure: values.yes === true };
}

function valuesIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const options = { post: text, case: text, author: text, reason: text, yes: flag, help: { ...flag, short: 'h' } };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
}

function postsWanted(values: { post?: string; case?: string; author?: string }): PostsWanted | null {
  if (values.post !== undefined) return { by: 'id', id: values.post.trim() };
  if (values.author !== undefined) return { by: 'author', handle: values.author };
  const id = Number(/^#?(\d{1,9})$/.exec(values.case?.trim() ?? '')?.[1]);
  return id > 0 ? { by: 'case', id } : null;
}

async function eraseIn(database: Database, { posts, reason, isSure }: Wanted, terminal: Terminal): Promise<number> {
  const found = await database.cases.store.transact(({ posts: { find } }) => find(posts));
  if (found.length === 0) {
    terminal.errors.write(`${nothingFor(posts)} There is nothing to erase.\n`);
    return failure;
  }
  const byCase = Map.groupBy(found, ({ caseId }) => caseId);
  const waiting = byCase.get(null) ?? [];
  const caseIds = [...byCase.keys()].filter((id) => id !== null);
  terminal.output.write(`${whatIsFound(found.length, caseIds, waiting.length)}\n`);
  if (!isSure && !(await confirmed(found.length, terminal))) {
    terminal.errors.write('Nothing was erased.\n');
    return failure;
  }
  const actor = consoleAccount();
  const deps = { store: database.cases.store, now: () => new Date().toISOString() };
  let isAll = true;
  for (const [caseId, rows] of byCase) {
    const request = { postIds: rows.map(({ id }) => id), rule: reason, actor };
    if (caseId === null) {
      await eraseWaiting(deps, request);
      terminal.output.write(`Erased while waiting to be taken in: ${countText(rows.length, 'post')}.\n`);
      continue;
    }
    const result = await erasePosts(deps, { ...request, caseId });
    const stays = result === 'untold' || result === 'breach_open';
    if (stays) isAll = false;
    (stays ? terminal.errors : terminal.output).write(`${erasureText(result, caseId)}\n`);
  }
  return (await isScrubbed(database, terminal)) && isAll ? 0 : failure;
}

function whatIsFound(posts: number, caseIds: readonly number[], waiting: number): string {
  const cases = caseIds.map((id) => `#${id}`).join(', ');
  const where = caseIds.length === 0 ? '' : ` in ${countText(caseIds.length, 'case')}: ${cases}`;
  const beside = waiting === 0 ? '' : `, ${waiting} of them still to be taken in`;
  return `${countText(posts, 'post')}${where}${beside}`;
}

function nothingFor(posts: PostsWanted): string {
  switch (posts.by) {
    case 'id':
      return `There is no post ${posts.id}, or it was erased before.`;
    case 'case':
      return `Case #${posts.id} has no posts: it does not exist, was erased before, or is a statement of our own.`;
    case 'author':
      return 'There is no post of this account.';
  }
}

async function confirmed(posts: number, { input, output }: Terminal): Promise<boolean> {
  const word = `erase ${posts}`;
  output.write(`Nothing takes this back. Type “${word}” to go on: `);
  for await (const { text } of readLines(input, 200)) return text.trim() === word;
  return false;
}

function erasureText(result: ErasureResult, caseId: number): string {
  switch (result) {
    case 'case_erased':
      return `Case #${caseId} is erased.`;
    case 'posts_erased':
      return `The post is erased; case #${caseId} goes on with its other posts.`;
    case 'blocked':
      return `The words of case #${caseId} are blocked. A legal hold keeps them for courts; nobody of the team sees them, and they are erased when it ends.`;
    case 'untold':
      return `Case #${caseId} is of a person at risk and nobody is recorded as told. It stays: tell somebody, record it on the card, and run this again.`;
    case 'breach_open':
      return `Case #${caseId} has a data breach that is still to be notified. It stays: record on its card that it was notified, or why it need not be, and run this again.`;
    case 'gone':
      return `Case #${caseId} was erased meanwhile.`;
  }
}

async function isScrubbed({ upkeep: { scrub } }: Database, { errors }: Terminal): Promise<boolean> {
  if ((await scrub()) !== 'in_use') return true;
  errors.write(
    'The rows are erased, but the database is in use and could not be rewritten, so that their bytes may remain on the disk. The bot does that this night.\n',
  );
  return false;
}

function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
