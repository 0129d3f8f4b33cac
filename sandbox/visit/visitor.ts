import type { Locator, Page } from 'playwright-core';

/** A person at the sandbox's page, who does what a hand does: reads, clicks, fills in. */
export type Visitor = {
  page: Page;
  become(name: string): Promise<void>;
  goTo(channel: string): Promise<void>;
  /** The message that holds these words, the last one if there are several. */
  message(words: string): Locator;
  /** The card of a case. */
  card(caseId: number): Locator;
  press(within: Locator, button: string): Promise<void>;
  /** Chooses from the card's menu of what does not fit on it. */
  choose(within: Locator, item: string): Promise<void>;
  /** Fills in the form in front by its labels, and sends it. */
  fill(fields: Record<string, string>, send: string): Promise<void>;
  type(text: string): Promise<void>;
};

export function visitorOf(page: Page): Visitor {
  const card = (caseId: number) =>
    page
      .locator('[data-ts]')
      .filter({ hasText: `#${caseId} · S` })
      .last();
  return {
    page,
    async become(name) {
      await page.getByRole('button', { name: /Cambiar de persona|Switch person/ }).click();
      await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
    },
    async goTo(channel) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(channel) })
        .click();
    },
    message: (words) => page.locator('[data-ts]').filter({ hasText: words }).last(),
    card,
    async press(within, button) {
      await within.getByRole('button', { name: button, exact: true }).click();
    },
    async choose(within, item) {
      await within
        .getByRole('button', { name: /Más|More/ })
        .last()
        .click();
      await page.getByRole('menuitem', { name: item }).click();
    },
    async fill(fields, send) {
      const dialog = page.getByRole('dialog');
      for (const [label, value] of Object.entries(fields)) {
        const field = dialog.getByLabel(label).first();
        if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption({ label: value });
        else await field.fill(value);
      }
      // The cross in its corner may be called the same.
      await dialog
        .locator('[type=submit]')
        .and(page.getByRole('button', { name: send, exact: true }))
        .click();
    },
    async type(text) {
      await page
        .getByRole('textbox', { name: /^Escribe en|^Write in/ })
        .first()
        .fill(text);
      await page.keyboard.press('Enter');
    },
  };
}
