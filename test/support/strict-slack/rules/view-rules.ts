import type { Json } from '../json.ts';
import { isJson, objectsOf } from '../json.ts';
import { wrongInBlocks } from './block-rules.ts';
import { anything, shape, wordOf, words, yesOrNo } from './checks.ts';
import { plainText } from './element-rules.ts';

// Limits of https://docs.slack.dev/reference/views.

const MOST_BYTES = 250_000;
const every = {
  blocks: anything,
  private_metadata: words(3000, 0),
  callback_id: words(255, 0),
  external_id: words(255, 0),
};
const modal = shape(
  {
    ...every,
    type: wordOf('modal'),
    title: plainText(24),
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: yesOrNo,
    notify_on_close: yesOrNo,
    submit_disabled: yesOrNo,
  },
  ['type', 'title', 'blocks'],
  lacksSubmit,
);
const home = shape({ ...every, type: wordOf('home') }, ['type', 'blocks']);

/** Says what Slack would refuse in a view. */
export function wrongInView(given: unknown, surface: 'modal' | 'home'): string[] {
  const view = isJson(given) ? given : {};
  const bytes = Buffer.byteLength(JSON.stringify(view));
  return [
    ...(surface === 'modal' ? modal : home)(given, 'view'),
    ...wrongInBlocks(view['blocks'], surface),
    ...(bytes > MOST_BYTES ? [`the view has ${bytes} bytes of ${MOST_BYTES}`] : []),
  ];
}

function lacksSubmit(view: Json): string[] {
  const hasInput = objectsOf(view['blocks']).some((block) => block['type'] === 'input');
  return hasInput && view['submit'] === undefined ? ['the view has inputs and nothing to send them with'] : [];
}
