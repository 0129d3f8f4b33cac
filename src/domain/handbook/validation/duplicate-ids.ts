import { fieldsAt } from './fields-at.ts';
import type { FieldPath, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

/** Lists whose entries are distinguished by a field; lists on one line share their names. */
const LISTS: readonly (readonly [lists: readonly string[], field: string])[] = [
  [['institution.networks'], 'id'],
  [['institution.areas'], 'id'],
  [['institution.topics'], 'id'],
  [['institution.competences'], 'id'],
  [['institution.plan.actions'], 'id'],
  [['institution.plan.calendar'], 'id'],
  [['institution.plan.monitoring.duties'], 'id'],
  [['institution.team.members'], 'slack'],
  [['institution.rota.shifts'], 'id'],
  [['institution.sources.feeds'], 'id'],
  [['institution.sources.alerts'], 'id'],
  [['institution.sources.profiles'], 'network'],
  [['institution.sources.areas'], 'name'],
  [['institution.official_sources.hosts'], 'host'],
  [['institution.official_sources.phones'], 'phone'],
  [['institution.official_accounts'], 'account'],
  [['style.networks'], 'id'],
  [['severity.severities'], 'id'],
  [['severity.classes'], 'id'],
  [['severity.tags'], 'id'],
  [['playbooks'], 'id'],
  [['drills'], 'id'],
];

const LISTS_OF_A_PLAYBOOK: typeof LISTS = [
  [['facts', 'standing_facts'], 'id'],
  [['must_contain'], 'id'],
  [['must_not'], 'id'],
  [['steps'], 'id'],
  [['approved_lines'], 'id'],
  [['approved_texts'], 'text'],
];

const LISTS_OF_A_DRILL: typeof LISTS = [
  [['posts'], 'id'],
  [['traps'], 'id'],
];

/** Two entries with one name: a reference to it would mean either. */
export function duplicateIds(parts: HandbookParts): HandbookFault[] {
  const ofPlaybooks = parts.playbooks.flatMap((_, index) => within(`playbooks.${index}`, LISTS_OF_A_PLAYBOOK));
  const ofDrills = parts.drills.flatMap((_, index) => within(`drills.${index}`, LISTS_OF_A_DRILL));
  const ids = [...LISTS, ...ofPlaybooks, ...ofDrills].flatMap(([lists, field]) =>
    repeated(lists.flatMap((list) => fieldsAt(parts, `${list}.*.${field}`))),
  );
  return [...ids, ...repeated(fieldsAt(parts, 'institution.languages.*'))];
}

function within(place: string, lists: typeof LISTS): typeof LISTS {
  return lists.map(([names, field]) => [names.map((name) => `${place}.${name}`), field] as const);
}

function repeated(fields: readonly { path: FieldPath; value: unknown }[]): HandbookFault[] {
  const seen = new Set<string>();
  return fields.flatMap(({ path, value }) => {
    const name = String(value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      handbookError(path, `"${name}" stands here for the second time; give this entry another name or remove it`),
    ];
  });
}
