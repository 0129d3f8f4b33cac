import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { Chart } from '../../domain/digests/chart.ts';
import type { Charts } from '../../domain/digests/charts.ts';
import type { Waiting } from './until-sent.ts';
import { untilSent } from './until-sent.ts';

export type ShowPictureDeps = Waiting & {
  messenger: TeamMessenger;
  charts: Charts;
  log: { warn(facts: object, message: string): void };
};

/**
 * Draws a chart and puts it into a channel, as often as the workspace asks, until `elapsed` says that moment.
 * @returns whether the picture is in the channel
 */
export async function showPicture(
  chart: Chart,
  { channel, name, giveUpAt }: { channel: string; name: string; giveUpAt: number },
  { charts, messenger, log, elapsed, pause }: ShowPictureDeps,
): Promise<boolean> {
  try {
    if (elapsed() > giveUpAt) return false;
    const { title, alt, png } = await charts.draw(chart);
    const file = { channel, name: name.replaceAll('_', '-'), title, alt, bytes: png };
    const sent = await untilSent(() => messenger.upload(file), giveUpAt, { elapsed, pause });
    return sent.kind === 'uploaded';
  } catch (error) {
    log.warn({ chart: chart.kind, why: error instanceof Error ? error.name : 'unknown' }, 'A picture was not drawn');
    return false;
  }
}
