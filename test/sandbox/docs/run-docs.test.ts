import { expect, it } from 'vitest';
import { docsOptions } from '../../../sandbox/docs/run-docs.ts';
import { readCall } from '../../../src/cli/own-call.ts';

const SPANISH = { LANG: 'es_ES.UTF-8' };

it('serves and opens the documentation unless something else is asked', () => {
  expect(docsOptions([])).toEqual({ write: false, build: false, port: 4390, open: true });
  expect(docsOptions(['--build', '--write', '--port', '0', '--no-open'])).toEqual({
    write: true,
    build: true,
    port: 0,
    open: false,
  });
});

it('says in Spanish what is wrong with a port', () => {
  expect(readCall('docs', ['--port', '99999'], docsOptions, SPANISH)).toEqual({
    wrong: '--port es un número hasta 65535, y no «99999».\n./portavoz help docs lo explica.\n',
  });
});
