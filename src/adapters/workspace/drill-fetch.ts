import type { FetchFunction } from '@slack/web-api';
import { z } from 'zod';
import { markedBlocks, markedForm, markedText } from './drill-mark.ts';

type Drill = {
  /** The word above all of it. */
  watermark: string;
  /** The channel of drills. */
  channel: string;
  apiUrl: string;
};

/** Made for what is no drill, and never needed by one. */
const NEVER = ['views.publish', 'conversations.create', 'conversations.archive'];
/** They say nothing to anybody. */
const ASKING = ['conversations.info', 'conversations.members', 'chat.getPermalink'];

/**
 * Wraps `fetch` for all calls of a drill to Slack, including answers to commands. It marks each
 * message and modal as part of a drill. It lets the drill speak only in its own channel and to
 * people directly.
 */
export function drillFetch(drill: Drill, send: FetchFunction = fetch): FetchFunction {
  const api = drill.apiUrl.replace(/\/*$/, '/');
  return async (url, init) => {
    const address = String(url);
    const body = init?.body;
    if (typeof body !== 'string') return send(url, init);
    if (!address.startsWith(api)) return send(url, { ...init, body: markedAnswer(body, drill) });
    const method = address.slice(api.length);
    const given = new URLSearchParams(body);
    if (!isAllowed(method, given, drill)) return refusal();
    return send(url, { ...init, body: markedCall(given, method, drill).toString() });
  };
}

function isAllowed(method: string, given: URLSearchParams, { channel }: Drill): boolean {
  if (NEVER.includes(method)) return false;
  const where = given.get('channel') ?? given.get('channel_id');
  return where === null || where === channel || /^[UWD]/.test(where) || ASKING.includes(method);
}

/** As Slack itself answers what an app may not do. */
function refusal(): Response {
  return Response.json({ ok: false, error: 'restricted_action' });
}

function markedCall(given: URLSearchParams, method: string, { watermark }: Drill): URLSearchParams {
  const marked = new URLSearchParams(given);
  const change = (name: string, by: (value: string) => string) => {
    const value = given.get(name);
    if (value !== null) marked.set(name, by(value));
  };
  if (method.startsWith('chat.') && !ASKING.includes(method)) {
    change('text', (text) => markedText(text, watermark));
    change('blocks', (blocks) => JSON.stringify(markedBlocks(list.parse(JSON.parse(blocks)), watermark, 'message')));
  }
  if (method.startsWith('views.'))
    change('view', (view) => JSON.stringify(markedForm(form.parse(JSON.parse(view)), watermark)));
  if (method === 'files.getUploadURLExternal') change('filename', (name) => `${watermark}-${name}`);
  if (method === 'files.completeUploadExternal') {
    change('initial_comment', (text) => markedText(text, watermark));
    change('files', (files) =>
      JSON.stringify(titled.parse(JSON.parse(files)).map((file) => withTitle(file, watermark))),
    );
  }
  return marked;
}

/** Marks the body of a message that answers a person at the address that Slack gave for it. */
function markedAnswer(body: string, { watermark }: Drill): string {
  const { text, blocks, ...rest } = answer.parse(JSON.parse(body));
  return JSON.stringify({
    ...rest,
    ...(text === undefined ? {} : { text: markedText(text, watermark) }),
    ...(blocks === undefined ? {} : { blocks: markedBlocks(blocks, watermark, 'message') }),
  });
}

function withTitle(file: z.infer<typeof titled>[number], watermark: string) {
  return { ...file, title: markedText(file.title ?? '', watermark) };
}

const list = z.array(z.unknown());
const form = z.looseObject({});
const titled = z.array(z.looseObject({ title: z.string().optional() }));
const answer = z.looseObject({ text: z.string().optional(), blocks: list.optional() });
