import type { OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import { drawAt } from '../../outbound/draw-at.ts';
import { alertMessage } from '../messages/alert-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';

/** Redraws what an alert proposes, in the channel of the cases; one that was closed before anybody saw it is not shown. */
export async function sendAlert(
  { id, effect }: Sent<'alert_proposal'>,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const proposal = await deps.alerts.byId(effect.proposalId);
  if (proposal === null) return { kind: 'done' };
  const subject = SUBJECTS.alert(proposal.id);
  if (proposal.closed !== null && (await deps.outbox.boardPlace(subject)) === null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const card = markDrill(alertMessage(proposal, deps.handbook(), texts), null, { watermark: deps.watermark, texts });
  const drawn = await drawAt({ subject, channel: deps.casesChannel, card, outboxId: id }, deps);
  return drawn.kind === 'drawn' ? { kind: 'done' } : drawn;
}
