import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { locationIn } from '../../../src/domain/cases/at-risk/location-in.ts';
import { dangersIn } from '../../../src/domain/cases/model/at-risk.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { saysNoMore } from '../../../src/domain/posts/post-identity.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;

const DAUGHTER = 'AYUDA, mi hija y yo estamos atrapadas en el tejado y el agua sube';
const SMOKE = `${DAUGHTER}. Avenida del Mar 40, y hay humo`;
const HERE = 'Estamos mi madre y yo en la calle Mayor 3, tercer piso, al lado de la farmacia de siempre';
const SAVED = 'Ya nos han sacado, gracias a todos';
const FAREWELL = 'AYUDA. No quiero vivir más, me despido de todos';
const DATA = 'Llamadme, por favor, al 612 345 678, soy Rosa';

/** One post of Ana's, in these words one after the other. */
async function writes(desk: Desk, ...texts: string[]): Promise<void> {
  const names = { network: 'mastodon', networkId: '31', url: 'https://mastodon.example/@ana/31', author: '@ana' };
  for (const text of texts) {
    const post = anIncomingPost({ ...names, postedAt: null, text });
    await desk.intake.accept([{ source: 'tool', vouched: true, post }], desk.deps.now());
    for (let batch = await desk.intake.next(40); batch.length > 0; batch = await desk.intake.next(40)) {
      await ingestPosts(desk.deps, batch);
    }
  }
}

const isThere = (desk: Desk, id: number) =>
  desk.caseOf(id).then(
    () => true,
    () => false,
  );

describe('a call for help that is edited', () => {
  it('stands on its card in its newest words, with their place, and the duty officer hears of each', async () => {
    await using desk = await aDesk();
    await writes(desk, DAUGHTER);
    await desk.catchesUp();
    await writes(desk, SMOKE, HERE);
    const state = await desk.caseOf(1);
    expect(state.posts.map(({ text }) => text)).toEqual([DAUGHTER, SMOKE, HERE]);
    expect(locationIn(state, aHandbook())).toContain('Mayor 3');
    const said = (await desk.catchesUp()).flatMap((one) => (one.kind === 'thread' ? [one.entry] : []));
    const edited = ['thread.post_edited', 'duty_officer'];
    expect(said.map(({ sentence, asks }) => [sentence.key, asks])).toEqual([edited, edited]);
  });

  it('is answered by the most guarded line of all that it has told', async () => {
    await using desk = await aDesk();
    await writes(desk, DAUGHTER, FAREWELL);
    const { core } = await desk.caseOf(1);
    expect(dangersIn(core.assessment)).toEqual(expect.arrayContaining(['trapped', 'suicide']));
    expect(core.audience).toBe('private');
  });

  test.prop([fc.array(fc.constantFrom(DAUGHTER, SMOKE, HERE, SAVED, FAREWELL, DATA), { maxLength: 6 })], {
    numRuns: 10,
  })(
    'is one case, whatever it says next',
    async (edits) => {
      await using desk = await aDesk();
      await writes(desk, DAUGHTER, ...edits);
      expect(await isThere(desk, 2)).toBe(false);
      const { posts, core } = await desk.caseOf(1);
      expect(core.class).toBe('life_risk');
      expect(edits.filter((text) => !posts.some((post) => saysNoMore(text, post.text)))).toEqual([]);
    },
    60_000,
  );
});
