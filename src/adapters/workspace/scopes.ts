/** A scope that the Slack app may ask for; the manifest is made from them. */
export type Scope = {
  scope: string;
  /**
   * `always`: without it the bot cannot do its work. `crisis_channels`: only with CRISIS_CHANNELS=on.
   * `if_granted`: used where the app has it. The last two are optional at the installation.
   */
  needed: 'always' | 'for_less' | 'crisis_channels' | 'if_granted';
  /** Purpose, as the manifest says above it; absent where the scope before says it. */
  why?: string;
};

export const SCOPES: readonly Scope[] = [
  { scope: 'commands', needed: 'always', why: 'Slash commands and the message shortcut.' },
  {
    scope: 'chat:write',
    needed: 'always',
    why: 'Cards, threads and what is said to one person alone, in channels that the bot was invited to.',
  },
  {
    scope: 'files:write',
    needed: 'for_less',
    why: 'Pictures of the digest of the week, as files in its channel, and those of planned posts, which must be seen to be approved.',
  },
  {
    scope: 'users:read',
    needed: 'always',
    why: 'Whether a person is a full member, and the language to speak to them.',
  },
  { scope: 'usergroups:read', needed: 'always', why: 'Who is in the groups that the handbook gives roles to.' },
  {
    scope: 'channels:read',
    needed: 'always',
    why: 'Whether a channel is shared with another organisation, public or private.',
  },
  { scope: 'groups:read', needed: 'always' },
  { scope: 'pins:write', needed: 'for_less', why: 'The board of a crisis stands at the head of its channel.' },
  {
    scope: 'channels:manage',
    needed: 'crisis_channels',
    why: 'With CRISIS_CHANNELS=on: a crisis may have a channel of its own, with its people in it.',
  },
  { scope: 'channels:write.invites', needed: 'crisis_channels' },
  {
    scope: 'dnd:read',
    needed: 'if_granted',
    why: 'Passes over people in Do Not Disturb when somebody must be called. Without it all are called.',
  },
  {
    scope: 'files:read',
    needed: 'if_granted',
    why: 'With PLAN=on: pictures of planned posts are uploaded in a form. Without it they are added at the server.',
  },
  {
    scope: 'reactions:write',
    needed: 'if_granted',
    why: 'Shows below a flagged message that it was taken, where the bot is in its channel. Without it none is shown.',
  },
];
