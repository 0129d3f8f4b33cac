import type { View } from '@slack/types';
import type { Trigger, TriggerRefusal, Triggers } from '../gestures/triggers.ts';
import type { Json } from '../json.ts';
import { textIn } from '../json.ts';
import { readView } from './read-view.ts';
import { slackView } from './slack-view.ts';
import type { ShownView, ViewStacks } from './view-stacks.ts';

type ViewDesk = { stacks: ViewStacks; triggers: Triggers; isPerson(id: string): boolean };

export const viewMethods = ['views.open', 'views.push', 'views.update', 'views.publish'] as const;

/** Slack's answer to a `views.*` call. */
export function answerViewCall(desk: ViewDesk, method: (typeof viewMethods)[number], args: Json): Json {
  switch (method) {
    case 'views.open':
      return answerOpen(desk, args);
    case 'views.push':
      return answerPush(desk, args);
    case 'views.update':
      return answerUpdate(desk, args);
    case 'views.publish':
      return answerPublish(desk, args);
  }
}

function answerOpen({ stacks, triggers }: ViewDesk, args: Json): Json {
  return withView(args, 'modal', (view) => {
    const trigger = exchange(triggers, args);
    return typeof trigger === 'string' ? refusal(trigger) : shown(stacks.open(trigger.personId, view));
  });
}

function answerPush({ stacks, triggers }: ViewDesk, args: Json): Json {
  return withView(args, 'modal', (view) => {
    const trigger = exchange(triggers, args);
    if (typeof trigger === 'string') return refusal(trigger);
    const under = trigger.viewId === undefined ? undefined : stacks.find({ id: trigger.viewId });
    if (under === undefined) return refusal('not_found');
    const pushed = stacks.push(under, view);
    return pushed === undefined ? refusal('push_limit_reached') : shown(pushed);
  });
}

function answerUpdate({ stacks }: ViewDesk, args: Json): Json {
  const id = textIn(args, 'view_id');
  const old = stacks.find(id === '' ? { externalId: textIn(args, 'external_id') } : { id });
  if (old === undefined) return refusal('not_found');
  if (isStale(args, old)) return refusal('hash_conflict');
  return withView(args, old.view.type, (view) => shown(stacks.replace(old, view)));
}

function answerPublish({ stacks, isPerson }: ViewDesk, args: Json): Json {
  const personId = textIn(args, 'user_id');
  if (!isPerson(personId)) return refusal('user_not_found');
  const old = stacks.home(personId);
  if (old !== undefined && isStale(args, old)) return refusal('hash_conflict');
  return withView(args, 'home', (view) => shown(stacks.publish(personId, view)));
}

function withView(args: Json, type: View['type'], go: (view: View) => Json): Json {
  const read = readView(args['view'], type);
  if ('view' in read) return go(read.view);
  const isTooLarge = read.problems.some((problem) => problem.startsWith('view: ') && problem.includes('bytes'));
  return {
    ...refusal(isTooLarge ? 'view_too_large' : 'invalid_arguments'),
    response_metadata: { messages: read.problems.map((problem) => `[ERROR] ${problem}`) },
  };
}

function exchange(triggers: Triggers, args: Json): Trigger | TriggerRefusal {
  return triggers.exchange(textIn(args, 'trigger_id') || textIn(args, 'interactivity_pointer'));
}

function isStale(args: Json, old: ShownView): boolean {
  const hash = textIn(args, 'hash');
  return hash !== '' && hash !== old.hash;
}

function shown(view: ShownView): Json {
  return { ok: true, view: slackView(view) };
}

function refusal(error: string): Json {
  return { ok: false, error };
}
