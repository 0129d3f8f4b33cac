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
  /** Presses a button where a person finds it: there, else in the menu, else in *Details*. */
  press(within: Locator, button: string): Promise<void>;
  /** Opens the details of a card. They stay open. */
  details(within: Locator): Promise<Locator>;
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
      const near = within.getByRole('button', { name: button, exact: true });
      const more = within.getByRole('button', { name: /Más|More/ }).last();
      if ((await isShown(near, SOON_MS)) || !(await isShown(more, 0))) return pressUntilHeard(page, near);
      await pressBehind(page, within, button);
    },
    details: (within) => openDetails(page, within),
    choose: (within, item) => pressBehind(page, within, item),
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

/** A press is told to the bot at once. */
const HEARD_MS = 2_000;
/** A card that is drawn again takes a moment. */
const SOON_MS = 3_000;
/** Longer than Slack waits for the bot to open a form. */
const OPENS_MS = 6_000;

function isShown(locator: Locator, timeout: number): Promise<boolean> {
  if (timeout === 0) return locator.isVisible();
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Presses a button; once more where a message that came just then moved the page under the hand, so that nothing was pressed. */
async function pressUntilHeard(page: Page, button: Locator): Promise<void> {
  const heard = page.waitForRequest(/\/sandbox\/gesture$/u, { timeout: HEARD_MS }).then(
    () => true,
    () => false,
  );
  await button.click();
  if (await heard) return;
  // A question that must be answered first has come instead.
  const isAsked = (await page.locator('dialog[open]').count()) > 0;
  if (!isAsked && (await isShown(button, 0))) await button.click();
}

/** Chooses from the menu of a message; what is not in it is in its details. */
async function pressBehind(page: Page, within: Locator, name: string): Promise<void> {
  await within
    .getByRole('button', { name: /Más|More/ })
    .last()
    .click();
  const item = page.getByRole('menuitem', { name, exact: true });
  if (await isShown(item, 500)) return item.click();
  await page.keyboard.press('Escape');
  const details = await openDetails(page, within);
  const title = await details.getByRole('heading').first().textContent();
  await chooseIn(page, details, name);
  await leave(page, title ?? '');
}

/** Presses a button of the details, or chooses from a menu beside a row, or from the list at their end. */
async function chooseIn(page: Page, details: Locator, name: string): Promise<void> {
  const near = details.getByRole('button', { name, exact: true }).first();
  if (await near.isVisible()) return near.click();
  const list = details.getByRole('combobox').filter({ has: page.getByRole('option', { name, exact: true }) });
  if ((await list.count()) > 0) {
    await list.first().selectOption({ label: name });
    return;
  }
  for (const menu of await details.getByRole('button', { name: /Más|More/ }).all()) {
    await menu.click();
    const item = page.getByRole('menuitem', { name, exact: true });
    if (await isShown(item, 500)) return item.click();
    await page.keyboard.press('Escape');
  }
  await near.click();
}

/** Opens the details of a card; once more where the bot was too late for Slack, which it says then. */
async function openDetails(page: Page, within: Locator): Promise<Locator> {
  const details = page.getByRole('dialog').last();
  await askForDetails(page, within);
  if (await isShown(details, OPENS_MS)) return details;
  await askForDetails(page, within);
  await details.waitFor();
  return details;
}

/** Chooses the details in the menu of a card, or presses the button that shows a long post whole. */
async function askForDetails(page: Page, within: Locator): Promise<void> {
  const whole = within.getByRole('button', { name: /^(Leerlo entero|Read it all)$/ });
  if (await whole.isVisible()) return whole.click();
  await within
    .getByRole('button', { name: /Más|More/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: /^(Detalles|Details)$/ }).click();
}

/** Closes the details after a click in them, unless a form opened above them. */
async function leave(page: Page, title: string): Promise<void> {
  const form = page.getByRole('dialog').filter({ hasNot: page.getByRole('heading', { name: title, exact: true }) });
  if (await isShown(form, SOON_MS)) return;
  await page.keyboard.press('Escape');
}
