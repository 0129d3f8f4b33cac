/** A scope that the Slack app may ask for; a test compares them with `manifest.yml`. */
export type Scope = {
  scope: string;
  /**
   * `always`: without it the bot cannot do its work. `crisis_channels`: only with CRISIS_CHANNELS=on.
   * `if_granted`: used where the app has it.
   */
  needed: 'always' | 'for_less' | 'crisis_channels' | 'if_granted';
};

export const SCOPES: readonly Scope[] = [
  { scope: 'commands', needed: 'always' },
  { scope: 'chat:write', needed: 'always' },
  { scope: 'files:write', needed: 'for_less' },
  { scope: 'users:read', needed: 'always' },
  { scope: 'usergroups:read', needed: 'always' },
  { scope: 'channels:read', needed: 'always' },
  { scope: 'groups:read', needed: 'always' },
  { scope: 'pins:write', needed: 'for_less' },
  { scope: 'channels:manage', needed: 'crisis_channels' },
  { scope: 'channels:write.invites', needed: 'crisis_channels' },
  { scope: 'dnd:read', needed: 'if_granted' },
];
