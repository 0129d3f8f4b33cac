import { INSTITUTION_VARIABLES, templateFault } from '../../liquid-engine.ts';
import type { Playbook } from '../../playbook.ts';
import type { RecordVariable } from '../../record-facts.ts';
import { OLD_STATEMENT_NAMES, RECORD_VARIABLES } from '../../record-facts.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError } from '../handbook-fault.ts';
import { STATEMENTS, statementTexts } from './statement-fields.ts';
import { templatesOf } from './templates-of.ts';
import { offsetOf, variableUses } from './variable-uses.ts';

/** A template that cannot be filled in: malformed, a tag or filter off the allow-list, or a variable that nobody declares. */
export function templateFaults(parts: HandbookParts): HandbookFault[] {
  return [
    ...templatesOf(parts).flatMap(({ playbook, template, path }) =>
      faultsOf(template.template, variablesOf(playbook), OLD_FACTS).map(({ message, offset }) =>
        handbookError(path, message, offset),
      ),
    ),
    ...statementFaults(parts),
  ];
}

function statementFaults(parts: HandbookParts): HandbookFault[] {
  return statementTexts(parts).flatMap(({ name, text, path }) => {
    const { variables, record, needed } = STATEMENTS[name];
    const known = [
      ...variables.map((one) => `statement.${one}`),
      ...record.map((one) => `record.${one}`),
      ...COMMON_VARIABLES,
    ];
    const old = record.map(oldName);
    const faults = faultsOf(text, known, old).map(({ message }) => message);
    const lacking = needed.filter((one) => !text.includes(`record.${one}`) && !text.includes(oldName(one)));
    const said = faults.length > 0 ? faults : lacking.map((one) => `it does not say {{ record.${one} }}; add it`);
    return said.map((message) => handbookError(path, message));
  });
}

/** Former names of the record's values; another check reports their use. */
const OLD_FACTS = RECORD_VARIABLES.map((name) => `fact.${name}`);

function oldName(name: RecordVariable): string {
  return `statement.${OLD_STATEMENT_NAMES[name]}`;
}

function faultsOf(
  text: string,
  known: readonly string[],
  old: readonly string[],
): { message: string; offset: number }[] {
  const fault = templateFault(text);
  if (fault !== null) return [{ message: fault.message, offset: offsetOf(text, fault.line, fault.column) }];
  return variableUses(text)
    .filter(({ name }) => !known.includes(name) && !old.includes(name))
    .map(({ name, offset }) => ({ message: unknown(name, known), offset }));
}

const COMMON_VARIABLES = [...INSTITUTION_VARIABLES.map((name) => `institution.${name}`), 'post.subject'];

/** Every name that a text of this playbook may use. */
function variablesOf(playbook: Playbook): string[] {
  const facts = [...playbook.facts, ...playbook.standingFacts].map((fact) => `fact.${fact.id}`);
  return [...facts, ...COMMON_VARIABLES, ...RECORD_VARIABLES.map((name) => `record.${name}`)];
}

function unknown(name: string, known: readonly string[]): string {
  const advice = name.startsWith('fact.')
    ? `declare it under "facts", or use one of ${known.filter((each) => each.startsWith('fact.')).join(', ') || 'those declared'}`
    : `use one of ${known.join(', ')}`;
  return `the variable "${name}" is unknown; ${advice}`;
}
