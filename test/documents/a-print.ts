import { handbookPrint } from '../../src/documents/handbook-print/handbook-print.ts';
import { namedByHandbook } from '../../src/documents/handbook-print/named-by-handbook.ts';
import type { HandbookPrint } from '../../src/documents/handbook-print/print-context.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';

/** A print-out of the small handbook, on the afternoon of a flood. */
export function aPrint(over: Partial<HandbookPrint> = {}): string {
  const { handbook = aHandbook() } = over;
  return handbookPrint({
    from: { kind: 'in_force', since: '2026-11-01T08:00:00.000Z' },
    facts: [],
    printedAt: '2026-11-24T17:00:00.000Z',
    whoIs: namedByHandbook(handbook),
    ...over,
    handbook,
  });
}

/** The page's words as a person reads them, each gap in brackets. */
export function wordsOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<span class="gap"[^>]*><span>(.*?)<\/span><\/span>/g, '[$1]')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
