import type { ReactNode } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { hrefTo } from '../desk/page-address.ts';
import { resolveLink } from '../state/resolve-link.ts';

/**
 * A link of a post or of the bot. To a message or a post of the invented network it leads there; of all else it tells the
 * address, since the sandbox opens nothing outside of it.
 */
export function PageLink({ url, label }: { url: string; label: ReactNode }) {
  const { state, sentences, notify, follow } = useDesk();
  const target = resolveLink(url, state.guide?.network ?? []);
  // By a link a person is named without being rung; there is no profile to open.
  if (target.kind === 'person') return <span className="mention">{label}</span>;
  if (target.kind === 'outside') {
    return (
      <button type="button" className="page-link" title={url} onClick={() => notify(sentences.leadsOutside(url))}>
        {label}
      </button>
    );
  }
  const href = hrefTo(state.me.key, target);
  return (
    <a
      className="page-link"
      href={href}
      title={url}
      onClick={(event) => {
        // A form stays open: what it links to comes beside it, as in a browser.
        const isInForm = event.currentTarget.closest('dialog') !== null;
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (isInForm) window.open(href, '_blank');
        else follow(target);
      }}
    >
      {label}
    </a>
  );
}
