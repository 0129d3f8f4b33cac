import type { Json } from '../json.ts';
import { objectsOf, stringOf } from '../json.ts';
import type { Check } from './checks.ts';
import { anything, byType, listOf, matching, shape, wholeNumber, wordOf, words, yesOrNo } from './checks.ts';

// Limits of https://docs.slack.dev/reference/block-kit/composition-objects and …/block-elements.

export function plainText(most: number): Check {
  return shape({ type: wordOf('plain_text'), text: words(most), emoji: yesOrNo }, ['type', 'text']);
}

export function anyText(most: number): Check {
  const mrkdwn = shape({ type: wordOf('mrkdwn'), text: words(most), verbatim: yesOrNo }, ['type', 'text']);
  return byType({ plain_text: plainText(most), mrkdwn });
}

const confirmation = shape(
  {
    title: plainText(100),
    text: anyText(300),
    confirm: plainText(30),
    deny: plainText(30),
    style: wordOf('primary', 'danger'),
  },
  ['title', 'text', 'confirm', 'deny'],
);

const plainOption = shape({ text: plainText(75), value: words(150), description: plainText(75) }, ['text', 'value']);
const linkOption = shape({ text: plainText(75), value: words(150), description: plainText(75), url: words(3000) }, [
  'text',
]);
const richOption = shape({ text: anyText(75), value: words(150), description: anyText(75) }, ['text', 'value']);

const every = { type: anything, action_id: words(255), confirm: confirmation, focus_on_load: yesOrNo };
const placeholder = plainText(150);

const button = shape(
  {
    type: anything,
    action_id: words(255),
    confirm: confirmation,
    text: plainText(75),
    value: words(2000, 0),
    url: words(3000),
    style: wordOf('primary', 'danger'),
    accessibility_label: words(75),
  },
  ['text'],
);
const overflow = shape(
  { type: anything, action_id: words(255), confirm: confirmation, options: listOf(linkOption, 1, 5) },
  ['options'],
);
const image = shape({ type: anything, image_url: words(3000), slack_file: anything, alt_text: words(2000) }, [
  'alt_text',
]);

/** What is chosen at first must be one of the options, word for word. */
function chosenAreOffered(given: Json, at: string): string[] {
  const options = objectsOf(given['options']).map((one) => JSON.stringify(one));
  const values = objectsOf(given['options']).map((one) => stringOf(one['value']));
  const chosen = [...objectsOf([given['initial_option']]), ...objectsOf(given['initial_options'])];
  const foreign = chosen.some((one) => !options.includes(JSON.stringify(one)));
  const twice = values.length !== new Set(values).size;
  return [
    ...(foreign ? [`${at} begins with an option that it does not offer`] : []),
    ...(twice ? [`${at} has two options of one value`] : []),
  ];
}

const oneBox = shape(
  { ...every, options: listOf(richOption, 1, 10), initial_option: richOption },
  ['options'],
  chosenAreOffered,
);
const boxes = shape(
  { ...every, options: listOf(richOption, 1, 10), initial_options: listOf(richOption, 1, 10) },
  ['options'],
  chosenAreOffered,
);
const select = shape(
  { ...every, placeholder, options: listOf(plainOption, 1, 100), initial_option: plainOption },
  ['options'],
  chosenAreOffered,
);
const multiSelect = shape(
  {
    ...every,
    placeholder,
    options: listOf(plainOption, 1, 100),
    initial_options: listOf(plainOption, 1, 100),
    max_selected_items: wholeNumber(1, 100),
  },
  ['options'],
  chosenAreOffered,
);
const ofPeople = shape({ ...every, placeholder, initial_user: matching(/^[UW][A-Z0-9]{8,}$/) }, []);
const ofMorePeople = shape(
  { ...every, placeholder, initial_users: listOf(words(255), 1, 100), max_selected_items: wholeNumber(1, 100) },
  [],
);
const day = shape({ ...every, placeholder, initial_date: matching(/^\d{4}-\d\d-\d\d$/) }, []);
const hour = shape(
  { ...every, placeholder, initial_time: matching(/^([01]\d|2[0-3]):[0-5]\d$/), timezone: words(60) },
  [],
);

const typed = { type: anything, action_id: words(255), focus_on_load: yesOrNo, placeholder };
const dispatch_action_config = anything;
const typedText = shape(
  {
    ...typed,
    dispatch_action_config,
    initial_value: words(3000, 0),
    multiline: yesOrNo,
    min_length: wholeNumber(0, 3000),
    max_length: wholeNumber(1, 3000),
  },
  [],
  (given, at) => {
    const room = typeof given['max_length'] === 'number' ? given['max_length'] : 3000;
    return stringOf(given['initial_value']).length > room ? [`${at} begins with more than it takes`] : [];
  },
);
const typedLine = shape({ ...typed, dispatch_action_config, initial_value: words(3000, 0) }, []);
const typedNumber = shape(
  {
    ...typed,
    dispatch_action_config,
    is_decimal_allowed: yesOrNo,
    initial_value: words(3000),
    min_value: words(30),
    max_value: words(30),
  },
  ['is_decimal_allowed'],
);

const CLICKED = {
  button,
  overflow,
  static_select: select,
  users_select: ofPeople,
  checkboxes: boxes,
  radio_buttons: oneBox,
  datepicker: day,
  timepicker: hour,
};
const MANY = { multi_static_select: multiSelect, multi_users_select: ofMorePeople };
const { button: _, overflow: __, ...CHOSEN } = CLICKED;

export const inActions = byType(CLICKED);
export const besideSection = byType({ ...CLICKED, ...MANY, image });
export const inInput = byType({
  ...CHOSEN,
  ...MANY,
  plain_text_input: typedText,
  url_text_input: typedLine,
  email_text_input: typedLine,
  number_input: typedNumber,
});
export const inContext = byType({
  plain_text: plainText(3000),
  mrkdwn: anyText(3000),
  image,
});
