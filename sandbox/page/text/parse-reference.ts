import { decodeEntities } from './decode-entities.ts';

/** What stands between `<` and `>` in Slack's mrkdwn. */
export type Reference =
  | { kind: 'link'; url: string; label: string }
  | { kind: 'person' | 'channel' | 'group'; id: string; label: string | null }
  /** A broadcast, or the hour of a deadline: shown as the words that came with it. */
  | { kind: 'mention' | 'date'; label: string };

/** Reads `@U1`, `#C1|name`, `!subteam^S1|@group`, `!here`, `!date^…|fallback` and links; null for anything else. */
export function parseReference(inside: string): Reference | null {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? null : decodeEntities(inside.slice(bar + 1));
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { kind: 'person', id: target.slice(1), label };
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (/^!subteam\^S[A-Z0-9]+$/.test(target)) return { kind: 'group', id: target.slice('!subteam^'.length), label };
  if (target.startsWith('!date^')) return { kind: 'date', label: label ?? '' };
  if (target.startsWith('!')) return { kind: 'mention', label: label ?? `@${target.slice(1)}` };
  if (!/^(?:https?|mailto|tel):/i.test(target)) return null;
  const url = decodeEntities(target);
  return { kind: 'link', url, label: label ?? url.replace(/^(?:mailto|tel):/i, '') };
}
