import { describe, expect, it } from 'vitest';
import { contextIn } from '../../../../src/documents/crisis-report/report-context.ts';
import { timelineText } from '../../../../src/documents/crisis-report/timeline-part.ts';
import type { AuditEntry } from '../../../../src/domain/cases/model/changes.ts';
import { changeBetween } from '../../../../src/domain/crises/report/edited-replies.ts';
import {
  handbookSteps,
  makeCrisisReport,
  reportPeriod,
} from '../../../../src/domain/crises/report/make-crisis-report.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { aCase, aDraft, ana, aPost, aPublication, berta, biel } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import {
  aCrisis,
  minutesIn,
  NOW,
  reportCases,
  reportRows,
  WRITTEN,
} from '../../../support/builders/a-reported-crisis.ts';

const report = (rows = reportRows()) => makeCrisisReport(aCrisis(), rows, aHandbook(), NOW);
const plain = (pieces: readonly { kind: string; text?: string; of?: string }[] | null) =>
  (pieces ?? []).map((piece) => piece.text ?? `[${piece.of}]`).join('');

describe('the report of a crisis', () => {
  it('counts its cases as they are, our own statements apart', () => {
    expect(report().volumes).toMatchObject({
      posts: 5,
      cases: 3,
      answered: 1,
      open: 2,
      replies: 1,
      statements: 0,
      corrections: 1,
      bySeverity: { S1: 1, S2: 2, S3: 0, S4: 0 },
      byClass: [
        { class: 'question', cases: 2, posts: 4 },
        { class: 'life_risk', cases: 1, posts: 1 },
      ],
    });
  });

  it('tells in order what the record, the rows and the ledger know, and nothing that was refused', () => {
    const { timeline } = report();
    expect(timeline.map(({ kind }) => kind)).toEqual([
      ...['started', 'hoax', 'verified', 'verified', 'first_post', 'at_risk', 'noted', 'noted', 'level', 'paused'],
      ...['first_reply', 'handed_over', 'resumed', 'fell', 'recalled', 'stated', 'closed'],
    ]);
    expect(timeline.find(({ kind }) => kind === 'level')).toMatchObject({ from: 'S2', to: 'S1' });
    expect(timeline.find(({ kind }) => kind === 'handed_over')).toMatchObject({ to: { user: 'UBERTA' } });
    // Said by loudspeaker, and noted over an hour later.
    expect(timeline.find(({ kind }) => kind === 'noted')).toMatchObject({ at: minutesIn(20), notedAt: minutesIn(95) });
    expect(report().noted.map(({ status }) => status)).toEqual(['open', 'waived']);
  });

  it('says nothing of a pause for a list of what others have planned: nothing was paused, and nobody had to stop it', () => {
    const rows = reportRows();
    const [first] = rows.pauses;
    if (first === undefined) throw new Error('There is no pause');
    const list = { ...first.pause, id: 'list', scope: { kind: 'none' }, resumed: { by: ana, at: NOW } } as const;
    const { timeline, errands } = report({ ...rows, pauses: [{ pause: list, slipped: [] }] });
    expect(timeline.map(({ kind }) => kind)).not.toContain('paused');
    expect(timeline.map(({ kind }) => kind)).not.toContain('resumed');
    expect(errands).toEqual([]);
  });

  it('tells each handover of a shift, and who took it', () => {
    const rows = reportRows();
    const shift = { crisis: 3, handover: `3:${minutesIn(180)}` };
    const entry = (event: string, minutes: number, over: Partial<AuditEntry>): AuditEntry => {
      return { event, result: 'done', caseId: null, actor: berta, at: minutesIn(minutes), detail: shift, ...over };
    };
    const record = [
      ...rows.record,
      entry('shift.handover_drafted', 170, { detail: { ...shift, leaving: ['UANA'], coming: ['UBERTA', 'UBIEL'] } }),
      entry('shift.line_added', 172, {}),
      entry('shift.handover_taken', 181, {}),
      entry('shift.handover_taken', 182, { result: 'refused', detail: { why: 'refusal.handover_taken' } }),
    ];
    const told = report({ ...rows, record });
    expect(told.timeline.filter(({ kind }) => kind.startsWith('shift_'))).toMatchObject([
      { kind: 'shift_change', comesAt: minutesIn(180), leaving: [{ user: 'UANA' }], at: minutesIn(170) },
      { kind: 'shift_taken', comesAt: minutesIn(180), by: { user: 'UBERTA' }, at: minutesIn(181) },
    ]);
    const context = contextIn(textsIn('es'), { crisis: aCrisis(), handbook: aHandbook() }, 'names', (user) => user);
    expect(
      told.timeline.filter(({ kind }) => kind.startsWith('shift_')).map((one) => timelineText(one, context)),
    ).toEqual(['Relevo: 24/11/26, 14:00. Sale: UANA. Entra: UBERTA y UBIEL', 'Toma el relevo: 24/11/26, 14:00']);
  });

  it('says which texts were rejected and why, and which went out far from the playbook', () => {
    const { rejected, edited } = report();
    expect(rejected).toMatchObject([{ caseId: 1, version: 1, by: biel, templateId: 'flood/es/question/a' }]);
    expect(plain(rejected[0]?.reason ?? null)).toBe(WRITTEN.reason);
    expect(edited).toMatchObject([{ caseId: 1, templateId: 'flood/es/question/a' }]);
    expect(edited[0]?.changed).toBeGreaterThan(50);
  });

  it('lists what citizens asked in vain, without their personal data, and what was lacking', () => {
    const { unanswered } = report();
    expect(unanswered).toMatchObject([{ caseId: 2, posts: 3, lacking: [{ key: 'level' }], asked: [] }]);
    expect(plain(unanswered[0]?.words ?? null)).toBe('¿Dónde recojo agua? Escribidme al [phone]');
  });

  it('has no question that was answered, waits for an approval alone, or was none of ours', () => {
    const asked = (over: Parameters<typeof aCase>[0]) => {
      const state = aCase({ ...over, core: { playbook: 'flood', class: 'question', ...over?.core } });
      return report({ ...reportRows(), cases: [state] }).unanswered.length;
    };
    expect(asked({ drafts: [] })).toBe(1);
    expect(asked({ drafts: [aDraft({ missingFacts: ['zone'] })] })).toBe(1);
    expect(asked({ drafts: [aDraft()] })).toBe(0);
    expect(asked({ drafts: [], core: { closed: { reason: 'spam', by: biel, at: minutesIn(1), noteId: null } } })).toBe(
      0,
    );
    expect(asked({ drafts: [], core: { class: 'complaint' } })).toBe(0);
    const out = aPublication({ status: 'published', publishedAt: minutesIn(9) });
    expect(asked({ drafts: [aDraft({ missingFacts: ['zone'] })], publications: [out] })).toBe(0);
    const open = {
      id: 'i1',
      caseId: 1,
      area: 'water',
      noteId: 'n',
      askedBy: biel,
      askedAt: minutesIn(1),
      report: null,
      answer: null,
    };
    expect(asked({ drafts: [aDraft()], areaQuestions: [open] })).toBe(1);
  });

  it('tells each fact with its end, what had to be put right, what nobody stopped and what slipped', () => {
    const { facts, recalls, errands, slips } = report();
    expect(facts.map(({ fact, lines }) => [fact.key, lines.map(({ isLive }) => isLive)])).toEqual([
      ['zone', [false]],
      ['own-1', [true]],
    ]);
    expect(recalls).toMatchObject([{ caseId: 1, status: 'corrected', corrections: [{ caseId: 4 }] }]);
    expect(errands.map(({ stopped }) => stopped !== null)).toEqual([true, false]);
    expect(slips.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ['past_pause', 1],
      ['untold', 5],
    ]);
  });

  it('proposes what the playbook should learn', () => {
    expect(report().changes).toEqual([
      { kind: 'reword', templateId: 'flood/es/question/a', replies: 1 },
      { kind: 'declare_fact', title: WRITTEN.own },
      { kind: 'fact_never_known', fact: { key: 'level', title: null }, cases: 1 },
    ]);
  });

  it('tells what became of the handbook meanwhile, and not what was refused', () => {
    const entry = { event: 'handbook.proposed', caseId: null, actor: ana, at: minutesIn(5), detail: {} };
    const rows = [
      { ...entry, result: 'done', detail: { handbook: 'abc', changes: 3 } },
      { ...entry, event: 'handbook.confirmed', result: 'refused' },
      { ...entry, event: 'handbook.dropped', result: 'done', detail: { handbook: 'abc' } },
    ] as const;
    expect(handbookSteps(rows)).toEqual([
      { step: 'proposed', at: minutesIn(5), by: ana, hash: 'abc', changes: 3 },
      { step: 'dropped', at: minutesIn(5), by: ana, hash: 'abc', changes: null },
    ]);
    expect(report().handbookSteps).toMatchObject([{ step: 'proposed', changes: 2 }]);
  });

  it('never gives away where a private reply went, nor what a person at risk wrote', () => {
    const out = aPublication({
      status: 'published',
      publishedAt: minutesIn(9),
      audience: 'private',
      proof: 'https://x.com/messages/vecina',
    });
    const state = aCase({ posts: [aPost({ text: 'Vivo en la calle Mayor 3' })], publications: [out] });
    const told = JSON.stringify(report({ ...reportRows(), cases: [state], recalls: [] }));
    expect(told).not.toMatch(/messages\/vecina|calle Mayor/);
    expect(JSON.stringify(report())).not.toMatch(/tejado/);
  });

  it('begins with the hour of the first case that it gathered, and ends with the crisis', () => {
    const [first] = reportCases();
    const earlier = { ...(first ?? aCase()) };
    earlier.core = { ...earlier.core, openedAt: minutesIn(-95) };
    expect(reportPeriod(aCrisis(), [earlier], NOW)).toEqual({
      from: minutesIn(-120),
      to: new Date(Date.parse(minutesIn(240)) + 1).toISOString(),
    });
  });
});

it('a text is as far from another as the share of words that only one of them has', () => {
  expect(changeBetween('Hola', 'Hola')).toBe(0);
  expect(changeBetween('', '')).toBe(0);
  expect(changeBetween('agua', 'fuego')).toBe(100);
  expect(changeBetween('abcd efgh', 'abcd wxyz')).toBe(44);
});
