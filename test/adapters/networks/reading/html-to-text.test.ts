import { expect, it } from 'vitest';
import { htmlToText } from '../../../../src/adapters/networks/reading/html-to-text.ts';

it.each([
  ['<p>Uno</p><p>dos<br>tres</p>', 'Uno\ndos\ntres'],
  ['a\n\n b', 'a b'],
  ['<!-- no --><style>p { x: "</p>" }</style><SCRIPT>alert(1)</script >sí', 'sí'],
  ['&aacute;&Ntilde;&uuml;&ccedil; &#233;&#xE9; &iquest;&euro;?', 'áÑüç éé ¿€?'],
  ['&amp;lt;b&amp;gt; &bomb; &#0; &#xD800; &#99999999;', '&lt;b&gt; &bomb; &#0; &#xD800; &#99999999;'],
  ['&bull; 3&times;2 m&sup2; &frac12; &oelig; &Scaron; &rarr; &hearts;', '• 3×2 m² ½ œ Š → ♥'],
  ['a&nbsp;b&#160;c&thinsp;d &#128; &#150;', 'a b c d € –'],
  ['uno&#13;&#10;dos&NewLine;tres&#9;cuatro &#7;&#127;', 'uno\ndos\ntres cuatro &#7;&#127;'],
  ['AT&T, &copy sin fin, ?a=1&lt=2 &xacute; &#xFFFFFF;', 'AT&T, &copy sin fin, ?a=1&lt=2 &xacute; &#xFFFFFF;'],
  ['3 < 4 y 5 > 2', '3 < 4 y 5 > 2'],
  ['<b onclick="x">negrita</b><img src="x" alt="y">', 'negrita'],
  ['<!-- sin fin <p>a</p>', '<!-- sin fin a'],
])('%s', (html, text) => expect(htmlToText(html)).toBe(text));

it('is done with hostile markup, however much of it there is', () => {
  for (const piece of ['<!--', '<script', '<a', '<style><!--', '&']) {
    expect(htmlToText(piece.repeat(1_000_000)).length).toBeLessThanOrEqual(20_000);
  }
});
