import type { Json } from '../json.ts';
import { isJson, objectsIn, textIn } from '../json.ts';
import type { RosterPerson } from '../roster.ts';
import type { Delivery } from '../web-api/bot-line.ts';
import type { ShownView } from '../web-api/view-stacks.ts';
import type { Message } from '../wire.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import type { Choice } from './send-action.ts';
import { sendAction } from './send-action.ts';
import { elementsOf } from './view-values.ts';

/** How our bot's menus and buttons call what opens the rest of a message, and the modals that these open. */
const OPENERS = ['case.details', 'crisis.details'];
const MORE: readonly string[] = ['case.details_view', 'crisis.details_view'];
/** Menus whose options carry the id of an act and its value. */
const MENUS: readonly string[] = ['case.menu', 'publication.choose', 'crisis.menu'];
/** Longer than a trigger lives. */
const OPENS_MS = 4_000;
const TRIES = 2;
const LOOK_MS = 20;

/**
 * A person clicks a control where they find it: on the message, else in its menu, else in the modal with all
 * the rest. Throws when it is in none of them.
 */
export async function findAndClick(
  parts: WorkspaceParts,
  person: RosterPerson,
  message: Message,
  choice: Choice,
  delivery?: Delivery,
): Promise<GestureResult> {
  const source = { kind: 'message', message } as const;
  const shown = message.blocks ?? [];
  const near = controlIn(shown, choice);
  if (near !== undefined) return sendAction(parts, person, source, near, { delivery });
  const opening = await openMore(parts, person, message, delivery);
  if (opening === null) return sendAction(parts, person, source, choice, { delivery });
  const { view, sent: asked } = opening;
  // The bot told the person why not.
  if (view === null) return asked;
  const behind = controlIn(view.view.blocks, choice);
  if (behind === undefined) {
    parts.stacks.close(view.id);
    return sendAction(parts, person, source, choice, { delivery });
  }
  const sent = await sendAction(parts, person, { kind: 'view', shown: view }, behind, { delivery });
  await leave(parts, view);
  return sent;
}

/** What became of a click that opens all the rest of a message: `view` is null where none opened. */
type Opening = { sent: GestureResult; view: ShownView | null };

/** Opens all the rest of a message in front of a person; null where the message has no more. */
export async function openMore(
  parts: WorkspaceParts,
  person: RosterPerson,
  message: Message,
  delivery?: Delivery,
): Promise<Opening | null> {
  const [way] = OPENERS.flatMap((actionId) => controlIn(message.blocks ?? [], { actionId }) ?? []);
  if (way === undefined) return null;
  const top = parts.stacks.stackOf(person.id).at(-1)?.id;
  const opened = () => parts.stacks.stackOf(person.id).find(({ id, view }) => id !== top && isMore(view));
  const click = () => sendAction(parts, person, { kind: 'message', message }, way, { delivery });
  const told = () => parts.log.all().filter(({ ephemeralTo }) => ephemeralTo === person.id).length;
  const before = told();
  const answered = () => opened() ?? (told() > before ? null : undefined);
  let sent = await click();
  let view = await until(answered);
  // On a busy machine a trigger may lapse before the bot has used it.
  for (let tries = 1; view === undefined && tries < TRIES; tries += 1) {
    sent = await click();
    view = await until(answered);
  }
  return { sent, view: view ?? null };
}

/** A person closes the modal again, unless the click opened another above it. */
async function leave(parts: WorkspaceParts, { id, hash, personId }: ShownView): Promise<void> {
  const top = () => parts.stacks.stackOf(personId).at(-1);
  await until(() => top()?.id !== id || top()?.hash !== hash || undefined);
  if (top()?.id === id) parts.stacks.close(id);
}

async function until<T>(look: () => T | undefined): Promise<T | undefined> {
  for (const end = Date.now() + OPENS_MS; Date.now() < end; ) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return look();
}

function isMore(view: object): boolean {
  return isJson(view) && MORE.includes(textIn(view, 'callback_id'));
}

/** The click on a control of these blocks that does what is wanted; undefined where there is none. */
function controlIn(blocks: readonly object[], choice: Choice): Choice | undefined {
  const { actionId, blockId, value } = wanted(choice);
  const offered = blocks
    .filter(isJson)
    .filter((block) => blockId === undefined || block['block_id'] === blockId)
    .flatMap((block) => elementsOf(block));
  const named = offered.filter((element) => element['action_id'] === actionId);
  if (typeof value !== 'string') {
    if (named.length > 0) return { ...choice, actionId };
  } else {
    const own = named.find((element) => carried(element).some((one) => isSame(one, value)));
    if (own !== undefined) return { ...choice, actionId, value: sameIn(own, value) };
  }
  const options = offered.flatMap((menu) => objectsIn(menu, 'options').map((option) => ({ menu, option })));
  const inMenu = options.find(({ option }) => {
    const [action = '', carries = ''] = textIn(option, 'value').split('|');
    return action === actionId && (typeof value !== 'string' || isSame(carries, value));
  });
  if (inMenu === undefined) return undefined;
  return { actionId: textIn(inMenu.menu, 'action_id'), value: textIn(inMenu.option, 'value') };
}

/** An option that a menu carried when the test read it may be a button by now. */
function wanted(choice: Choice): Choice {
  const [action, value] = typeof choice.value === 'string' ? choice.value.split('|') : [];
  return MENUS.includes(choice.actionId) && action !== undefined && value !== undefined
    ? { actionId: action, value }
    : choice;
}

function carried(element: Json): string[] {
  return [textIn(element, 'value'), ...objectsIn(element, 'options').map((option) => textIn(option, 'value'))];
}

function sameIn(element: Json, value: string): string {
  return carried(element).find((one) => isSame(one, value)) ?? value;
}

/** A case is named by its number, with or without its random id. */
function isSame(one: string, other: string): boolean {
  const bare = (value: string) => value.replace(/^(\d+)~[^:|]*/, '$1');
  return one === other || bare(one) === bare(other);
}
