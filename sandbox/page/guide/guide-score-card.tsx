import type { GuideScore } from '../../workspace/wire.ts';
import { useDesk } from '../desk/desk-context.ts';

/** How the first reply went: its time, and what was done well. */
export function GuideScoreCard({ score }: { score: GuideScore }) {
  const { sentences, go } = useDesk();
  const words = sentences.guide;
  const [minutes, seconds] = [Math.floor(score.seconds / 60), score.seconds % 60];
  return (
    <div className="guide-score">
      <p className="guide-time">{words.scoreTime(words.duration(minutes, seconds))}</p>
      <ul>
        {score.points.map((point) => (
          <li key={point.id} data-good={point.isGood}>
            <span aria-hidden="true">{point.isGood ? '✓' : '○'}</span> {words.point(point)}
          </li>
        ))}
      </ul>
      <p>{words.scoreNext}</p>
      <button type="button" className="button" data-style="primary" onClick={() => go({ kind: 'network' })}>
        {words.network}
      </button>
    </div>
  );
}
