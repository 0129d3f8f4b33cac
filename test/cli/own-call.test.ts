import { describe, expect, it } from 'vitest';
import { proofOptions } from '../../sandbox/proof/proof-options.ts';
import { sandboxOptions } from '../../sandbox/sandbox-options.ts';
import { commands } from '../../src/cli/commands.ts';
import { ownCall, readCall } from '../../src/cli/own-call.ts';

const SPANISH = { LANG: 'es_ES.UTF-8' };
const ENGLISH = { LANG: 'en_GB.UTF-8' };
const OWN = commands.filter(({ load }) => load === undefined).map(({ name }) => name);

describe.each(OWN)('./portavoz %s, a process of its own', (name) => {
  it('names an option that it does not have', () => {
    expect(ownCall(name, ['--xyzw'], ENGLISH).wrong).toMatch(`“${name}” has no option “--xyzw”.`);
    expect(ownCall(name, ['--xyzw'], SPANISH).wrong).toMatch(`«${name}» no tiene la opción «--xyzw».`);
    expect(ownCall(name, ['--xyzw', '--lang', 'es'], ENGLISH).wrong).toMatch('no tiene la opción');
  });

  it('takes the language, and nothing else', () => {
    expect(ownCall(name, ['word', '--lang=es'], ENGLISH)).toEqual({
      args: ['word'],
      env: { ...ENGLISH, LC_ALL: 'es' },
      wrong: null,
    });
  });
});

it.each([
  [['--port', '99999'], '--port es un número hasta 65535, y no «99999».'],
  [['--flood', 'x'], '--flood es un número hasta 40000, y no «x».'],
  [['--speed', '0'], '--speed es un número de 0.1 a 100, como 20, y no «0».'],
  [['--drill', 'none', '--speed', '2'], '--speed es la velocidad del simulacro, y con --drill none no hay ninguno.'],
])('the sandbox says in Spanish what is wrong with %j', (args, sentence) => {
  const read = readCall('sandbox', args, sandboxOptions, SPANISH);
  expect(read).toEqual({ wrong: `${sentence}\n./portavoz help sandbox lo explica.\n` });
});

it.each([
  [['--proof'], 'Nombra un simulacro, como dana.'],
  [['dana'], 'Sin --proof, un simulacro se juega con personas: ./portavoz sandbox --drill ID.'],
  [['dana', '--proof', '--speed', '9'], '--speed es un número de 1 a 6, y no «9».'],
  [['dana', '--proof', '--seed', 'x'], '--seed es un número entero, y no «x».'],
])('the drill says in Spanish what is wrong with %j', (args, sentence) => {
  expect(readCall('drill', args, proofOptions, SPANISH)).toEqual({
    wrong: `${sentence}\n./portavoz help drill lo explica.\n`,
  });
});
