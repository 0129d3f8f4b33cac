import { openDatabase } from '../src/adapters/database/open-database.ts';
import type { IncomingPost } from '../src/domain/posts/incoming-post.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza';
/** How the same thing is said, the first most often. */
const WORDINGS = [
  `${LAMP} @AytoRiudalba`,
  `${LAMP} @AytoRiudalba`,
  `${LAMP} @AytoRiudalba`,
  `${LAMP} @AytoRiudalba ¿cuándo la arregláis?`,
  `Otra vez: ${LAMP} @AytoRiudalba`,
];
const NETWORKS = ['x', 'mastodon'];

/** A flood: that many people say the same to the town hall, on two networks in turn unless told where. They come in by themselves. */
export async function pourIn(
  databaseUrl: string,
  count: number,
  networkOf: (at: number) => string = (at) => NETWORKS[at % NETWORKS.length] ?? 'x',
): Promise<void> {
  const database = await openDatabase(databaseUrl);
  try {
    const now = new Date().toISOString();
    const posts = Array.from({ length: count }, (_, at): IncomingPost => {
      const text = WORDINGS[at % WORDINGS.length] ?? LAMP;
      const named = { author: `@vecina_${at + 1}`, networkId: `77${at}`, url: null, postedAt: null };
      return { network: networkOf(at), text, ...named, inReplyTo: null, shareOf: null, asksUs: true };
    });
    await database.intake.queue.accept(
      posts.map((post) => ({ source: 'simulacro', post })),
      now,
    );
  } finally {
    await database.close();
  }
}
