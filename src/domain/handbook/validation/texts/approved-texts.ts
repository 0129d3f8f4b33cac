import type { ApprovedText } from '../../approved-texts.ts';
import { templateVariables } from '../../liquid-engine.ts';
import type { Playbook, ReplyTemplate } from '../../playbook.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';

/** Approvals of a playbook's own texts that name no text, or one that has changed, or one with a hole for somebody's sentence. */
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

/** A place, an hour or a link is what whoever approved the text knew would be filled in; a sentence written on the day is not. */
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

/** Another check says what is wrong with a template that cannot be read. */
function variablesOf({ template }: ReplyTemplate): string[] {
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
