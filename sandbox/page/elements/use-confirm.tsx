import type { ConfirmationDialog } from '@slack/types';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

type Confirming = { ask: (value: string) => void; dialog: ReactNode };

/** Acts at once, or asks first when the element wants to be confirmed; `dialog` goes beside the element. */
export function useConfirm(confirm: ConfirmationDialog | undefined, act: (value: string) => void): Confirming {
  const [asked, setAsked] = useState<string | null>(null);
  if (confirm === undefined) return { ask: act, dialog: null };
  const dialog =
    asked === null ? null : (
      <ConfirmDialog
        confirm={confirm}
        onAnswer={(isConfirmed) => {
          setAsked(null);
          if (isConfirmed) act(asked);
        }}
      />
    );
  return { ask: setAsked, dialog };
}
