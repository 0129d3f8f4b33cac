import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More than there are controls between two that a walk goes to. */
const MOST_TABS = 120;
const SOON_MS = 60_000;
/** In the page: what a screen reader would call the control that has the focus. */
const FOCUSED = `(() => {
  const { activeElement: element } = document;
  const shown = element.cloneNode(true);
  for (const hidden of shown.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? shown.textContent;
  return { name: label.trim(), tag: element.tagName, type: element.type ?? '' };
})()`;

export type Keyboard = ReturnType<typeof keyboardOf>;
type Focused = { name: string; tag: string; type: string };

/** A person who has no mouse: Tab, Enter, arrows and letters. */
export function keyboardOf(page: Page) {
  const { keyboard } = page;
  const focused = () => page.evaluate<Focused>(FOCUSED);

  async function press(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (name.test((await focused()).name)) return keyboard.press('Enter');
      await keyboard.press(key);
    }
    throw new Error(`${MOST_TABS} tabs do not come to ${name}; the focus is on “${(await focused()).name}”.`);
  }

  /** Waits until the focus is there without a key. */
  const comesTo = (name: RegExp) =>
    expect.poll(async () => (await focused()).name, { timeout: SOON_MS, interval: 30 }).toMatch(name);

  async function enter(value: string, type: string): Promise<void> {
    if (type === 'radio' || type === 'checkbox') return keyboard.press('Space');
    // It is typed after what the form holds already.
    if (type.startsWith('text')) await keyboard.press('Control+End');
    await keyboard.type(value);
  }

  return {
    press,
    comesTo,
    /** Lets the guide show where something is done, once it says so, and presses what it leads to. */
    async follow(control: string): Promise<void> {
      // A sentence of its own: before it, somebody else may have to be at the keyboard.
      await page
        .getByText(new RegExp(`Pulsa «${control}»`))
        .first()
        .waitFor({ timeout: SOON_MS });
      await press(/^Enséñame dónde$/);
      await comesTo(new RegExp(`^${control}$`));
      await keyboard.press('Enter');
    },
    /** Opens the menu that has the focus, and chooses from it. */
    async choose(item: string): Promise<void> {
      await keyboard.press('Enter');
      const menu = page.getByRole('menu');
      await menu.waitFor();
      const count = await menu.locator('button').count();
      for (let steps = 0; steps < count && !(await focused()).name.includes(item); steps += 1)
        await keyboard.press('ArrowDown');
      expect((await focused()).name).toContain(item);
      await keyboard.press('Enter');
      await menu.waitFor({ state: 'detached' });
    },
    /** Goes through the form in front, fills in the fields that these name, sends it, and waits until it is gone. */
    async fill(fields: readonly (readonly [label: RegExp, value: string])[], send: RegExp): Promise<void> {
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const left = new Map(fields);
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        const { name, tag, type } = await focused();
        if (tag === 'BUTTON' && send.test(name)) break;
        const field = [...left.keys()].find((label) => tag !== 'BUTTON' && label.test(name));
        if (field !== undefined) {
          await enter(left.get(field) ?? '', type);
          left.delete(field);
        }
        await keyboard.press('Tab');
      }
      expect([...left.keys()]).toEqual([]);
      await keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
