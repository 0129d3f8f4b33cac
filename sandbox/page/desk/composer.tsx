import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { composerKey } from '../state/composer-key.ts';
import { matchCommands, parseCommand } from '../state/match-commands.ts';
import { CommandList } from './command-list.tsx';
import { useDesk } from './desk-context.ts';

type Props = { channel: string; threadTs?: string; label: string };

/** Where one writes: Enter sends, Shift+Enter starts a line, `/` offers the commands. */
export function Composer({ channel, threadTs, label }: Props) {
  const { state, sentences } = useDesk();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isListClosed, setIsListClosed] = useState(false);
  const send = useSend(channel, threadTs);
  const listId = useId();

  const matches = threadTs === undefined && !isListClosed ? matchCommands(state.commands, text) : [];
  const offered = matches[Math.min(active, matches.length - 1)];

  function write(typed: string) {
    setText(typed);
    setActive(0);
    setIsListClosed(false);
  }

  async function submit() {
    if (text.trim() === '') return;
    setText('');
    if (!(await send(text))) setText((since) => (since === '' ? text : since));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const isWhole = offered?.command === text.trim().toLowerCase();
    const meaning = composerKey(event.key, event.shiftKey, { isOpen: offered !== undefined, isWhole });
    if (meaning === null || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning === 'next') setActive((active + 1) % matches.length);
    if (meaning === 'previous') setActive((active - 1 + matches.length) % matches.length);
    if (meaning === 'complete' && offered !== undefined) write(`${offered.command} `);
    if (meaning === 'dismiss') setIsListClosed(true);
    if (meaning === 'send') void submit();
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {offered === undefined ? null : (
        <CommandList id={listId} commands={matches} active={offered} onPick={({ command }) => write(`${command} `)} />
      )}
      <div className="composer-box">
        <textarea
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={offered === undefined ? undefined : listId}
          aria-activedescendant={offered === undefined ? undefined : `${listId}${offered.command}`}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="send" aria-label={sentences.send} disabled={text.trim() === ''}>
          <span aria-hidden="true">↑</span>
        </button>
      </div>
      <UsageHint text={text} isThread={threadTs !== undefined} />
    </form>
  );
}

/** While the arguments of a command are typed, what they may be. */
function UsageHint({ text, isThread }: { text: string; isThread: boolean }) {
  const { state } = useDesk();
  const typed = isThread ? null : parseCommand(text);
  const command = state.commands.find((candidate) => candidate.command === typed?.command);
  return <p className="usage-hint">{command === undefined ? ' ' : `${command.command} ${command.usageHint}`}</p>;
}

/** Sends a line as what it is, a command or something said; false when it was not taken. */
function useSend(channel: string, threadTs: string | undefined): (line: string) => Promise<boolean> {
  const { state, sentences, perform, notify } = useDesk();
  return async (line) => {
    const typed = parseCommand(line);
    if (typed === null) {
      const said = await perform({
        kind: 'say',
        channel,
        text: line.trim(),
        ...(threadTs === undefined ? {} : { threadTs }),
      });
      return said.ok;
    }
    const isKnown = state.commands.some(({ command }) => command === typed.command);
    if (threadTs !== undefined || !isKnown) {
      notify(threadTs === undefined ? sentences.unknownCommand(typed.command) : sentences.noCommandsInThreads);
      return false;
    }
    const answer = await perform({ kind: 'command', channel, ...typed });
    return answer.ok;
  };
}
