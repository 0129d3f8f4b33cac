import { postsPerMinute } from '../../documents/charts/posts-per-minute.ts';
import type { Effect } from '../../domain/cases/model/changes.ts';
import type { Spike } from '../../domain/cases/model/joining/spike.ts';
import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { Chart } from '../../domain/digests/chart.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { PostMinutes } from '../../domain/intake/spikes/post-minutes.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from '../outbound/outgoing-deps.ts';
import { spikeMessage, spikeTitle } from './spike-message.ts';

export type SpikeSenderDeps = OutgoingDeps & {
  readers: { minutes: PostMinutes };
  /** Draws a picture and puts it into the channel; nothing waits for it. */
  showPicture(chart: Chart, channel: string, name: string): void;
};

const MINUTE_MS = 60_000;
/** Minutes that the picture shows. */
const SHOWN_MINUTES = 60;

/** Says that spikes begin, with a picture of the greatest; what follows is said in the thread of that. */
export async function sendSpike(
  { id: outboxId, effect }: OutboxItem & { effect: Extract<Effect, { kind: 'spike' }> },
  deps: SpikeSenderDeps,
): Promise<OutboxOutcome> {
  const spikes = await deps.readers.minutes.spikes(effect.ids);
  const [first] = spikes;
  if (first === undefined) return { kind: 'done' };
  const handbook = deps.cases.handbook.current();
  const texts = textsOfHouse(handbook);
  const card = withWatermark(spikeMessage(spikes, { news: effect.news, handbook, texts }), deps.watermark);
  const above = effect.news === 'began' ? null : await deps.outbox.messages.ofBoard(subjectOf(first));
  const place = above === null ? { channel: deps.team.casesChannel } : { channel: above.channel, threadTs: above.ts };
  const posted = await deps.workspace.messenger.post({ ...place, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  if (effect.news === 'began') await began(spikes, posted.message, { handbook, texts }, deps);
  return { kind: 'done' };
}

async function began(
  spikes: readonly Spike[],
  message: MessageRef,
  said: { handbook: Handbook; texts: Texts },
  deps: SpikeSenderDeps,
): Promise<void> {
  for (const spike of spikes) await deps.outbox.messages.saveBoard(subjectOf(spike), message);
  const [first] = spikes;
  if (first === undefined) return;
  const chart = await pictureOf(first, said, deps);
  deps.showPicture(chart, message.channel, `${first.beganAt.slice(0, 16).replaceAll(':', '')}-spike.png`);
}

/** The hour before now, minute by minute. */
async function pictureOf(
  spike: Spike,
  { handbook, texts }: { handbook: Handbook; texts: Texts },
  { readers: { minutes }, cases: { now } }: SpikeSenderDeps,
): Promise<Chart> {
  const end = Math.floor(Date.parse(now()) / MINUTE_MS) * MINUTE_MS;
  const starts = Array.from({ length: SHOWN_MINUTES }, (_, at) =>
    new Date(end - (SHOWN_MINUTES - at) * MINUTE_MS).toISOString(),
  );
  const from = starts[0] ?? spike.beganAt;
  const counted = await minutes.between({ from, to: new Date(end).toISOString() });
  const own = counted.filter(({ playbook }) => spike.playbook === null || playbook === spike.playbook);
  const counts = starts.map((start) =>
    own.filter(({ minute }) => minute === start).reduce((sum, { count }) => sum + count, 0),
  );
  const title = spikeTitle(spike, handbook, texts);
  return postsPerMinute({ title, from, counts, usual: spike.usual, timeZone: handbook.institution.timeZone }, texts);
}

function subjectOf({ id }: Spike): string {
  return `spike:${id}`;
}
