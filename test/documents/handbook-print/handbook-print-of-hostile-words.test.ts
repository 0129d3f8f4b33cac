import { expect, it } from 'vitest';
import { styleSheet } from '../../../src/documents/html.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { aFact } from '../../support/builders/a-case.ts';
import { aHandbookWithSteps } from '../../support/builders/crises/some-steps.ts';
import { aPrint } from '../a-print.ts';

const EVIL = `"><script src=//evil.example></script><img src=x onerror=alert(1)>'&amp;</style>\\";}@import url(//evil)<a href="javascript:1">`;

/** What names, counts or dates something: a word of it that is another breaks the handbook, not the page. */
const KEPT = new Set(
  'id hash severity kind scope roles languages timeZone language variant classes kinds audience slack from to date weekdays clock anyOf fingerprint template phone validUntil approvedOn reviewDate action tags counting owner at phase role tickedBy'.split(
    ' ',
  ),
);

/** A handbook in which whatever people wrote is markup. */
function hostile(value: unknown, field = ''): unknown {
  if (KEPT.has(field)) return value;
  if (Array.isArray(value)) return value.map((item) => hostile(item));
  if (typeof value === 'string') return EVIL;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hostile(inner, key)]));
}

const TAGS =
  'html head meta title style body main section header h1 h2 h3 h4 h5 p span ul ol li a em b strong small br div figure figcaption table thead tbody tr th td'.split(
    ' ',
  );

it('runs and fetches nothing, whatever stands in the handbook and its facts', () => {
  const handbook = hostile(aHandbookWithSteps()) as Handbook;
  const page = aPrint({
    handbook,
    facts: [{ ...aFact({ key: EVIL, value: EVIL, source: EVIL }), playbook: 'flood' }],
    whoIs: () => EVIL,
  });
  const found = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name ?? ''));
  expect([...found].filter((name) => !TAGS.includes(name))).toEqual([]);
  expect(page).not.toMatch(/<[^>]*\s(?:on\w+|src)=/i);
  expect(
    [...page.matchAll(/href="([^"]*)"/g)]
      .map(([, to]) => to)
      .filter((to) => !/^(#[a-z0-9-]+|tel:\+?\d+)$/.test(to ?? '')),
  ).toEqual([]);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '').join('');
  expect(styles).not.toMatch(/<|@import|url\(|evil"/);
  expect(page.match(/&lt;script src=/g)?.length).toBeGreaterThan(50);
});

it('a style sheet says any text as a string that nothing ends', () => {
  const { markup } = styleSheet('p{content:--text--}', { text: 'Àrea "5" \\ </style>\n·' });
  expect(markup).toBe('<style>p{content:"Àrea \\22 5\\22  \\5c  \\3c /style\\3e \\a ·"}</style>');
});
