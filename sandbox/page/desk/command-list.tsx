import { useEffect, useRef } from 'react';
import type { SlashCommand } from '../../workspace/wire.ts';
import { useDesk } from './desk-context.ts';

type Props = {
  id: string;
  commands: readonly SlashCommand[];
  active: SlashCommand;
  onPick: (command: SlashCommand) => void;
};

/** The commands that fit what is being typed. The focus stays in the composer, which moves the active one. */
export function CommandList({ id, commands, active, onPick }: Props) {
  const { sentences } = useDesk();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector(`[id="${id}${active.command}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active.command]);

  return (
    <div ref={list} id={id} role="listbox" aria-label={sentences.commands} className="command-list" tabIndex={-1}>
      {commands.map((command) => (
        <button
          key={command.command}
          id={`${id}${command.command}`}
          type="button"
          role="option"
          aria-selected={command === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(command)}
        >
          <span className="command-name">
            {command.command} <span className="command-usage">{command.usageHint}</span>
          </span>
          <span className="command-description">{command.description}</span>
        </button>
      ))}
    </div>
  );
}
