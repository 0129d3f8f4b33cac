import { describe, expect, it } from 'vitest';
import { lintPlanted } from './lint-planted.ts';

const pureDomain = 'The domain imports only the domain: declare a port and let main.ts pass it in.';
const areaOrder =
  'An area may not import one that stands on it: handbook, posts ← triage, drafts ← hoaxes ← cases ← in-force ← crises ← digests.';
const textAlone = 'The ground under every area knows texts alone, and imports none of them.';
const noPlayground = 'What runs for an institution knows neither the sandbox nor the tests.';
const noWiring = 'Only startPortavoz knows how the rooms are wired: take what you need as a parameter.';
const clock = 'The clock lives in src/jobs.';
const adapterAlone = 'An adapter implements a port; it knows neither Slack nor jobs.';
const notAnotherAdapter = 'Never another adapter: main.ts puts them together.';
const throughPorts = "Jobs and http reach the world through the domain's ports.";
const throughDeps = 'Slack code talks to the domain through Deps.';
const ownArea = 'An area of Slack code keeps to itself: what two areas share stands in src/slack or in the domain.';
const gesturesOnly = 'Slack code answers gestures; it knows no clock, no intake and no terminal.';
const terminalOnly = 'A command in the terminal calls the domain and its adapters, never Slack.';
const fromWhatIsGiven = 'A page is built from what it is given: it reads no disk, no network and no clock.';
const ownDouble = "The Slack double shares nothing with the bot: it would agree with the bot's mistakes.";
const browserOnly = 'The page runs in a browser and knows the server only by wire.ts.';
const createsNothing = 'createApp is given its dependencies; it builds none.';
const schemaOnly = 'The settings are one zod schema and know nobody.';
const wordsAlone =
  'What a picture says is figures and sentences: who draws it and where it is shown is none of its business.';
const importsNothing = 'An error is a sentence to be; it imports nothing.';

/** A file, what it imports, and the wall it runs into. */
const walls: readonly (readonly [path: string, imports: string, message: string])[] = [
  ['src/domain/text/a.ts', 'node:fs', pureDomain],
  ['src/domain/text/b.ts', '../handbook/x.ts', textAlone],
  ['src/domain/text/c.ts', '../../adapters/database/x.ts', textAlone],
  ['src/domain/handbook/a.ts', '../../adapters/handbook/x.ts', pureDomain],
  ['src/domain/posts/a.ts', '../../slack/x.ts', pureDomain],
  ['src/domain/triage/a.ts', 'node:fs', pureDomain],
  ['src/domain/drafts/a.ts', 'openai', pureDomain],
  ['src/domain/cases/a.ts', 'kysely/migration', pureDomain],
  ['src/domain/crises/a.ts', '../../config.ts', pureDomain],
  ['src/domain/digests/a.ts', 'node-cron', pureDomain],
  ['src/domain/digests/b.ts', '@slack/types', pureDomain],
  ['src/domain/handbook/b.ts', '../triage/x.ts', areaOrder],
  ['src/domain/posts/b.ts', '../drafts/x.ts', areaOrder],
  ['src/domain/phrases/a.ts', '../triage/x.ts', areaOrder],
  ['src/domain/learning/a.ts', '../triage/x.ts', areaOrder],
  ['src/domain/triage/b.ts', '../cases/x.ts', areaOrder],
  ['src/domain/drafts/checks/b.ts', '../../crises/x.ts', areaOrder],
  ['src/domain/hoaxes/a.ts', 'node:crypto', pureDomain],
  ['src/domain/hoaxes/b.ts', '../cases/x.ts', areaOrder],
  ['src/domain/hoaxes/c.ts', '../crises/x.ts', areaOrder],
  ['src/domain/posts/c.ts', '../hoaxes/x.ts', areaOrder],
  ['src/domain/drafts/d.ts', '../hoaxes/x.ts', areaOrder],
  ['src/domain/cases/b.ts', '../crises/x.ts', areaOrder],
  ['src/domain/cases/c.ts', '../digests/x.ts', areaOrder],
  ['src/domain/handbook/c.ts', '../in-force/x.ts', areaOrder],
  ['src/domain/cases/d.ts', '../in-force/x.ts', areaOrder],
  ['src/domain/in-force/a.ts', '../digests/x.ts', areaOrder],
  ['src/domain/crises/b.ts', '../digests/x.ts', areaOrder],
  ['src/domain/drafts/c.ts', '../../../sandbox/workspace/x.ts', noPlayground],
  ['src/adapters/database/a.ts', '../../slack/cases/x.ts', adapterAlone],
  ['src/adapters/database/b.ts', '../handbook/x.ts', notAnotherAdapter],
  ['src/adapters/database/c.ts', '../../config.ts', noWiring],
  ['src/adapters/database/d.ts', 'node-cron', clock],
  ['src/adapters/database/e.ts', '../../../sandbox/drills/x.ts', noPlayground],
  ['src/jobs/a.ts', '../adapters/database/x.ts', throughPorts],
  ['src/jobs/b.ts', '../http/x.ts', 'A job calls the domain; who asked for it is none of its business.'],
  ['src/http/a.ts', '../slack/cases/x.ts', throughPorts],
  ['src/http/b.ts', '../jobs/x.ts', 'The front of the house calls the domain and nothing else.'],
  ['src/http/c.ts', 'node-cron', clock],
  ['src/slack/a.ts', '../adapters/database/x.ts', throughDeps],
  ['src/slack/b.ts', '../jobs/x.ts', gesturesOnly],
  ['src/slack/cases/a.ts', '../../adapters/database/x.ts', throughDeps],
  ['src/slack/cases/b.ts', '../digests/x.ts', ownArea],
  ['src/slack/cases/c.ts', '../../start-portavoz.ts', noWiring],
  ['src/pictures/a.ts', '../slack/digests/x.ts', wordsAlone],
  ['src/pictures/b.ts', '../adapters/charts/x.ts', wordsAlone],
  ['src/pictures/c.ts', 'echarts/core', wordsAlone],
  ['src/pictures/d.ts', '../config.ts', noWiring],
  ['src/pictures/e.ts', '../../sandbox/x.ts', noPlayground],
  ['src/cli/a.ts', '../slack/cases/x.ts', terminalOnly],
  ['src/cli/b.ts', '@slack/bolt', terminalOnly],
  ['src/cli/c.ts', '../../sandbox/workspace/x.ts', noPlayground],
  ['src/pages/a.ts', '../adapters/database/x.ts', fromWhatIsGiven],
  ['src/pages/b.ts', 'node:fs', fromWhatIsGiven],
  ['src/pages/c.ts', '../cli/x.ts', fromWhatIsGiven],
  ['src/pages/d.ts', '../../sandbox/workspace/x.ts', noPlayground],
  ['src/pages/e.ts', '../config.ts', noWiring],
  ['src/app.ts', './adapters/database/x.ts', createsNothing],
  ['src/start-portavoz.ts', '../sandbox/workspace/x.ts', noPlayground],
  ['src/main.ts', 'node-cron', clock],
  ['src/config.ts', './domain/handbook/x.ts', schemaOnly],
  ['src/network-settings.ts', './domain/handbook/x.ts', schemaOnly],
  ['src/errors.ts', './domain/posts/x.ts', importsNothing],
  ['sandbox/workspace/a.ts', '../../src/errors.ts', ownDouble],
  ['sandbox/page/a.ts', '../../src/errors.ts', browserOnly],
  ['sandbox/page/b.tsx', '../workspace/start-workspace.ts', browserOnly],
  ['sandbox/page/c.ts', 'node:path', browserOnly],
];

/** A file, what stands in it, and the rule that it breaks. */
const faults: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['src/slack/env.ts', 'export const token = process.env.TOKEN;', 'noProcessEnv'],
  ['src/slack/console.ts', "console.log('x');", 'noConsole'],
  ['src/slack/any.ts', 'export const loose: any = 1;', 'noExplicitAny'],
  ['src/slack/non-null.ts', 'export const first = (all: string[]) => all[0]!;', 'noNonNullAssertion'],
  ['src/slack/default.ts', 'export default function hello() {}', 'noDefaultExport'],
  ['src/slack/enum.ts', 'export enum Status { Open }', 'noEnum'],
  ['src/slack/barrel.ts', "export { deep } from './deep.ts';", 'noBarrelFile'],
  ['src/slack/deep.ts', 'export const deep = 1;\nexport async function later() {}\nlater();', 'noFloatingPromises'],
  ['src/slack/round.ts', "import { trip } from './trip.ts';\n\nexport const round = () => trip;", 'noImportCycles'],
  ['src/slack/trip.ts', "import { round } from './round.ts';\n\nexport const trip = () => round;", 'noImportCycles'],
  ['src/slack/bare.ts', "import { deep } from './deep';\n\nexport const bare = deep;", 'useImportExtensions'],
  ['src/slack/CamelCase.ts', 'export const camel = 1;', 'useFilenamingConvention'],
  ['src/slack/long.ts', `export const lines = [\n${'  1,\n'.repeat(251)}];`, 'noExcessiveLinesPerFile'],
  ['src/slack/double-cast.ts', 'export const id = (1 as unknown as string).trim();', 'plugin'],
  ['src/slack/developer.ts', "import { it } from 'vitest';\n\nexport const bad = it;", 'noUndeclaredDependencies'],
  ['src/domain/cases/now.ts', 'export const now = () => Date.now();', 'plugin'],
  ['src/domain/cases/today.ts', 'export const today = () => new Date();', 'plugin'],
  ['src/pages/now.ts', 'export const now = () => Date.now();', 'plugin'],
  ['src/domain/cases/dice.ts', 'export const dice = () => Math.random();', 'plugin'],
  ['src/domain/cases/fetch.ts', "export const page = () => fetch('https://example.org');", 'noRestrictedGlobals'],
  ['test/slack/mock.test.ts', "import { vi } from 'vitest';\n\nvi.mock('./x.ts');", 'plugin'],
  ['test/slack/skip.test.ts', "import { it } from 'vitest';\n\nit.skip('x', () => undefined);", 'plugin'],
];

/** What the walls must let through. */
const welcome: Readonly<Record<string, string>> = {
  'src/domain/text/good.ts': importing('./x.ts', 'zod', 'ibantools'),
  'src/domain/handbook/good.ts': importing('./x.ts', '../text/x.ts', 'zod'),
  'src/domain/hoaxes/good.ts': importing('../drafts/x.ts', '../phrases/x.ts', '../posts/x.ts', '../../errors.ts'),
  'src/domain/cases/good.ts': importing(
    '../drafts/x.ts',
    '../hoaxes/x.ts',
    '../posts/x.ts',
    '../../errors.ts',
    'zod',
    'liquidjs',
  ),
  'src/domain/digests/good.ts': importing('../cases/x.ts', '../crises/x.ts'),
  'src/domain/posts/good.ts': 'export const moment = (at: string) => new Date(at).getTime();',
  'src/adapters/database/good.ts': importing(
    './x.ts',
    '../../domain/cases/x.ts',
    '../../errors.ts',
    'kysely',
    'node:fs',
  ),
  'src/pictures/good.ts': importing('../domain/digests/x.ts', '../texts.ts'),
  'src/slack/cases/good.ts': importing(
    './x.ts',
    '../ids.ts',
    '../text/x.ts',
    '../../domain/cases/x.ts',
    '@slack/types',
  ),
  'src/jobs/good.ts': importing('./x.ts', '../domain/digests/x.ts', '../pages/x.ts', 'node-cron'),
  'src/http/good.ts': importing('./x.ts', '../domain/posts/x.ts', 'node:http'),
  'src/cli/good.ts': importing('./x.ts', '../domain/triage/x.ts', '../adapters/handbook/x.ts', '../pages/x.ts'),
  'src/pages/good.ts': importing('./x.ts', '../domain/cases/x.ts', '../texts.ts'),
  'src/cli.ts': 'export const env = process.env;',
  'src/start-good.ts': importing('./app.ts', './adapters/database/x.ts', './jobs/x.ts', './http/x.ts', './config.ts'),
  'sandbox/good.ts': importing('./workspace/x.ts', '../src/start-portavoz.ts', 'vite', 'node:path'),
  'sandbox/page/good.tsx': importing('./x.tsx', '../workspace/wire.ts', 'react'),
  'test/slack/good.test.ts': importing('../../src/app.ts', '../../sandbox/workspace/x.ts'),
};

function importing(...specifiers: readonly string[]): string {
  const imports = specifiers.map((specifier, at) => `import { it as a${at} } from '${specifier}';`);
  const uses = specifiers.map((_, at) => `a${at}`);
  return `${imports.join('\n')}\n\nexport const all = () => [${uses.join(', ')}];\n`;
}

const found = lintPlanted({
  ...welcome,
  ...Object.fromEntries(faults.map(([path, text]) => [path, `${text}\n`])),
  ...Object.fromEntries(walls.map(([path, specifier]) => [path, importing(specifier)])),
});

describe('the walls between the rooms', () => {
  it.each(walls)('%s may not import %s', (path, _specifier, message) => {
    expect(found.filter((fault) => fault.path === path && fault.rule === 'noRestrictedImports')).toEqual([
      { path, rule: 'noRestrictedImports', message },
    ]);
  });

  it.each(Object.keys(welcome))('%s is let through', (path) => {
    expect(found.filter((fault) => fault.path === path)).toEqual([]);
  });
});

describe('the rules of the house', () => {
  it.each(faults)('%s is refused', (path, _text, rule) => {
    expect(found.filter((fault) => fault.path === path).map((fault) => fault.rule)).toContain(rule);
  });
});
