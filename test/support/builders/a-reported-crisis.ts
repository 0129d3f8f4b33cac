import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { AuditEntry } from '../../../src/domain/cases/model/changes.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Recall } from '../../../src/domain/cases/model/recalls/recall.ts';
import type { ReportRows } from '../../../src/domain/crises/model/report-rows.ts';
import { makeCrisisReport } from '../../../src/domain/crises/report/make-crisis-report.ts';
import type { WholeReport } from '../../../src/domain/digests/collect-crisis-report.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { aCase, aDraft, aFact, ana, aPost, aPublication, berta, biel } from './a-case.ts';
import { sharedHandbook } from './a-handbook.ts';
import { aHoax } from './a-hoax.ts';
import { someNotedMessages } from './crises/a-noted-message.ts';
import { aFollowUp, aStep } from './crises/some-steps.ts';

/** Some minutes after ten o'clock on the day of the flood. */
export const minutesIn = (minutes: number) =>
  new Date(Date.parse('2026-11-24T10:00:00.000Z') + minutes * 60_000).toISOString();

export const NOW = minutesIn(300);

/** What people wrote, by the place where it stands. */
export type Written = {
  title: string;
  territory: string;
  question: string;
  reason: string;
  value: string;
  source: string;
  fell: string;
  pause: string;
  claim: string;
  own: string;
  reply: string;
  closed: string;
  step: string;
  notNeeded: string;
  task: string;
  dropped: string;
  noted: string;
  waived: string;
};

export const WRITTEN: Written = {
  title: 'Riada en La Ribera',
  territory: 'La Ribera',
  question: '¿Dónde recojo agua? Escribidme al 600 123 456',
  reason: 'Falta decir dónde es',
  value: 'La Ribera',
  source: 'Policía Local, Rosa Martínez López',
  fell: 'Era otro barrio',
  pause: 'Hay víctimas',
  claim: 'Se ha roto la presa',
  own: 'Albergue abierto',
  reply:
    'El polideportivo abre esta noche con camas y agua. Hay sitio para todos. Más en https://www.vallserena.example',
  closed: 'Baja el agua',
  step: 'Llama a la comarca',
  notNeeded: 'No hay colegios allí',
  task: 'Poner el teléfono de la comarca en el manual',
  dropped: 'Los tiene la Policía Local',
  noted: 'Salid de los bajos de La Ribera',
  waived: 'No lo oyó nadie',
};

export function aCrisis(written: Written = WRITTEN): Crisis {
  return {
    id: 3,
    playbook: 'flood',
    title: written.title,
    level: 'S1',
    territory: written.territory,
    networks: ['x'],
    plan: null,
    leadAccount: null,
    startedBy: ana,
    startedAt: minutesIn(0),
    drill: null,
    channel: null,
    roles: { information_lead: { who: ana, since: minutesIn(0) } },
    cadenceMinutes: 60,
    lastWordAt: minutesIn(60),
    promisedAt: null,
    closed: { by: biel, at: minutesIn(240), why: written.closed },
  };
}

/** A reply that was rejected, edited much, published and recalled; a question that nothing answered; somebody at risk. */
export function reportCases(written: Written = WRITTEN): CaseState[] {
  const first = aDraft({ id: 'd1', factIds: ['zone-1'], templateId: 'flood/es/question/a' });
  const edited = aDraft({ ...first, id: 'd2', version: 2, text: written.reply, basedOn: 'd1', writtenBy: ana });
  const out = aPublication({
    id: 'p1',
    draftId: 'd2',
    status: 'published',
    publishedAt: minutesIn(40),
    publishedBy: ana,
    proof: 'https://x.com/vallserena/status/1',
  });
  const correcting = aPublication({
    id: 'p2',
    caseId: 4,
    draftId: 'd4',
    status: 'published',
    publishedAt: minutesIn(130),
    publishedBy: ana,
    corrects: ['p1'],
    putsRight: ['recall-1'],
    proof: 'https://x.com/vallserena/status/2',
  });
  const flood = { playbook: 'flood', crisisId: 3, severity: 'S2' } as const;
  return [
    aCase({
      core: { ...flood, id: 1, openedAt: minutesIn(10), currentDraftId: 'd2' },
      posts: [aPost({ flaggedAt: minutesIn(10), text: '¿Hay albergue?' })],
      drafts: [first, edited],
      publications: [out],
      notes: [{ id: 'n1', caseId: 1, text: written.reason, by: biel, at: minutesIn(30) }],
    }),
    aCase({
      core: { ...flood, id: 2, openedAt: minutesIn(15), class: 'question' },
      posts: [1, 2, 3].map((n) =>
        aPost({ id: `q${n}`, caseId: 2, flaggedAt: minutesIn(15 + n), text: written.question }),
      ),
      drafts: [aDraft({ id: 'd3', caseId: 2, missingFacts: ['level'] })],
    }),
    aCase({
      core: { ...flood, id: 5, openedAt: minutesIn(20), class: 'life_risk', severity: 'S1', currentDraftId: null },
      posts: [aPost({ id: 'r1', caseId: 5, flaggedAt: minutesIn(20), text: 'Estamos en el tejado' })],
      drafts: [],
    }),
    aCase({
      core: {
        ...flood,
        id: 4,
        class: 'statement',
        statement: 'correction',
        openedAt: minutesIn(121),
        currentDraftId: 'd4',
      },
      posts: [],
      drafts: [aDraft({ id: 'd4', caseId: 4, text: 'Corregimos: es otro barrio' })],
      publications: [correcting],
    }),
  ];
}

export function reportRows(written: Written = WRITTEN): ReportRows {
  const cases = reportCases(written);
  const [answered, , , correction] = cases;
  const publication = answered?.publications[0] ?? aPublication();
  const recall: Recall = {
    id: 'recall-1',
    factId: 'zone-1',
    factKey: 'zone',
    factTitle: null,
    why: 'retracted',
    publicationId: 'p1',
    caseId: 1,
    crisisId: 3,
    correctionCaseId: 4,
    at: minutesIn(120),
    waived: null,
  };
  const stood = { status: 'verified', verifiedBy: biel, verifiedAt: minutesIn(6), enteredAt: minutesIn(5) } as const;
  return {
    cases,
    facts: [
      aFact({
        ...stood,
        id: 'zone-1',
        scope: 'crisis:3',
        value: written.value,
        source: written.source,
        status: 'retracted',
        ended: { at: minutesIn(120), by: berta, why: written.fell },
      }),
      aFact({ ...stood, id: 'own-1', scope: 'crisis:3', key: 'own-1', title: written.own, value: 'Polideportivo' }),
    ],
    pauses: [
      {
        pause: {
          id: 'pause-1',
          crisisId: 3,
          scope: { kind: 'all' },
          except: null,
          reason: written.pause,
          by: berta,
          at: minutesIn(40),
          errands: [
            {
              id: 'e1',
              kind: 'calendar',
              what: 'Agenda de la semana',
              dueAt: minutesIn(60),
              stopped: { by: ana, at: minutesIn(45) },
            },
            { id: 'e2', kind: 'scheduler', what: 'Programador', dueAt: null, stopped: null },
          ],
          resumed: { by: berta, at: minutesIn(90) },
        },
        slipped: [publication],
      },
    ],
    recalls: [{ recall, publication, corrections: correction?.publications ?? [] }],
    record: reportRecord(),
    steps: [
      aStep({ crisisId: 3, what: { es: written.step }, taken: { by: ana, at: minutesIn(3) }, dueAt: minutesIn(5) }),
      aStep({
        id: 'step-2',
        crisisId: 3,
        ended: { kind: 'not_needed', by: biel, at: minutesIn(9), why: written.notNeeded },
      }),
      aStep({
        id: 'step-3',
        crisisId: 3,
        dueAt: minutesIn(5),
        ended: { kind: 'done', by: berta, at: minutesIn(7), why: null },
      }),
    ],
    followUps: [aFollowUp({ crisisId: 3, what: written.task })],
    noted: someNotedMessages(minutesIn, written),
    earlier: [
      aFollowUp({
        id: 'task-0',
        crisisId: 2,
        what: 'Comprar megáfonos',
        ended: { kind: 'dropped', by: ana, at: minutesIn(-999), why: written.dropped },
      }),
    ],
    hoaxes: [{ hoax: aHoax({ claim: written.claim }), seen: { sightings: 4, networks: { x: 4 } } }],
  };
}

function reportRecord(): AuditEntry[] {
  const entry = (event: string, minutes: number, over: Partial<AuditEntry>): AuditEntry => {
    return { event, result: 'done', caseId: null, actor: ana, at: minutesIn(minutes), detail: {}, ...over };
  };
  return [
    entry('crisis.started', 0, { detail: { crisis: 3, level: 'S2' } }),
    entry('gesture.reject', 30, { caseId: 1, actor: biel, detail: { draft: 'd1', note: 'n1' } }),
    entry('crisis.set_level', 31, { actor: berta, detail: { crisis: 3, from: 'S2', to: 'S1' } }),
    entry('crisis.set_level', 32, { result: 'refused', detail: { why: 'refusal.same_level' } }),
    entry('handbook.proposed', 40, { actor: biel, detail: { handbook: '0123456789abcdef', before: 'h', changes: 2 } }),
    entry('crisis.hand_over', 50, { detail: { crisis: 3, role: 'spokesperson', from: null, to: '<@UBERTA>' } }),
  ];
}

export function aWholeReport(written: Written = WRITTEN, handbook: Handbook = sharedHandbook): WholeReport {
  return {
    report: makeCrisisReport(aCrisis(written), reportRows(written), handbook, NOW),
    figures: { posts: [], times: [], byNetwork: [{ id: 'x', count: 5, medianMinutes: 30 }], byPlaybook: [] },
    asked: { byTopic: [{ title: 'Agua', questions: 3, complaints: 0, suggestions: 1 }], byArea: [] },
    actions: [{ what: 'Publicar la agenda', owner: 'Comunicación', doneOn: ['2026-11-24'], lastDoneOn: '2026-11-24' }],
    medianMinutesToReply: 30,
  };
}
