import type { Playbook, ReplyTemplate } from '../../playbook.ts';
import type { RecordVariable } from '../../record-facts.ts';
import { isRecordVariable, OLD_STATEMENT_NAMES, RECORD_VARIABLES } from '../../record-facts.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';
import { STATEMENTS, statementTexts } from './statement-fields.ts';
import { templatesOf } from './templates-of.ts';
import { variableUses } from './variable-uses.ts';

/**
 * Returns faults for wrong names of values of our own record. A name is wrong if it could be taken
 * for a playbook's fact, is a former name, or is unknown to the record there.
 */
export function recordNames(parts: HandbookParts): HandbookFault[] {
  const ofPlaybooks = templatesOf(parts).flatMap(({ playbook, template, path }) =>
    variableUses(template.template).flatMap(({ name, offset }) => {
      const fault = faultOf(name, template, playbook);
      return fault === null ? [] : fault.level(path, fault.message, offset);
    }),
  );
  return [...ofPlaybooks, ...oldStatementNames(parts)];
}

type NameFault = { level: typeof handbookError; message: string };

function faultOf(variable: string, { kind }: ReplyTemplate, playbook: Playbook): NameFault | null {
  const [group, name = ''] = variable.split('.');
  if ((group !== 'record' && group !== 'fact') || !isRecordVariable(name)) return null;
  const isDeclared = [...playbook.facts, ...playbook.standingFacts].some(({ id }) => id === name);
  if (group === 'fact' && isDeclared) return null;
  if (isDeclared) {
    const message = `"record.${name}" and this playbook's own fact "${name}" would be read as one; write fact.${name} where you mean that fact, or give it another id`;
    return { level: handbookError, message };
  }
  if (isHour(name) && kind !== 'holding_statement') {
    return {
      level: handbookError,
      message: `"record.${name}" is known to a "holding_statement" alone; declare a fact of your own`,
    };
  }
  return group === 'fact' ? { level: handbookWarning, message: insteadOf(variable, name) } : null;
}

function isHour(name: RecordVariable): boolean {
  return name === 'since' || name === 'next';
}

function oldStatementNames(parts: HandbookParts): HandbookFault[] {
  return statementTexts(parts).flatMap(({ name: field, text, path }) =>
    variableUses(text).flatMap(({ name }) => {
      const now = RECORD_VARIABLES.find((one) => `statement.${OLD_STATEMENT_NAMES[one]}` === name);
      return now !== undefined && STATEMENTS[field].record.includes(now)
        ? handbookWarning(path, insteadOf(name, now))
        : [];
    }),
  );
}

function insteadOf(variable: string, name: RecordVariable): string {
  return `"${variable}" is the old name of what the record knows, and the next version no longer takes it; write {{ record.${name} }}`;
}
