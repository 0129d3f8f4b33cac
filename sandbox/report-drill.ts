import { openDatabase } from '../src/adapters/database/open-database.ts';
import type { PlayedDrill } from '../src/domain/crises/drill/played-drill.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';
import { homeLanguage } from '../src/domain/handbook/handbook.ts';
import { textsIn } from '../src/i18n/texts.ts';
import { drillScore } from '../src/slack/crises/senders/drill-score.ts';
import { withWatermark } from '../src/slack/kit/with-watermark.ts';
import { DRILL_STAMP } from './run-drill.ts';
import { MONITOR, MONITOR_CHANNEL } from './town.ts';
import type { Actor } from './workspace/actor.ts';

/** Says where the posts arrived how the team did, by what the bot has written down of it. */
export async function reportDrill(
  played: PlayedDrill,
  { handbook, databaseUrl }: { handbook: Handbook; databaseUrl: string },
  workspace: { as(key: string): Pick<Actor, 'say'> },
): Promise<void> {
  const database = await openDatabase(databaseUrl, { readOnly: true });
  try {
    const texts = textsIn(homeLanguage(handbook));
    const { text, blocks } = withWatermark(
      await drillScore(played, { reader: database.crises.drills, handbook, texts }),
      DRILL_STAMP,
    );
    await workspace.as(MONITOR).say(MONITOR_CHANNEL, text, { blocks });
  } finally {
    await database.close();
  }
}
