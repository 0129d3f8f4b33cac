import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 10_000;

/** One sentence to the person at a time; it goes away by itself after a while. */
export function useNotice() {
  const [notice, setNotice] = useState<{ text: string } | null>(null);
  const notify = useCallback((text: string) => setNotice({ text }), []);
  const dismiss = useCallback(() => setNotice(null), []);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);

  return { notice, notify, dismiss };
}
