import { z } from 'zod';

/** By this block Slack tells again, with every gesture, that what was clicked or filled in is of a drill. */
const MARK = 'drill';

/** Slack takes no more blocks in a message; a form may have twice as many. */
const MOST_BLOCKS = { message: 50, form: 100 } as const;

type Blocks = readonly unknown[];

/** The word for a drill above all that is shown, once, in a block by which it is known again. */
export function markedBlocks(blocks: Blocks, watermark: string, of: keyof typeof MOST_BLOCKS): unknown[] {
  const mark = { type: 'context', block_id: MARK, elements: [{ type: 'mrkdwn', text: `*${watermark}*` }] };
  const rest = blocks.filter((block) => !isMark(block) && !saysJust(block, `*${watermark}*`));
  return [mark, ...rest].slice(0, MOST_BLOCKS[of]);
}

export function markedText(text: string, watermark: string): string {
  return text.startsWith(watermark) ? text : `${watermark} · ${text}`;
}

export function markedForm<Form extends object>(form: Form, watermark: string): Form {
  const { blocks } = withBlocks.parse(form);
  return { ...form, blocks: markedBlocks(blocks ?? [], watermark, 'form') };
}

/**
 * Returns true if an action was performed in the drill's channel, or on a message or modal that is
 * marked as part of a drill.
 */
export function isOfDrill(body: unknown, channel: string | null): boolean {
  const read = payload.safeParse(body);
  if (!read.success) return false;
  const { channel_id, channel: place, container, message, view } = read.data;
  const where = channel_id ?? place?.id ?? container?.channel_id;
  const shown = [...(message?.blocks ?? []), ...(view?.blocks ?? [])];
  return (channel !== null && where === channel) || shown.some(isMark);
}

function isMark(block: unknown): boolean {
  return anId.safeParse(block).data?.block_id === MARK;
}

function saysJust(block: unknown, text: string): boolean {
  const { data } = aContext.safeParse(block);
  return data?.elements.length === 1 && data.elements[0]?.text === text;
}

const withBlocks = z.looseObject({ blocks: z.array(z.unknown()).optional() });
const anId = z.looseObject({ block_id: z.string() });
const aContext = z.looseObject({ type: z.literal('context'), elements: z.array(z.looseObject({ text: z.string() })) });
const payload = z.looseObject({
  channel_id: z.string().optional(),
  channel: z.looseObject({ id: z.string() }).nullish(),
  container: z.looseObject({ channel_id: z.string().optional() }).optional(),
  message: withBlocks.nullish(),
  view: withBlocks.nullish(),
});
