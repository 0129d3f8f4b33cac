import { isAtRisk } from '../../cases/model/at-risk.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import type { AuditDetail, AuditEntry } from '../../cases/model/changes.ts';
import type { Crisis, CrisisRole } from '../../cases/model/crises/crisis.ts';
import { COMMAND_LEVELS, CRISIS_ROLES } from '../../cases/model/crises/crisis.ts';
import { isPausing } from '../../cases/model/crises/pause.ts';
import { comesAtOf } from '../../cases/model/crises/shift-handover.ts';
import { statusDecision } from '../../hoaxes/hoax.ts';
import { reportHoaxes } from '../../hoaxes/hoax-report.ts';
import type { Actor } from '../../people/actor.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { ReportRows } from '../model/report-rows.ts';
import type { TimelineEntry } from './crisis-report.ts';
import { publicProof } from './public-proof.ts';

/**
 * Returns the events of the crisis in order: actions of its people, the first posts and
 * publications, each statement of ours, and each fact.
 */
export function timelineOf(crisis: Crisis, rows: ReportRows, mask: Masker): TimelineEntry[] {
  return [
    ...rows.record.flatMap((entry) => ofRecord(entry)),
    ...ofPauses(rows, mask),
    ...ofFirsts(rows.cases),
    ...rows.cases.flatMap(ofPeopleAtRisk),
    ...rows.cases.flatMap(ofStatement),
    ...ofFacts(rows, mask),
    ...ofRecalls(rows),
    ...ofNoted(rows, mask),
    ...ofHoaxes(rows, crisis),
    ...ofEnd(crisis),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
}

/** Returns events that rows no longer hold, since rows change; only the record holds them. */
function ofRecord({ event, result, at, actor: by, detail }: AuditEntry): TimelineEntry[] {
  if (result !== 'done') return [];
  const said = (name: string) => String(detail[name] ?? '');
  switch (event) {
    case 'crisis.started':
      return [{ kind: 'started', at, by, level: said('level') }];
    case 'crisis.set_level':
      return [{ kind: 'level', at, by, from: said('from'), to: said('to') }];
    case 'crisis.set_plan':
      return [{ kind: detail['activated'] === true ? 'plan_set' : 'plan_ended', at, by }];
    case 'crisis.set_command': {
      const level = COMMAND_LEVELS.find((one) => one === detail['to']);
      return level === undefined ? [] : [{ kind: 'command', at, by, level }];
    }
    case 'crisis.set_cadence':
      return [{ kind: 'cadence', at, by, minutes: Number(detail['to'] ?? 0) }];
    case 'crisis.silence':
      return [{ kind: detail['waited'] === true ? 'silence_waited' : 'silence', at, by: null }];
    case 'crisis.hand_over': {
      const role = CRISIS_ROLES.find((one) => one === detail['role']);
      const to = mentioned(said('to'));
      return role === undefined || to === null ? [] : [handedOver(at, by, role, to)];
    }
    case 'shift.handover_drafted': {
      const [leaving, coming] = [peopleIn(detail['leaving']), peopleIn(detail['coming'])];
      return [{ kind: 'shift_change', at, by: null, comesAt: comesAtOf(said('handover')), leaving, coming }];
    }
    case 'shift.handover_taken':
      return [{ kind: 'shift_taken', at, by, comesAt: comesAtOf(said('handover')) }];
    default:
      return [];
  }
}

function handedOver(at: string, by: Actor, role: CrisisRole, to: Actor): TimelineEntry {
  return { kind: 'handed_over', at, by, role, to };
}

/** The record holds the Slack ids of those who leave and come. */
function peopleIn(users: AuditDetail[string] | undefined): Actor[] {
  const ids = Array.isArray(users) ? users.filter((user) => typeof user === 'string') : [];
  return ids.map((user) => ({ kind: 'slack', team: '', user }));
}

/** The record names who takes a role as a sentence would: `<@U123>`. */
function mentioned(said: string): Actor | null {
  const [, user] = /^<@([A-Z0-9]+)>$/.exec(said) ?? [];
  return user === undefined ? null : { kind: 'slack', team: '', user };
}

function ofPauses({ pauses }: ReportRows, mask: Masker): TimelineEntry[] {
  const paused = pauses.filter(({ pause }) => isPausing(pause));
  return paused.flatMap(({ pause: { at, by, scope, except, reason, resumed } }): TimelineEntry[] => [
    { kind: 'paused', at, by, scope, except, reason: mask(reason) },
    ...(resumed === null ? [] : [{ kind: 'resumed', at: resumed.at, by: resumed.by } as const]),
  ]);
}

function ofFirsts(cases: readonly CaseState[]): TimelineEntry[] {
  const [post] = cases
    .flatMap(({ posts }) => posts)
    .toSorted((one, other) => one.flaggedAt.localeCompare(other.flaggedAt));
  const [reply] = cases
    .filter(({ core }) => core.statement === null)
    .flatMap(({ publications }) => publications)
    .flatMap((one) => (one.publishedAt === null ? [] : [{ ...one, at: one.publishedAt }]))
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return [
    ...(post === undefined
      ? []
      : [{ kind: 'first_post', at: post.flaggedAt, by: null, caseId: post.caseId, network: post.network } as const]),
    ...(reply === undefined
      ? []
      : [
          {
            ...({ kind: 'first_reply', at: reply.at, by: reply.publishedBy, caseId: reply.caseId } as const),
            network: reply.network,
            proof: publicProof(reply),
          },
        ]),
  ];
}

function ofPeopleAtRisk(state: CaseState): TimelineEntry[] {
  if (!isAtRisk(state)) return [];
  const { id: caseId, openedAt, rescue } = state.core;
  const [told] = state.handoffs;
  return [
    { kind: 'at_risk', at: openedAt, by: null, caseId },
    ...(told === undefined ? [] : [{ kind: 'told', at: told.at, by: told.recordedBy, caseId } as const]),
    ...(rescue === undefined ? [] : [{ kind: rescue.step, at: rescue.at, by: rescue.by, caseId } as const]),
  ];
}

function ofStatement({ core, publications }: CaseState): TimelineEntry[] {
  const { statement, id: caseId, statementId, assessment } = core;
  if (statement === null) return [];
  const language = statementId === undefined ? null : assessment.language;
  return publications.flatMap((one): TimelineEntry[] => {
    const { publishedAt: at, publishedBy: by, network } = one;
    return at === null
      ? []
      : [{ kind: 'stated', at, by, statement, language, caseId, network, proof: publicProof(one) }];
  });
}

function ofFacts({ facts }: ReportRows, mask: Masker): TimelineEntry[] {
  return facts.flatMap(({ key, title, value, verifiedAt, verifiedBy, status, ended }): TimelineEntry[] => {
    const fact = { key, title };
    const wasKnown = verifiedAt !== null;
    const how = status === 'retracted' || status === 'expired' ? status : null;
    return [
      ...(verifiedAt === null
        ? []
        : [{ kind: 'verified', at: verifiedAt, by: verifiedBy, fact, value: mask(value) } as const]),
      // The fact that replaced a superseded one tells of its end.
      ...(wasKnown && how !== null && ended !== null
        ? [{ kind: 'fell', at: ended.at, by: ended.by, fact, how } as const]
        : []),
    ];
  });
}

function ofRecalls({ recalls }: ReportRows): TimelineEntry[] {
  const falls = Map.groupBy(recalls, ({ recall }) => `${recall.factId} ${recall.at}`);
  return [...falls.values()].flatMap((of): TimelineEntry[] => {
    const [first] = of;
    if (first === undefined) return [];
    const { at, factKey: key, factTitle: title } = first.recall;
    return [{ kind: 'recalled', at, by: null, fact: { key, title }, count: of.length }];
  });
}

/** Returns what people said by another way, each in its hour though it was noted later. */
function ofNoted({ noted }: ReportRows, mask: Masker): TimelineEntry[] {
  return noted.map(({ saidAt: at, onWordOf: by, channel, words, notedAt }) => {
    return { kind: 'noted', at, by, channel, words: mask(words), notedAt };
  });
}

function ofHoaxes({ hoaxes }: ReportRows, { playbook }: Crisis): TimelineEntry[] {
  const told = new Set(reportHoaxes(hoaxes, playbook).map(({ id }) => id));
  return hoaxes
    .filter(({ hoax }) => told.has(hoax.id))
    .map(({ hoax }) => {
      const { what, at, settled } = statusDecision(hoax);
      return { kind: 'hoax', at: settled?.at ?? at, by: null, hoaxId: hoax.id, status: what.status };
    });
}

function ofEnd({ closed }: Crisis): TimelineEntry[] {
  return closed === null ? [] : [{ kind: 'closed', at: closed.at, by: closed.by }];
}
