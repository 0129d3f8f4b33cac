import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import { createClients } from '../../src/adapters/workspace/clients.ts';
import { slackTroubleOf } from '../../src/adapters/workspace/slack-answer.ts';
import { unreachableMessage } from '../../src/adapters/workspace/unreachable.ts';
import { WorkspaceError } from '../../src/adapters/workspace/workspace-error.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { fromEnglish } from '../../src/cli/terminal-language.ts';
import type { Surface } from './surfaces.ts';
import { everySurface } from './surfaces.ts';

const SLACK_API = 'https://slack.com/api/';
const MANIFEST = new URL('../../manifest.yml', import.meta.url);

const notTaken = 1;
const notAsked = 2;

/** Words with which Slack says that what it was given is wrong, and not who gave it. */
const WRONG =
  /^(?:invalid_(?:blocks|blocks_format|view|arguments|manifest|attachments)|msg_blocks_too_long|view_too_large)$/;

/**
 * Has Slack check what the bot shows, and the manifest, without posting anything.
 * @returns 0 when Slack takes all of it, 1 when it takes something not, 2 when it could not be asked
 */
export async function checkSlack(
  terminal: Pick<Terminal, 'env' | 'output' | 'errors'>,
  worlds: number,
  surfaces: (worlds: number) => Promise<Surface[]> = everySurface,
): Promise<number> {
  const { env, errors } = terminal;
  const tell = (sentence: string) => void terminal.output.write(`${fromEnglish(sentence, terminal)}\n`);
  const refuse = (sentence: string) => void errors.write(`${fromEnglish(sentence, terminal)}\n`);
  const token = env['SLACK_BOT_TOKEN'] ?? '';
  if (token === '') {
    refuse(
      'SLACK_BOT_TOKEN is not set: give the bot token of an app that is installed, such as in a sandbox workspace.',
    );
    return notAsked;
  }
  const apiUrl = env['SLACK_API_URL'] || SLACK_API;
  const { options } = createClients({ token, apiUrl });
  const client = new WebClient(token, options);
  try {
    const shown = await checkSurfaces(client, await surfaces(worlds), tell);
    const manifest = await checkManifest(client, env['SLACK_CONFIG_TOKEN'] ?? '', tell);
    return shown && manifest ? 0 : notTaken;
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    refuse(error.message);
    return notAsked;
  }
}

async function checkSurfaces(
  client: WebClient,
  surfaces: readonly Surface[],
  tell: (sentence: string) => void,
): Promise<boolean> {
  let wrong = 0;
  for (const { what, shown } of surfaces) {
    const problems = await problemsOf(() => client.blocks.validate(shown), client);
    if (problems.length === 0) continue;
    wrong += 1;
    for (const problem of problems) tell(`${what}: ${problem}`);
  }
  tell(
    wrong === 0
      ? `Slack takes all ${surfaces.length} messages and forms.`
      : `Slack does not take ${wrong} of ${surfaces.length} messages and forms.`,
  );
  return wrong === 0;
}

async function checkManifest(client: WebClient, token: string, tell: (sentence: string) => void): Promise<boolean> {
  if (token === '') {
    tell('manifest.yml was not checked: set SLACK_CONFIG_TOKEN to an app configuration token for that.');
    return true;
  }
  const manifest = parse(await readFile(MANIFEST, 'utf8'));
  const problems = await problemsOf(() => client.apps.manifest.validate({ token, manifest }), client);
  for (const problem of problems) tell(`manifest.yml: ${problem}`);
  if (problems.length === 0) tell('Slack takes manifest.yml.');
  return problems.length === 0;
}

/** Asks until Slack has an answer. @throws WorkspaceError when it cannot be asked */
async function problemsOf(ask: () => Promise<unknown>, client: WebClient): Promise<string[]> {
  for (;;) {
    try {
      await ask();
      return [];
    } catch (error) {
      const trouble = slackTroubleOf(error);
      if (trouble === null) throw error;
      if (trouble.kind === 'no_answer') throw unreachable(client, trouble.what, error);
      if (trouble.kind === 'throttled') {
        await pause(trouble.retryAfterMs);
        continue;
      }
      if (WRONG.test(trouble.error)) return toldBy(error, trouble.error);
      throw new WorkspaceError(refusalOf(trouble.error), { cause: error });
    }
  }
}

function unreachable({ slackApiUrl }: WebClient, what: string, cause: unknown): WorkspaceError {
  return new WorkspaceError(unreachableMessage(slackApiUrl, what), { cause });
}

function refusalOf(word: string): string {
  switch (word) {
    case 'invalid_auth':
    case 'not_authed':
    case 'token_revoked':
    case 'token_expired':
    case 'account_inactive':
      return `Slack refuses the token (${word}): copy it again. A configuration token holds for twelve hours.`;
    case 'not_allowed_token_type':
      return 'Slack does not take that kind of token (not_allowed_token_type): SLACK_BOT_TOKEN begins with xoxb-, SLACK_CONFIG_TOKEN with xoxe.xoxp-.';
    case 'unknown_method':
      return 'This server cannot check (unknown_method): it is no Slack, or an old one.';
    default:
      return `Slack refuses to check (${word}).`;
  }
}

/** What Slack says of it, each with the place that it is about. */
function toldBy(error: unknown, word: string): string[] {
  if (!(error instanceof WebAPIPlatformError)) return [word];
  const { errors, response_metadata: more } = error.data as {
    errors?: { pointer?: string; message?: string; code?: string }[];
    response_metadata?: { messages?: string[] };
  };
  const placed = (errors ?? []).map(({ pointer, message, code }) =>
    [pointer, message ?? code ?? word].filter(Boolean).join(': '),
  );
  const told = placed.length > 0 ? placed : (more?.messages ?? []);
  return told.length > 0 ? told : [word];
}
