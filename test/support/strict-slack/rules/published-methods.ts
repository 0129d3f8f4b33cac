/**
 * Calls a minute of one method. Published: 1, 20, 50 and 100 a minute and "a message a second into a
 * channel, short bursts allowed". https://docs.slack.dev/apis/web-api/rate-limits
 */
export type Tier = 1 | 2 | 3 | 4 | 'a_second' | 'special';

/** What https://docs.slack.dev/reference/methods says of a method. */
export type PublishedMethod = {
  token: 'bot' | 'app';
  /** Scopes that are all needed. `of_channel`: the one for the kind of the channel. */
  scopes: readonly string[] | 'of_channel';
  tier: Tier;
  needs: readonly string[];
  /** Of these, one at least. */
  oneOf?: readonly string[];
  takes: readonly string[];
  /**
   * Arguments that no page publishes and many clients send. Slack passes over what it does not know, so they
   * do no harm. The bot sends them so that a link in a citizen's words opens nowhere.
   */
  unpublished?: readonly string[];
};

const CONTENT = ['text', 'blocks', 'attachments', 'markdown_text'];
const AUTHOR = ['as_user', 'icon_emoji', 'icon_url', 'username'];
const UNFURL = ['unfurl_links', 'unfurl_media'];

export const METHODS: Readonly<Record<string, PublishedMethod>> = {
  'auth.test': { token: 'bot', scopes: [], tier: 'special', needs: [], takes: [] },
  'apps.connections.open': { token: 'app', scopes: ['connections:write'], tier: 1, needs: [], takes: [] },
  'blocks.validate': { token: 'bot', scopes: [], tier: 'special', needs: [], takes: ['blocks', 'message', 'view'] },
  'chat.postMessage': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 'a_second',
    needs: ['channel'],
    oneOf: CONTENT,
    takes: [
      ...CONTENT,
      ...AUTHOR,
      ...UNFURL,
      'link_names',
      'metadata',
      'mrkdwn',
      'parse',
      'reply_broadcast',
      'thread_ts',
    ],
  },
  'chat.postEphemeral': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 4,
    needs: ['channel', 'user'],
    oneOf: CONTENT,
    takes: [...CONTENT, ...AUTHOR, 'link_names', 'parse', 'thread_ts'],
  },
  'chat.update': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 3,
    needs: ['channel', 'ts'],
    oneOf: CONTENT,
    takes: [...CONTENT, 'as_user', 'file_ids', 'link_names', 'metadata', 'parse', 'reply_broadcast'],
    unpublished: UNFURL,
  },
  'chat.delete': { token: 'bot', scopes: ['chat:write'], tier: 3, needs: ['channel', 'ts'], takes: ['as_user'] },
  'chat.getPermalink': { token: 'bot', scopes: [], tier: 'special', needs: ['channel', 'message_ts'], takes: [] },
  'views.open': viewMethod(['trigger_id', 'interactivity_pointer'], []),
  'views.push': viewMethod(['trigger_id', 'interactivity_pointer'], []),
  'views.update': viewMethod(['view_id', 'external_id'], ['hash']),
  'views.publish': { ...viewMethod([], ['hash']), needs: ['view', 'user_id'] },
  'users.info': { token: 'bot', scopes: ['users:read'], tier: 4, needs: ['user'], takes: ['include_locale'] },
  'usergroups.list': {
    token: 'bot',
    scopes: ['usergroups:read'],
    tier: 2,
    needs: [],
    takes: ['include_count', 'include_disabled', 'include_users', 'team_id'],
  },
  'conversations.info': {
    token: 'bot',
    scopes: 'of_channel',
    tier: 3,
    needs: ['channel'],
    takes: ['include_locale', 'include_num_members'],
  },
  'conversations.create': {
    token: 'bot',
    scopes: ['channels:manage'],
    tier: 2,
    needs: ['name'],
    takes: ['is_private', 'team_id'],
  },
  'conversations.invite': {
    token: 'bot',
    scopes: ['channels:write.invites'],
    tier: 3,
    needs: ['channel', 'users'],
    takes: ['force'],
  },
  'files.getUploadURLExternal': {
    token: 'bot',
    scopes: ['files:write'],
    tier: 4,
    needs: ['filename', 'length'],
    takes: ['alt_txt', 'snippet_type'],
  },
  'files.delete': { token: 'bot', scopes: ['files:write'], tier: 3, needs: ['file'], takes: [] },
  'files.completeUploadExternal': {
    token: 'bot',
    scopes: ['files:write'],
    tier: 4,
    needs: ['files'],
    takes: ['blocks', 'channel_id', 'channels', 'initial_comment', 'thread_ts'],
  },
  'pins.add': { token: 'bot', scopes: ['pins:write'], tier: 2, needs: ['channel', 'timestamp'], takes: [] },
  'pins.remove': { token: 'bot', scopes: ['pins:write'], tier: 2, needs: ['channel', 'timestamp'], takes: [] },
  'reactions.add': reaction(3),
  'reactions.remove': reaction(2),
  'dnd.teamInfo': { token: 'bot', scopes: ['dnd:read'], tier: 2, needs: ['users'], takes: ['team_id'] },
};

function viewMethod(oneOf: readonly string[], takes: readonly string[]): PublishedMethod {
  const which = oneOf.length === 0 ? {} : { oneOf };
  return { token: 'bot', scopes: [], tier: 4, needs: ['view'], takes: [...oneOf, ...takes], ...which };
}

function reaction(tier: Tier): PublishedMethod {
  return { token: 'bot', scopes: ['reactions:write'], tier, needs: ['channel', 'name', 'timestamp'], takes: [] };
}

/** Arguments whose value is JSON, also in a form. */
export const IN_JSON = ['attachments', 'blocks', 'files', 'message', 'metadata', 'view'];
