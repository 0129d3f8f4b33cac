import type { Drill } from '../../workspace/wire.ts';
import { useConfirm } from '../elements/use-confirm.tsx';
import { useStart } from '../guide/use-next-step.ts';
import { useDesk } from './desk-context.ts';

const SPEEDS = [1, 2, 5, 20];

/** The drill that is played, how far it has come, and its pace. */
export function DrillMark({ drill }: { drill: Drill }) {
  const { sentences } = useDesk();
  const { arrived, total, pace } = drill;
  const count = sentences.drillProgress(arrived, total);
  return (
    <div className="drill">
      <span className="drill-word">{sentences.drill}</span>
      <span className="drill-title">{withoutMark(drill.title)}</span>
      <progress max={total} value={arrived} aria-label={sentences.drillCount(arrived, total)} />
      <span className="drill-count">{pace === 'paused' ? `${sentences.isPaused} · ${count}` : count}</span>
      <DrillControls drill={drill} />
    </div>
  );
}

/** The mark before the title says already what it is. */
function withoutMark(title: string): string {
  const bare = title.replace(/^(?:simulacro|drill): */i, '');
  return `${bare.slice(0, 1).toLocaleUpperCase()}${bare.slice(1)}`;
}

function DrillControls({ drill: { pace, speed, canRestart } }: { drill: Drill }) {
  const { sentences, perform, go } = useDesk();
  const { ask, dialog } = useConfirm(
    {
      title: { type: 'plain_text', text: sentences.restartTitle },
      text: { type: 'plain_text', text: sentences.restartNote },
      confirm: { type: 'plain_text', text: sentences.restartNow },
      style: 'danger',
    },
    () => {
      void perform({ kind: 'drill', order: { kind: 'restart' } });
      go({ kind: 'guide' });
    },
  );
  const start = useStart();
  const isPlaying = pace === 'playing';
  const turnPace = () => void perform({ kind: 'drill', order: { kind: isPlaying ? 'pause' : 'play' } });
  const turn = pace === 'waiting' ? sentences.guide.start : isPlaying ? sentences.pause : sentences.play;
  return (
    // biome-ignore lint/a11y/useSemanticElements: these controls belong to no form, so they are no fieldset.
    <div className="drill-controls" role="group" aria-label={sentences.drillControls}>
      {pace === 'over' ? null : (
        <>
          <button type="button" aria-label={turn} title={turn} onClick={pace === 'waiting' ? start : turnPace}>
            <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span>
          </button>
          <select
            aria-label={sentences.speed}
            value={speed}
            onChange={(event) =>
              void perform({ kind: 'drill', order: { kind: 'speed', speed: Number(event.currentTarget.value) } })
            }
          >
            {[...new Set([...SPEEDS, speed])]
              .toSorted((one, other) => one - other)
              .map((each) => (
                <option key={each} value={each}>
                  {each}×
                </option>
              ))}
          </select>
        </>
      )}
      {canRestart ? (
        <button type="button" aria-label={sentences.restart} title={sentences.restart} onClick={() => ask('')}>
          <span aria-hidden="true">↺</span>
        </button>
      ) : null}
      {dialog}
    </div>
  );
}
