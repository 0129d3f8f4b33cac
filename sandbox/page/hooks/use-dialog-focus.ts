import type { RefObject } from 'react';
import { useEffect } from 'react';

const FIELDS = '.modal-body :is(input, textarea, select, button)';

/**
 * Puts the focus where the work is: the first field when a modal opens or a "loading" one becomes a form, and the
 * first refused field when errors come.
 */
export function useDialogFocus(
  dialog: RefObject<HTMLDialogElement | null>,
  isTop: boolean,
  hash: string,
  errors: Readonly<Record<string, string>>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new hash means new blocks to look at.
  useEffect(() => {
    const element = dialog.current;
    if (!isTop || element === null) return;
    const focused = document.activeElement;
    const isInField = focused?.matches(FIELDS) === true && element.contains(focused);
    if (!isInField) element.querySelector<HTMLElement>(FIELDS)?.focus();
  }, [dialog, isTop, hash]);

  const refused = Object.keys(errors).join(' ');
  useEffect(() => {
    if (refused !== '') dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [dialog, refused]);
}
