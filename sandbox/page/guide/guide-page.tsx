import type { Guide, GuideStep } from '../../workspace/wire.ts';
import { GUIDE_STEPS } from '../../workspace/wire.ts';
import { useDesk } from '../desk/desk-context.ts';
import { GuideScoreCard } from './guide-score-card.tsx';
import { useNextStep } from './use-next-step.ts';

/** The six steps of a first reply; they tick themselves, and the next one says where it is done. */
export function GuidePage({ guide }: { guide: Guide }) {
  const { sentences } = useDesk();
  const words = sentences.guide;
  return (
    <section className="guide" aria-labelledby="guide-title">
      <header className="place-header">
        <div className="place-words">
          <h1 id="guide-title">{guide.score === null ? words.title : words.scoreTitle}</h1>
          <p className="place-topic">{words.topic}</p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="guide-body" aria-label={words.item} tabIndex={0}>
        {guide.score === null ? null : <GuideScoreCard score={guide.score} />}
        <p className="guide-progress" role="status">
          {words.progress(guide.done.length, GUIDE_STEPS.length)}
        </p>
        <ol className="guide-steps">
          {GUIDE_STEPS.map((step, index) => (
            <Step
              key={step}
              step={step}
              number={index + 1}
              isDone={guide.done.includes(step)}
              isNext={guide.next?.step === step}
            />
          ))}
        </ol>
      </section>
    </section>
  );
}

type StepProps = { step: GuideStep; number: number; isDone: boolean; isNext: boolean };

function Step({ step, number, isDone, isNext }: StepProps) {
  const { sentences } = useDesk();
  const next = useNextStep();
  const words = sentences.guide;
  const { title, note } = words.steps[step];
  return (
    <li className="guide-step" data-done={isDone} aria-current={isNext ? 'step' : undefined}>
      <span className="guide-tick" aria-hidden="true">
        {isDone ? '✓' : number}
      </span>
      <div className="guide-words">
        <h2>
          {title}
          {isDone ? <span className="sr-only">, {words.isDone}</span> : null}
        </h2>
        <p>{note}</p>
        {isNext && next !== null ? (
          <div className="guide-next">
            <p>{next.words}</p>
            {next.offer === null ? null : (
              <button type="button" className="button" data-style="primary" onClick={next.offer.act}>
                {next.offer.label}
              </button>
            )}
          </div>
        ) : null}
      </div>
    </li>
  );
}
