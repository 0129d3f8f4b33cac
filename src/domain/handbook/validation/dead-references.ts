import { textsAt } from './fields-at.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

/** Places where each kind of name is declared. */
const DECLARED = {
  area: 'institution.areas.*.id',
  network: 'institution.networks.*.id',
  topic: 'institution.topics.*.id',
  entry: 'institution.plan.calendar.*.id',
} as const;

type Referred = keyof typeof DECLARED | 'playbook';

const REFERENCES: readonly (readonly [to: Referred, fields: readonly string[]])[] = [
  [
    'area',
    [
      'institution.networks.*.owner',
      'institution.topics.*.owner',
      'institution.plan.actions.*.owner',
      'institution.plan.monitoring.owner',
      'institution.plan.calendar.*.owner',
      'playbooks.*.standing_facts.*.owner',
    ],
  ],
  [
    'network',
    [
      'institution.plan.calendar.*.networks.*',
      'institution.sources.feeds.*.network',
      'institution.sources.profiles.*.network',
      'style.networks.*.id',
      'drills.*.posts.*.network',
    ],
  ],
  ['topic', ['institution.plan.calendar.*.topic']],
  ['entry', ['institution.plan.actions.*.done_if.calendar']],
  ['playbook', ['drills.*.playbook', 'drills.*.posts.*.expect.playbook']],
];

/** A name that no entry of the handbook bears. */
export function deadReferences(parts: HandbookParts): HandbookFault[] {
  return REFERENCES.flatMap(([to, fields]) => {
    const known = declaredIds(parts, to);
    if (known === null) return [];
    return fields
      .flatMap((field) => textsAt(parts, field))
      .filter(({ text }) => !known.includes(text))
      .map(({ path, text }) => handbookError(path, `no ${to} has the id "${text}"; ${choice(known)}`));
  });
}

/** Null when the file that would say so could not be read. */
function declaredIds(parts: HandbookParts, kind: Referred): string[] | null {
  if (kind === 'playbook') return [...parts.playbooks.map((playbook) => playbook.id), ...parts.unreadPlaybooks];
  if (parts.institution === null) return null;
  return textsAt(parts, DECLARED[kind]).map(({ text }) => text);
}

function choice(known: readonly string[]): string {
  return known.length === 0 ? 'add it first' : `write one of ${known.join(', ')}, or add it`;
}
