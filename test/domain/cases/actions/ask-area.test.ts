import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { ana, biel, oscar } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aFloodCase } from '../../../support/builders/cases/a-flood-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { anAnswer, aWriter } from '../../../support/doubles/a-draft-model.ts';

const WHO = 'Marta Soler, jefa de Aguas';

function asked() {
  const story = aStory(aFloodCase());
  expect(story.does(ana, { kind: 'ask_area', area: 'water', question: '¿Qué zona tiene agua?' })).toBe('done');
  return story;
}

function answered(factKey: string | null = 'zone', answer = 'El Molinar') {
  const story = asked();
  const inquiryId = story.state().areaQuestions[0]?.id ?? 'none';
  expect(story.does(ana, { kind: 'record_answer', inquiryId, who: WHO, answer, factKey })).toBe('done');
  return { ...story, factId: story.state().facts[0]?.id ?? 'none' };
}

describe('an area that is asked', () => {
  it('is told of in the thread; the record holds ids', () => {
    const story = asked();
    expect(story.state().areaQuestions).toMatchObject([{ area: 'water', askedBy: ana, answer: null }]);
    expect(story.effects.at(-1)).toMatchObject({
      entry: { sentence: { key: 'thread.area_asked', params: { area: 'water' } } },
    });
    expect(JSON.stringify(story.audit)).not.toContain('zona');
  });

  it.each([
    ['none', '¿Qué?', 'refusal.unknown_area'],
    ['water', ' ', 'refusal.question_missing'],
  ])('%s with “%s” is refused: %s', (area, question, key) => {
    const story = aStory(aFloodCase());
    expect(story.does(ana, { kind: 'ask_area', area, question })).toBe(key);
    expect(story.state().areaQuestions).toEqual([]);
  });
});

describe('what the area answers', () => {
  it('is proposed with its source, and no text rests on it before another person confirms it', () => {
    const story = answered();
    expect(story.state().facts).toMatchObject([{ key: 'zone', value: 'El Molinar', source: WHO, status: 'proposed' }]);
    expect(story.text()).toContain('[falta: zona]');
    expect(story.does(ana, { kind: 'confirm_fact', factId: story.factId })).toBe('refusal.own_fact');
    expect(story.does(oscar, { kind: 'confirm_fact', factId: story.factId })).toBe('done');
    expect(story.text()).toContain('hay agua en El Molinar');
    expect(story.state().facts).toMatchObject([{ status: 'verified', verifiedBy: oscar, enteredBy: ana }]);
    expect(story.does(oscar, { kind: 'confirm_fact', factId: story.factId })).toBe('refusal.fact_not_proposed');
  });

  it('leaves the value that holds alone until it is confirmed, and then takes its place', () => {
    const story = aStory(aFloodCase());
    story.enter(ana, { zone: 'La Ribera' });
    story.does(ana, { kind: 'ask_area', area: 'water', question: '¿Sigue así?' });
    const inquiryId = story.state().areaQuestions[0]?.id ?? 'none';
    story.does(ana, { kind: 'record_answer', inquiryId, who: WHO, answer: 'Las Eras', factKey: 'zone' });
    expect(story.text()).toContain('agua en La Ribera');
    const factId = story.state().facts.find(({ status }) => status === 'proposed')?.id ?? 'none';
    story.does(biel, { kind: 'confirm_fact', factId });
    expect([story.text(), story.state().facts.length]).toEqual([expect.stringContaining('agua en Las Eras'), 1]);
  });

  it('is discarded by whoever sees that it is wrong', () => {
    const story = answered();
    expect(story.does(ana, { kind: 'drop_fact', factId: story.factId })).toBe('done');
    expect(story.state().facts).toEqual([]);
    expect(story.does(oscar, { kind: 'confirm_fact', factId: story.factId })).toBe('refusal.fact_not_proposed');
  });

  it('that fits no fact of the playbook is kept as a note', () => {
    const story = answered(null, 'Están en ello, llamarán mañana');
    expect(story.state().facts).toEqual([]);
    expect(story.state().notes.map(({ text }) => text)).toContain(`${WHO}: Están en ello, llamarán mañana`);
    expect(story.state().areaQuestions[0]?.answer).toMatchObject({ factId: null, recordedBy: ana });
  });

  it('that has run out meanwhile is not confirmed', () => {
    const story = answered();
    story.pass(7 * 3_600_000);
    expect(story.does(oscar, { kind: 'confirm_fact', factId: story.factId })).toBe('refusal.fact_ran_out');
  });

  it.each([
    [{ who: ' ', answer: 'El Molinar', factKey: 'zone' }, 'refusal.answer_who'],
    [{ who: WHO, answer: ' ', factKey: 'zone' }, 'refusal.answer_missing'],
    [{ who: WHO, answer: 'x'.repeat(26), factKey: 'zone' }, 'refusal.fact_too_long'],
    [{ who: WHO, answer: 'hoy', factKey: 'next_update' }, 'refusal.fact_not_a_time'],
    [{ who: WHO, answer: 'sí', factKey: 'dragons' }, 'refusal.unknown_fact'],
  ])('%j is refused: %s', (answer, key) => {
    const story = asked();
    const inquiryId = story.state().areaQuestions[0]?.id ?? 'none';
    expect(story.does(ana, { kind: 'record_answer', inquiryId, ...answer })).toBe(key);
    expect(story.state().areaQuestions[0]?.answer).toBeNull();
  });

  it('is written down once', () => {
    const story = answered();
    const inquiryId = story.state().areaQuestions[0]?.id ?? 'none';
    const again = { kind: 'record_answer', inquiryId, who: WHO, answer: 'Las Eras', factKey: 'zone' } as const;
    expect(story.does(oscar, again)).toBe('refusal.question_answered');
  });

  it('of a crisis fills the texts of its other cases too, once it is confirmed', async () => {
    await using queue = await aDesk();
    await queue.flag({});
    await queue.flag({ url: 'https://x.com/otra/status/9', text: '¿Hay agua en el barranco por la inundación?' });
    await queue.does(ana, 1, { kind: 'ask_area', area: 'water', question: '¿Qué zona?' });
    const inquiryId = (await queue.caseOf(1)).areaQuestions[0]?.id ?? 'none';
    await queue.does(ana, 1, { kind: 'record_answer', inquiryId, who: WHO, answer: 'El Molinar', factKey: 'zone' });
    const text = async () => currentDraft(await queue.caseOf(2))?.text;
    expect(await text()).toContain('[falta: zona]');
    const factId = (await queue.caseOf(2)).facts[0]?.id ?? 'none';
    expect(await queue.does(oscar, 2, { kind: 'confirm_fact', factId })).toBe('done');
    expect(await text()).toContain('El Molinar');
    expect(currentDraft(await queue.caseOf(1))?.text).toContain('El Molinar');
  });

  it('is asked for also where the model says what can be said meanwhile: that is on the card', async () => {
    const partly = anAnswer(['No cruces el barranco.'], { cannotAnswer: 'No sé qué zona tiene agua.' });
    await using queue = await aDesk(aWriter(partly));
    await queue.flag({});
    await queue.writes();
    const state = await queue.caseOf(1);
    expect([state.writings[0]?.status, currentDraft(state)?.text]).toEqual(['cannot_answer', 'No cruces el barranco.']);
  });

  it('has a model that could not answer asked again', async () => {
    const cannot = anAnswer([], { cannotAnswer: 'No sé qué zona tiene agua.' });
    await using queue = await aDesk(aWriter(cannot, anAnswer(['No cruces por [[zone]].'])));
    await queue.flag({});
    await queue.writes();
    expect((await queue.caseOf(1)).writings).toMatchObject([
      { status: 'cannot_answer', cannotAnswer: 'No sé qué zona tiene agua.' },
    ]);
    expect(currentDraft(await queue.caseOf(1))?.text).toContain('Sobre la inundación');
    await queue.does(ana, 1, { kind: 'ask_area', area: 'water', question: '¿Qué zona?' });
    const inquiryId = (await queue.caseOf(1)).areaQuestions[0]?.id ?? 'none';
    await queue.does(ana, 1, { kind: 'record_answer', inquiryId, who: WHO, answer: 'El Molinar', factKey: 'zone' });
    await queue.does(oscar, 1, { kind: 'confirm_fact', factId: (await queue.caseOf(1)).facts[0]?.id ?? 'none' });
    await queue.writes();
    expect(currentDraft(await queue.caseOf(1))?.text).toBe('No cruces por El Molinar.');
  });
});
