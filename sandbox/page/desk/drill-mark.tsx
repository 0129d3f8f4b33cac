import type { WorkspaceState } from '../../workspace/wire.ts';
import { useDesk } from './desk-context.ts';

/** The drill that is running and how far it has come. */
export function DrillMark({ drill }: { drill: NonNullable<WorkspaceState['drill']> }) {
  const { sentences } = useDesk();
  const count = sentences.drillCount(drill.arrived, drill.total);
  return (
    <div className="drill">
      <span className="drill-word">{sentences.drill}</span>
      <span className="drill-title">{drill.title}</span>
      <progress max={drill.total} value={drill.arrived} aria-label={count} />
      <span className="drill-count">{count}</span>
    </div>
  );
}
