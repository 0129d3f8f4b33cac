import type {
  Gesture,
  GestureAnswer,
  GivenFile,
  GivenFileAnswer,
  WorkspaceEvent,
  WorkspaceState,
} from '../../workspace/wire.ts';

/** The workspace as a person sees it; without an id, as the server's first person does. Throws when it does not answer. */
export async function fetchState(as: string | null): Promise<WorkspaceState> {
  const response = await fetch(`/sandbox/state${asQuery(as)}`);
  if (!response.ok) throw new Error(`The workspace answered ${response.status}.`);
  return await response.json();
}

export async function sendGesture(gesture: Gesture): Promise<GestureAnswer> {
  const response = await fetch('/sandbox/gesture', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(gesture),
  });
  return await response.json();
}

/** Sends up a file that a person chose in a form. Throws when the workspace does not take it. */
export async function sendFile(as: string, file: File): Promise<GivenFile> {
  const response = await fetch(`/sandbox/files?${new URLSearchParams({ as, name: file.name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const answer: GivenFileAnswer = await response.json();
  if (!answer.ok) throw new Error(answer.error);
  return answer.file;
}

type Listener = {
  onOpen: () => void;
  onEvent: (event: WorkspaceEvent) => void;
  /** The stream broke; it is on its way to be opened again. */
  onLost: () => void;
  /** The server refused to open it: perhaps it was started anew, and knows this person no more. */
  onRefused: () => void;
};

const REOPEN_AFTER_MS = 1500;

/** Listens to what happens in front of a person, and reopens the stream when it breaks. Returns how to stop. */
export function listenToEvents(as: string, listener: Listener): () => void {
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let source = open();

  function open(): EventSource {
    const opened = new EventSource(`/sandbox/events${asQuery(as)}`);
    opened.onopen = listener.onOpen;
    opened.onmessage = (message: MessageEvent<string>) => listener.onEvent(JSON.parse(message.data));
    opened.onerror = () => {
      listener.onLost();
      // A browser gives up for good after an HTTP error; only then is the stream ours to reopen.
      if (opened.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(() => {
        listener.onRefused();
        source = open();
      }, REOPEN_AFTER_MS);
    };
    return opened;
  }

  return () => {
    clearTimeout(reopening);
    source.close();
  };
}

function asQuery(as: string | null): string {
  return as === null ? '' : `?as=${encodeURIComponent(as)}`;
}
