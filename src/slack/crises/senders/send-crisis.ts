import type { CrisisEffect } from '../../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../../domain/cases/ports/case-store.ts';
import type { CrisisSenderDeps } from './crisis-sender.ts';
import { openOwnChannel } from './open-own-channel.ts';
import { sendAlert } from './send-alert.ts';
import { sendBoard } from './send-board.ts';
import { sendCrisisDigest } from './send-crisis-digest.ts';
import { sendDirectLine } from './send-direct-line.ts';
import { sendHandOver } from './send-hand-over.ts';
import { sendLine } from './send-line.ts';
import { sendPauseList, sendPauseNag, sendResumeList } from './send-pause.ts';

/** Tells the team what an effect of a crisis asks for, drawn from state as it is now. */
export function sendCrisis(
  { effect, ...item }: OutboxItem & { effect: CrisisEffect },
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  switch (effect.kind) {
    case 'board':
      return sendBoard({ ...item, effect }, deps);
    case 'crisis_line':
      return sendLine({ ...item, effect }, deps);
    case 'crisis_digest':
      return sendCrisisDigest({ ...item, effect }, deps);
    case 'direct_line':
      return sendDirectLine({ ...item, effect }, deps);
    case 'handover':
      return sendHandOver({ ...item, effect }, deps);
    case 'open_channel':
      return openOwnChannel({ ...item, effect }, deps);
    case 'alert_proposal':
      return sendAlert({ ...item, effect }, deps);
    case 'pause_list':
      return sendPauseList({ ...item, effect }, deps);
    case 'pause_nag':
      return sendPauseNag({ ...item, effect }, deps);
    case 'resume_list':
      return sendResumeList({ ...item, effect }, deps);
  }
}
