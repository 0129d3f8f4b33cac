import { fieldReportRounds } from '../../../../src/domain/cases/follow-field-reports.ts';
import type { FaultToSend, ReportLook, ReportOutcome } from '../../../../src/domain/cases/ports/works-system.ts';
import { aDesk } from './a-desk.ts';

/** What a person reports of case 1, and that it arrived. */
export const FAULT = {
  kind: 'report_fault',
  area: 'water',
  service: '001',
  place: 'Calle del Olmo, 12',
  text: 'Una farola apagada',
} as const;
export const SENT: ReportOutcome = { kind: 'sent', number: 'F-7', token: null };

/** A case with a reported fault, and the works system that hears of it. */
export async function someWorks() {
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
