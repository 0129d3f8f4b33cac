import type { Message, WorkspaceEvent, WorkspaceState } from '../../workspace/wire.ts';

/** What the workspace looks like after an event; the same event twice changes nothing more. */
export function reduceEvent(state: WorkspaceState, event: WorkspaceEvent): WorkspaceState {
  switch (event.kind) {
    case 'message':
      return { ...state, messages: withMessage(state.messages, event.message) };
    case 'message_deleted':
      return { ...state, messages: state.messages.filter((m) => m.channel !== event.channel || m.ts !== event.ts) };
    case 'views':
      return { ...state, views: event.views };
    case 'home':
      return { ...state, home: event.home };
    case 'channels':
      return { ...state, channels: event.channels };
    case 'drill':
      return { ...state, drill: event.drill };
    case 'guide':
      return { ...state, guide: event.guide };
  }
}

/** An edit takes its message's place; a late message goes where its time says. */
function withMessage(messages: readonly Message[], message: Message): Message[] {
  const at = messages.findIndex((m) => m.channel === message.channel && m.ts === message.ts);
  if (at !== -1) return messages.with(at, message);
  const after = messages.findLastIndex((m) => m.ts <= message.ts) + 1;
  return messages.toSpliced(after, 0, message);
}
