import type { ReactNode } from 'react';

/** A link that shows where it leads and leads nowhere: the sandbox follows no link that stands in a post. */
export function InertLink({ url, label }: { url: string; label: ReactNode }) {
  return (
    <span className="inert-link" title={url}>
      {label}
    </span>
  );
}
