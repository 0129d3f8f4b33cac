import type { Json } from '../json.ts';
import { isJson, objectOf, parsed, stringOf } from '../json.ts';
import type { PublishedMethod } from '../rules/published-methods.ts';
import { IN_JSON, METHODS } from '../rules/published-methods.ts';
import type { Rates } from '../rules/rates.ts';
import type { World } from '../world.ts';
import { refused } from '../world.ts';
import type { Handler } from './chat-methods.ts';

/** Errors of Slack for a state that is already as requested: whoever sends at least once may meet them. */
const IS_SO = ['already_pinned', 'no_pin'];

type Call = { method: string; headers: Readonly<Record<string, string | undefined>>; body: string };
type Answer = { status: number; headers: Record<string, string>; body: Json };

export type WebApi = {
  answer(call: Call): Answer;
  /** Refuses the next call of that kind, and all others for a time from then on. */
  throttle(counted: string, seconds: number): void;
  /** Number of calls that were told to wait. */
  throttled(): number;
};

/**
 * Slack's Web API: it takes a published method with its arguments, from a token that may, as often as its
 * tier allows. It writes down whatever it refuses.
 */
export function createWebApi(deps: {
  tokens: { bot: string; app: string };
  /** Scopes of the bot token, as the manifest asks for them. */
  scopes: readonly string[];
  /** Scopes that the manifest leaves to who installs the app: to ask whether one was granted is no fault. */
  optional: readonly string[];
  handlers: Readonly<Record<string, Handler>>;
  rates: Rates;
  world: World;
}): WebApi {
  const { tokens, scopes, optional, handlers, rates, world } = deps;
  const waitsUntil = new Map<string, number>();
  const planned = new Map<string, number>();
  let waits = 0;

  return {
    answer(call) {
      const { method } = call;
      const published = METHODS[method];
      const handler = handlers[method];
      const given = argumentsOf(call);
      if (published === undefined || handler === undefined)
        return refusal(method, refused('unknown_method', 'no such method is known here'));
      const wrong =
        wrongToken(published, tokenOf(call, given)) ??
        lackingScope(published, given) ??
        wrongArguments(published, given);
      if (wrong !== null) return refusal(method, wrong);
      const counted = published.tier === 'a_second' ? `${method} ${stringOf(given['channel'])}` : method;
      const holdS = planned.get(counted);
      if (holdS !== undefined && planned.delete(counted)) rates.hold(counted, holdS);
      const seconds = rates.admit(counted, published.tier);
      if (seconds !== null) return wait(counted, seconds);
      const result = handler(given, world);
      return result['ok'] === true ? okay(result) : refusal(method, result);
    },
    throttle: (counted, seconds) => void planned.set(counted, seconds),
    throttled: () => waits,
  };

  function okay(body: Json): Answer {
    return { status: 200, headers: { 'x-oauth-scopes': scopes.join(',') }, body };
  }

  function refusal(method: string, answer: Json): Answer {
    const { messages } = objectOf(answer['response_metadata']);
    const said = Array.isArray(messages) ? `: ${messages.map(String).join('; ')}` : '';
    const isAsking = optional.includes(stringOf(answer['needed']));
    const isSo = IS_SO.includes(stringOf(answer['error']));
    if (!isAsking && !isSo) world.illegal.push(`${method}: ${stringOf(answer['error'])}${said}.`);
    return okay(answer);
  }

  function wait(counted: string, seconds: number): Answer {
    waits += 1;
    if ((waitsUntil.get(counted) ?? 0) > Date.now()) world.illegal.push(`${counted}: called again before its time.`);
    // A clock that ticks otherwise here and there may be a little early.
    waitsUntil.set(counted, Date.now() + seconds * 1_000 - 50);
    return { status: 429, headers: { 'retry-after': String(seconds) }, body: refused('ratelimited') };
  }

  function wrongToken(published: PublishedMethod, token: string): Json | null {
    if (token === '') return refused('not_authed');
    if (token === tokens[published.token]) return null;
    return refused(Object.values(tokens).includes(token) ? 'not_allowed_token_type' : 'invalid_auth');
  }

  function lackingScope(published: PublishedMethod, given: Json): Json | null {
    if (published.token === 'app') return null;
    const lacks = neededScopes(published, given).filter((scope) => !scopes.includes(scope));
    if (lacks.length === 0) return null;
    return {
      ...refused('missing_scope', `it needs ${lacks.join(', ')}`),
      needed: lacks.join(),
      provided: scopes.join(),
    };
  }

  function neededScopes(published: PublishedMethod, given: Json): readonly string[] {
    if (published.scopes !== 'of_channel') {
      const dressed = ['username', 'icon_url', 'icon_emoji'].some((name) => given[name] !== undefined);
      return dressed ? [...published.scopes, 'chat:write.customize'] : published.scopes;
    }
    const kind = world.channels.get(stringOf(given['channel']))?.kind ?? 'public';
    return [{ public: 'channels:read', private: 'groups:read', direct: 'im:read' }[kind]];
  }
}

function wrongArguments(published: PublishedMethod, given: Json): Json | null {
  const { needs, oneOf = [], takes, unpublished = [] } = published;
  // Slack's own Bolt sends the team with every call of a listener.
  const known = [...needs, ...takes, ...unpublished, 'token', 'team_id'];
  const lacks = needs.filter((name) => given[name] === undefined || given[name] === '');
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  const hasOne = oneOf.length === 0 || oneOf.some((name) => given[name] !== undefined);
  const wrong = [
    ...lacks.map((name) => `it lacks ${name}`),
    ...unknown.map((name) => `it takes no ${name}`),
    ...(hasOne ? [] : [`it lacks all of ${oneOf.join(', ')}`]),
  ];
  return wrong.length === 0 ? null : refused('invalid_arguments', ...wrong);
}

function argumentsOf({ headers, body }: Call): Json {
  if (headers['content-type']?.startsWith('application/json') === true) return objectOf(parsed(body));
  const form = [...new URLSearchParams(body)].map(([name, value]) => {
    if (!IN_JSON.includes(name)) return [name, value] as const;
    const read = parsed(value);
    return [name, isJson(read) || Array.isArray(read) ? read : value] as const;
  });
  return Object.fromEntries(form);
}

function tokenOf({ headers }: Call, given: Json): string {
  return /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? stringOf(given['token']);
}
