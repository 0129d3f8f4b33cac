import { describe, expect, it } from 'vitest';
import { nil, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const OTHER = { text: '¿A qué hora abre la oficina del padrón mañana?', url: 'https://x.com/vecino/status/5' };

describe('flagging a post', () => {
  it('opens a case with what triage says, the playbook’s text and a card for the team', async () => {
    await using desk = await aDesk();
    expect(await desk.flag({})).toEqual({ kind: 'opened', caseId: 1 });
    expect(await desk.flag(OTHER)).toEqual({ kind: 'opened', caseId: 2 });
    const state = await desk.caseOf(1);
    expect(state.core).toMatchObject({ playbook: 'flood', class: 'question', closed: null });
    expect(state.posts).toMatchObject([{ author: 'vecina_molinar', flaggedBy: { user: 'UANA' } }]);
    expect(state.drafts).toMatchObject([
      { version: 1, id: state.core.currentDraftId, missingFacts: ['zone', 'next_update'] },
    ]);
    expect((await desk.due()).map((effect) => effect.kind)).toContain('card');
    expect(await desk.record()).toEqual(['case.opened', 'case.opened']);
  });

  it('a second time joins the case: by its link in another spelling, or by network and words', async () => {
    await using desk = await aDesk();
    await desk.flag({});
    const byLink = { text: 'Otra copia', url: 'https://twitter.com/vecina_molinar/status/77?s=20' };
    expect(await desk.flag(byLink, oscar)).toEqual({ kind: 'joined', caseId: 1 });
    expect(await desk.flag({ url: null })).toEqual({ kind: 'joined', caseId: 1 });
    expect(await desk.flag({ url: null, network: 'facebook' })).toEqual({ kind: 'opened', caseId: 2 });
    expect((await desk.caseOf(1)).posts.map(({ text }) => text)).toEqual([expect.anything(), 'Otra copia']);
    expect(await desk.record()).toEqual(['case.opened', 'post.flagged_again', 'post.flagged_again', 'case.opened']);
    const again = (await desk.due()).flatMap((effect) => (effect.kind === 'thread' ? effect.entry.sentence.key : []));
    expect(again).toEqual(expect.arrayContaining(['thread.flagged_again', 'thread.flagged_other_words']));
  });

  it('is not a stranger’s to do, and the record says that one tried', async () => {
    await using desk = await aDesk();
    await expect(desk.flag({}, nil)).rejects.toMatchObject({ sentence: { key: 'refusal.stranger_no_role' } });
    desk.stands(oscar, { kind: 'stranger', why: 'shared_channel' });
    await expect(desk.flag({}, oscar)).rejects.toMatchObject({ sentence: { key: 'refusal.stranger_shared_channel' } });
    expect(await desk.record()).toEqual([
      'post.flagged refusal.stranger_no_role',
      'post.flagged refusal.stranger_shared_channel',
    ]);
    expect(await desk.due()).toEqual([]);
  });

  it('does nothing when the same delivery comes again', async () => {
    await using desk = await aDesk();
    await desk.flag({}, oscar, 'envelope-1');
    expect(await desk.flag({}, oscar, 'envelope-1')).toEqual({ kind: 'repeated' });
    expect(await desk.record()).toEqual(['case.opened']);
  });
});
