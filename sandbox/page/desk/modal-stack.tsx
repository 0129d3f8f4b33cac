import type { OpenView } from '../../workspace/wire.ts';
import { ModalDialog } from './modal-dialog.tsx';

/** The open modals: only the last one shows, and those beneath keep what was typed into them. */
export function ModalStack({ views }: { views: readonly OpenView[] }) {
  return views.map((open, index) => (
    <ModalDialog
      key={open.id}
      open={open}
      isTop={index === views.length - 1}
      position={index + 1}
      count={views.length}
    />
  ));
}
