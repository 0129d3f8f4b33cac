import type { DrillReader } from '../../../domain/crises/drill/drill-reader.ts';
import { drillRecordOf } from '../../../domain/crises/drill/drill-record-of.ts';
import type { PlayedDrill } from '../../../domain/crises/drill/played-drill.ts';
import { scoreDrill } from '../../../domain/crises/drill/score-drill.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { scoreMessage } from '../messages/score-message.ts';

/** Builds the score message of a drill, from the records of its cases. */
export async function drillScore(
  played: PlayedDrill,
  { reader, handbook, texts }: { reader: DrillReader; handbook: Handbook; texts: Texts },
): Promise<DrawnCard> {
  const cases = await reader.casesSince(played.beganAt);
  const steps = await reader.stepsSince(played.beganAt);
  const score = scoreDrill(played.drill, drillRecordOf(played, cases, steps, handbook));
  return scoreMessage(score, { drill: played.drill, arrived: played.arrivedAt.length, handbook, texts });
}
