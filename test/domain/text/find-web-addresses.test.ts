import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { comparableHost, findWebAddresses } from '../../../src/domain/text/find-web-addresses.ts';

describe('findWebAddresses', () => {
  it.each([
    ['Más en https://www.aemet.es/es/avisos.', 'link', 'www.aemet.es', '/es/avisos'],
    ['Entra (http://AEMET.es)', 'link', 'aemet.es', ''],
    ['https://www.aemet.es@evil.example/a', 'link', 'evil.example', '/a'],
    ['https://evil.example\\@www.aemet.es', 'link', 'evil.example', '/@www.aemet.es'],
    ['https://аemet.es', 'link', 'xn--emet-43d.es', ''],
    ['Mira evil.com/x?y=1', 'bare', 'evil.com', '/x'],
    ['x.com/nosotros/../otro', 'bare', 'x.com', '/otro'],
    ['Mira www.vallserena.example', 'bare', 'www.vallserena.example', ''],
    ['Mira vallserena.example', 'bare', 'vallserena.example', ''],
    ['Mira evil[.]com', 'bare', 'evil.com', ''],
    ['Mira evil (punto) com', 'bare', 'evil.com', ''],
    ['Mira evil . com', 'bare', 'evil.com', ''],
    ['Mira evil punto com', 'bare', 'evil.com', ''],
    ['agua.Es buena', 'bare', 'agua.es', ''],
    ['Escribe a ayuda.agua@evil.com.', 'mail', 'evil.com', ''],
    ['Gracias, @vecina@social.example', 'mention', 'social.example', ''],
    ['Gracias, @vecina.bsky.social', 'mention', '', ''],
  ])('reads %j', (text, kind, host, path) => {
    expect(findWebAddresses(text)).toEqual([expect.objectContaining({ kind, host, path })]);
  });

  it.each([
    'Hay agua.Gracias por avisar.',
    'EE.UU. y p.ej. la S.A. a las 12.30h',
    'El 1.er piso y el 3.er aviso',
    'Lee el bando.pdf',
    'En este punto es importante. Punto.',
    'Son 961.234.567 litros',
  ])('sees no address in %j', (text) => {
    expect(findWebAddresses(text)).toEqual([]);
  });

  it('sees the host behind an account and a dot that is written otherwise', () => {
    for (const text of ['@ana[.]mala.com', '@ana punto mala punto com']) {
      expect(findWebAddresses(text)).toMatchObject([{ kind: 'mention' }, { kind: 'bare', host: 'mala.com' }]);
    }
  });

  it.each(['a.', 'a[.]', 'www.', 'a@', 'a punto ', 'a (punto) ', '1.1.1.1.'])(
    'is done with %j over and over',
    (piece) => {
      const started = performance.now();
      findWebAddresses(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );

  test.prop([fc.string({ unit: 'binary' })])('never throws and keeps inside the text', (text) => {
    for (const { start, end } of findWebAddresses(text)) expect(start < end && end <= text.length).toBe(true);
  });
});

describe('comparableHost', () => {
  it('takes www., case and a closing dot for nothing', () => {
    expect(comparableHost('WWW.Aemet.es.')).toBe('aemet.es');
  });
});
