import type { TemplateScope } from './liquid-engine.ts';
import type { DeclaredFact } from './playbook.ts';

/** Names of the values of a crisis in our own record, as in `{{ record.since }}`. */
export const RECORD_VARIABLES = ['since', 'next', 'plan_director', 'plan_link'] as const;
export type RecordVariable = (typeof RECORD_VARIABLES)[number];

/** As a fact's id, with a sign that no id of a playbook has: neither can stand for the other. */
export type RecordKey = `record.${RecordVariable}`;

/** Told like the facts of a playbook, which nobody enters. `since`, `next`: when the public last heard from us, and hears again. */
export const RECORD_FACTS: readonly (Pick<DeclaredFact, 'titles' | 'kind' | 'maxLength'> & { id: RecordKey })[] = [
  {
    id: 'record.since',
    titles: {
      es: 'último mensaje del registro',
      ca: 'últim missatge del registre',
      gl: 'última mensaxe do rexistro',
      eu: 'erregistroko azken mezua',
      en: 'last message on record',
    },
    kind: 'time',
    maxLength: 5,
  },
  {
    id: 'record.next',
    titles: {
      es: 'próximo mensaje del registro',
      ca: 'pròxim missatge del registre',
      gl: 'próxima mensaxe do rexistro',
      eu: 'erregistroko hurrengo mezua',
      en: 'next message on record',
    },
    kind: 'time',
    maxLength: 5,
  },
  {
    id: 'record.plan_director',
    titles: {
      es: 'dirección del plan',
      ca: 'direcció del pla',
      gl: 'dirección do plan',
      eu: 'planaren zuzendaritza',
      en: 'plan director',
    },
    kind: 'text',
    maxLength: 60,
  },
  {
    id: 'record.plan_link',
    titles: {
      es: 'mensajes de la dirección del plan',
      ca: 'missatges de la direcció del pla',
      gl: 'mensaxes da dirección do plan',
      eu: 'planaren zuzendaritzaren mezuak',
      en: 'messages of the plan director',
    },
    kind: 'link',
    maxLength: 60,
  },
];

/**
 * Values by id as templates name them. `fact.since` of a playbook that declares no such fact is the record's, as long as handbooks may
 * still say so.
 */
export function namedValues(values: ReadonlyMap<string, string>): Pick<TemplateScope, 'fact' | 'record'> {
  const record = Object.fromEntries(RECORD_VARIABLES.map((name) => [name, values.get(`record.${name}`) ?? '']));
  return { fact: { ...record, ...Object.fromEntries(values) }, record };
}

/** Returns the id of the value that a template's variable names; null if it is not a fact. */
export function idNamed(variable: string, values: { has(id: string): boolean }): string | null {
  if (variable.startsWith('record.')) return variable;
  if (!variable.startsWith('fact.')) return null;
  const id = variable.slice('fact.'.length);
  return !values.has(id) && isRecordVariable(id) ? `record.${id}` : id;
}

/** Former names of these values, after `statement.`; handbooks may still use them. */
export const OLD_STATEMENT_NAMES: Readonly<Record<RecordVariable, string>> = {
  since: 'since',
  next: 'next',
  plan_director: 'director',
  plan_link: 'link',
};

/**
 * Returns the values of our record under the names that our statements use; unknown values are left
 * out.
 */
export function recordWords(
  known: readonly { key: string; value: string }[],
): Required<Pick<TemplateScope, 'record' | 'statement'>> {
  const said = RECORD_VARIABLES.map((name) => {
    return [name, known.find(({ key }) => key === `record.${name}`)?.value ?? ''] as const;
  });
  return {
    record: Object.fromEntries(said),
    statement: Object.fromEntries(said.map(([name, value]) => [OLD_STATEMENT_NAMES[name], value])),
  };
}

export function isRecordVariable(name: string): name is RecordVariable {
  return RECORD_VARIABLES.some((one) => one === name);
}
