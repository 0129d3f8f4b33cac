const GAP_PX = 6;
const EDGE_PX = 8;

/** Puts a menu under its button, or above it where there is more room, always within the window. */
export function placeMenu(menu: HTMLElement, anchor: HTMLElement): void {
  const button = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = window.innerHeight - button.bottom - GAP_PX - EDGE_PX;
  const above = button.top - GAP_PX - EDGE_PX;
  const opensBelow = below >= height || below >= above;
  const left = Math.min(button.left, window.innerWidth - width - EDGE_PX);
  menu.style.left = `${Math.max(EDGE_PX, left)}px`;
  menu.style.top = opensBelow ? `${button.bottom + GAP_PX}px` : `${Math.max(EDGE_PX, button.top - GAP_PX - height)}px`;
  menu.style.maxHeight = `${opensBelow ? below : above}px`;
}
