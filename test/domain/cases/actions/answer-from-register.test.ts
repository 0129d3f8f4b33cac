import { describe, expect, it } from 'vitest';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import { statusOf as hoaxStatusOf, waitingDecisions } from '../../../../src/domain/hoaxes/hoax.ts';
import { factOf } from '../../../../src/domain/hoaxes/hoax-fact.ts';
import { ana, berta, biel, dora, oscar } from '../../../support/builders/a-case.ts';
import { ANSWER, TRUTH } from '../../../support/builders/a-hoax.ts';
import { aRegister, HOAX, ITS_TRUE, REGISTER } from '../../../support/builders/cases/a-register.ts';

describe('the standing answer on a case', () => {
  it('becomes the draft, rests on what the register knows, and goes through approval like any text', async () => {
    await using queue = await aRegister();
    await queue.rules(ana, { ...REGISTER, caseId: null });
    await queue.flag(HOAX);
    const { currentDraftId } = (await queue.caseOf(1)).core;
    expect(await queue.does(oscar, 1, { kind: 'answer_from_register', draftId: 'other', hoaxId: 1 })).toBe(
      'refusal.stale_text',
    );
    expect(await queue.does(oscar, 1, { kind: 'answer_from_register', draftId: currentDraftId, hoaxId: 1 })).toBe(
      'done',
    );
    const draft = currentDraft(await queue.caseOf(1));
    expect(draft).toMatchObject({ text: ANSWER, writtenBy: null, touchedBy: ['slack:T1:UANA'] });
    expect(draft?.factIds[0]).toMatch(/^hoax:1\//);
    expect(await queue.backs(oscar, 1, 'propose')).toBe('done');
    expect(statusOf(await queue.caseOf(1))).toBe('in_review');
  });

  it('is not to be had for a post that says something else, for a person at risk, or where there is none', async () => {
    await using queue = await aRegister();
    await queue.rules(ana, { ...REGISTER, caseId: null, answer: '' });
    await queue.flag(HOAX);
    await queue.flag('Socorro, la presa de El Molinar se ha roto y estoy atrapada en el coche con agua al cuello');
    const uses = async (caseId: number, hoaxId = 1) => {
      const { currentDraftId } = (await queue.caseOf(caseId)).core;
      return queue.does(oscar, caseId, { kind: 'answer_from_register', draftId: currentDraftId, hoaxId });
    };
    expect((await queue.caseOf(2)).core.class).toBe('life_risk');
    expect((await queue.caseOf(2)).occurrences).toHaveLength(1);
    expect([await uses(1), await uses(1, 2), await uses(2)]).toEqual([
      'refusal.hoax_no_answer',
      'refusal.hoax_not_matched',
      'refusal.hoax_at_risk',
    ]);
  });

  it('falls when a person says that the post is about something else, and the post no longer counts', async () => {
    await using queue = await aRegister();
    await queue.rules(ana, { ...REGISTER, caseId: null });
    await queue.flag(HOAX);
    const { currentDraftId } = (await queue.caseOf(1)).core;
    await queue.does(oscar, 1, { kind: 'answer_from_register', draftId: currentDraftId, hoaxId: 1 });
    await queue.backs(oscar, 1, 'propose');
    expect(await queue.does(biel, 1, { kind: 'not_this_hoax', hoaxId: 1 })).toBe('done');
    const state = await queue.caseOf(1);
    expect([statusOf(state), state.occurrences[0]?.dismissedBy]).toEqual(['open', 'slack:T1:UBIEL']);
    expect(await queue.backs(oscar, 1, 'propose')).toBe('refusal.fact_fell');
    expect((await queue.hoax()).spread).toMatchObject({ sightings: 0 });
    expect(await queue.does(biel, 1, { kind: 'not_this_hoax', hoaxId: 1 })).toBe('refusal.hoax_not_matched');
    // Who takes it back is believed.
    await queue.rules(ana, { kind: 'recognise', hoaxId: 1, caseId: 1 });
    expect((await queue.hoax()).spread).toMatchObject({ sightings: 1 });
  });
});

describe('a hoax that turns', () => {
  async function aProposedAnswer() {
    const queue = await aRegister();
    await queue.rules(ana, { ...REGISTER, caseId: null });
    await queue.flag(HOAX);
    await queue.does(dora, 1, { kind: 'correct', class: 'false_claim', severity: 'S3', playbook: 'flood', tags: [] });
    const { currentDraftId } = (await queue.caseOf(1)).core;
    await queue.does(oscar, 1, { kind: 'answer_from_register', draftId: currentDraftId, hoaxId: 1 });
    await queue.backs(oscar, 1, 'propose');
    return queue;
  }

  it('to true, once a second person agrees, ends what was approved on it and says so in the thread', async () => {
    await using queue = await aProposedAnswer();
    await queue.heard();
    expect(await queue.rules(ana, ITS_TRUE)).toBe('done');
    expect([hoaxStatusOf(await queue.hoax()), statusOf(await queue.caseOf(1)), await queue.heard()]).toEqual([
      'false',
      'in_review',
      ['#1 hoax_waits'],
    ]);
    const decisionId = waitingDecisions(await queue.hoax())[0]?.id ?? '';
    expect(await queue.rules(ana, { kind: 'confirm', hoaxId: 1, decisionId })).toBe('refusal.hoax_own_proposal');
    expect(await queue.rules(berta, { kind: 'confirm', hoaxId: 1, decisionId })).toBe('done');
    expect([hoaxStatusOf(await queue.hoax()), statusOf(await queue.caseOf(1))]).toEqual(['true', 'open']);
    expect(await queue.heard()).toEqual(['#1 hoax_turned_stopped']);
    expect(await queue.backs(oscar, 1, 'propose')).toBe('refusal.fact_fell');
    expect((await queue.record()).slice(-3, -1)).toEqual(['hoax.confirm', 'case.hoax_turned']);
  });

  it('stops a text in its hold, and calls those who approve where a reply is out', async () => {
    await using queue = await aProposedAnswer();
    expect(await queue.backs(biel, 1, 'approve')).toBe('done');
    const state = await queue.caseOf(1);
    expect(state.publications).toMatchObject([{ status: 'held' }]);
    await queue.rules(oscar, { ...ITS_TRUE, status: 'misleading', answer: '' });
    expect((await queue.caseOf(1)).publications).toMatchObject([{ status: 'stopped', reason: 'stopped.hoax_turned' }]);
    await queue.does(oscar, 1, {
      kind: 'answer_elsewhere',
      who: 'Marta, 010',
      network: 'x',
      audience: 'public',
      text: ANSWER,
      proof: 'https://x.com/vallserena/status/9',
    });
    expect(statusOf(await queue.caseOf(1))).toBe('answered');
    await queue.heard();
    await queue.rules(oscar, { ...REGISTER, kind: 'decide', hoaxId: 1, answer: '' });
    expect(await queue.heard()).toEqual(['#1 hoax_turned', '#1 hoax_turned_out']);
  });

  async function aPublishedAnswer() {
    const queue = await aProposedAnswer();
    await queue.backs(biel, 1, 'approve');
    queue.pass(31_000);
    for (const { id } of (await queue.caseOf(1)).publications) {
      await publishApproved(queue.deps, { publish: async () => ({ kind: 'by_hand' }) }, id);
    }
    const publicationId = (await queue.caseOf(1)).publications[0]?.id ?? 'none';
    const isOut = () =>
      queue.does(ana, 1, {
        kind: 'mark_published',
        publicationId,
        proof: 'https://x.com/vallserena/status/9',
        textOut: null,
      });
    return { ...queue, isOut };
  }

  it('recalls the reply that is out, with a correction that says what is so now', async () => {
    await using queue = await aPublishedAnswer();
    expect(await queue.isOut()).toBe('done');
    await queue.rules(oscar, { ...ITS_TRUE, status: 'misleading', answer: '' });
    const [recall] = (await queue.caseOf(1)).recalls;
    expect(recall).toMatchObject({ factKey: 'hoax_1', factTitle: TRUTH, why: 'superseded', caseId: 1 });
    const correctionId = recall?.correctionCaseId ?? 0;
    const correction = await queue.caseOf(correctionId);
    expect(currentDraft(correction)?.text).toBe(
      'Corregimos un mensaje anterior sobre la inundación. La presa de El Molinar tiene una grieta. Más información: https://www.vallserena.example',
    );
    expect(currentDraft(correction)?.factIds).toEqual([factOf(await queue.hoax())?.id]);
    expect(await queue.backs(oscar, correctionId, 'propose')).toBe('done');
    // Nobody knows any more: the correction that waits falls too, and another takes back what was said.
    await queue.rules(oscar, { ...ITS_TRUE, status: 'unknown', source: '', truth: '', answer: '' });
    expect(await queue.backs(biel, correctionId, 'approve')).toBe('refusal.fact_fell');
  });

  it('takes back what was said where nothing is known any more', async () => {
    await using queue = await aPublishedAnswer();
    await queue.isOut();
    await queue.rules(oscar, { ...ITS_TRUE, status: 'unknown', source: '', truth: '', answer: '' });
    const [recall] = (await queue.caseOf(1)).recalls;
    expect(recall?.why).toBe('retracted');
    expect(currentDraft(await queue.caseOf(recall?.correctionCaseId ?? 0))?.text).toContain(
      `Ya no vale lo que decía de: ${TRUTH.charAt(0).toLowerCase()}${TRUTH.slice(1)}`,
    );
  });

  it('recalls a reply that a person was putting out meanwhile, the moment it is out', async () => {
    await using queue = await aPublishedAnswer();
    await queue.rules(oscar, { ...ITS_TRUE, status: 'misleading', answer: '' });
    expect((await queue.caseOf(1)).recalls).toEqual([]);
    await queue.isOut();
    expect((await queue.caseOf(1)).recalls).toMatchObject([{ factKey: 'hoax_1', why: 'superseded' }]);
  });

  it('in what is so, under the same status, ends what was approved on it', async () => {
    await using queue = await aProposedAnswer();
    await queue.heard();
    const truth = 'La presa de El Molinar está al 60 %';
    expect(await queue.rules(oscar, { ...REGISTER, kind: 'decide', hoaxId: 1, truth, answer: '' })).toBe('done');
    expect([statusOf(await queue.caseOf(1)), await queue.heard()]).toEqual(['open', ['#1 hoax_truth_changed']]);
  });

  it('from unknown to false is told too, and leaves what nobody had approved', async () => {
    await using queue = await aRegister();
    await queue.rules(ana, { ...REGISTER, caseId: null, status: 'unknown', source: '', truth: '', answer: '' });
    await queue.flag(HOAX);
    const before = await queue.caseOf(1);
    await queue.heard();
    await queue.rules(oscar, { ...REGISTER, kind: 'decide', hoaxId: 1 });
    expect(await queue.heard()).toEqual(['#1 hoax_turned']);
    expect((await queue.caseOf(1)).drafts).toEqual(before.drafts);
  });

  it('leaves no words in the record', async () => {
    await using queue = await aProposedAnswer();
    await queue.rules(ana, { kind: 'prioritise', hoaxId: 1, priority: 'report', caseId: 1 });
    await queue.rules(ana, ITS_TRUE);
    expect(await queue.record()).toContain('hoax.prioritise');
    const bodies = (await queue.auditBodies()).join('\n');
    for (const word of ['presa', 'Molinar', 'AEMET', 'aemet']) expect(bodies).not.toContain(word);
  });
});
