import { describe, expect, it } from 'vitest';
import { createTranslators } from '../../../src/i18n/texts.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../src/slack/cases/view/view-case.ts';
import { ana, berta, digestOf } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { handIn, whatBecameOf } from '../../support/builders/cases/handed-in.ts';
import { SENTENCES } from '../../support/laws/locales.ts';

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const DAUGHTER = 'AYUDA, mi hija y yo estamos atrapadas en el tejado y el agua sube';
const AT_RISK = [['life_risk', 'called']];

describe('a post that was edited', () => {
  const post = { networkId: '31', url: 'https://mastodon.example/@ana/31', network: 'mastodon', author: '@ana' };

  it('is a call for help of its own when it has become one', async () => {
    await using queue = await aDesk();
    await handIn(queue, { ...post, text: BRIDGE });
    expect(await handIn(queue, { ...post, text: DAUGHTER })).toEqual(['accepted']);
    expect(await whatBecameOf(queue, DAUGHTER)).toEqual(AT_RISK);
    expect(await queue.record()).toEqual(['case.opened', 'case.opened', 'post.edited']);
  });

  it('stands on its card in its new words, and what was approved for the old ones is approved no more', async () => {
    await using queue = await aDesk();
    const flood = '¿Por qué calle se puede salir de El Molinar con la inundación?';
    await handIn(queue, { ...post, text: flood });
    const draftId = (await queue.caseOf(1)).core.currentDraftId;
    const words = 'Evitad los pasos inundados; seguid las indicaciones del 112.';
    expect(await queue.does(ana, 1, { kind: 'edit', draftId, text: words })).toBe('done');
    expect(await queue.backs(berta, 1, 'propose')).toBe('done');
    const edited = `${flood} Vamos cuatro en el coche`;
    await queue.catchesUp();
    expect(await handIn(queue, { ...post, text: edited })).toEqual(['accepted']);
    const state = await queue.caseOf(1);
    expect(state.posts.map(({ text }) => text)).toEqual([flood, edited]);
    expect(state.signOffs.filter(({ voidedAt }) => voidedAt === null)).toEqual([]);
    expect(state.signOffs.length).toBeGreaterThan(0);
    const effects = await queue.catchesUp();
    expect(effects.map((one) => (one.kind === 'thread' ? one.entry.sentence.key : one.kind))).toEqual(
      expect.arrayContaining(['card', 'thread.post_edited']),
    );
    const texts = (await createTranslators(SENTENCES))('es');
    const related = await queue.surroundings.related(state);
    const card = caseCard(caseView(state, aHandbook(), queue.deps.now(), texts, digestOf, { related }), texts);
    expect(JSON.stringify(card.blocks)).toContain('Vamos cuatro en el coche');
    expect(await handIn(queue, { ...post, text: flood }, { ...post, text: edited })).toEqual([
      'duplicate',
      'duplicate',
    ]);
  });

  it('is none where only a counter beside its words goes on, or a network cut it short', async () => {
    await using queue = await aDesk();
    const answers = await handIn(
      queue,
      { ...post, text: `${BRIDGE} · hace 3 h · 12 me gusta` },
      { ...post, text: `${BRIDGE} · hace 4 h · 1.204 me gusta` },
      { ...post, text: `${BRIDGE} · 5 h ago · ❤ 7` },
      { ...post, text: BRIDGE.slice(0, 60) },
    );
    expect(answers).toEqual(['accepted', 'duplicate', 'duplicate', 'accepted']);
    expect((await queue.caseOf(1)).posts).toHaveLength(1);
    expect(await queue.record()).toEqual(['case.opened', 'post.joined']);
  });
});
