import { useDesk } from './desk-context.ts';

type Props = { notice: { text: string } | null; onDismiss: () => void };

/** A sentence at the foot of the page; the region stays, so that a screen reader hears what comes into it. */
export function Notice({ notice, onDismiss }: Props) {
  const { sentences } = useDesk();
  return (
    <div className="notice-place" role="alert">
      {notice === null ? null : (
        <div className="notice">
          <p>{notice.text}</p>
          <button type="button" className="quiet-button" aria-label={sentences.dismissNotice} onClick={onDismiss}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
    </div>
  );
}
