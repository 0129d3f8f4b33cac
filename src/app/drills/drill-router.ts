import type { App, ReceiverEvent } from '@slack/bolt';
import { isOfDrill, markedForm } from '../../adapters/workspace/drill-mark.ts';

/**
 * Routes every action from now on. The drill's app, never the live one, answers those in the
 * drill's channel or on anything marked as part of a drill. The live app, never the drill's,
 * answers all others.
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
