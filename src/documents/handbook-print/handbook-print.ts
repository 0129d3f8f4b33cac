import { html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { playbookChapter } from './chapter.ts';
import { contactsSection } from './contacts-section.ts';
import { factsSection } from './facts-section.ts';
import { firstPage } from './first-page.ts';
import { indexSection } from './index-section.ts';
import { logSheets } from './log-sheets.ts';
import type { HandbookPrint } from './print-context.ts';
import { contextOf } from './print-context.ts';
import { printStyle } from './print-style.ts';

/** By which a file is known as a print-out of ours. */
export const PRINT_MARK = '<meta name="generator" content="portavoz handbook print">';

/**
 * Builds the handbook for days without a network, in the language of the institution. It holds
 * first steps, people to call, a chapter with gaps for each playbook, contacts, and sheets to note
 * published texts. Holds no personal data of citizens.
 */
export function handbookPrint(print: HandbookPrint): string {
  const context = contextOf(print);
  const { playbooks, texts, institution } = context;
  const title = `${texts.t('print.title')} · ${institution}`;
  return htmlPage({
    language: context.language,
    title,
    head: [{ markup: PRINT_MARK }, printStyle(context)],
    body: [
      firstPage(context),
      indexSection(context),
      factsSection(context),
      html`${playbooks.map((playbook, index) => playbookChapter(playbook, index + 1, context))}`,
      contactsSection(context),
      logSheets(context),
    ],
  });
}
