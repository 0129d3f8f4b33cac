import { describe, expect, it } from 'vitest';
import type { Forbidden } from './forbidden-imports.ts';
import { forbiddenImports, placeOf } from './forbidden-imports.ts';
import { ROOMS } from './rooms.ts';
import { sourceFiles } from './source-files.ts';

const files = await sourceFiles('src', 'sandbox');

describe('the rooms', () => {
  it('import nothing from a room above, beside or away from them', () => {
    const found = forbiddenImports(files).map(({ from, to, why }) => `${from} → ${to} (${why})`);
    expect(found, 'move the symbol below both files, or the file to a room above what it imports').toEqual([]);
  });

  it('are each there, and every file has one', () => {
    const sources = Object.keys(files).filter((path) => path.startsWith('src/'));
    expect(sources.filter((path) => placeOf(path) === null)).toEqual([]);
    const lived = new Set(sources.map((path) => placeOf(path)?.room));
    expect(ROOMS.flat().filter((room) => !lived.has(room))).toEqual([]);
  });
});

/** A file, what it imports, and the rule that it breaks. */
const planted: readonly (readonly [from: string, imports: string, why: Forbidden['why']])[] = [
  ['src/domain/text/a.ts', 'node:fs', 'package'],
  ['src/domain/text/b.ts', '../handbook/x.ts', 'upward'],
  ['src/domain/text/c.ts', '../../adapters/database/x.ts', 'upward'],
  ['src/domain/handbook/a.ts', '../../adapters/handbook/x.ts', 'upward'],
  ['src/domain/posts/a.ts', '../../slack/x.ts', 'upward'],
  ['src/domain/triage/a.ts', 'node:fs', 'package'],
  ['src/domain/review/a.ts', 'openai', 'package'],
  ['src/domain/cases/a.ts', 'kysely/migration', 'package'],
  ['src/domain/crises/a.ts', '../../config/config.ts', 'upward'],
  ['src/domain/digests/a.ts', 'node-cron', 'package'],
  ['src/domain/digests/b.ts', '@slack/types', 'package'],
  ['src/domain/handbook/b.ts', '../triage/x.ts', 'upward'],
  ['src/domain/posts/b.ts', '../review/x.ts', 'upward'],
  ['src/domain/posts/d.ts', '../drafts/x.ts', 'upward'],
  ['src/domain/phrases/a.ts', '../triage/x.ts', 'upward'],
  ['src/domain/learning/a.ts', '../triage/x.ts', 'upward'],
  ['src/domain/triage/b.ts', '../cases/x.ts', 'upward'],
  ['src/domain/review/b.ts', '../crises/x.ts', 'upward'],
  ['src/domain/hoaxes/a.ts', 'node:crypto', 'package'],
  ['src/domain/hoaxes/b.ts', '../cases/x.ts', 'upward'],
  ['src/domain/hoaxes/c.ts', '../crises/x.ts', 'upward'],
  ['src/domain/posts/c.ts', '../hoaxes/x.ts', 'upward'],
  ['src/domain/drafts/d.ts', '../hoaxes/x.ts', 'upward'],
  ['src/domain/cases/b.ts', '../crises/x.ts', 'never'],
  ['src/domain/cases/actions/b.ts', '../../crises/x.ts', 'never'],
  ['src/domain/cases/c.ts', '../digests/x.ts', 'never'],
  ['src/domain/cases/d.ts', '../handbook-changes/x.ts', 'never'],
  ['src/domain/cases/model/a.ts', '../actions/x.ts', 'upward'],
  ['src/domain/handbook/c.ts', '../handbook-changes/x.ts', 'upward'],
  ['src/domain/cases/decision/d.ts', '../../handbook-changes/x.ts', 'never'],
  ['src/domain/cases/facts/d.ts', '../../privacy/x.ts', 'upward'],
  ['src/domain/handbook-changes/a.ts', '../digests/x.ts', 'upward'],
  ['src/domain/crises/b.ts', '../digests/x.ts', 'upward'],
  ['src/domain/drafts/c.ts', '../../../sandbox/workspace/x.ts', 'never'],
  ['src/adapters/database/a.ts', '../../slack/cases/card/x.ts', 'apart'],
  ['src/adapters/database/b.ts', '../handbook/x.ts', 'apart'],
  ['src/adapters/database/c.ts', '../../config/config.ts', 'upward'],
  ['src/adapters/database/d.ts', 'node-cron', 'package'],
  ['src/adapters/database/e.ts', '../../../sandbox/drills/x.ts', 'never'],
  ['src/adapters/database/engine/f.ts', '../case-store/x.ts', 'upward'],
  ['src/jobs/a.ts', '../adapters/database/x.ts', 'apart'],
  ['src/jobs/b.ts', '../http/x.ts', 'apart'],
  ['src/http/a.ts', '../slack/cases/card/x.ts', 'apart'],
  ['src/http/b.ts', '../jobs/x.ts', 'apart'],
  ['src/http/c.ts', 'node-cron', 'package'],
  ['src/slack/a.ts', '../adapters/database/x.ts', 'apart'],
  ['src/slack/b.ts', '../jobs/x.ts', 'apart'],
  ['src/slack/cases/card/a.ts', '../../../adapters/database/x.ts', 'apart'],
  ['src/slack/cases/listeners/b.ts', '../../digests/x.ts', 'apart'],
  ['src/slack/cases/card/c.ts', '../../../app/start.ts', 'upward'],
  ['src/slack/cases/card/d.ts', '../modals/x.ts', 'upward'],
  ['src/documents/charts/a.ts', '../../slack/digests/x.ts', 'upward'],
  ['src/documents/charts/b.ts', '../../adapters/charts/x.ts', 'upward'],
  ['src/documents/charts/c.ts', 'echarts/core', 'package'],
  ['src/documents/charts/d.ts', '../../config/config.ts', 'upward'],
  ['src/documents/charts/e.ts', '../../../sandbox/x.ts', 'never'],
  ['src/cli/a.ts', '../slack/cases/card/x.ts', 'apart'],
  ['src/cli/b.ts', '@slack/bolt', 'package'],
  ['src/cli/c.ts', '../../sandbox/workspace/x.ts', 'never'],
  ['src/documents/a.ts', '../adapters/database/x.ts', 'upward'],
  ['src/documents/b.ts', 'node:fs', 'package'],
  ['src/documents/c.ts', '../cli/x.ts', 'upward'],
  ['src/documents/d.ts', '../../sandbox/workspace/x.ts', 'never'],
  ['src/documents/e.ts', '../config/config.ts', 'upward'],
  ['src/app/slack-app.ts', '../adapters/database/x.ts', 'never'],
  ['src/app/start.ts', '../../sandbox/workspace/x.ts', 'never'],
  ['src/main.ts', 'node-cron', 'package'],
  ['src/config/config.ts', '../domain/handbook/x.ts', 'never'],
  ['src/config/network-settings.ts', '../domain/handbook/x.ts', 'never'],
  ['src/errors.ts', './domain/posts/x.ts', 'never'],
  ['src/nowhere/a.ts', '../domain/posts/x.ts', 'no room'],
  ['sandbox/workspace/a.ts', '../../src/errors.ts', 'never'],
  ['sandbox/page/a.ts', '../../src/errors.ts', 'never'],
  ['sandbox/page/b.tsx', '../workspace/start-workspace.ts', 'never'],
  ['sandbox/page/c.ts', 'node:path', 'package'],
];

/** A file and what it may import. */
const welcome: readonly (readonly [from: string, ...imports: readonly string[]])[] = [
  ['src/domain/text/good.ts', './x.ts', 'zod', 'ibantools'],
  ['src/domain/handbook/good.ts', './x.ts', '../text/x.ts', 'zod'],
  ['src/domain/hoaxes/good.ts', '../review/x.ts', '../phrases/x.ts', '../posts/x.ts', '../../errors.ts'],
  [
    'src/domain/cases/good.ts',
    '../drafts/x.ts',
    '../hoaxes/x.ts',
    './actions/x.ts',
    '../../errors.ts',
    'zod',
    'liquidjs',
  ],
  ['src/domain/digests/good.ts', '../cases/model/x.ts', '../crises/x.ts'],
  [
    'src/adapters/database/good.ts',
    './x.ts',
    './engine/x.ts',
    '../../domain/cases/x.ts',
    '../../errors.ts',
    'kysely',
    'node:fs',
  ],
  ['src/documents/charts/good.ts', '../../domain/digests/x.ts', '../../i18n/texts.ts'],
  [
    'src/slack/cases/card/good.ts',
    './x.ts',
    '../../kit/ids.ts',
    '../view/x.ts',
    '../../../domain/cases/x.ts',
    '@slack/types',
  ],
  ['src/jobs/good.ts', './x.ts', '../domain/digests/x.ts', '../documents/x.ts', 'node-cron'],
  ['src/http/good.ts', './x.ts', '../domain/posts/x.ts', 'node:http'],
  ['src/cli/good.ts', './x.ts', '../domain/triage/x.ts', '../adapters/handbook/x.ts', '../documents/x.ts'],
  ['src/documents/good.ts', './x.ts', '../domain/cases/x.ts', '../i18n/texts.ts'],
  [
    'src/app/good.ts',
    './slack-app.ts',
    '../adapters/database/x.ts',
    '../jobs/x.ts',
    '../http/x.ts',
    '../config/config.ts',
  ],
  ['sandbox/good.ts', './workspace/x.ts', '../src/app/start.ts', 'vite', 'node:path'],
  ['sandbox/page/good.tsx', './x.tsx', '../workspace/wire.ts', 'react'],
  ['test/slack/good.test.ts', '../../src/app/slack-app.ts', '../../sandbox/workspace/x.ts'],
];

describe('a planted import', () => {
  it.each(planted)('in %s of %s is found', (from, imports, why) => {
    for (const kind of ['import', 'import type'])
      expect(forbiddenImports({ [from]: `${kind} { it } from '${imports}';\n` }).map((one) => one.why)).toEqual([why]);
  });

  it.each(welcome)('in %s is let through', (from, ...imports) => {
    const text = imports.map((one, at) => `import { it as a${at} } from '${one}';\n`).join('');
    expect(forbiddenImports({ [from]: text })).toEqual([]);
  });
});
