import { createEmulator } from 'emulate';
import type { Json } from '../json.ts';
import { isJson, objectsIn, textIn } from '../json.ts';
import type { WorkspaceOptions } from '../workspace-options.ts';

/** The emulated Slack behind our server: it holds messages, channels and people. */
export type SlackCore = {
  url: string;
  /** One Web API call; the answer is Slack's JSON, or `{ ok: false, error: 'unknown_method' }`. */
  call(as: Caller, method: string, args: Json): Promise<Json>;
  /** Hands on a request body as it came; for what is not JSON, such as uploads. */
  pass(path: string, contentType: string, body: Buffer): Promise<Response>;
  stop(): Promise<void>;
};
/** The bot, the unseen owner who sets the workspace up, or a person by key. */
type Caller = 'bot' | 'owner' | { key: string };

export const botUserId = 'U0PORTAVOZ';
export const botId = 'B0PORTAVOZ';
export const appId = 'A0PORTAVOZ';
/** Comes with the emulated Slack and is shown to nobody. */
export const ownerId = 'U000000001';
export const teamId = 'T000000001';
export const teamDomain = 'portavoz-sandbox';

/** The emulated Slack lets a token make 5,000 calls an hour: the bot's calls take turns over these. */
const botTokens = Array.from({ length: 40 }, (_, index) => `inner-bot-${index}`);

export async function startSlackCore(options: WorkspaceOptions): Promise<SlackCore> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seedOf(options) } });
  let calls = 0;
  const tokenOf = (as: Caller): string => {
    if (typeof as === 'object') return `inner-person-${as.key}`;
    if (as === 'owner') return 'inner-owner';
    calls += 1;
    return botTokens[calls % botTokens.length] ?? 'inner-bot-0';
  };
  const post = (
    path: string,
    as: Caller,
    contentType: string,
    body: string | Buffer<ArrayBuffer>,
  ): Promise<Response> => {
    const headers = { authorization: `Bearer ${tokenOf(as)}`, 'content-type': contentType };
    const send = () => fetch(`${emulator.url}${path}`, { method: 'POST', headers, body });
    // It closes a connection after five seconds without a request, also just as the next one is sent.
    return send().catch(send);
  };

  return {
    url: emulator.url,
    async call(as, method, args) {
      const response = await post(`/api/${method}`, as, 'application/json', JSON.stringify(args));
      if (response.status === 404) return { ok: false, error: 'unknown_method' };
      const answer: unknown = await response.json();
      return isJson(answer) ? answer : { ok: false, error: 'internal_error' };
    },
    pass: (path, contentType, body) => post(path, 'bot', contentType, Buffer.from(body)),
    stop: () => emulator.close(),
  };
}

function seedOf(options: WorkspaceOptions): Json {
  const botName = options.botName ?? 'portavoz';
  const bot = { user_id: botUserId, bot_id: botId, bot_user_id: botUserId, app_id: appId, client_id: 'sandbox' };
  const scopes = options.botScopes === undefined ? {} : { scopes: [...options.botScopes] };
  return {
    team: { name: options.workspaceName, domain: teamDomain },
    strict_scopes: options.botScopes !== undefined,
    users: options.people.map((person) => ({
      name: person.key,
      real_name: person.name,
      email: `${person.key}@ayuntamiento.example`,
      profile: { display_name: person.name, real_name: person.name, title: person.post },
    })),
    channels: options.channels.map(({ name, topic, isPrivate }) => ({ name, topic, is_private: isPrivate ?? false })),
    oauth_apps: [
      {
        client_id: 'sandbox',
        client_secret: 'sandbox',
        name: botName,
        bot_name: botName,
        redirect_uris: [],
        app_id: appId,
        bot_id: botId,
        bot_user_id: botUserId,
        ...scopes,
      },
    ],
    tokens: [
      { token: 'inner-owner', user_id: ownerId },
      ...options.people.map(({ key }) => ({ token: `inner-person-${key}`, user: key })),
      ...botTokens.map((token) => ({ token, type: 'bot', ...bot, ...scopes })),
    ],
  };
}

/** The people's ids by key, as the emulated Slack gave them out. */
export async function peopleIds(core: SlackCore): Promise<Map<string, string>> {
  const answer = await core.call('owner', 'users.list', { limit: 1000 });
  return new Map(objectsIn(answer, 'members').map((user) => [textIn(user, 'name'), textIn(user, 'id')]));
}
