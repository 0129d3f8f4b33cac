import type { App, ReceiverEvent } from '@slack/bolt';
import { isOfDrill, markedForm } from '../../adapters/workspace/drill-mark.ts';

/**
 * From now on a gesture made in the drill's channel, or on something that is marked as one of a drill, is answered by the drill's app
 * and never by the real one; every other one the other way round.
 */
export function routeDrill(
  real: App,
  drill: App | null,
  { channel, watermark }: { channel: string | null; watermark: string },
): void {
  const answeredByReal = real.processEvent.bind(real);
  real.processEvent = (event) => {
    if (!isOfDrill(event.body, channel)) return answeredByReal(event);
    // What a drill left behind means nothing where there are no drills any more: its numbers are not those of real cases.
    return drill === null ? event.ack() : drill.processEvent(marking(event, watermark));
  };
}

/** A form that takes the place of another one in the answer itself goes through no client. */
function marking(event: ReceiverEvent, watermark: string): ReceiverEvent {
  return {
    ...event,
    ack: (answer) => event.ack(hasView(answer) ? { ...answer, view: markedForm(answer.view, watermark) } : answer),
  };
}

function hasView(answer: unknown): answer is { view: object } {
  return typeof answer === 'object' && answer !== null && 'view' in answer && typeof answer.view === 'object';
}
