import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { PlannedOutcome } from '../../domain/plan/model/planned-item.ts';
import type { PlannedStore } from '../../domain/plan/model/planned-store.ts';
import type { ReadPlanned } from '../../domain/plan/model/read-planned.ts';
import { readPlanned } from '../../domain/plan/model/read-planned.ts';
import { NO_JSON } from '../../domain/posts/refused-post.ts';
import { traceOf } from '../../errors.ts';
import type { PlannedAnswerItem } from './planned-answer.ts';
import type { Answer, Proven, SignedDoor, SignedDoorSettings } from './signed-door.ts';
import { refusal, signedDoor } from './signed-door.ts';

export type PlannedDoorSettings = SignedDoorSettings & {
  store: Pick<PlannedStore, 'takeOnce'>;
  /** Handbook in force: its networks, and the clocks of the institution. */
  handbook(): Handbook;
};

/** `POST /v1/planned`: answers once what other tools have planned is durable. */
export function plannedDoor(settings: PlannedDoorSettings): SignedDoor {
  return signedDoor(settings, (sent) => handedIn(sent, settings));
}

async function handedIn({ source, signature, items }: Proven, settings: PlannedDoorSettings): Promise<Answer> {
  const now = new Date(settings.now()).toISOString();
  const read = items.map((value): ReadPlanned => {
    return value === undefined ? { refused: NO_JSON } : readPlanned(value, settings.handbook(), now);
  });
  const words = read.flatMap((item) => ('word' in item ? [item.word] : []));
  const taken = await settings.store
    .takeOnce(`planned:${source}:${signature}`, { source, words, now })
    .catch((error: unknown) => {
      settings.log.error(traceOf(error), 'Planned items could not be accepted');
      return null;
    });
  if (taken === null) return refusal(503, 'Nothing was accepted: the database is held or full.', 5);
  if (taken === 'replayed') return refusal(409, 'This very request came before. Sign it anew to repeat it.');
  let at = 0;
  const answers = read.map((item): PlannedAnswerItem => {
    if ('refused' in item) return { status: 'refused', ...item.refused };
    return { status: STATUS[taken[at++] ?? 'same'] };
  });
  const refusedCount = answers.filter(({ status }) => status === 'refused').length;
  return { status: 200, body: { accepted: answers.length - refusedCount, refused: refusedCount, items: answers } };
}

/** Words of the answer. */
const STATUS: Readonly<Record<PlannedOutcome, 'accepted' | 'replaced' | 'unchanged' | 'removed' | 'not_known'>> = {
  new: 'accepted',
  changed: 'replaced',
  same: 'unchanged',
  removed: 'removed',
  unknown: 'not_known',
};
