import type { KnownBlock } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { collectValues } from '../../../../sandbox/page/state/collect-values.ts';
import { missingInputs } from '../../../../sandbox/page/state/missing-inputs.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });

const FORM: KnownBlock[] = [
  { type: 'header', text: plain('Marcar') },
  {
    type: 'input',
    block_id: 'text',
    label: plain('Texto'),
    element: { type: 'plain_text_input', action_id: 'value', initial_value: 'hola' },
  },
  {
    type: 'input',
    block_id: 'link',
    optional: true,
    label: plain('Enlace'),
    element: { type: 'url_text_input', action_id: 'value' },
  },
  {
    type: 'input',
    block_id: 'network',
    label: plain('Red'),
    element: { type: 'static_select', action_id: 'value', options: [option('x'), option('fb')] },
  },
  {
    type: 'input',
    block_id: 'tags',
    label: plain('Etiquetas'),
    element: {
      type: 'checkboxes',
      action_id: 'value',
      initial_options: [{ ...option('dpo'), description: plain('Datos personales') }],
      options: [option('dpo'), option('legal')],
    },
  },
  {
    type: 'input',
    block_id: 'person',
    label: plain('Quién'),
    element: { type: 'users_select', action_id: 'value', initial_user: 'U1' },
  },
  { type: 'section', block_id: 'note', text: plain('Nada que rellenar') },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Ir') },
      { type: 'radio_buttons', action_id: 'pick', options: [option('a'), option('b')] },
    ],
  },
];

describe('the values of a form', () => {
  test('begin as the bot set them, in the shape that Slack sends', () => {
    expect(collectValues(FORM, {})).toEqual({
      text: { value: { type: 'plain_text_input', value: 'hola' } },
      link: { value: { type: 'url_text_input', value: null } },
      network: { value: { type: 'static_select', selected_option: null } },
      tags: { value: { type: 'checkboxes', selected_options: [{ text: plain('DPO'), value: 'dpo' }] } },
      person: { value: { type: 'users_select', selected_user: 'U1' } },
      'block-7': { pick: { type: 'radio_buttons', selected_option: null } },
    });
  });

  test('are what the person wrote, also when nothing is left of it', () => {
    const values = collectValues(FORM, {
      text: { value: { type: 'plain_text_input', value: null } },
      network: { value: { type: 'static_select', selected_option: option('fb') } },
    });
    expect(values['text']?.['value']).toEqual({ type: 'plain_text_input', value: null });
    expect(values['network']?.['value']).toEqual({ type: 'static_select', selected_option: option('fb') });
  });

  test('leave out fields that a redraw has taken away', () => {
    const values = collectValues(FORM, { gone: { value: { type: 'plain_text_input', value: 'x' } } });
    expect(values).not.toHaveProperty('gone');
  });
});

describe('what is still missing', () => {
  test('is each required field that holds nothing', () => {
    expect(missingInputs(FORM, collectValues(FORM, {}))).toEqual(['network']);
  });

  test('counts blanks as nothing', () => {
    const edits = {
      text: { value: { type: 'plain_text_input' as const, value: '  ' } },
      tags: { value: { type: 'checkboxes' as const, selected_options: [] } },
    };
    expect(missingInputs(FORM, collectValues(FORM, edits))).toEqual(['text', 'network', 'tags']);
  });
});
