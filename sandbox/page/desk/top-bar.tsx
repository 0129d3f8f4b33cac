import type { Connection } from '../hooks/use-workspace.ts';
import { useDesk } from './desk-context.ts';
import { DrillMark } from './drill-mark.tsx';
import { PersonSwitcher } from './person-switcher.tsx';

type Props = {
  connection: Connection;
  isDrawerOpen: boolean;
  onToggleDrawer: () => void;
  onSwitchPerson: (id: string) => void;
};

/** Always in sight: who one is, that this is a sandbox, and the drill that is running. */
export function TopBar({ connection, isDrawerOpen, onToggleDrawer, onSwitchPerson }: Props) {
  const { state, sentences } = useDesk();
  return (
    <header className="top-bar">
      <div className="top-person">
        <button
          type="button"
          className="drawer-button"
          aria-label={isDrawerOpen ? sentences.closeNavigation : sentences.openNavigation}
          aria-expanded={isDrawerOpen}
          aria-controls="side-bar"
          onClick={onToggleDrawer}
        >
          <span aria-hidden="true">☰</span>
        </button>
        <PersonSwitcher onSwitch={onSwitchPerson} />
      </div>
      <div className="top-notes">
        <p className="sandbox-note">
          <strong>{sentences.sandbox}</strong> <span>{sentences.sandboxNote}</span>
        </p>
        {state.drill === null ? null : <DrillMark drill={state.drill} />}
      </div>
      <p className="connection" role="status">
        {connection === 'lost' || connection === 'unreachable' ? sentences.reconnecting : null}
      </p>
    </header>
  );
}
