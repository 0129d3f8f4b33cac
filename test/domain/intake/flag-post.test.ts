import { describe, expect, it } from 'vitest';
import { nil, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const OTHER = { text: '¿A qué hora abre la oficina del padrón mañana?', url: 'https://x.com/vecino/status/5' };

describe('flagging a post', () => {
  it('opens a case with what triage says, the playbook’s text and a card for the team', async () => {
    await using queue = await aDesk();
    expect(await queue.flag({})).toEqual({ kind: 'opened', caseId: 1 });
    expect(await queue.flag(OTHER)).toEqual({ kind: 'opened', caseId: 2 });
    const state = await queue.caseOf(1);
    expect(state.core).toMatchObject({ playbook: 'flood', class: 'question', closed: null });
    expect(state.posts).toMatchObject([{ author: 'vecina_molinar', flaggedBy: { user: 'UANA' } }]);
    expect(state.drafts).toMatchObject([
      { version: 1, id: state.core.currentDraftId, missingFacts: ['zone', 'next_update'] },
    ]);
    expect((await queue.due()).map((effect) => effect.kind)).toContain('card');
    expect(await queue.record()).toEqual(['case.opened', 'case.opened']);
  });

  it('a second time joins the case: by its link in another spelling, or by network and words', async () => {
    await using queue = await aDesk();
    await queue.flag({});
    const byLink = { text: 'Otra copia', url: 'https://twitter.com/vecina_molinar/status/77?s=20' };
    expect(await queue.flag(byLink, oscar)).toEqual({ kind: 'joined', caseId: 1 });
    expect(await queue.flag({ url: null })).toEqual({ kind: 'joined', caseId: 1 });
    expect(await queue.flag({ url: null, network: 'facebook' })).toEqual({ kind: 'opened', caseId: 2 });
    expect((await queue.caseOf(1)).posts.map(({ text }) => text)).toEqual([expect.anything(), 'Otra copia']);
    expect(await queue.record()).toEqual(['case.opened', 'post.flagged_again', 'post.flagged_again', 'case.opened']);
    const again = (await queue.due()).flatMap((effect) => (effect.kind === 'thread' ? effect.entry.sentence.key : []));
    expect(again).toEqual(expect.arrayContaining(['thread.flagged_again', 'thread.flagged_other_words']));
  });

  it('is not a stranger’s to do, and the record says that one tried', async () => {
    await using queue = await aDesk();
    queue.stands(nil, { kind: 'stranger', why: 'guest' });
    await expect(queue.flag({}, nil)).rejects.toMatchObject({ sentence: { key: 'refusal.stranger_guest' } });
    queue.stands(oscar, { kind: 'stranger', why: 'shared_channel' });
    await expect(queue.flag({}, oscar)).rejects.toMatchObject({ sentence: { key: 'refusal.stranger_shared_channel' } });
    expect(await queue.record()).toEqual([
      'post.flagged refusal.stranger_guest',
      'post.flagged refusal.stranger_shared_channel',
    ]);
    expect(await queue.due()).toEqual([]);
  });

  it('does nothing when the same delivery comes again', async () => {
    await using queue = await aDesk();
    await queue.flag({}, oscar, 'envelope-1');
    expect(await queue.flag({}, oscar, 'envelope-1')).toEqual({ kind: 'repeated' });
    expect(await queue.record()).toEqual(['case.opened']);
  });
});
