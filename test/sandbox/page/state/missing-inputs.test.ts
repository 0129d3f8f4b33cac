import type { KnownBlock } from '@slack/types';
import { expect, test } from 'vitest';
import { collectValues } from '../../../../sandbox/page/state/collect-values.ts';
import { overlongInputs } from '../../../../sandbox/page/state/missing-inputs.ts';

const FORM: KnownBlock[] = [
  {
    type: 'input',
    block_id: 'zone',
    label: { type: 'plain_text', text: 'Zona' },
    element: { type: 'plain_text_input', action_id: 'zone', max_length: 20 },
  },
];

const typed = (value: string) => ({ zone: { zone: { type: 'plain_text_input' as const, value } } });

test('a text that is too long is kept whole, and named with its length', () => {
  const values = collectValues(FORM, typed('Sant Roc y el mercado'));
  expect(values['zone']?.['zone']).toMatchObject({ value: 'Sant Roc y el mercado' });
  expect(overlongInputs(FORM, values)).toEqual([{ blockId: 'zone', used: 21, limit: 20 }]);
  expect(overlongInputs(FORM, collectValues(FORM, typed('Sant Roc')))).toEqual([]);
});
