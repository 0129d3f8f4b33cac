import type { Language } from '../../../text/languages.ts';
import type { Institution } from '../../institution.ts';
import type { Playbook } from '../../playbook.ts';
import type { ReplyKind } from '../../vocabulary.ts';
import type { HandbookCheck, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';

/**
 * Returns faults for a playbook that lacks necessary texts: each kind in the first language, and a
 * first statement in all languages.
 */
export function missingTexts(parts: HandbookParts): HandbookFault[] {
  const { institution } = parts;
  if (institution === null) return [];
  return parts.playbooks.flatMap((playbook, index) =>
    lacking(playbook, institution).map((message) => handbookError(['playbooks', index, 'templates'], message)),
  );
}

function lacking(playbook: Playbook, institution: Institution): string[] {
  const home = institution.languages[0] ?? 'es';
  if (playbook.templates.length === 0) return [`it has no text; write at least one under "# ${home}"`];
  const kinds = [...new Set(playbook.templates.map((template) => template.kind))];
  const atHome = kinds
    .filter((kind) => kind !== 'holding_statement' && !has(playbook, home, kind))
    .map((kind) => `"${kind}" has no text in "${home}", the first language; add "## ${kind}" under "# ${home}"`);
  return [...atHome, ...statementsLacking(playbook, institution, kinds)];
}

function statementsLacking(playbook: Playbook, institution: Institution, kinds: readonly ReplyKind[]): string[] {
  const urgent = playbook.severity === 'S1' || playbook.severity === 'S2';
  if (!urgent && !kinds.includes('holding_statement')) return [];
  return institution.languages
    .filter((language) => !has(playbook, language, 'holding_statement'))
    .map(
      (language) =>
        `the holding statement lacks the language "${language}" of the institution; add "## holding_statement" under "# ${language}"`,
    );
}

function has(playbook: Playbook, language: Language, kind: ReplyKind): boolean {
  return playbook.templates.some((template) => template.language === language && template.kind === kind);
}

/**
 * Returns faults where the handbook names an owner for an activated emergency plan but has no words
 * that point to the plan's direction. Without those words a first draft would speak of operations
 * itself.
 */
export const planWords: HandbookCheck = ({ institution, style }) => {
  const home = institution?.languages[0];
  const words = home === undefined ? undefined : style?.languages[home]?.statements;
  const isPlanned = institution?.competences.some(({ whenPlanActive }) => whenPlanActive !== undefined) === true;
  if (home === undefined || words === undefined || !isPlanned || words.planMessage !== undefined) return [];
  return [
    handbookWarning(
      ['style', 'languages', home, 'statements'],
      'it lacks "plan_message": while a plan is activated, first drafts will tell of operations instead of pointing to whoever directs it',
    ),
  ];
};

/** Returns faults where a language has no words for statements of our own: none can be made in it. */
export function statementWordsMissing({ style }: HandbookParts): HandbookFault[] {
  return Object.entries(style?.languages ?? {}).flatMap(([language, { statements }]) =>
    statements === undefined
      ? [handbookError(['style', 'languages', language, 'statements'], 'the field is missing; write a group of fields')]
      : [],
  );
}
