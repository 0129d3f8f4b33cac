import type { Json } from '../json.ts';
import { isJson, objectsOf, stringOf } from '../json.ts';
import type { Check } from './checks.ts';
import { anything, byType, listOf, shape, wholeNumber, wordOf, words, yesOrNo } from './checks.ts';
import { anyText, besideSection, inActions, inContext, inInput, plainText } from './element-rules.ts';

// Limits of https://docs.slack.dev/reference/block-kit/blocks, and what each surface takes.

export type Surface = 'message' | 'modal' | 'home';

/** Slack refuses longer ones, and publishes no limit: slackapi/bolt-js#2509 measured it. */
const MOST_CHARACTERS = 13_000;
const MOST_BLOCKS = { message: 50, modal: 100, home: 100 };

const own = { type: anything, block_id: words(255) };
const styled = { style: anything };

const inRichText = byType({
  text: shape({ type: anything, text: words(Infinity), ...styled }, ['text']),
  link: shape({ type: anything, url: words(3000), text: words(Infinity), unsafe: yesOrNo, ...styled }, ['url']),
  user: shape({ type: anything, user_id: words(255), ...styled }, ['user_id']),
  usergroup: shape({ type: anything, usergroup_id: words(255), ...styled }, ['usergroup_id']),
  channel: shape({ type: anything, channel_id: words(255), ...styled }, ['channel_id']),
  emoji: shape(
    {
      type: anything,
      name: words(100),
      unicode: words(100),
      skin_tone: wholeNumber(1, 6),
      url: words(3000),
      ...styled,
    },
    ['name'],
  ),
  date: shape(
    {
      type: anything,
      timestamp: wholeNumber(1, 10_000_000_000),
      format: words(300),
      url: words(3000),
      fallback: words(300),
      ...styled,
    },
    ['timestamp', 'format'],
  ),
  broadcast: shape({ type: anything, range: wordOf('here', 'channel', 'everyone'), ...styled }, ['range']),
});
const pieces = listOf(inRichText, 1, Infinity);
const section = shape({ type: anything, elements: pieces }, ['elements']);
const bordered = shape({ type: anything, elements: pieces, border: wholeNumber(0, 1) }, ['elements']);
const bullets = shape(
  {
    type: anything,
    style: wordOf('bullet', 'ordered'),
    elements: listOf(byType({ rich_text_section: section }), 1, Infinity),
    indent: wholeNumber(0, 8),
    offset: wholeNumber(0, 10_000),
    border: wholeNumber(0, 1),
  },
  ['style', 'elements'],
);
const richText = byType({
  rich_text_section: section,
  rich_text_quote: bordered,
  rich_text_preformatted: shape({ type: anything, elements: pieces, border: wholeNumber(0, 1), language: words(100) }, [
    'elements',
  ]),
  rich_text_list: bullets,
});

const EVERYWHERE: Readonly<Record<string, Check>> = {
  actions: shape({ ...own, elements: listOf(inActions, 1, 25) }, ['elements']),
  context: shape({ ...own, elements: listOf(inContext, 1, 10) }, ['elements']),
  divider: shape(own, []),
  header: shape({ ...own, text: plainText(150), level: wholeNumber(1, 4) }, ['text']),
  image: shape(
    { ...own, image_url: words(3000), slack_file: anything, alt_text: words(2000), title: plainText(2000) },
    ['alt_text'],
  ),
  input: shape(
    {
      ...own,
      label: plainText(2000),
      element: inInput,
      hint: plainText(2000),
      optional: yesOrNo,
      dispatch_action: yesOrNo,
    },
    ['label', 'element'],
  ),
  rich_text: shape({ ...own, elements: listOf(richText, 1, Infinity) }, ['elements']),
  section: shape(
    {
      ...own,
      text: anyText(3000),
      fields: listOf(anyText(2000), 1, 10),
      accessory: besideSection,
      expand: yesOrNo,
    },
    [],
    (given, at) =>
      given['text'] === undefined && given['fields'] === undefined ? [`${at} has neither text nor fields`] : [],
  ),
};
const dataPoint = shape({ label: words(20), value: anything }, ['label', 'value']);
const series = shape({ name: words(20), data: listOf(dataPoint, 1, 20) }, ['name', 'data']);
const axes = shape({ categories: listOf(words(20), 1, 20), x_label: words(50), y_label: words(50) }, ['categories']);
const columns = shape({ type: anything, series: listOf(series, 1, 6), axis_config: axes }, ['series', 'axis_config']);
const slice = shape({ label: words(20), value: anything }, ['label', 'value']);
const pie = shape({ type: anything, segments: listOf(slice, 1, 6) }, ['segments']);
const drawn = byType({ bar: columns, line: columns, area: columns, pie });
const ONLY_IN_MESSAGES: Readonly<Record<string, Check>> = {
  markdown: shape({ ...own, text: words(12_000) }, ['text']),
  data_visualization: shape({ ...own, title: words(50), chart: drawn }, ['title', 'chart']),
};
const ONLY_IN_MODALS: Readonly<Record<string, Check>> = {
  alert: shape({ ...own, text: anyText(200), level: wordOf('default', 'info', 'warning', 'error', 'success') }, [
    'text',
  ]),
};
const BLOCKS: Readonly<Record<Surface, Check>> = {
  message: byType({ ...EVERYWHERE, ...ONLY_IN_MESSAGES }),
  modal: byType({ ...EVERYWHERE, ...ONLY_IN_MODALS }),
  home: byType(EVERYWHERE),
};

/** Says what Slack would refuse in the blocks of a surface. */
export function wrongInBlocks(given: unknown, surface: Surface): string[] {
  const each = listOf(BLOCKS[surface], 0, MOST_BLOCKS[surface])(given, 'blocks');
  const blocks = objectsOf(given);
  const size = charactersIn(blocks);
  return [
    ...each,
    ...repeated(
      blocks.map((block) => stringOf(block['block_id'])),
      'block_id',
    ),
    ...blocks.flatMap((block) => repeated(actionIdsOf(block), 'action_id of a block')),
    ...(surface === 'message' && size > MOST_CHARACTERS
      ? [`blocks have ${size} characters of ${MOST_CHARACTERS}`]
      : []),
  ];
}

function actionIdsOf(block: Json): string[] {
  const elements = [...objectsOf(block['elements']), ...objectsOf([block['accessory'], block['element']])];
  return elements.map((element) => stringOf(element['action_id']));
}

function repeated(ids: readonly string[], what: string): string[] {
  const named = ids.filter((id) => id !== '');
  const twice = named.filter((id, at) => named.indexOf(id) !== at);
  return [...new Set(twice)].map((id) => `the ${what} ${id} is there twice`);
}

/** Every text in sight, however deep. */
function charactersIn(given: unknown): number {
  if (Array.isArray(given)) return given.reduce((sum: number, one) => sum + charactersIn(one), 0);
  if (!isJson(given)) return 0;
  return Object.entries(given).reduce(
    (sum, [name, value]) => sum + (name === 'text' && typeof value === 'string' ? value.length : charactersIn(value)),
    0,
  );
}
