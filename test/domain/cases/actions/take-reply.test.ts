import { describe, expect, it } from 'vitest';
import { warningId, warningsOf } from '../../../../src/domain/cases/approval/warnings.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { sentReply } from '../../../../src/domain/cases/model/joining/past-reply.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { aCase, aDraft, aFact, ana, aPublication, biel, oscar } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const FIRST = 'Hay un bache enorme en la calle del Olmo y los coches dan botes';
const LIKE = 'Los coches dan botes: hay un bache enorme en la plaza Mayor';
const OTHER = 'Se ha caído la rama de un árbol del parque y no se puede pasar con el carrito';
const TEXT = 'Recibido. Un equipo va a mirar calle del Olmo.';

const FIELD_REPORT = {
  kind: 'correct',
  class: 'field_report',
  severity: 'S4',
  playbook: 'everyday',
  tags: [],
} as const;

/** A desk that answered a post about a street, with what people do at it. */
async function anAnsweredDesk() {
  const desk = await aDesk();
  let posts = 0;
  const flags = async (text: string) => {
    posts += 1;
    await desk.flag({ text, url: `https://x.com/vecina/status/${100 + posts}` });
    await desk.does(ana, posts, FIELD_REPORT);
  };
  const edits = async (caseId: number, text: string) => {
    const { currentDraftId } = (await desk.caseOf(caseId)).core;
    return desk.does(oscar, caseId, { kind: 'edit', draftId: currentDraftId, text });
  };
  const knows = (caseId: number, street: string) =>
    desk.does(oscar, caseId, {
      kind: 'enter_facts',
      values: { street },
      source: 'Luisa Pla, jefa de la Policía Local',
    });
  const publishes = async (caseId: number) => {
    const state = await desk.caseOf(caseId);
    const draft = currentDraft(state);
    const given = { handbook: desk.deps.handbook.current(), now: desk.deps.now() };
    const warnings = draft === undefined ? [] : warningsOf(draft, state, given).map(warningId);
    const over = warnings.length === 0 ? {} : { over: { warnings, reason: 'Lo asume comunicación' } };
    const shown = { draftId: draft?.id ?? 'none', digest: draft?.digest ?? 'none' };
    expect(await desk.does(biel, caseId, { kind: 'approve', ...shown, ...over })).toBe('done');
    desk.pass(31_000);
    for (const { id } of (await desk.caseOf(caseId)).publications) {
      await publishApproved(desk.deps, { publish: async () => ({ kind: 'by_hand' }) }, id);
      const proof = `https://x.com/vallserena/status/${900 + caseId}`;
      await desk.does(ana, caseId, { kind: 'mark_published', publicationId: id, proof, textOut: null });
    }
    expect((await desk.caseOf(caseId)).publications).toMatchObject([{ status: 'published' }]);
  };
  const answers = async (caseId: number, street: string, text: string) => {
    expect(await knows(caseId, street)).toBe('done');
    expect(await edits(caseId, text)).toBe('done');
    await publishes(caseId);
  };
  const before = async (caseId: number) => {
    const replies = await desk.surroundings.pastReplies(await desk.caseOf(caseId));
    return replies.map(({ state, resemblance }) => `#${state.core.id} ${resemblance}`);
  };
  const takes = async (caseId: number, from: number, publicationId?: string) => {
    const { currentDraftId: draftId } = (await desk.caseOf(caseId)).core;
    const id = publicationId ?? (await desk.caseOf(from)).publications[0]?.id ?? 'none';
    return desk.does(ana, caseId, { kind: 'take_reply', draftId, publicationId: id, reply: null });
  };
  const draftOf = async (caseId: number) => currentDraft(await desk.caseOf(caseId));
  await flags(FIRST);
  await answers(1, 'calle del Olmo', TEXT);
  return { ...desk, flags, edits, knows, publishes, answers, before, takes, draftOf };
}

describe('what was answered before', () => {
  it('is found by like posts of the same playbook, the most alike first', async () => {
    await using desk = await anAnsweredDesk();
    await desk.flags(OTHER);
    await desk.answers(2, 'calle Nueva', 'Gracias por avisar. Un equipo va a mirar calle Nueva.');
    await desk.flags(LIKE);
    expect(await desk.before(3)).toEqual(['#1 same_words', '#2 other_words']);
    expect(await desk.before(1)).toEqual(['#2 other_words']);
    expect(await desk.does(ana, 3, { ...FIELD_REPORT, class: 'complaint' })).toBe('done');
    expect(await desk.before(3)).toEqual(['#1 same_words']);
    expect(await desk.does(ana, 3, { ...FIELD_REPORT, playbook: 'flood' })).toBe('done');
    expect(await desk.before(3)).toEqual([]);
    expect(await desk.takes(3, 1)).toBe('refusal.past_reply_gone');
  });

  it('becomes the draft with places for its facts, which facts of today fill, and is approved like any text', async () => {
    await using desk = await anAnsweredDesk();
    await desk.flags(LIKE);
    expect(await desk.takes(2, 1)).toBe('done');
    expect(await desk.draftOf(2)).toMatchObject({
      text: 'Recibido. Un equipo va a mirar [falta: calle].',
      missingFacts: ['street'],
      factIds: [],
      writtenBy: null,
      touchedBy: ['slack:T1:UOSCAR', 'slack:T1:UANA'],
    });
    expect(await desk.backs(oscar, 2, 'propose')).not.toBe('done');
    expect(await desk.takes(2, 1)).toBe('refusal.past_reply_there');
    expect(await desk.knows(2, 'plaza Mayor')).toBe('done');
    expect((await desk.draftOf(2))?.text).toBe(TEXT.replace('calle del Olmo', 'plaza Mayor'));
    expect((await desk.draftOf(2))?.missingFacts).toEqual([]);
    expect(await desk.backs(oscar, 2, 'propose')).toBe('done');
    await desk.publishes(2);
    expect(await desk.record()).toContain('gesture.take_reply');
  });

  it('of a text of the playbook that nobody had touched is that text, composed of today’s facts', async () => {
    await using desk = await anAnsweredDesk();
    await desk.flags(OTHER);
    expect(await desk.knows(2, 'avenida del Parque')).toBe('done');
    const { templateId, touchedBy } = (await desk.draftOf(2)) ?? {};
    expect(touchedBy).toEqual([]);
    await desk.backs(oscar, 2, 'propose');
    await desk.publishes(2);
    await desk.flags(LIKE);
    await desk.edits(3, 'Recibido, gracias.');
    expect(await desk.takes(3, 2)).toBe('done');
    expect(await desk.draftOf(3)).toMatchObject({ templateId, missingFacts: ['street'], factIds: [] });
    expect((await desk.draftOf(3))?.text).not.toContain('Parque');
  });

  it('is none once it was ordered down, or erased', async () => {
    await using desk = await anAnsweredDesk();
    await desk.flags(LIKE);
    const publicationId = (await desk.caseOf(1)).publications[0]?.id ?? 'none';
    expect(await desk.before(2)).toEqual(['#1 same_words']);
    await desk.does(biel, 1, { kind: 'order_withdrawal', publicationId, reason: 'order', orderedBy: 'Alcaldía' });
    expect([await desk.before(2), await desk.takes(2, 1)]).toEqual([[], 'refusal.past_reply_gone']);
    await desk.flags(OTHER);
    await desk.answers(3, 'calle Nueva', 'Gracias por avisar. Un equipo va a mirar calle Nueva.');
    expect(await desk.before(2)).toEqual(['#3 other_words']);
    const out = (await desk.caseOf(3)).publications[0]?.id ?? 'none';
    const postIds = (await desk.caseOf(3)).posts.map(({ id }) => id);
    const actor = { kind: 'console', user: 'root' } as const;
    expect(await erasePosts(desk.deps, { caseId: 3, postIds, rule: 'request', actor })).not.toBe('gone');
    expect([await desk.before(2), await desk.takes(2, 3, out)]).toEqual([[], 'refusal.past_reply_gone']);
  });

  it('is none once its fact fell and it was recalled, nor for a person at risk', async () => {
    await using desk = await anAnsweredDesk();
    await desk.flags(OTHER);
    expect(await desk.before(2)).toEqual(['#1 other_words']);
    await desk.does(biel, 1, { kind: 'reopen', note: 'Era otra calle' });
    expect(await desk.knows(1, 'calle del Pino')).toBe('done');
    expect((await desk.caseOf(1)).recalls).toHaveLength(1);
    expect([await desk.before(2), await desk.takes(2, 1)]).toEqual([[], 'refusal.past_reply_gone']);
    await desk.flag({
      text: 'Socorro, estoy atrapada en el coche y sube el agua',
      url: 'https://x.com/vecina/status/9',
    });
    // The third is the correction.
    expect((await desk.caseOf(4)).core.class).toBe('life_risk');
    expect(await desk.takes(4, 1)).not.toBe('done');
  });

  it('is in the language of the place that it answered, not in that of the version', () => {
    const street = aFact({ id: 'f1', key: 'street', value: 'carrer Nou', scope: 'case:1', status: 'expired' });
    const reply = { network: 'x', audience: 'public' as const, corrects: [], opening: '@vei ' };
    const text = '@vei Rebut. Un equip mira el carrer Nou.';
    const version = aDraft({
      templateId: null,
      touchedBy: ['slack:T1:UANA'],
      factIds: ['f1'],
      places: [{ ...reply, target: 'post-1', language: 'ca', text }],
    });
    const earlier = aCase({
      core: { playbook: 'everyday' },
      drafts: [version],
      publications: [aPublication({ status: 'published' })],
    });
    const sent = sentReply(earlier);
    if (sent === null) throw new Error('The reply is no example');
    const story = aStory(aCase({ core: { playbook: 'everyday' } }));
    const { draftId } = story.shown();
    const taken = { ...sent, facts: [street] };
    expect(story.does(ana, { kind: 'take_reply', draftId, publicationId: 'p-1', reply: taken })).toBe('done');
    expect(currentDraft(story.state())).toMatchObject({
      language: 'ca',
      text: 'Rebut. Un equip mira el [falta: carrer].',
      missingFacts: ['street'],
    });
  });
});
