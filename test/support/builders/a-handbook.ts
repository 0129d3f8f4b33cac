import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { aSeverityTable } from './handbook/a-severity-table.ts';
import { aStyle } from './handbook/a-style.ts';
import { anInstitution } from './handbook/an-institution.ts';
import { somePlaybooks } from './handbook/some-playbooks.ts';

/** A small valid handbook of an invented town, new on every call; `overrides` replace whole parts. */
export function aHandbook(overrides: Partial<Handbook> = {}): Handbook {
  return {
    hash: '0'.repeat(64),
    institution: anInstitution(),
    style: aStyle(),
    severity: aSeverityTable(),
    playbooks: somePlaybooks(),
    contents: [],
    drills: [
      {
        id: 'flood',
        titles: { es: 'Simulacro de inundación', en: 'Flood drill' },
        playbook: 'flood',
        posts: [
          {
            at: 1,
            network: 'x',
            author: 'vecina_molinar',
            text: 'El barranco se ha desbordado en El Molinar',
            expect: { class: 'field_report', needsReply: true },
          },
        ],
      },
    ],
    ...overrides,
  };
}

/**
 * The same small handbook, once for all tests. It is frozen: one that changes it fails. What the product works out
 * of a handbook it keeps with that object, so that a context or a view costs little here.
 */
export const sharedHandbook: Handbook = frozen(aHandbook());

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
