import { describe, expect, it } from 'vitest';
import { fieldReportRounds } from '../../../src/domain/cases/follow-field-reports.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { ana } from '../../support/builders/a-case.ts';
import { FAULT, SENT, someWorks } from '../../support/builders/cases/some-works.ts';

describe('a field report', () => {
  it('leaves with its place and words and the number of the case, and comes back with its own', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    const round = world.rounds();
    expect(await round()).toBe(true);
    expect(world.heard).toEqual([
      { service: '001', place: 'Calle del Olmo, 12', text: 'Una farola apagada', reference: 'Portavoz #1' },
    ]);
    expect(await world.report()).toMatchObject({ report: { state: 'sent', number: 'F-7' }, answer: null });
    expect(await world.said()).toEqual([{ key: 'thread.report_sent', params: { number: 'F-7' } }]);
    await round();
    expect(world.heard).toHaveLength(1);
    expect((await world.desk.record()).slice(-2)).toEqual(['gesture.report_fault', 'field_report.sent']);
    expect((await world.desk.auditBodies()).at(-1)).not.toMatch(/Olmo|farola/);
  });

  it('is sent again where it certainly did not arrive, and says nothing of that', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    world.works.outcome = { kind: 'not_sent', why: 'unreachable' };
    const round = world.rounds();
    await round();
    expect(await world.report()).toMatchObject({ report: { state: 'waiting' } });
    world.works.outcome = SENT;
    await round();
    expect(world.heard).toHaveLength(1);
    world.desk.pass(120_000);
    await round();
    expect(world.heard).toHaveLength(2);
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_sent']);
    expect((await world.desk.record()).slice(-2)).toEqual(['gesture.report_fault', 'field_report.sent']);
  });

  it.each(['refused', 'unknown'] as const)('is not sent again once it was %s, and people are told', async (kind) => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    world.works.outcome = { kind, why: '500' };
    const round = world.rounds();
    await round();
    world.desk.pass(600_000);
    await round();
    expect(world.heard).toHaveLength(1);
    expect((await world.said()).map(({ key }) => key)).toEqual([`thread.report_${kind}`]);
    expect(await world.desk.does(ana, 1, FAULT)).toBe('done');
  });

  it('whose process was killed while it was sent may have arrived: it is not sent again', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    const killed = fieldReportRounds({
      cases: world.desk.deps,
      works: { services: async () => [], send: () => Promise.reject(new Error('killed')), look: async () => null },
      isGoing: () => true,
    });
    await expect(killed()).rejects.toThrow('killed');
    expect(await world.report()).toMatchObject({ report: { state: 'sending' } });
    await world.rounds()();
    expect(world.heard).toEqual([]);
    expect(await world.report()).toMatchObject({ report: { state: 'unknown' } });
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_unknown']);
  });

  it('is given its number later where the works system gives a token first', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    world.works.outcome = { kind: 'sent', number: null, token: 't' };
    const round = world.rounds();
    await round();
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_arrived']);
    world.works.look = { kind: 'open', number: 'F-7' };
    world.desk.pass(600_000);
    await round();
    expect(await world.said()).toEqual([{ key: 'thread.report_sent', params: { number: 'F-7' } }]);
  });
});

describe('a field report that is closed', () => {
  it('opens an answered case again with a closing reply that promises no date, for people to approve', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    const text = 'Lo pasamos al área. Gracias por avisar.';
    const elsewhere = {
      who: 'Ana',
      network: 'x',
      audience: 'public',
      text,
      proof: 'https://x.com/a/status/9',
    } as const;
    expect(await world.desk.does(ana, 1, { kind: 'answer_elsewhere', ...elsewhere })).toBe('done');
    await world.desk.catchesUp();
    world.works.look = { kind: 'closed', number: 'F-7', words: 'Bombilla cambiada' };
    world.desk.pass(600_000);
    await round();
    const state = await world.desk.caseOf(1);
    expect(statusOf(state)).toBe('open');
    expect(currentDraft(state)).toMatchObject({ templateId: 'closing/done', language: 'es', touchedBy: [] });
    expect(currentDraft(state)?.text).toContain('ya ha atendido tu aviso');
    expect(state.areaQuestions[0]).toMatchObject({ report: { number: 'F-7' }, answer: { factId: null } });
    expect(state.notes.at(-1)?.text).toBe('#F-7: Bombilla cambiada');
    expect((await world.said()).map(({ key }) => key)).toContain('thread.report_closing');
    expect((await world.desk.record()).at(-1)).toBe('field_report.done');
    expect((await world.desk.auditBodies()).at(-1)).not.toContain('Bombilla');
    world.desk.pass(600_000);
    expect(await round()).toBe(false);
  });

  it('leaves a text alone that a person has written', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    const { currentDraftId: draftId } = (await world.desk.caseOf(1)).core;
    await world.desk.does(ana, 1, { kind: 'edit', draftId, text: 'Ya lo miran en el área, gracias por avisar.' });
    await world.desk.catchesUp();
    world.works.look = { kind: 'closed', number: 'F-7', words: '' };
    world.desk.pass(600_000);
    await round();
    const state = await world.desk.caseOf(1);
    expect(currentDraft(state)?.text).toContain('Ya lo miran');
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_done']);
  });

  it('is not followed any more once a person has noted the answer, or the case was erased', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    const inquiryId = (await world.report())?.id ?? '';
    const answer = { inquiryId, who: 'Rosa', answer: 'Hecho', factKey: null };
    expect(await world.desk.does(ana, 1, { kind: 'record_answer', ...answer })).toBe('done');
    world.desk.pass(600_000);
    expect(await round()).toBe(false);
  });
});
