import { describe, expect, it } from 'vitest';
import { fieldReportRounds } from '../../../src/domain/cases/follow-field-reports.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { FaultToSend, ReportLook, ReportOutcome } from '../../../src/domain/cases/ports/works-system.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const FAULT = {
  kind: 'report_fault',
  area: 'water',
  service: '001',
  place: 'Calle del Olmo, 12',
  text: 'Una farola apagada',
} as const;
const SENT: ReportOutcome = { kind: 'sent', number: 'F-7', token: null };

/** A case with a reported fault, and the works system that hears of it. */
async function someWorks() {
  const desk = await aDesk();
  await desk.flag({ text: 'La farola de la calle del Olmo está apagada, ¿la podéis mirar?' });
  const heard: FaultToSend[] = [];
  /** What the works system was asked, in order. */
  const order: string[] = [];
  const works = { outcome: SENT, look: null as ReportLook };
  const rounds = () =>
    fieldReportRounds({
      cases: desk.deps,
      works: {
        services: async () => [],
        async send(report) {
          heard.push(report);
          order.push(`send ${report.reference.split('#')[1]}`);
          return works.outcome;
        },
        async look({ number }) {
          order.push(`look ${number}`);
          return works.look;
        },
      },
      isGoing: () => true,
    });
  const report = async () => (await desk.caseOf(1)).areaQuestions[0];
  const said = async () =>
    (await desk.catchesUp()).flatMap((effect) => (effect.kind === 'thread' ? [effect.entry.sentence] : []));
  return { desk, heard, order, works, rounds, report, said, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

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

describe('a works system that does not answer', () => {
  it('leaves the report to people after two hours, and is sent it no more', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    world.works.outcome = { kind: 'not_sent', why: 'unreachable' };
    const round = world.rounds();
    await round();
    world.desk.pass(7_200_000);
    await round();
    expect(await world.report()).toMatchObject({ report: { state: 'refused' } });
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_refused']);
    world.desk.pass(7_200_000);
    await round();
    expect(world.heard).toHaveLength(2);
  });

  it('holds up no new report behind those at which it is asked', async () => {
    await using world = await someWorks();
    await world.desk.flag({ text: 'Hay un banco roto en la plaza Mayor, ¿lo podéis mirar?', url: 'https://x.com/b/status/2' });
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    await world.desk.does(ana, 2, FAULT);
    world.desk.pass(600_000);
    await round();
    expect(world.order).toEqual(['send 1', 'send 2', 'look F-7']);
  });
});

describe('a field report that stays open', () => {
  it('is asked for more and more seldom, and at least four times a day', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    const looksIn = async (hours: number) => {
      const before = world.order.length;
      for (let minute = 0; minute < hours * 60; minute += 10) {
        world.desk.pass(600_000);
        await round();
      }
      return world.order.length - before;
    };
    expect(await looksIn(4)).toBe(24);
    world.desk.pass(30 * 86_400_000);
    await round();
    expect(await looksIn(24)).toBe(4);
  });

  it('is not looked for once a person has to act, or its case was erased', async () => {
    await using world = await someWorks();
    const found = () => world.desk.deps.store.look((now) => now.cases.find({ by: 'reported' }));
    await world.desk.does(ana, 1, FAULT);
    expect(await found()).toEqual([1]);
    world.works.outcome = { kind: 'refused', why: '400' };
    await world.rounds()();
    expect(await found()).toEqual([]);
    world.works.outcome = SENT;
    expect(await world.desk.does(ana, 1, FAULT)).toBe('done');
    await world.rounds()();
    expect(await found()).toEqual([1]);
    const postIds = (await world.desk.caseOf(1)).posts.map(({ id }) => id);
    const erasing = { caseId: 1, postIds, rule: 'request', actor: ana } as const;
    expect(await erasePosts(world.desk.deps, erasing)).toBe('case_erased');
    expect(await found()).toEqual([]);
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
