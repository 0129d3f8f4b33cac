import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { askSecondOpinion } from '../../../src/domain/cases/ask-second-opinion.ts';
import { mayBeAtRisk } from '../../../src/domain/cases/model/at-risk.ts';
import { POST_CLASSES } from '../../../src/domain/handbook/vocabulary.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import type { DraftModel, ModelOpinion } from '../../../src/domain/writing/draft-model.ts';
import { biel } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { UNSURE, withSecondOpinion } from '../../support/builders/handbook/with-second-opinion.ts';
import { aJudge } from '../../support/doubles/a-draft-model.ts';

const DANGER: ModelOpinion = { danger: true, class: 'life_risk', words: ['no cogen el teléfono'] };

type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A desk with a case of which triage is not sure. */
async function anUnsureCase(model: DraftModel, { text = UNSURE, handbook = withSecondOpinion() } = {}) {
  const desk = await aDesk(model, handbook);
  await desk.flag({ text });
  return desk;
}

const asked = async (desk: Desk) =>
  (await desk.sent()).flatMap((effect) => (effect.kind === 'opinion' ? [effect] : []));

async function judges(desk: Desk, isStopping?: () => boolean): Promise<void> {
  for (const { caseId, postId } of await asked(desk)) await askSecondOpinion(desk.deps, { caseId, postId }, isStopping);
}

const lastBody = async (desk: Desk) => (await desk.auditBodies()).at(-1) ?? '';

describe('a post of which triage is not sure', () => {
  it('is read first where the model reads danger, with the words of the post, and the duty officer is called', async () => {
    const model = aJudge(DANGER);
    await using desk = await anUnsureCase(model);
    const before = (await desk.caseOf(1)).core;
    await judges(desk);
    const state = await desk.caseOf(1);
    expect(mayBeAtRisk(state)).toBe(true);
    expect(state.core.assessment.because.at(-1)).toEqual({
      decided: 'class',
      rule: 'life_risk.second_opinion',
      words: ['No cogen el teléfono'],
    });
    expect({ ...state.core, assessment: before.assessment }).toEqual(before);
    expect(await desk.due()).toMatchObject([
      { kind: 'card' },
      { kind: 'thread', entry: { sentence: { key: 'thread.second_opinion' }, asks: 'duty_officer' } },
    ]);
    expect(model.prompts).toHaveLength(1);
  });

  it('is on the record without its words: model, verdict, hash of the prompt, tokens', async () => {
    await using desk = await anUnsureCase(aJudge(DANGER));
    await judges(desk);
    expect((await desk.record()).at(-1)).toBe('opinion.raised');
    expect(JSON.parse(await lastBody(desk)).detail).toMatchObject({
      verdict: 'danger',
      postClass: 'life_risk',
      model: 'un-modelo',
      host: '127.0.0.1',
      promptHash: expect.stringMatching(/^[0-9a-f]{32}$/),
      promptTokens: 600,
    });
    expect((await desk.auditBodies()).join()).not.toContain('teléfono');
    const spent = await desk.deps.store.transact(({ record }) => record.tokensSince('2000-01-01'));
    expect(spent).toEqual({ prompt: 600, answer: 40 });
  });

  it.each([
    ['reads no danger', { danger: false, class: 'question', words: [] }, 'no_danger'],
    ['quotes what is not there', { ...DANGER, words: ['se está ahogando'] }, 'unfounded'],
    ['fails', { fails: 'timed_out' }, 'failed'],
  ] as const)('stays as it is where the model %s', async (_, opinion, verdict) => {
    await using desk = await anUnsureCase(
      aJudge('words' in opinion ? { ...opinion, words: [...opinion.words] } : opinion),
    );
    const before = await desk.caseOf(1);
    await judges(desk);
    expect(await desk.caseOf(1)).toEqual(before);
    expect(await desk.due()).toEqual([]);
    expect(JSON.parse(await lastBody(desk))).toMatchObject({ event: 'opinion.given', detail: { verdict } });
  });

  it('has its card at once: nothing waits for the model', async () => {
    const model = aJudge(DANGER);
    await using desk = await anUnsureCase(model);
    expect((await desk.sent()).map(({ kind }) => kind)).toEqual(['card', 'thread', 'write', 'opinion']);
    expect(model.prompts).toEqual([]);
  });
});

describe('the model is not asked', () => {
  it.each([
    ['unless the handbook says so', UNSURE, aHandbook()],
    ['of a call for help', 'Socorro, estoy atrapada en el coche y sube el agua', withSecondOpinion()],
    [
      'of what is read first already',
      'Llevamos horas sin luz y mi suegra no puede bajar sola del quinto.',
      withSecondOpinion(),
    ],
    ['of what triage is sure of', 'La farola de mi calle sigue fundida', withSecondOpinion()],
  ])('%s', async (_, text, handbook) => {
    await using desk = await anUnsureCase(aJudge(DANGER), { text, handbook });
    expect(await asked(desk)).toEqual([]);
  });

  it('of what it must not see, and the record says why', async () => {
    const model = aJudge(DANGER, { host: 'api.example', isOwn: false });
    await using desk = await anUnsureCase(model);
    await judges(desk);
    expect(model.prompts).toEqual([]);
    expect(JSON.parse(await lastBody(desk))).toMatchObject({
      event: 'opinion.withheld',
      detail: { reason: 'host_not_listed', host: 'api.example' },
    });
  });

  it('of a case that a person has closed, or whose post was erased', async () => {
    const model = aJudge(DANGER);
    await using closed = await anUnsureCase(model);
    await closed.does(biel, 1, { kind: 'dismiss', reason: 'spam', note: 'Es publicidad' });
    await judges(closed);
    await using erased = await anUnsureCase(model);
    const [post] = (await erased.caseOf(1)).posts;
    await erasePosts(erased.deps, { caseId: 1, postIds: [post?.id ?? ''], rule: 'request', actor: biel });
    await judges(erased);
    expect(model.prompts).toEqual([]);
  });

  it('twice about one post, though it may be asked again by a process that comes after', async () => {
    const model = aJudge(DANGER);
    await using desk = await anUnsureCase(model);
    const [effect] = await asked(desk);
    if (effect === undefined) throw new Error('nothing was asked');
    expect(await askSecondOpinion(desk.deps, effect, () => true)).toBe(false);
    expect(mayBeAtRisk(await desk.caseOf(1))).toBe(false);
    expect(await askSecondOpinion(desk.deps, effect)).toBe(true);
    expect(await askSecondOpinion(desk.deps, effect)).toBe(true);
    expect(model.prompts).toHaveLength(2);
    expect((await desk.record()).filter((event) => event.startsWith('opinion.'))).toEqual(['opinion.raised']);
  });

  it('where no model is set', async () => {
    await using desk = await aDesk(null, withSecondOpinion());
    await desk.flag({ text: UNSURE });
    await judges(desk);
    expect(await desk.record()).toEqual(['case.opened']);
  });
});

it('puts the card of a raised case before the other waiting ones, and calls nobody yet', async () => {
  await using desk = await aDesk(aJudge(DANGER), withSecondOpinion());
  const posts = ['¿Por qué calle se puede salir con la inundación de la ribera?', UNSURE];
  const delivered = posts.map((text, at) => ({ source: 'vigia', post: anIncomingPost({ networkId: `${at}`, text }) }));
  await desk.intake.accept(delivered, desk.deps.now());
  await ingestPosts(desk.deps, await desk.intake.next(10));
  const order = () =>
    desk.deps.store.transact(async ({ cases }) => (await cases.waitingCards.next(5)).map(({ caseId }) => caseId));
  expect(await order()).toEqual([1, 2]);
  await judges(desk);
  expect(await order()).toEqual([2, 1]);
  expect(await desk.due()).toEqual([]);
});

describe('words that come to a case later', () => {
  const LAMP = 'La farola de mi calle sigue fundida';

  it('are asked about when a post is edited', async () => {
    await using desk = await aDesk(aJudge(DANGER), withSecondOpinion());
    for (const text of [LAMP, UNSURE]) {
      const post = anIncomingPost({ network: 'mastodon', networkId: '31', author: '@ana', text });
      await desk.intake.accept([{ source: 'tool', vouched: true, post }], desk.deps.now());
      await ingestPosts(desk.deps, await desk.intake.next(10));
    }
    const [last] = (await asked(desk)).slice(-1);
    const state = await desk.caseOf(last?.caseId ?? 0);
    expect(state.posts.find(({ id }) => id === last?.postId)?.text).toBe(UNSURE);
    await askSecondOpinion(desk.deps, last ?? { caseId: 0, postId: '' });
    expect(mayBeAtRisk(await desk.caseOf(state.core.id))).toBe(true);
  });

  it('are asked about when other words are flagged at its address', async () => {
    const model = aJudge(DANGER);
    await using desk = await aDesk(model, withSecondOpinion());
    await desk.flag({ text: LAMP });
    await desk.flag({ text: UNSURE });
    expect((await desk.caseOf(1)).posts.map(({ text }) => text)).toEqual([LAMP, UNSURE]);
    await judges(desk);
    expect(model.prompts).toHaveLength(1);
    expect(mayBeAtRisk(await desk.caseOf(1))).toBe(true);
  });
});

test.prop(
  [
    fc.oneof(
      fc.record({
        danger: fc.boolean(),
        class: fc.constantFrom(...POST_CLASSES),
        words: fc.array(fc.oneof(fc.string(), fc.constantFrom('mi abuela', 'teléfono', 'está allí')), { maxLength: 4 }),
      }),
      fc.constant({ fails: 'refused' as const }),
    ),
    fc.constantFrom(
      UNSURE,
      'Socorro, estoy atrapada en el coche y sube el agua, está allí mi abuela',
      'La farola de mi calle sigue fundida, teléfono',
      'Llevamos horas sin luz y mi abuela no puede bajar sola del quinto, está allí',
    ),
  ],
  { numRuns: 12 },
)('whatever a model says, it changes nothing but whether a person reads first', async (opinion, text) => {
  await using desk = await anUnsureCase(aJudge(opinion), { text });
  const before = await desk.caseOf(1);
  const { id: postId } = before.posts[0] ?? { id: '' };
  await askSecondOpinion(desk.deps, { caseId: 1, postId });
  const after = await desk.caseOf(1);
  const { because, ...assessment } = after.core.assessment;
  const { because: was, ...triaged } = before.core.assessment;
  expect({ ...after.core, assessment }).toEqual({ ...before.core, assessment: triaged });
  expect(because.slice(0, was.length)).toEqual(was);
  const added = because.slice(was.length);
  expect(added.length).toBeLessThanOrEqual(text === UNSURE ? 1 : 0);
  for (const { rule, words } of added) {
    expect(rule).toBe('life_risk.second_opinion');
    for (const word of words) expect(text).toContain(word);
  }
});
