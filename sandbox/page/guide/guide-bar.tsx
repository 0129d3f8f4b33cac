import { GUIDE_STEPS } from '../../workspace/wire.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useNextStep } from './use-next-step.ts';

/** The next step, above whatever place is open: it stands in nothing's way, and can be put away. */
export function GuideBar({ onHide }: { onHide: () => void }) {
  const { state, sentences, go } = useDesk();
  const next = useNextStep();
  const words = sentences.guide;
  const step = state.guide?.next?.step;
  const toSteps = () => go({ kind: 'guide' });
  return (
    <section className="guide-bar" aria-label={words.item}>
      <p role="status">
        {step === undefined ? (
          <strong>{words.allDone}</strong>
        ) : (
          <>
            <span className="guide-count">{words.stepOf(GUIDE_STEPS.indexOf(step) + 1, GUIDE_STEPS.length)}</span>{' '}
            <strong>{words.steps[step].title}.</strong> {next?.words}
          </>
        )}
      </p>
      {next?.offer == null ? null : (
        <button type="button" className="button" data-style="primary" onClick={next.offer.act}>
          {next.offer.label}
        </button>
      )}
      <button type="button" className="button" data-style={step === undefined ? 'primary' : 'plain'} onClick={toSteps}>
        {step === undefined ? words.toScore : words.allSteps}
      </button>
      <button type="button" className="quiet-button" aria-label={words.hide} onClick={onHide}>
        <span aria-hidden="true">✕</span>
      </button>
    </section>
  );
}
