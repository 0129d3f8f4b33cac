import { describe, expect, it } from 'vitest';
import type { CasePost, CaseState } from '../../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../../src/domain/cases/model/case-status.ts';
import type { Publication } from '../../../../../src/domain/cases/model/publication.ts';
import { unansweredPosts } from '../../../../../src/domain/cases/model/unanswered.ts';
import { resetSilenceTimer } from '../../../../../src/domain/cases/publishing/reset-silence-timer.ts';
import {
  aCase,
  aFact,
  ana,
  aPost,
  aPublication,
  berta,
  biel,
  oscar,
  START,
} from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aCrisis, aPause } from '../../../../support/builders/a-statement.ts';
import { aFloodCase } from '../../../../support/builders/cases/a-flood-case.ts';
import { aManyStory, TEXT } from '../../../../support/builders/cases/a-many-story.ts';

const later = (ms: number) => new Date(Date.parse(START) + ms).toISOString();
const statuses = (state: CaseState) => state.publications.map(({ status }) => status);
const ids = (rows: readonly Publication[]) => rows.map(({ target }) => target);

describe('one approval for many replies', () => {
  it('makes a version with a reply to each who asked us, each beginning with the account that it answers', () => {
    const story = aManyStory(3);
    expect(story.answerAll(ana)).toBe('done');
    const draft = currentDraft(story.state());
    expect(draft?.places.map(({ target, text }) => [target, text])).toEqual([
      ['post-1', `@vecina_1 ${TEXT}`],
      ['post-2', `@vecina_2 ${TEXT}`],
      ['post-3', `@vecina_3 ${TEXT}`],
    ]);
    expect(draft?.text).toBe(TEXT);
  });

  it('answers nobody who did not name or ask us', () => {
    const story = aManyStory(3, (post, at) => ({ ...post, asksUs: at !== 1 }));
    story.answerAll(ana);
    expect(currentDraft(story.state())?.places.map(({ target }) => target)).toEqual(['post-1', 'post-3']);
  });

  it('says a playbook’s own text in the language of whom it answers, and rests on the facts of each', () => {
    const posts = [aPost({ text: 'Quan obri l’oficina?' }), aPost({ id: 'post-2', author: 'vecina_2' })];
    const start = aFloodCase({}, [aFact({ scope: 'playbook:flood' })]);
    const story = aManyStory(0, undefined, { ...start, posts: posts.map((post) => ({ ...post, caseId: 1 })) });
    story.speaks((text) => (text.startsWith('Quan') ? 'ca' : 'es'));
    expect(story.answerAll(ana)).toBe('done');
    const [one, other] = currentDraft(story.state())?.places ?? [];
    expect(one?.language).toBe('ca');
    expect(one?.text.startsWith('@vecina_eras ')).toBe(true);
    expect(other?.language).toBeUndefined();
    expect(one?.text.slice('@vecina_eras '.length)).not.toBe(other?.text.slice('@vecina_2 '.length));
  });

  it('lets the first five go, at the pace of their network, and keeps the others until somebody says go on', () => {
    const story = aManyStory(8);
    story.approveAll();
    const rows = story.state().publications;
    expect(rows.map(({ awaitsGoOn }) => awaitsGoOn)).toEqual([...Array(5).fill(false), ...Array(3).fill(true)]);
    expect(rows.slice(0, 5).map(({ holdUntil }) => holdUntil)).toEqual(
      [30, 60, 90, 120, 150].map((seconds) => later(seconds * 1000)),
    );
    story.pass(300_000);
    expect(story.leave('post-6')).toBe('refusal.awaits_go_on');
    expect(story.goOn(biel)).toBe('refusal.first_not_out');
    for (const target of ids(rows.slice(0, 5))) expect(story.leave(target)).toBe('publishing');
    expect(story.goOn(ana, ['writer'])).toBe('refusal.go_on_needs_approver');
    expect(story.goOn(biel)).toBe('done');
    expect(story.leave('post-6')).toBe('publishing');
    expect(story.leave('post-7')).toBe('refusal.still_held');
    story.pass(60_000);
    expect(story.leave('post-8')).toBe('publishing');
    expect(story.goOn(biel)).toBe('refusal.nothing_awaits_go_on');
  });

  it('is one approval of them all: another text, or another list, is another version', () => {
    const story = aManyStory(6);
    story.approveAll();
    const approved = story.shown();
    expect(story.stop(oscar)).toBe('done');
    expect(story.edit(ana, `${TEXT} Gracias.`)).toBe('done');
    expect(story.shown().digest).not.toBe(approved.digest);
    expect(currentDraft(story.state())?.places[2]?.text).toBe(`@vecina_3 ${TEXT} Gracias.`);
    expect(story.does(biel, { kind: 'approve', ...approved })).toBe('refusal.stale_text');
  });

  it('stops at once at anybody’s word, also while the first ones are leaving', () => {
    const story = aManyStory(8);
    story.approveAll();
    story.pass(30_000);
    story.leave('post-1');
    expect(story.does(oscar, { kind: 'undo', publicationId: story.row('post-1').id })).toBe('done');
    story.pass(3_600_000);
    for (const target of ids(story.state().publications).slice(1)) {
      expect(story.leave(target)).toBe('refusal.hold_is_over');
    }
    expect(statuses(story.state())).toEqual(['publishing', ...Array(7).fill('stopped')]);
  });

  it('goes on after a stop with a fresh approval alone, and answers nobody twice', () => {
    const story = aManyStory(8);
    story.approveAll();
    story.pass(30_000);
    story.leave('post-1');
    story.stop(oscar);
    story.markPublished(ana, 'https://x.com/vallserena/status/9', story.row('post-1').id);
    story.propose(ana);
    expect(story.approve(biel)).toBe('done');
    expect(story.state().publications).toHaveLength(8);
    expect(story.row('post-1').status).toBe('published');
    expect(ids(story.state().publications.filter(({ awaitsGoOn }) => awaitsGoOn))).toEqual(['post-7', 'post-8']);
  });

  it('stops when one of them has to come down', () => {
    const story = aManyStory(7);
    story.approveAll();
    story.pass(30_000);
    story.leave('post-1');
    story.markPublished(ana, 'https://x.com/vallserena/status/9', story.row('post-1').id);
    const order = { kind: 'order_withdrawal', reason: 'order', orderedBy: 'Juzgado 3' } as const;
    expect(story.does(berta, { ...order, publicationId: story.row('post-1').id })).toBe('done');
    expect(statuses(story.state())).toEqual(['published', ...Array(6).fill('stopped')]);
    expect(story.row('post-2').reason).toBe('stopped.withdrawn');
  });

  it('waits while publishing is paused', () => {
    const story = aManyStory(6);
    story.approveAll();
    story.pass(3_600_000);
    story.change((state) => ({ ...state, pauses: [aPause()] }));
    expect(story.leave('post-1')).toBe('refusal.paused');
  });

  it('answers with what is out no second time, and others who came later', () => {
    const story = aManyStory(2);
    story.approveAll();
    story.pass(60_000);
    for (const target of ['post-1', 'post-2']) {
      story.leave(target);
      story.markPublished(ana, `https://x.com/vallserena/status/${target.at(-1)}`, story.row(target).id);
    }
    expect(story.status()).toBe('answered');
    expect(story.answerAll(ana)).toBe('refusal.nobody_to_answer');
    story.change((state) => ({ ...state, posts: [...state.posts, aPost({ id: 'post-3', author: 'vecina_3' })] }));
    expect(unansweredPosts(story.state()).map(({ id }) => id)).toEqual(['post-3']);
    expect(story.answerAll(ana)).toBe('done');
    expect(currentDraft(story.state())?.places.map(({ target }) => target)).toEqual(['post-3']);
  });

  it('may be one message of our own instead, on the networks where they are', () => {
    const story = aManyStory(2, (post, at): CasePost => ({ ...post, network: at === 0 ? 'x' : 'mastodon' }));
    expect(story.answer(ana, 'statement')).toBe('done');
    expect(currentDraft(story.state())?.places.map(({ target }) => target)).toEqual([
      'statement:x',
      'statement:mastodon',
    ]);
  });

  it('ends the silence of its crisis where it is a message of our own, and not where it answers people', () => {
    const state = { ...aCase(), crisis: aCrisis({ lastWordAt: START }) };
    const out = { status: 'published', publishedAt: later(60_000) } as const;
    const words = (target: string) =>
      resetSilenceTimer(state, aPublication({ ...out, target }), undefined, { handbook: aHandbook() });
    expect(words('statement:x')).toMatchObject([{ kind: 'crisis', row: { lastWordAt: later(60_000) } }]);
    expect(words('post-1')).toEqual([]);
  });

  it('is refused for a call for help, for what goes in private, and for a text that somebody else is on', () => {
    const risky = aManyStory(2, undefined, aCase({ core: { class: 'life_risk' } }));
    expect(risky.answerAll(ana)).toBe('refusal.many_at_risk');
    const secret = aManyStory(2, undefined, aCase({ core: { audience: 'private' } }));
    expect(secret.answerAll(ana)).toBe('refusal.many_private');
    const taken = aManyStory(2);
    taken.does(oscar, { kind: 'claim' });
    expect(taken.answerAll(ana)).toBe('refusal.claimed_by');
  });
});
