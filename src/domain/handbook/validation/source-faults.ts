import type { FieldPath, HandbookCheck, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';

const SOURCES: FieldPath = ['institution', 'sources'];

/** Alerts that no playbook could ever propose a crisis by, and hashtags that are looked for twice. */
export const sourceFaults: HandbookCheck = (parts) => [
  ...wordlessAlerts(parts),
  ...alertsForNobody(parts),
  ...hashtagsTwice(parts),
];

function wordlessAlerts({ playbooks }: HandbookParts): HandbookFault[] {
  return playbooks.flatMap(({ alerts }, index) =>
    alerts === undefined || Object.values(alerts.events).some((words) => words.length > 0)
      ? []
      : [
          handbookError(
            ['playbooks', index, 'alerts', 'events'],
            'no word says which alerts are meant; write some, or remove alerts',
          ),
        ],
  );
}

function alertsForNobody({ institution, playbooks, unreadPlaybooks }: HandbookParts): HandbookFault[] {
  const { alerts = [], areas = [] } = institution?.sources ?? {};
  if (alerts.length === 0) return [];
  const path = [...SOURCES, 'alerts'];
  if (areas.length === 0) {
    return [handbookError(path, 'sources.areas is empty, so that no alert would be ours; write our areas there')];
  }
  if (unreadPlaybooks.length > 0 || playbooks.some((playbook) => playbook.alerts !== undefined)) return [];
  return [handbookWarning(path, 'no playbook has alerts, so that none would propose a crisis; add alerts to one')];
}

/** Networks tell no capitals apart in a hashtag. */
function hashtagsTwice({ institution }: HandbookParts): HandbookFault[] {
  const hashtags = (institution?.sources?.hashtags ?? []).map((hashtag) => hashtag.toLowerCase());
  return hashtags.flatMap((hashtag, index) =>
    hashtags.indexOf(hashtag) === index
      ? []
      : [handbookError([...SOURCES, 'hashtags', index], `"${hashtag}" is looked for already; remove one of the two`)],
  );
}
