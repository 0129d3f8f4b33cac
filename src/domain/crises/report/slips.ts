import { isUntold } from '../../cases/model/at-risk.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import type { ReportRows } from '../model/report-rows.ts';
import type { Slip } from './crisis-report.ts';

/**
 * Returns the events that passed by the rules or broke them, stated plainly: those past a pause
 * first, then by cases.
 */
export function slipsOf({ pauses, cases }: ReportRows): Slip[] {
  const own = new Set(cases.map(({ core }) => core.id));
  return [
    ...pauses.flatMap(({ pause, slipped }) =>
      slipped
        .filter(({ caseId }) => own.has(caseId))
        .map(({ caseId, network, publishedAt, status }): Slip => {
          const fate = status === 'published' || status === 'withdrawn' ? 'published' : 'unknown';
          return { kind: 'past_pause', caseId, network, at: publishedAt, pausedAt: pause.at, fate };
        }),
    ),
    ...cases.flatMap(slipsOfCase),
  ];
}

function slipsOfCase(state: CaseState): Slip[] {
  const { core, publications, signOffs } = state;
  const { id: caseId } = core;
  return [
    ...publications.flatMap((one): Slip[] => {
      const { network, publishedAt: at, status, deliveredAs, withdrawal } = one;
      return [
        ...(deliveredAs.kind === 'as_approved'
          ? []
          : [{ kind: 'not_as_approved', caseId, network, at, how: deliveredAs.kind } as const]),
        ...(status === 'failed' || status === 'unknown' ? [{ kind: 'failed', caseId, network, status } as const] : []),
        ...(withdrawal === null || withdrawal.reason === 'replaced'
          ? []
          : [{ kind: 'withdrawn', caseId, network, at: withdrawal.at } as const]),
      ];
    }),
    ...signOffs
      .filter(({ voidedAt }) => voidedAt === null)
      .flatMap(({ at, by, overruled, spoken }): Slip[] => [
        ...(overruled.length === 0 ? [] : [{ kind: 'overruled', caseId, at, by, warnings: overruled.length } as const]),
        ...(spoken !== null && spoken.confirmed === null
          ? [{ kind: 'unconfirmed_voice', caseId, at: spoken.saidAt, by } as const]
          : []),
      ]),
    ...(isUntold(state) ? [{ kind: 'untold', caseId, at: core.openedAt } as const] : []),
  ];
}
