import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { WrittenFiles } from '../../../src/documents/public-page/public-files.ts';
import { publicFiles } from '../../../src/documents/public-page/public-files.ts';
import type { PublicRows } from '../../../src/domain/public-page/public-rows.ts';
import { readPublicPage } from '../../../src/domain/public-page/read-public-page.ts';
import { AT, aSpoken, corrected, NOW, someRows, theCrisis, ZONE } from '../../domain/public-page/some-spoken.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { wordsOf } from '../a-print.ts';

function filesOf(rows: PublicRows, writtenAt = NOW): ReadonlyMap<string, string> {
  const handbook = aHandbook();
  return publicFiles(readPublicPage(rows, { handbook, now: NOW, liveSince: null }), handbook, writtenAt);
}
const fileOf = (rows: PublicRows, name: string, writtenAt?: string) => filesOf(rows, writtenAt).get(name) ?? '';

/** The text of an element as a browser gives it: its bytes without the markup. */
function saidIn(page: string): string[] {
  return [...page.matchAll(/<p class="said"[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
}

describe('the files of the public page', () => {
  it('are one of today and one of each crisis in each language of the house, those of crises first', () => {
    expect([...filesOf(someRows()).keys()]).toEqual([
      'crisis-3.html',
      'crisis-3.ca.html',
      'crisis-3.en.html',
      'index.html',
      'feed.xml',
      'index.ca.html',
      'feed.ca.xml',
      'index.en.html',
      'feed.en.xml',
    ]);
    const page = fileOf(someRows(), 'crisis-3.ca.html');
    expect(page).toContain('<html lang="ca">');
    expect(page).toContain('<link rel="alternate" hreflang="es" href="crisis-3.html">');
    expect(page).toContain('<link rel="alternate" hreflang="ca" href="crisis-3.ca.html">');
    expect(page).toContain('<p class="said" lang="es">Hay agua en El Molinar.');
  });

  it('hold each text byte for byte, with links that can be followed, and run nothing', () => {
    const text = 'Más en https://www.vallserena.example/agua?a=1&b="2".\n\n<script>alert(1)</script>\n· «Sí» & \'no\'';
    const rows = someRows({ cases: [aSpoken({ id: 11, text, at: AT('11:00') })] });
    for (const [name, page] of filesOf(rows)) {
      expect(page).not.toContain('<script');
      if (name.endsWith('.html')) expect(saidIn(page)).toEqual([text]);
    }
    expect(fileOf(rows, 'index.html')).toContain('<a href="https://www.vallserena.example/agua?a=1&amp;b=">');
  });

  it('have landmarks and headings in their order, and fetch nothing', () => {
    for (const [name, page] of filesOf(corrected())) {
      if (!name.endsWith('.html')) continue;
      for (const landmark of ['header', 'nav', 'main', 'footer'])
        expect(page.match(new RegExp(`<${landmark}[ >]`, 'g'))).toHaveLength(1);
      const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
      expect(page).not.toMatch(/<(?:script|img|iframe|form)\b|src=|@import|url\(/);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    }
  });

  it('say in words that a text holds no longer, before it and behind it, below its correction', () => {
    const page = fileOf(corrected(), 'crisis-3.html');
    expect(page.indexOf('Corrección: hay agua en La Ribera.')).toBeLessThan(page.indexOf('Hay agua en El Molinar.'));
    const [past = ''] = /<article id="m11" class="past">[\s\S]*?<\/article>/.exec(page) ?? [];
    expect(wordsOf(past)).toMatch(
      /^ Ya no vale: Primer mensaje .*Dejó de valer: 24\/11\/26, 13:00 Lee la corrección Hay agua en El Molinar\. Emergencias: 112\. Fin del mensaje que ya no vale/,
    );
    expect(past).toContain('<a href="#m14">Lee la corrección</a>');
    expect(past).toMatch(/<del datetime="2026-11-24T12:00:00.000Z"><p class="said" lang="es">Hay agua en El Molinar/);
    const today = fileOf(corrected(), 'index.html');
    expect(today).not.toContain('El Molinar');
    expect(wordsOf(today)).toContain('Ya no vale: 1 mensaje');
    expect(wordsOf(fileOf(corrected(false), 'crisis-3.html'))).toContain('No se ha publicado ninguna corrección.');
  });

  it('say what is under way today, then what is over', () => {
    expect(wordsOf(fileOf(someRows({ cases: [] }), 'index.html'))).toContain('No hay publicado ningún aviso en curso.');
    const closed = { by: ana, at: AT('12:40'), why: 'Ya' };
    const over = fileOf(someRows({ crises: [theCrisis({ closed })] }), 'index.html');
    expect(over).toContain('<li><a href="crisis-3.html">Inundación</a> · 24 de noviembre de 2026</li>');
    expect(over).not.toContain('El Molinar');
    expect(wordsOf(over)).toContain('El aviso ha terminado');
    expect(
      wordsOf(fileOf(someRows({ crises: [theCrisis({ closed })] }), 'index.html', '2026-12-24T12:00:00.000Z')),
    ).not.toContain('El aviso ha terminado');
  });

  it('change with what is on them alone: a message of one crisis leaves the page of another as it is', () => {
    const crises = [theCrisis({ id: 2, startedAt: AT('09:00') }), theCrisis()];
    const earlier = aSpoken({ id: 5, text: 'Hay humo.', at: AT('09:30'), core: { crisisId: 2 } });
    const before = filesOf(someRows({ crises, cases: [earlier] }));
    const after = filesOf(someRows({ crises, cases: [earlier, ...someRows().cases] }));
    expect(before.get('crisis-2.html')).toContain('Último cambio:');
    for (const name of ['crisis-2.html', 'crisis-2.ca.html', 'crisis-2.en.html'])
      expect(after.get(name)).toBe(before.get(name));
    expect(wordsOf(after.get('index.html') ?? '')).toContain('Último cambio: 24/11/26, 12:00');
    expect(wordsOf(after.get('crisis-2.html') ?? '')).toContain('Último cambio: 24/11/26, 10:30');
  });

  it('are the same when those that have not changed are taken from before', () => {
    const handbook = aHandbook();
    const page = (rows: PublicRows) => readPublicPage(rows, { handbook, now: NOW, liveSince: null });
    const written: WrittenFiles = new Map();
    const closed = { by: ana, at: AT('12:40'), why: 'Ya' };
    const over = someRows({ crises: [theCrisis({ closed })] });
    for (const [rows, at] of [
      [someRows(), AT('12:50')],
      [someRows(), AT('13:10')],
      [corrected(), AT('13:10')],
      [someRows({ crises: [theCrisis(), theCrisis({ id: 4 })] }), AT('13:10')],
      [over, AT('13:20')],
      [over, AT('14:20')],
    ] as const)
      expect(publicFiles(page(rows), handbook, at, written)).toEqual(publicFiles(page(rows), handbook, at));
  });

  it('say when they were checked, to ten minutes, while something may change on them', () => {
    const words = 'Página comprobada: 24/11/26, 12:30 . Si fue hace más de media hora, puede no estar al día.';
    const at = '2026-11-24T11:39:59.000Z';
    for (const name of ['index.html', 'crisis-3.html']) expect(wordsOf(fileOf(someRows(), name, at))).toContain(words);
    const closed = { by: ana, at: AT('12:40'), why: 'Ya' };
    const over = filesOf(someRows({ crises: [theCrisis({ closed })] }), at);
    expect(wordsOf(over.get('index.html') ?? '')).toContain(words);
    expect(over.get('crisis-3.html')).not.toContain('class="checked"');
    expect(over.get('feed.xml')).toBe(fileOf(someRows({ crises: [theCrisis({ closed })] }), 'feed.xml'));
    expect(filesOf(someRows(), '2026-11-24T11:31:00.000Z')).toEqual(filesOf(someRows(), at));
  });

  it('say today the last message and, where that has no news, the one before it, which says what to do', () => {
    const silence = aSpoken({ id: 15, text: 'Sin novedades.', at: AT('12:00'), core: { statement: 'no_news' } });
    const more = aSpoken({ id: 16, text: 'Seguimos igual.', at: AT('12:30'), core: { statement: 'no_news' } });
    const page = fileOf(someRows({ cases: [...someRows().cases, silence, more] }), 'index.html');
    expect(saidIn(page)).toEqual(['Seguimos igual.', 'Hay agua en El Molinar.\n\nEmergencias: 112.']);
    const update = aSpoken({ id: 17, text: 'El agua baja.', at: AT('12:45'), core: { statement: 'update' } });
    expect(saidIn(fileOf(someRows({ cases: [...someRows().cases, silence, update] }), 'index.html'))).toEqual([
      'El agua baja.',
    ]);
  });

  it('say that a fact is confirmed where somebody confirmed it', () => {
    const until = AT('14:00');
    const words = (verifiedAt: string | null) =>
      wordsOf(fileOf(someRows({ facts: [{ ...ZONE, verifiedAt, validUntil: until }] }), 'crisis-3.html'));
    expect(words(AT('10:30'))).toContain('Confirmado: 24/11/26, 11:30 · El dato caduca: 24/11/26, 15:00');
    expect(words(null)).not.toContain('Confirmado');
    expect(words(null)).toContain('El dato caduca: 24/11/26, 15:00');
  });

  it('name nobody and nothing that was typed for the team', () => {
    for (const page of filesOf(corrected()).values()) expect(page).not.toMatch(/Rosa|No es así|UANA|Policía/);
  });
});

describe('the feed of the public page', () => {
  it('is Atom: what changed and when, each with a name that stays', () => {
    const feed = parseAtomFeed(fileOf(corrected(), 'feed.xml'));
    expect(feed).toMatchObject({
      id: 'tag:www.vallserena.example,2026:portavoz:feed:es',
      title: { value: 'Información oficial · Ayuntamiento de Vallserena' },
      updated: AT('12:30'),
    });
    expect(feed.entries?.map(({ id, updated, published }) => [id, updated, published])).toEqual([
      ['tag:www.vallserena.example,2026:portavoz:corrected:11', AT('12:30'), AT('12:30')],
      ['tag:www.vallserena.example,2026:portavoz:published:14', AT('12:30'), AT('12:30')],
      ['tag:www.vallserena.example,2026:portavoz:recalled:11', AT('12:00'), AT('12:00')],
      ['tag:www.vallserena.example,2026:portavoz:fact-ended:zone-1', AT('12:00'), AT('12:00')],
      // It says no longer what it said.
      ['tag:www.vallserena.example,2026:portavoz:published:11', AT('12:30'), AT('11:00')],
    ]);
    expect(feed.entries?.map(({ links }) => links?.[0]?.href)).toEqual([
      'crisis-3.html#m11',
      'crisis-3.html#m14',
      'crisis-3.html#m11',
      'crisis-3.html',
      'crisis-3.html#m11',
    ]);
  });

  it('holds the text that was published byte for byte, and not once it holds no longer', () => {
    const text = 'Uno & dos < tres\n\n"cuatro" — 💧';
    const rows = someRows({ cases: [aSpoken({ id: 11, text, at: AT('11:00') })] });
    expect(parseAtomFeed(fileOf(rows, 'feed.ca.xml')).entries?.[0]?.content).toMatchObject({ value: text });
    expect(fileOf(corrected(), 'feed.xml')).not.toContain('El Molinar');
    expect(parseAtomFeed(fileOf(someRows({ cases: [] }), 'feed.xml')).entries ?? []).toEqual([]);
  });

  it('says that an entry changed when another language of its message followed', () => {
    const core = { statementId: 11 };
    const cases = [
      aSpoken({ id: 11, text: 'Hay agua.', at: AT('11:00'), core }),
      aSpoken({ id: 12, text: 'Hi ha aigua.', at: AT('11:05'), language: 'ca', core }),
    ];
    const feed = parseAtomFeed(fileOf(someRows({ cases }), 'feed.ca.xml'));
    expect(feed.updated).toBe(AT('11:05'));
    expect(feed.entries?.[0]).toMatchObject({
      published: AT('11:00'),
      updated: AT('11:05'),
      content: { value: 'Hi ha aigua.' },
    });
  });

  it('holds no sign that XML has no place for', () => {
    const text = 'Hay\uFFFE agua\uFFFF en\u0001 El Molinar.\uD83D';
    const rows = someRows({ cases: [aSpoken({ id: 11, text, at: AT('11:00') })] });
    expect(parseAtomFeed(fileOf(rows, 'feed.xml')).entries?.[0]?.content?.value).toBe('Hay agua en El Molinar.');
  });
});
