import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';

/**
 * The address of a message, as Slack makes it (`chat.getPermalink`).
 * @param workspaceUrl `https://town.slack.com/`
 */
export function messageLink(workspaceUrl: string, { channel, ts }: MessageRef): string {
  return `${workspaceUrl.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`;
}
