import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runEvalOrdinary } from '../../../../src/cli/eval/ordinary/eval-ordinary.ts';
import { partOrdinary } from '../../../../src/cli/eval/ordinary/ordinary-posts.ts';
import { inATerminal } from '../../in-a-terminal.ts';

const THINGS = ['farola', 'papelera', 'fuente', 'acera', 'rampa', 'valla', 'baldosa', 'señal', 'marquesina', 'verja'];
const PLACES = ['la plaza', 'el parque', 'mi calle', 'el paseo', 'la biblioteca', 'el mercado', 'la piscina'];
/** Invented reports, each with words of its own. */
const reports = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const [thing, place] = [THINGS[at % THINGS.length], PLACES[at % PLACES.length]];
    return {
      id: `r${at}`,
      text: `La ${thing} número ${at} de ${place} está rota, ${'ya '.repeat(at % 3)}aviso w${at}x w${at}y`,
    };
  });

async function aFolder(lines: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-ordinary-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  await writeFile(join(folder, 'posts.ndjson'), text);
  return folder;
}

const evaluate = (args: string[]) => inATerminal((terminal) => runEvalOrdinary(args, terminal), {});

describe('./portavoz eval ordinary', () => {
  it('counts alarms on the posts held out, beside the calls of the judge that are heard', async () => {
    const call = { id: 'call', text: 'Estoy atrapada en el tejado con mi hijo, el agua sube, ayuda' };
    const folder = await aFolder([...reports(1_200), call]);
    const { code, output } = await evaluate([folder, '--all']);
    expect(code).toBe(0);
    expect(output).toMatch(/ordinary posts .*\n +person at risk +[1-9]\d*\/1201/);
    expect(output).toMatch(/calls for help +2\d\d\/238/);
    expect(output).toMatch(/call: person at risk by life_risk\.\w+ «/);
  });

  it('refuses to judge by too few, and by lines that are no posts, and says which', async () => {
    const few = await evaluate([await aFolder(reports(50))]);
    expect([few.code, few.errors]).toEqual([
      1,
      expect.stringMatching(/\d+ posts are held out; at least 1000 are needed/),
    ]);
    const broken = await evaluate([await aFolder([...reports(2), '{"id": 3', { id: 'x' }])]);
    expect(broken.code).toBe(1);
    expect(broken.errors).toMatch(/posts\.ndjson:3: .*no JSON object/);
    expect(broken.errors).toMatch(/posts\.ndjson:4: text is missing/);
  });

  it('says how it is used when no folder is named', async () => {
    expect((await evaluate([])).code).toBe(2);
    expect((await evaluate(['--crisis'])).code).toBe(2);
    expect((await evaluate(['--help'])).code).toBe(0);
  });
});

describe('posts held out', () => {
  it('are chosen by id alone, about a fifth, and nothing learned from says nearly the same', () => {
    const posts = [
      ...reports(1_000),
      ...reports(1_000).map(({ id, text }) => ({ id: `again-${id}`, text: `${text} hoy` })),
    ];
    const { heldOut, learned } = partOrdinary(posts);
    expect(heldOut.length / posts.length).toBeGreaterThan(0.15);
    expect(heldOut.length / posts.length).toBeLessThan(0.25);
    const said = new Set(heldOut.map(({ text }) => text.replace(/ hoy$/, '')));
    expect(learned.filter(({ text }) => said.has(text.replace(/ hoy$/, '')))).toEqual([]);
    expect(
      partOrdinary(posts.toReversed())
        .heldOut.map(({ id }) => id)
        .sort(),
    ).toEqual(heldOut.map(({ id }) => id).sort());
  });
});
