/** Scopes that the bot's token has unless the options say which. */
export const EVERY_SCOPE: readonly string[] = [
  'commands',
  'chat:write',
  'files:read',
  'files:write',
  'users:read',
  'usergroups:read',
  'channels:read',
  'groups:read',
  'pins:write',
  'reactions:write',
  'channels:manage',
  'channels:write.invites',
];
