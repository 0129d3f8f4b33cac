import type { FormEvent } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { OpenView } from '../../workspace/wire.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { useDialogFocus } from '../hooks/use-dialog-focus.ts';
import { missingInputs, overlongInputs } from '../state/missing-inputs.ts';
import { useDesk } from './desk-context.ts';

type Errors = Readonly<Record<string, string>>;
type Props = { open: OpenView; isTop: boolean; position: number; count: number };

/** A modal of the bot: the browser's own dialog traps the focus, answers Esc and gives the focus back. */
export function ModalDialog({ open, isTop, position, count }: Props) {
  const { view } = open;
  const { sentences, perform } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { errors, isSending, onSubmit, surface } = useModalForm(open);
  const title = view.type === 'modal' ? view.title.text : '';
  const submit = view.type === 'modal' ? view.submit?.text : undefined;
  const closeLabel = view.type === 'modal' ? view.close?.text : undefined;
  const close = () => void perform({ kind: 'close', viewId: open.id });

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !isTop) return;
    element.showModal();
    return () => element.close();
  }, [isTop]);
  useDialogFocus(dialog, isTop, open.hash, errors);

  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={() => {
        // A second Esc in a row cannot be prevented: the browser has closed it already, so the bot is told.
        if (isTop && dialog.current?.open === false) close();
      }}
    >
      <form noValidate onSubmit={onSubmit}>
        <header className="modal-header">
          <h2 id={titleId}>{title}</h2>
          {count > 1 ? <p className="modal-depth">{sentences.modalDepth(position, count)}</p> : null}
          <button type="button" className="quiet-button" aria-label={sentences.close} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <div className="modal-body">
          <Blocks blocks={view.blocks} surface={surface} />
        </div>
        <footer className="dialog-buttons">
          {closeLabel === undefined && submit === undefined ? null : (
            <button type="button" className="button" data-style="plain" onClick={close}>
              {closeLabel ?? sentences.cancel}
            </button>
          )}
          {submit === undefined ? null : (
            <button type="submit" className="button" data-style="primary" aria-busy={isSending}>
              {submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}

/** The values of a modal's fields, and what was refused: by the page (left empty) or by the bot. */
function useModalForm(open: OpenView) {
  const { sentences, perform } = useDesk();
  const [refused, setRefused] = useState<{ hash: string; errors: Errors } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const errors: Errors = refused !== null && refused.hash === open.hash ? refused.errors : (open.errors ?? {});
  const surface = useSurfaceState({ kind: 'view', viewId: open.id }, open.view.blocks, errors);

  async function submit() {
    const refused = Object.fromEntries([
      ...missingInputs(open.view.blocks, surface.values).map((id) => [id, sentences.required] as const),
      ...overlongInputs(open.view.blocks, surface.values).map(
        ({ blockId, used, limit }) => [blockId, sentences.tooLong(used, limit)] as const,
      ),
    ]);
    if (Object.keys(refused).length > 0) {
      setRefused({ hash: open.hash, errors: refused });
      return;
    }
    setIsSending(true);
    const answer = await perform({ kind: 'submit', viewId: open.id, values: surface.values });
    setIsSending(false);
    const told = answer.ok ? answer.errors : undefined;
    setRefused(told === undefined ? null : { hash: open.hash, errors: told });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isSending) void submit();
  }

  return { errors, isSending, onSubmit, surface };
}
