import type { ApprovedText } from '../../approved-texts.ts';
import { templateVariables } from '../../liquid-engine.ts';
import type { Playbook, ReplyTemplate } from '../../playbook.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';

/**
 * Returns faults for approvals of a playbook's own texts. An approval is wrong if its text is
 * unknown, has changed, or leaves a gap for a sentence written on the day.
 */
export function approvedTexts(parts: HandbookParts): HandbookFault[] {
  return parts.playbooks.flatMap((playbook, at) =>
    (playbook.approvedTexts ?? []).flatMap((approved, index) =>
      faultsOf(approved, playbook, ['playbooks', at, 'approved_texts', index]),
    ),
  );
}

function faultsOf(approved: ApprovedText, playbook: Playbook, path: FieldPath): HandbookFault[] {
  const template = playbook.templates.find(({ id }) => id === `${playbook.id}/${approved.text}`);
  if (template === undefined) {
    return [
      handbookError(
        [...path, 'text'],
        `this playbook has no text ${approved.text}; write one of its headings, or take it out`,
      ),
    ];
  }
  return [...openSentences(template, playbook, path), ...otherWords(approved, template, path)];
}

/**
 * Returns a fault for each free sentence in the text. The approver knew that a place, an hour or a
 * link would be filled in, but not a sentence written on the day.
 */
function openSentences(template: ReplyTemplate, playbook: Playbook, path: FieldPath): HandbookFault[] {
  const names = variablesOf(template);
  return playbook.facts
    .filter(({ id, kind }) => kind === 'text' && names.includes(`fact.${id}`))
    .map(({ id }) =>
      handbookError(
        [...path, 'text'],
        `fact.${id} is a sentence that somebody writes on the day, so nobody has approved it; name a text without it`,
      ),
    );
}

/**
 * Returns the template's variables; empty if the template cannot be parsed, which another check
 * reports.
 */
function variablesOf({ template }: ReplyTemplate): readonly string[] {
  try {
    return templateVariables(template);
  } catch {
    return [];
  }
}

function otherWords(
  { fingerprint, approvedBy }: ApprovedText,
  template: ReplyTemplate,
  path: FieldPath,
): HandbookFault[] {
  if (fingerprint === template.fingerprint) return [];
  const write = `once ${approvedBy.name} has read it as it is now, write fingerprint: '${template.fingerprint}'`;
  return fingerprint === undefined
    ? [handbookWarning(path, `nothing says which words were approved, so it counts as an ordinary text; ${write}`)]
    : [
        handbookWarning(
          [...path, 'fingerprint'],
          `the text has changed since it was approved and is an ordinary one again; ${write}`,
        ),
      ];
}
