import type { Json } from '../json.ts';
import { isJson, objectIn, objectsIn, textIn } from '../json.ts';

type TextKind = 'plain_text' | 'mrkdwn';

export function isOneOf(value: string, list: readonly string[]): boolean {
  return list.includes(value);
}

/** A sentence when the text of that field is longer than `most` characters. */
export function tooLong(holder: Json, field: string, most: number, at: string): string[] {
  const length = textIn(holder, field).length;
  return length > most ? [`${at}${field}: ${length} characters, at most ${most}`] : [];
}

/** What is wrong with a text object of 1 to `most` characters, which must be of that kind when one is named. */
export function textProblems(value: unknown, at: string, most: number, kind?: TextKind): string[] {
  if (!isJson(value)) return [`${at}: a text object is missing`];
  const type = textIn(value, 'type');
  const length = textIn(value, 'text').length;
  return [
    ...(type === 'plain_text' || type === 'mrkdwn' ? [] : [`${at}: unknown type “${type}”`]),
    ...(kind !== undefined && type !== kind ? [`${at}: must be ${kind}`] : []),
    ...(type === 'mrkdwn' && value['emoji'] !== undefined ? [`${at}: emoji is for plain_text only`] : []),
    ...(type === 'plain_text' && value['verbatim'] !== undefined ? [`${at}: verbatim is for mrkdwn only`] : []),
    ...(length === 0 ? [`${at}: empty`] : []),
    ...(length > most ? [`${at}: ${length} characters, at most ${most}`] : []),
  ];
}

/** What is wrong with a block element, wherever it stands. */
export function elementProblems(element: Json, at: string): string[] {
  const type = textIn(element, 'type');
  const check = checks.get(type);
  return [
    ...(check === undefined ? [`${at}: unknown type “${type}”`] : check(element, at)),
    ...tooLong(element, 'action_id', 255, `${at}.`),
    ...(element['placeholder'] === undefined
      ? []
      : textProblems(element['placeholder'], `${at}.placeholder`, 150, 'plain_text')),
    ...(element['confirm'] === undefined ? [] : confirmProblems(objectIn(element, 'confirm'), `${at}.confirm`)),
  ];
}

const none = (): string[] => [];

const checks = new Map<string, (element: Json, at: string) => string[]>([
  ['button', buttonProblems],
  ['workflow_button', none],
  ['image', imageProblems],
  ['static_select', (element, at) => menuProblems(element, at, 100)],
  ['multi_static_select', (element, at) => menuProblems(element, at, 100)],
  ['overflow', (element, at) => menuProblems(element, at, 5)],
  ['radio_buttons', (element, at) => menuProblems(element, at, 10)],
  ['checkboxes', (element, at) => menuProblems(element, at, 10)],
  ['plain_text_input', inputProblems],
  ['email_text_input', none],
  ['url_text_input', none],
  ['number_input', none],
  ['rich_text_input', none],
  ['file_input', none],
  ['datepicker', none],
  ['datetimepicker', none],
  ['timepicker', none],
  ['users_select', none],
  ['conversations_select', none],
  ['channels_select', none],
  ['multi_users_select', none],
  ['multi_conversations_select', none],
  ['multi_channels_select', none],
]);

function buttonProblems(button: Json, at: string): string[] {
  const style = button['style'];
  return [
    ...textProblems(button['text'], `${at}.text`, 75, 'plain_text'),
    ...tooLong(button, 'value', 2000, `${at}.`),
    ...tooLong(button, 'url', 3000, `${at}.`),
    ...tooLong(button, 'accessibility_label', 75, `${at}.`),
    ...(style === undefined || style === 'primary' || style === 'danger' ? [] : [`${at}.style: primary or danger`]),
  ];
}

function imageProblems(image: Json, at: string): string[] {
  const hasSource = textIn(image, 'image_url') !== '' || isJson(image['slack_file']);
  return [
    ...(hasSource ? [] : [`${at}: an image needs image_url or slack_file`]),
    ...(textIn(image, 'alt_text') === '' ? [`${at}.alt_text: missing`] : []),
    ...tooLong(image, 'image_url', 3000, `${at}.`),
    ...tooLong(image, 'alt_text', 2000, `${at}.`),
    ...(image['title'] === undefined ? [] : textProblems(image['title'], `${at}.title`, 2000, 'plain_text')),
  ];
}

function menuProblems(menu: Json, at: string, most: number): string[] {
  const groups = objectsIn(menu, 'option_groups');
  const options = [...objectsIn(menu, 'options'), ...groups.flatMap((group) => objectsIn(group, 'options'))];
  const kind = menu['type'] === 'radio_buttons' || menu['type'] === 'checkboxes' ? undefined : 'plain_text';
  return [
    ...(options.length === 0 ? [`${at}.options: empty`] : []),
    ...(options.length > most ? [`${at}.options: ${options.length}, at most ${most}`] : []),
    ...groups.flatMap((group, index) =>
      textProblems(group['label'], `${at}.option_groups[${index}].label`, 75, 'plain_text'),
    ),
    ...options.flatMap((option, index) => optionProblems(option, `${at}.options[${index}]`, kind)),
    ...unknownInitial(menu, options, at),
  ];
}

function optionProblems(option: Json, at: string, kind: TextKind | undefined): string[] {
  return [
    ...textProblems(option['text'], `${at}.text`, 75, kind),
    ...(textIn(option, 'value') === '' ? [`${at}.value: missing`] : []),
    ...tooLong(option, 'value', 150, `${at}.`),
    ...(option['description'] === undefined ? [] : textProblems(option['description'], `${at}.description`, 75)),
  ];
}

/** Slack wants an initial choice to be, text and value, one of the options. */
function unknownInitial(menu: Json, options: readonly Json[], at: string): string[] {
  const chosen = isJson(menu['initial_option']) ? [menu['initial_option']] : objectsIn(menu, 'initial_options');
  const known = new Set(options.map(optionKey));
  return chosen
    .filter((option) => !known.has(optionKey(option)))
    .map(() => `${at}: the initial choice is not an option`);
}

function optionKey(option: Json): string {
  return `${textIn(option, 'value')}\n${textIn(objectIn(option, 'text'), 'text')}`;
}

function inputProblems(input: Json, at: string): string[] {
  const most = typeof input['max_length'] === 'number' ? input['max_length'] : 3000;
  return [
    ...(most < 1 || most > 3000 ? [`${at}.max_length: from 1 to 3000`] : []),
    ...(typeof input['min_length'] === 'number' && input['min_length'] > most
      ? [`${at}.min_length: above the most`]
      : []),
    ...tooLong(input, 'initial_value', Math.min(most, 3000), `${at}.`),
  ];
}

function confirmProblems(confirm: Json, at: string): string[] {
  return [
    ...textProblems(confirm['title'], `${at}.title`, 100, 'plain_text'),
    ...textProblems(confirm['text'], `${at}.text`, 300),
    ...textProblems(confirm['confirm'], `${at}.confirm`, 30, 'plain_text'),
    ...textProblems(confirm['deny'], `${at}.deny`, 30, 'plain_text'),
  ];
}
