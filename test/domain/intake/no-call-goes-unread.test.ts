import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sameWords } from '../../../src/domain/posts/similarity/same-words.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { createTranslators } from '../../../src/i18n/texts.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../src/slack/cases/view/view-case.ts';
import { berta, digestOf } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { casesOf, delivered, handIn, takeAll, whatBecameOf } from '../../support/builders/cases/handed-in.ts';
import { SENTENCES } from '../../support/laws/locales.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;

function isCall({ deps }: Desk, words: string): boolean {
  const post = { network: 'x', text: words, author: null, url: null, postedAt: null };
  return triagePost(post, deps.handbook.current(), deps.language.detect).class === 'life_risk';
}

const MORNING = 'Buenos días a todos, que tengáis una buena semana en la ciudad';
const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const SOS = 'SOCORRO, mi padre está atrapado en el garaje y el agua le llega al cuello';
const DAUGHTER = 'AYUDA, mi hija y yo estamos atrapadas en el tejado y el agua sube';
const HERE = 'Estamos mi madre y yo en la calle Mayor 3, tercer piso, al lado de la farmacia de siempre';
const OLD_WOMAN = 'Aquí en la avenida del Mar 40 hay una anciana atrapada, que venga alguien ya';

const AT_RISK = [['life_risk', 'called']];

describe('a call for help is not dropped as another post of one address', () => {
  it.each([
    ['WordPress comments', 'https://blog.example/nota/#comment-101', 'https://blog.example/nota/#comment-102'],
    ['topics of phpBB', 'https://foro.example/viewtopic.php?f=2&t=11', 'https://foro.example/viewtopic.php?f=2&t=12'],
    ['topics of vBulletin', 'https://foro.example/showthread.php?t=1', 'https://foro.example/showthread.php?t=2'],
    ['a short link', 'https://blog.example/?s=1', 'https://blog.example/?s=2'],
    ['routes behind a hash', 'https://app.example/#/aviso/1', 'https://app.example/#/aviso/2'],
    ['mirrors by their hosts', 'https://m.foro.example/1', 'https://l.foro.example/1'],
    ['one address for all', 'https://foro.example/muro', 'https://foro.example/muro'],
  ])('%s', async (_, one, other) => {
    for (const ids of [
      ['1', '2'],
      [null, null],
    ]) {
      await using queue = await aDesk();
      const posts = [
        { url: one, networkId: ids[0] ?? null, text: BRIDGE },
        { url: other, networkId: ids[1] ?? null, text: SOS },
      ];
      expect(await handIn(queue, ...posts)).toEqual(['accepted', 'accepted']);
      expect(await whatBecameOf(queue, SOS)).toEqual(AT_RISK);
      expect(await handIn(queue, ...posts)).toEqual(['duplicate', 'duplicate']);
    }
  });

  it('also where a person flags it and the address is known', async () => {
    const [one, other] = ['https://foro.example/viewtopic.php?t=11', 'https://foro.example/viewtopic.php?t=11'];
    await using queue = await aDesk();
    await handIn(queue, { url: one, text: BRIDGE });
    expect(await queue.flag({ network: 'x', author: null, url: other, text: SOS })).toEqual({
      kind: 'opened',
      caseId: 2,
    });
    expect(await whatBecameOf(queue, SOS)).toEqual(AT_RISK);
  });
});

describe('a source speaks for itself alone', () => {
  const url = 'https://x.com/vecina/status/777001';

  it('so that it cannot make the post of another one disappear', async () => {
    await using queue = await aDesk();
    await handIn(queue, { source: 'evil', networkId: '777001', url, text: MORNING });
    expect(await handIn(queue, { networkId: '777001', url, text: DAUGHTER })).toEqual(['accepted']);
    expect(await whatBecameOf(queue, DAUGHTER)).toEqual(AT_RISK);
    const thread = (await queue.record()).filter((event) => event === 'post.edited');
    expect(thread).toEqual([]);
    expect(await queue.flag({ network: 'x', author: null, url, text: DAUGHTER })).toEqual({
      kind: 'joined',
      caseId: 2,
    });
  });

  it('and for a network where the setting says so: there one id is one post', async () => {
    await using queue = await aDesk();
    const id = { network: 'mastodon', networkId: '5', text: BRIDGE };
    expect(await handIn(queue, { ...id, source: 'one' }, { ...id, source: 'two' })).toEqual(['accepted', 'accepted']);
    const vouched = { ...id, networkId: '6', vouched: true };
    expect(await handIn(queue, { ...vouched, source: 'one' }, { ...vouched, source: 'two' })).toEqual([
      'accepted',
      'duplicate',
    ]);
  });
});

describe('a share', () => {
  it('with words of its own is a post of its own', async () => {
    await using queue = await aDesk();
    await handIn(queue, { networkId: '1', text: DAUGHTER, author: '@una' });
    await handIn(queue, { networkId: '2', shareOf: '1', text: OLD_WOMAN, author: '@dos' });
    expect(await whatBecameOf(queue, OLD_WOMAN)).toEqual(AT_RISK);
    await handIn(queue, { networkId: '3', shareOf: '1', text: `RT @una: ${DAUGHTER}`, author: '@tres' });
    expect(await casesOf(queue)).toHaveLength(2);
  });
});

describe('what somebody flags', () => {
  it('in other words at a known address stands on the card of its case', async () => {
    await using queue = await aDesk();
    const url = 'https://foro.example/hilo/5';
    await queue.flag({ url });
    const words = 'En el mismo hilo preguntan a qué hora abre el polideportivo';
    expect(await queue.flag({ url, text: words }, berta)).toEqual({ kind: 'joined', caseId: 1 });
    const state = await queue.caseOf(1);
    const texts = (await createTranslators(SENTENCES))('es');
    const card = caseCard(caseView(state, aHandbook(), queue.deps.now(), texts, digestOf), texts);
    expect(JSON.stringify(card.blocks)).toContain(words);
  });

  it('while it waits to be taken in loses neither its words nor those that wait', async () => {
    await using queue = await aDesk();
    const url = 'https://x.com/una/status/1';
    await queue.intake.accept([delivered({ networkId: '1', url, text: SOS })], queue.deps.now());
    await queue.flag({ network: 'x', author: null, url, text: BRIDGE });
    await takeAll(queue);
    expect(await whatBecameOf(queue, SOS)).toEqual(AT_RISK);
  });
});

const text = fc.constantFrom(
  ...[MORNING, BRIDGE, SOS, DAUGHTER, OLD_WOMAN, `RT @una: ${SOS}`, `Mirad esto. ${DAUGHTER}`, SOS.slice(0, 40)],
  ...[`No es verdad: ${SOS}`, BRIDGE.slice(0, 30), `${MORNING} ya`, 'Gracias', HERE, `🆘 ${HERE}`],
);
const name = fc.constantFrom(null, '1', '2', '3');
const step = fc.record({
  by: fc.constantFrom('hand', 'tool', 'tool', 'tool'),
  source: fc.constantFrom('one', 'two', 'feed:la-veu'),
  vouched: fc.boolean(),
  networkId: name,
  shareOf: name,
  url: fc.constantFrom(null, 'https://x.com/a/status/1', 'https://foro.example/hilo#1', 'https://foro.example/hilo#2'),
  author: fc.constantFrom(null, '@una', '@dos'),
  text,
  takes: fc.boolean(),
});

const lawMs = 120_000;

describe('whatever comes in, under whatever names', () => {
  test.prop([fc.array(step, { minLength: 2, maxLength: 10 })], { numRuns: 12 })(
    'every text of a person at risk is on a card of a person at risk, and the duty officer was called for it',
    async (steps) => {
      await using queue = await aDesk();
      for (const { by, takes, source, vouched, ...post } of steps) {
        const { networkId: _, shareOf: __, ...flagged } = post;
        if (by === 'hand') await queue.flag({ network: 'x', ...flagged });
        else await queue.intake.accept([delivered({ ...post, source, vouched })], queue.deps.now());
        if (takes) await takeAll(queue);
      }
      await takeAll(queue);
      const all = await casesOf(queue);
      const shown = all.filter((one) => one.class === 'life_risk');
      expect(shown.filter(({ isCalled }) => !isCalled)).toEqual([]);
      const said = shown.flatMap(({ state }) => state.posts.map((post) => ` ${sameWords(post.text)}`));
      const calls = new Set(steps.map((one) => one.text).filter((one) => isCall(queue, one)));
      const unread = [...calls].filter((one) => !said.some((words) => words.includes(` ${sameWords(one)}`)));
      expect(unread).toEqual([]);
    },
    lawMs,
  );
});
