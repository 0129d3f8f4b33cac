import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Inline, Paragraph } from '../../../../sandbox/page/text/parse-mrkdwn.ts';
import { parseInline, parseMrkdwn } from '../../../../sandbox/page/text/parse-mrkdwn.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('marks', () => {
  test('bold, italic, strike and code', () => {
    expect(parseInline('*a b* _c_ ~d~ `*e*`')).toEqual([
      { kind: 'bold', children: [text('a b')] },
      text(' '),
      { kind: 'italic', children: [text('c')] },
      text(' '),
      { kind: 'strike', children: [text('d')] },
      text(' '),
      { kind: 'code', text: '*e*' },
    ]);
  });

  test('one mark inside another', () => {
    expect(parseInline('*muy _muy_ urgente*')).toEqual([
      { kind: 'bold', children: [text('muy '), { kind: 'italic', children: [text('muy')] }, text(' urgente')] },
    ]);
  });

  test.each(['2*3*4', 'un_nombre_largo', '* no *', '*sin cerrar', '*dos\nlíneas*', 'niño_año_'])(
    'what only looks like a mark stays as it is: %s',
    (source) => expect(parseInline(source)).toEqual([text(source)]),
  );

  test('punctuation may follow a mark', () => {
    expect(parseInline('(*sí*).')).toEqual([text('('), { kind: 'bold', children: [text('sí')] }, text(').')]);
  });
});

describe('references', () => {
  test.each<[string, Inline]>([
    ['<https://a.invalid/?x=1&amp;y=2|la web>', { kind: 'link', url: 'https://a.invalid/?x=1&y=2', label: 'la web' }],
    ['<https://a.invalid>', { kind: 'link', url: 'https://a.invalid', label: 'https://a.invalid' }],
    ['<mailto:a@b.invalid>', { kind: 'link', url: 'mailto:a@b.invalid', label: 'a@b.invalid' }],
    ['<@U0ANA>', { kind: 'person', id: 'U0ANA', label: null }],
    ['<#C0CASOS|casos>', { kind: 'channel', id: 'C0CASOS', label: 'casos' }],
    ['<!subteam^S0GUARDIA|@guardia>', { kind: 'group', id: 'S0GUARDIA', label: '@guardia' }],
    ['<!subteam^S0GUARDIA>', { kind: 'group', id: 'S0GUARDIA', label: null }],
    ['<!channel>', { kind: 'mention', label: '@channel' }],
    ['<!date^1700000000^{time}|18:30>', { kind: 'date', label: '18:30' }],
  ])('%s', (source, node) => expect(parseInline(source)).toEqual([node]));

  test('a link that would run code is only text', () => {
    expect(parseInline('<javascript:alert(1)|112>')).toEqual([text('<javascript:alert(1)|112>')]);
  });

  test('escaped characters never become a reference', () => {
    expect(parseInline('&lt;!channel&gt; &amp;lt;')).toEqual([text('<!channel> &lt;')]);
  });
});

describe('emoji', () => {
  test('a name between colons', () => expect(parseInline(':warning:')).toEqual([{ kind: 'emoji', name: 'warning' }]));
  test('an hour is none', () => expect(parseInline('a las 18:30:15')).toEqual([text('a las 18:30:15')]));
});

describe('paragraphs', () => {
  test('quotes, text and preformatted', () => {
    expect(parseMrkdwn('&gt; uno\n> dos\ntres\n```\n*x* &lt;\n```\ncuatro')).toEqual([
      { kind: 'quote', children: [text('uno\ndos')] },
      { kind: 'paragraph', children: [text('tres\n')] },
      { kind: 'pre', text: '*x* <' },
      { kind: 'paragraph', children: [text('cuatro')] },
    ]);
  });

  test('a fence that is never closed is text', () => {
    expect(parseMrkdwn('a ```b')).toEqual([
      { kind: 'paragraph', children: [text('a ')] },
      { kind: 'paragraph', children: [text('```b')] },
    ]);
  });
});

law.prop([fc.string({ unit: fc.constantFrom('a', ' ', '.', '-', 'ñ', '1') })])(
  'plain words come out as they went in',
  (words) => {
    expect(parseInline(words)).toEqual(words === '' ? [] : [text(words)]);
  },
);

law.prop([fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '|', ':', 'a', ' ', '\n', '&gt;') })])(
  'anything is read, and no letter of it is lost',
  (source) => {
    const letters = (words: string) => words.replaceAll(/[^a]/g, '');
    expect(letters(parseMrkdwn(source).map(wordsOf).join(''))).toBe(letters(source.replaceAll('&gt;', '')));
  },
);

function wordsOf(node: Inline | Paragraph): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  if ('text' in node) return node.text;
  return 'name' in node ? node.name : (node.label ?? '');
}
