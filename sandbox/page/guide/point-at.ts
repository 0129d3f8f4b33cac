const TRIED_MS = 4_000;
const LOOK_MS = 60;
const SHOWN_MS = 8_000;
const POINTED = 'data-pointed';

let looking: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings the first of these that is in sight to the middle of the page, marks it and gives it the focus. It may still be on its
 * way: the place may only now be opening.
 * @param selectors the likeliest first
 */
export function pointAt(selectors: readonly string[]): void {
  const until = performance.now() + TRIED_MS;
  clearTimeout(looking);
  looking = setTimeout(look, LOOK_MS);
  let pointed: HTMLElement | undefined;

  function look(): void {
    // A card that is drawn again has another control in its place, and takes the focus with it.
    const isGone = pointed?.isConnected === false && document.activeElement === document.body;
    const found = pointed === undefined || isGone ? firstInSight(selectors) : undefined;
    if (found !== undefined) {
      pointed = found;
      mark(found);
    }
    if (performance.now() < until) looking = setTimeout(look, LOOK_MS);
  }
}

function firstInSight(selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const found = all.find((element) => element.getClientRects().length > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mark(element: HTMLElement): void {
  for (const earlier of document.querySelectorAll(`[${POINTED}]`)) earlier.removeAttribute(POINTED);
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.clientHeight > window.innerHeight / 2 ? 'start' : 'center' });
  element.setAttribute(POINTED, '');
  const unmark = () => element.removeAttribute(POINTED);
  element.addEventListener('click', unmark, { once: true });
  setTimeout(unmark, SHOWN_MS);
}
