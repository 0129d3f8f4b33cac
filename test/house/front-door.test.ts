import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import type { BareMachine } from './a-bare-machine.ts';
import { aBareMachine, goodNode } from './a-bare-machine.ts';

const machines: BareMachine[] = [];

function machine(...options: Parameters<typeof aBareMachine>): BareMachine {
  const made = aBareMachine(...options);
  machines.push(made);
  return made;
}

afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

describe('./portavoz', () => {
  it('installs the packages once, without the noise, and then runs the command', async () => {
    const { run, npmRuns } = machine();
    expect(await run(['sandbox', '--port', '0'])).toEqual({
      code: 0,
      output: 'node sandbox/main.ts --port 0\n',
      errors: 'Installing packages (once)…\n',
    });
    expect(await run(['triage', '--explain'])).toEqual({
      code: 0,
      output: 'node src/cli.ts triage --explain\n',
      errors: '',
    });
    expect(npmRuns()).toEqual(['npm ci --ignore-scripts']);
  });

  it.each([[['start', '--help']], [['sandbox', '-h']], [['test', 'x', '--help']], [['learn', 'own', '--version']]])(
    'explains a command without running it, and installs no more for that: %j',
    async (command) => {
      const { run, npmRuns } = machine();
      expect((await run(command)).output).toBe(`node src/cli.ts ${command.join(' ')}\n`);
      expect(npmRuns()).toEqual(['npm ci --ignore-scripts --omit=dev']);
    },
  );

  it.each([[['start']], [['learn', 'own', 'posts.ndjson']]])(
    'brings to a server only what runs there: %j',
    async (command) => {
      const { run, npmRuns } = machine();
      await run(command);
      await run(['help']);
      expect(npmRuns()).toEqual(['npm ci --ignore-scripts --omit=dev']);
    },
  );

  it.each([[['check']], [['learn']], [['sandbox']]])(
    'brings the rest when somebody develops there after all: %j',
    async (command) => {
      const { run, npmRuns } = machine();
      await run(['start']);
      await run(command);
      expect(npmRuns()).toEqual(['npm ci --ignore-scripts --omit=dev', 'npm ci --ignore-scripts']);
    },
  );

  it('brings the packages of the documentation apart, once, and none to write its pages', async () => {
    const bringing = 'echo "npm $*" >>npm-runs; mkdir -p node_modules docs/site/node_modules';
    const { clone, run, npmRuns } = machine({ npm: bringing });
    mkdirSync(join(clone, 'docs/site'), { recursive: true });
    writeFileSync(join(clone, 'docs/site/package-lock.json'), '{}');
    await run(['docs', '--write']);
    expect(npmRuns()).toEqual(['npm ci --ignore-scripts --omit=dev']);
    expect((await run(['docs', '--build'])).output).toBe('node sandbox/docs/main.ts --build\n');
    await run(['docs']);
    expect(npmRuns()).toEqual(['npm ci --ignore-scripts --omit=dev', 'npm ci --prefix docs/site --ignore-scripts']);
  });

  it.each([
    [false, '── documentation: not built, as its packages are not installed here'],
    [true, '── documentation\n'],
  ])('builds the documentation in the check where its packages are: %s', async (isInstalled, said) => {
    const tools = ['biome', 'tsc', 'knip', 'vitest'].map((tool) => `node_modules/.bin/${tool}`).join(' ');
    const bringing = `mkdir -p node_modules/.bin; for tool in ${tools}; do echo '#!/bin/sh' >$tool; chmod +x $tool; done`;
    const { clone, run } = machine({ npm: bringing });
    mkdirSync(join(clone, 'docs/site/node_modules'), { recursive: true });
    writeFileSync(join(clone, 'docs/site/package-lock.json'), '{}');
    if (isInstalled) writeFileSync(join(clone, 'docs/site/node_modules/.portavoz-lock.json'), '{}');
    const { code, output, errors } = await run(['check']);
    expect(code).toBe(0);
    expect(errors).toContain(said);
    expect(output).toBe(isInstalled ? 'node sandbox/docs/main.ts --build\n' : '');
  });

  it('lists the components of what runs, as npm knows them', async () => {
    const { run, npmRuns } = machine();
    await run(['sbom']);
    expect(npmRuns().at(-1)).toBe('npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx');
  });

  it('installs again when the lockfile has changed', async () => {
    const { clone, run, npmRuns } = machine();
    await run(['help']);
    writeFileSync(join(clone, 'package-lock.json'), '{ "changed": true }');
    await run(['help']);
    expect(npmRuns()).toHaveLength(2);
  });

  it('shows what npm said when it fails, and stops there', async () => {
    const { run } = machine({ npm: 'echo "no route to the registry"; exit 1' });
    const { code, output, errors } = await run(['start']);
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain('no route to the registry');
    expect(errors).toContain('The packages could not be installed: the lines above say why.');
  });

  it('shows the help when nothing is asked for, from any folder', async () => {
    const { run } = machine();
    expect((await run([], { from: tmpdir() })).output).toBe('node src/cli.ts help\n');
  });

  it('reads the settings of a real workspace for the bot, never for the sandbox', async () => {
    const { clone, run } = machine();
    writeFileSync(join(clone, '.env'), 'PORT=1');
    expect((await run(['start'])).output).toBe('node --env-file=.env src/main.ts\n');
    expect((await run(['sandbox'])).output).toBe('node sandbox/main.ts\n');
  });

  it('has threads share one pool of memory, as the container does', async () => {
    const image = readFileSync(join(import.meta.dirname, '../../deploy/container/Containerfile'), 'utf8');
    const settings = [...image.matchAll(/^ENV (MALLOC_.+)$/gmu)].map(([, setting]) => setting).join(' ');
    const names = ['MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_'];
    const { run } = machine({ nodeSays: names.map((name) => `${name}=$${name}`).join(' ') });
    expect((await run(['start'])).output).toBe(`${settings}\n`);
  });

  it('lets the second of two that start together wait, and says so', async () => {
    const slowNpm = 'echo run >>npm-runs; until [ -f go ]; do sleep 0.05; done; mkdir -p node_modules';
    const { clone, run, npmRuns } = machine({ npm: slowNpm });
    const go = (said: string) => {
      if (said.includes('waiting for it')) writeFileSync(join(clone, 'go'), '');
    };
    const both = await Promise.all([run(['help'], { onErrors: go }), run(['help'], { onErrors: go })]);
    expect(both.map(({ output }) => output)).toEqual(['node src/cli.ts help\n', 'node src/cli.ts help\n']);
    expect(npmRuns()).toEqual(['run']);
  });

  it('takes over the set-up that a killed process left', async () => {
    const { clone, run } = machine();
    mkdirSync(join(clone, '.cache'));
    const noProcess = 2 ** 22 + 1;
    writeFileSync(join(clone, '.cache/set-up.lock'), `${noProcess}\n`);
    expect((await run(['help'])).output).toBe('node src/cli.ts help\n');
  });

  it('says which Node to install where it cannot bring its own', async () => {
    const { run, npmRuns } = machine({ node: 'old', system: 'Darwin arm64' });
    expect(await run(['sandbox'])).toEqual({
      code: 1,
      output: '',
      errors: 'Portavoz needs Node 22.18 or later (24 is best). Install it from https://nodejs.org and try again.\n',
    });
    expect(npmRuns()).toEqual([]);
  });

  it('brings its own Node on Linux x64, once', async () => {
    const bringing = `
      bin=tools/node/node_modules/.bin
      echo "npm $*" >>npm-runs
      mkdir -p node_modules $bin
      printf '%s\\n' '#!/bin/sh' '${goodNode}' >$bin/node && chmod +x $bin/node`;
    const { run, npmRuns } = machine({ node: 'old', npm: bringing });
    expect(await run(['help'])).toEqual({
      code: 0,
      output: 'node src/cli.ts help\n',
      errors: 'Installing Node 24 for Portavoz alone (once)…\nInstalling packages (once)…\n',
    });
    expect(await run(['help'])).toEqual({ code: 0, output: 'node src/cli.ts help\n', errors: '' });
    expect(npmRuns()).toEqual(['npm ci --prefix tools/node --ignore-scripts', 'npm ci --ignore-scripts --omit=dev']);
  });

  it('says so when the Node that it brings does not run either', async () => {
    const { run } = machine({ node: 'old' });
    const { code, errors } = await run(['sandbox']);
    expect(code).toBe(1);
    expect(errors).toContain('does not run on this machine');
  });

  it.each(['good', 'old'] as const)('says that npm is missing (%s Node)', async (node) => {
    const { run } = machine({ node, npm: 'none' });
    const { code, errors } = await run(['sandbox']);
    expect(code).toBe(1);
    expect(errors).toMatch(/^Portavoz needs npm to .+ Install Node 24 .+\n$/);
  });

  it('learns from an institution’s own posts without the tools of developers', async () => {
    const { run } = machine();
    expect((await run(['learn', 'own', 'posts.ndjson'])).output).toBe('node src/cli.ts learn own posts.ndjson\n');
    expect((await run(['learn', 'ordinary', 'posts'])).output).toMatch(
      /^node .+\/sandbox\/learn\/main\.ts ordinary posts\n$/,
    );
  });

  it('runs each command that the list leaves to it, and no other', () => {
    const script = readFileSync(join(import.meta.dirname, '../../portavoz'), 'utf8');
    const own = [...script.matchAll(/^ {2}([a-z:]+)\) /gmu)].map((match) => match[1]);
    expect(own.toSorted()).toEqual(
      commands
        .filter(({ load }) => load === undefined)
        .map(({ name }) => name.split(' ')[0])
        .toSorted(),
    );
  });
});
