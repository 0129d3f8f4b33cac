/** Slack's own tokens carry numeric team and bot ids, or a long random tail, after their prefix. */
const realToken = /\bxox[a-z](?:\.xox[a-z])?-(?:\d{6,}-|[\w-]{30,})|\bxapp-\d-[A-Z0-9]{6,}-/;

/**
 * Throws when a setting anywhere in the options has the shape of a real Slack token: a sandbox never holds one. The message
 * does not repeat it.
 */
export function refuseRealTokens(options: object): void {
  if (!realToken.test(JSON.stringify(options))) return;
  throw new Error(
    'This looks like a real Slack token. The sandbox takes none: remove it, and use `portavoz start` for a real workspace.',
  );
}
