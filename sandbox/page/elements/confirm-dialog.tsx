import type { ConfirmationDialog } from '@slack/types';
import { useId, useLayoutEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { TextObject } from '../text/text-object.tsx';

type Props = { confirm: ConfirmationDialog; onAnswer: (isConfirmed: boolean) => void };

export function ConfirmDialog({ confirm, onAnswer }: Props) {
  const { sentences } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="confirm"
      aria-labelledby={confirm.title === undefined ? undefined : `${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onAnswer(false);
      }}
    >
      {confirm.title === undefined ? null : <h2 id={`${id}-title`}>{confirm.title.text}</h2>}
      <div id={`${id}-text`}>
        <TextObject text={confirm.text} />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" data-style="plain" onClick={() => onAnswer(false)}>
          {confirm.deny?.text ?? sentences.cancel}
        </button>
        <button type="button" className="button" data-style={confirm.style ?? 'primary'} onClick={() => onAnswer(true)}>
          {confirm.confirm?.text ?? sentences.accept}
        </button>
      </div>
    </dialog>
  );
}
