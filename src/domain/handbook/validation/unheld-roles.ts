import { textsAt } from './fields-at.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

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
