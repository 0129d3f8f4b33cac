import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const section = (length: number) => ({ type: 'section', text: plain(length) });
const button = (more: object = {}) => ({ type: 'button', text: plain(5), action_id: 'a', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string, length = 5) => ({ text: plain(length), value });
const select = (count: number, more: object = {}) => ({
  type: 'static_select',
  action_id: 's',
  options: Array.from({ length: count }, (_, index) => option(`v${index}`)),
  ...more,
});
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain(5), element, ...more });
const textInput = (more: object = {}) => ({ type: 'plain_text_input', action_id: 't', ...more });
const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain(24),
  submit: plain(24),
  blocks,
  ...more,
});
const buttons = (count: number) => Array.from({ length: count }, (_, index) => button({ action_id: `a${index}` }));
const confirm = (length: number) => ({ title: plain(100), text: plain(length), confirm: plain(30), deny: plain(30) });
const context = (count: number) => ({ type: 'context', elements: Array.from({ length: count }, () => plain(5)) });
const fields = (count: number, length = 5) => ({
  type: 'section',
  fields: Array.from({ length: count }, () => plain(length)),
});
const radio = (count: number) => ({ ...select(count), type: 'radio_buttons' });

type Case = [what: string, most: object[] | object, tooMuch: object[] | object];

const limits: Case[] = [
  ['blocks of a message', Array.from({ length: 50 }, () => section(1)), Array.from({ length: 51 }, () => section(1))],
  [
    'characters of a message',
    [section(3000), section(3000), section(3000), section(1990)],
    Array(4).fill(section(3000)),
  ],
  ['section text', [section(3000)], [section(3001)]],
  ['empty text', [section(1)], [section(0)]],
  ['header', [{ type: 'header', text: plain(150) }], [{ type: 'header', text: plain(151) }]],
  ['fields', [fields(10)], [fields(11)]],
  ['field text', [fields(1, 2000)], [fields(1, 2001)]],
  ['context elements', [context(10)], [context(11)]],
  ['buttons in a row', [actions(...buttons(25))], [actions(...buttons(26))]],
  ['button text', [actions(button({ text: plain(75) }))], [actions(button({ text: plain(76) }))]],
  ['button value', [actions(button({ value: 'x'.repeat(2000) }))], [actions(button({ value: 'x'.repeat(2001) }))]],
  ['button url', [actions(button({ url: 'x'.repeat(3000) }))], [actions(button({ url: 'x'.repeat(3001) }))]],
  ['button style', [actions(button({ style: 'danger' }))], [actions(button({ style: 'green' }))]],
  ['confirmation', [actions(button({ confirm: confirm(300) }))], [actions(button({ confirm: confirm(301) }))]],
  ['action id', [actions(button({ action_id: 'x'.repeat(255) }))], [actions(button({ action_id: 'x'.repeat(256) }))]],
  ['options', [actions(select(100))], [actions(select(101))]],
  ['no options', [actions(select(1))], [actions(select(0))]],
  [
    'option text',
    [actions(select(0, { options: [option('v', 75)] }))],
    [actions(select(0, { options: [option('v', 76)] }))],
  ],
  [
    'option value',
    [actions(select(0, { options: [option('x'.repeat(150))] }))],
    [actions(select(0, { options: [option('x'.repeat(151))] }))],
  ],
  ['placeholder', [actions(select(1, { placeholder: plain(150) }))], [actions(select(1, { placeholder: plain(151) }))]],
  [
    'initial option',
    [actions(select(2, { initial_option: option('v1') }))],
    [actions(select(2, { initial_option: option('v2') }))],
  ],
  ['overflow', [actions({ ...select(5), type: 'overflow' })], [actions({ ...select(6), type: 'overflow' })]],
  ['radio buttons', modal([input(radio(10))]), modal([input(radio(11))])],
  ['label', modal([input(textInput(), { label: plain(2000) })]), modal([input(textInput(), { label: plain(2001) })])],
  ['hint', modal([input(textInput(), { hint: plain(2000) })]), modal([input(textInput(), { hint: plain(2001) })])],
  [
    'text of an input',
    modal([input(textInput({ initial_value: 'x'.repeat(3000) }))]),
    modal([input(textInput({ initial_value: 'x'.repeat(3001) }))]),
  ],
  [
    'text of a shorter input',
    modal([input(textInput({ max_length: 10, initial_value: 'x'.repeat(10) }))]),
    modal([input(textInput({ max_length: 10, initial_value: 'x'.repeat(11) }))]),
  ],
  [
    'length of an input',
    modal([input(textInput({ max_length: 3000 }))]),
    modal([input(textInput({ max_length: 3001 }))]),
  ],
  ['blocks of a view', modal(Array(100).fill(section(1))), modal(Array(101).fill(section(1)))],
  ['title', modal([]), modal([], { title: plain(25) })],
  ['submit', modal([]), modal([], { submit: plain(25) })],
  ['close', modal([], { close: plain(24) }), modal([], { close: plain(25) })],
  ['submit with inputs', modal([input(textInput())]), modal([input(textInput())], { submit: undefined })],
  ['callback id', modal([], { callback_id: 'x'.repeat(255) }), modal([], { callback_id: 'x'.repeat(256) })],
  ['metadata', modal([], { private_metadata: 'x'.repeat(3000) }), modal([], { private_metadata: 'x'.repeat(3001) })],
  ['block id', [{ ...section(1), block_id: 'x'.repeat(255) }], [{ ...section(1), block_id: 'x'.repeat(256) }]],
  ['repeated block id', [{ ...section(1), block_id: 'a' }], Array(2).fill({ ...section(1), block_id: 'a' })],
  ['repeated action id', [actions(...buttons(2))], [actions(button(), button())]],
  ['markdown', [{ type: 'markdown', text: 'x'.repeat(10_000) }], [{ type: 'markdown', text: 'x'.repeat(12_001) }]],
  ['markdown in a view', [{ type: 'markdown', text: 'x' }], modal([{ type: 'markdown', text: 'x' }])],
  [
    'table columns',
    [{ type: 'table', rows: [Array(20).fill(plain(1))] }],
    [{ type: 'table', rows: [Array(21).fill(plain(1))] }],
  ],
  [
    'picture without words for it',
    [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: 'Nivel del río' }],
    [{ type: 'image', image_url: 'https://a.example/a.png' }],
  ],
  ['input in a section', [{ ...section(1), accessory: button() }], [{ ...section(1), accessory: textInput() }]],
  ['button in an input', modal([input(select(1))]), modal([input(button())])],
  ['unknown block', [{ type: 'divider' }], [{ type: 'ruler' }]],
  ['unknown element of rich text', [richText('rich_text_section')], [richText('rich_text_dance')]],
  ['unknown leaf of rich text', [richText('rich_text_quote')], [richText('rich_text_quote', [{ type: 'dance' }])]],
  ['rich text without a leaf', [richText('rich_text_section')], [richText('rich_text_section', [])]],
  ['rich text without parts', [richText('rich_text_section')], [{ type: 'rich_text', elements: [] }]],
  ['links count as they are sent', Array(10).fill(aLink(1_000)), Array(10).fill(aLink(1_200))],
  [
    'fewest and most characters',
    modal([input(textInput({ min_length: 5, max_length: 5 }))]),
    modal([input(textInput({ min_length: 6, max_length: 5 }))]),
  ],
];

function richText(type: string, elements: object[] = [{ type: 'text', text: 'hola' }]): object {
  return { type: 'rich_text', elements: [{ type, elements }] };
}

function aLink(length: number): object {
  return { type: 'section', text: { type: 'mrkdwn', text: `<https://a.example/${'x'.repeat(length - 21)}|a>` } };
}

describe('Block Kit limits', () => {
  it.each(limits)('%s: takes the most and refuses more', (_, most, tooMuch) => {
    expect(blockKitProblems(most)).toEqual([]);
    expect(blockKitProblems(tooMuch)).not.toEqual([]);
  });

  it('says where and what', () => {
    const row = actions(button({ action_id: 'a' }), button({ action_id: 'b', text: plain(80) }));
    expect(blockKitProblems([section(5), row])).toEqual(['blocks[1].elements[1].text: 80 characters, at most 75']);
  });
});
