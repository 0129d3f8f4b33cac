import type { SeverityRow } from '../severity-table.ts';
import { POST_CLASSES, SEVERITIES } from '../vocabulary.ts';
import { textsAt } from './fields-at.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

/** `severity.yml` names every severity and class, and in S1 and S2 two people approve what neither has touched. */
export function severityRules(parts: HandbookParts): HandbookFault[] {
  const { severity } = parts;
  if (severity === null) return [];
  return [
    ...absent('severities', SEVERITIES, severity.severities),
    ...absent('classes', POST_CLASSES, severity.classes),
    ...severity.severities.flatMap(slowApproval),
    ...severity.severities.flatMap(fastAtWorst),
    ...severity.severities.flatMap((row, index) => {
      if (row.id !== 'S1' && row.id !== 'S2') return [];
      const path = ['severity', 'severities', index];
      const faults: HandbookFault[] = [];
      if (row.approverMayHaveEdited) {
        faults.push(
          handbookError(
            [...path, 'approver_may_have_edited'],
            `in ${row.id} nobody approves a text that they wrote; write false`,
          ),
        );
      }
      if (row.approvals.length < 2) {
        faults.push(handbookError([...path, 'approvals'], `${row.id} needs two approvals; add a second any_of`));
      }
      return faults;
    }),
  ];
}

/** Returns a fault if no approver would be called before the first reply is late. */
function slowApproval({ approvalMinutes, firstReplyMinutes }: SeverityRow, index: number): HandbookFault[] {
  if (approvalMinutes === undefined || approvalMinutes < firstReplyMinutes) return [];
  const path = ['severity', 'severities', index, 'approval_minutes'];
  const message = `approvals take ${approvalMinutes} minutes and the first reply ${firstReplyMinutes}; write fewer`;
  return [handbookError(path, message)];
}

/** Returns a warning if the most that a first reply may take is less than its target: readers of the two would believe neither. */
function fastAtWorst({ firstReplyMinutes, firstReplyWorstMinutes }: SeverityRow, index: number): HandbookFault[] {
  if (firstReplyWorstMinutes === undefined || firstReplyWorstMinutes >= firstReplyMinutes) return [];
  const path = ['severity', 'severities', index, 'first_reply_worst_minutes'];
  const message = `at worst a first reply takes ${firstReplyWorstMinutes} minutes, and ${firstReplyMinutes} when all goes well; write more`;
  return [handbookWarning(path, message)];
}

function absent(list: string, wanted: readonly string[], rows: readonly { id: string }[]): HandbookFault[] {
  return wanted
    .filter((id) => !rows.some((row) => row.id === id))
    .map((id) =>
      handbookError(['severity', list], `"${id}" is missing; add a row for it, each stands here exactly once`),
    );
}

/** A role that `severity.yml` asks for and nobody of the team has: such a case could never be approved. */
export function unheldRoles(parts: HandbookParts): HandbookFault[] {
  if (parts.institution === null) return [];
  const held = parts.institution.team.members.flatMap((member) => member.roles);
  const lists = [
    ...(parts.severity?.severities ?? []).flatMap((row, index) =>
      row.approvals.map((approval, at) => ({
        path: ['severity', 'severities', index, 'approvals', at, 'any_of'],
        roles: approval.anyOf,
      })),
    ),
    ...(parts.severity?.tags ?? []).map((tag, index) => ({
      path: ['severity', 'tags', index, 'any_of'],
      roles: tag.anyOf,
    })),
    ...[parts.severity?.planChain ?? []].flat().map(({ anyOf }) => ({
      path: ['severity', 'plan_chain', 'any_of'],
      roles: anyOf,
    })),
    ...textsAt(parts, 'severity.severities.*.escalates_to').map(({ path, text }) => ({ path, roles: [text] })),
  ];
  return lists
    .filter(({ roles }) => !roles.some((role) => held.some((each) => each === role)))
    .map(({ path, roles }) =>
      handbookError(
        path,
        `nobody in team.members of institution.yml has the role ${roles.join(' or ')}; give it to somebody`,
      ),
    );
}

/** Finds languages of a group, and languages that no approver of an S1 reads: a statement in one would never leave. */
export function readingLanguages({ institution, severity }: HandbookParts): HandbookFault[] {
  if (institution === null) return [];
  const { members, byVoice = [] } = institution.team;
  const ofGroups = members.flatMap(({ slack, languages }, index) =>
    slack.startsWith('S') && languages !== undefined
      ? [
          handbookError(
            ['institution', 'team', 'members', index, 'languages'],
            `${slack} is a group; write languages at the entry of each person`,
          ),
        ]
      : [],
  );
  const row = severity?.severities.find(({ id }) => id === 'S1');
  const people = [...members, ...byVoice];
  const unread = institution.languages.flatMap((language, index) => {
    const readers = people.filter(({ languages }) => languages === undefined || languages.includes(language));
    const lacking = (row?.approvals ?? []).find(
      ({ anyOf }) => !readers.some(({ roles }) => roles.some((role) => anyOf.includes(role))),
    );
    if (lacking === undefined) return [];
    const message = `no ${lacking.anyOf.join(' or ')} of team reads "${language}": a statement in it could not be approved in S1`;
    return [handbookWarning(['institution', 'languages', index], message)];
  });
  return [...ofGroups, ...unread];
}
