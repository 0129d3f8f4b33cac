import { readFile } from 'node:fs/promises';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src/adapters/database/audit/verify-chain.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { applyAction } from '../../../src/domain/cases/apply-action.ts';
import type { Breach } from '../../../src/domain/cases/model/breaches/breach.ts';
import type { CaseState, Draft } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { digestOfDraft } from '../../../src/domain/cases/model/destinations-of.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { STORED_VALUES } from '../../house/stored-words/stored-values.ts';
import { aContext, berta, DIGEST_KEY, digestOf } from '../../support/builders/a-case.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { everythingIn } from '../../support/laws/everything-in.ts';
import type { Walk } from '../../support/laws/random-walk.ts';
import { aReplyWalk as aWalk } from '../../support/laws/random-walk.ts';
import { gestureOf } from '../../support/laws/walk-actions.ts';
import type { Step } from '../../support/laws/walk-steps.ts';
import { walked } from '../../support/laws/walked.ts';

const AT = '2027-01-08T09:00:00.000Z';
const TEXT =
  'Soy Marta Planas, DNI 12345678Z, vivo en calle Colón 12, 3º B, mi móvil es 612 345 678. ¿Se puede cruzar?';
const PLANTED = {
  text: TEXT,
  author: '@marta_planas',
  url: 'https://x.com/marta_planas/status/88',
  why: 'Es la hija de la señora Planas',
  keys: ['url:0a1b2c3d4e5f', 'text:x:99887766aa'],
};
/** Of the citizen, and of what people of the team typed about the case. */
const WORDS = [
  'Planas',
  'planas',
  '12345678Z',
  'Colón',
  '612 345 678',
  'señora',
  '0a1b2c3d4e5f',
  '99887766aa',
  'Texto secreto',
  'Motivo secreto',
  'Nota secreta',
  'Guardia secreta',
  '600 000 112',
  'Vecina secreta',
  'Respuesta secreta',
  '600 123',
  'mensaje directo',
  'x.com/vallserena',
  'Calle del Aire',
  'Modelo secreto',
  'Paso secreto',
  'Duda secreta',
  'Glosa secreta',
  'Consejo secreto',
  'Pregunta secreta',
  'Jueza secreta',
  'Brecha secreta',
  'Tarde secreta',
  'Plano secreto',
  'Palabra secreta',
  'EXP secreto',
];

/** The walk's case, opened by a citizen who tells too much. */
function planted(walk: Walk): Walk {
  const { start } = walk;
  const posts = start.posts.map((post) => ({ ...post, ...PLANTED }));
  const because = [{ decided: 'class' as const, rule: 'personal_data.dni', words: ['12345678Z', 'calle Colón 12'] }];
  const by = { kind: 'clock' } as const;
  const breach: Breach = {
    awareAt: AT,
    recordedBy: by,
    recordedAt: AT,
    edits: [{ slots: { nature: 'Brecha secreta', late: 'Tarde secreta' }, by, at: AT }],
    end: { kind: 'notified', at: AT, registry: 'R-1', by, recordedAt: AT },
  };
  const matter = { ...start.core, breach, assessment: { ...start.core.assessment, because } };
  return { ...walk, start: { ...start, posts, drafts: start.drafts.map(pictured), core: matter } };
}

/** The version with a picture that tells too much. */
function pictured(draft: Draft): Draft {
  const words = { alt: 'Plano secreto de la calle', words: 'Palabra secreta', people: CONSENT };
  const picture = { id: 'picture-1', ...somePictureWords(words), files: aMadePicture().files };
  const shown = { ...draft, picture, touchedBy: ['slack:T1:UA'] };
  return { ...shown, digest: digestOfDraft(shown, DIGEST_KEY, digestOf) };
}

const CONSENT = { kind: 'consent', file: 'EXP secreto' } as const;

function rowsOf(state: CaseState): Change[] {
  return [
    ...(state.crisis === null ? [] : [{ kind: 'crisis', row: state.crisis } satisfies Change]),
    { kind: 'matter', row: state.core },
    ...state.posts.map((row): Change => ({ kind: 'post', row })),
    ...state.drafts.map((row): Change => ({ kind: 'draft', row })),
  ];
}

/** Takes the walk in a database file, and then has the citizen's post erased. */
async function erasedAfter(walk: Walk) {
  const file = await aDatabaseFile();
  const database = await openDatabase(file.url);
  await database.cases.store.transact(({ save }) => save({ changes: rowsOf(walk.start), audit: [], effects: [] }));
  for (const { made } of walked(walk)) {
    const { refusal, ...rows } = made;
    await database.cases.store.transact(({ save }) => save(rows));
  }
  const deps = { store: database.cases.store, now: () => AT };
  const request = { caseId: 1, postIds: walk.start.posts.map(({ id }) => id), rule: 'request', actor: berta } as const;
  const result = await erasePosts(deps, request);
  return {
    ...database,
    result,
    file,
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await file.remove();
    },
  };
}

describe('after an erasure, whatever was done before', () => {
  test.prop([aWalk], { numRuns: 25 })(
    'no table and no byte of the files holds a word of it; the record is whole',
    async (walk) => {
      await using after = await erasedAfter(planted(walk));
      const stays = after.result === 'untold';
      const everything = await everythingIn(after.file.url);
      expect(WORDS.filter((word) => everything.includes(word)).length > 0).toBe(stays);
      expect(await after.upkeep.scrub()).toBe(stays ? 'nothing_to_do' : 'done');
      const bytes = await Promise.all([after.file.file, `${after.file.file}-wal`].map((name) => readFile(name)));
      const inFile = WORDS.filter((word) => bytes.some((content) => content.includes(word)));
      expect(inFile.length > 0).toBe(stays);
      expect(await verifyChain(after.cases.reader)).toMatchObject({ kind: 'whole' });
    },
  );

  test.prop([aWalk, fc.nat(99), fc.boolean()], { numRuns: 15 })(
    'every gesture is refused with its sentence',
    async (walk, pick, stale) => {
      await using after = await erasedAfter(planted(walk));
      fc.pre(after.result === 'case_erased');
      const state = await after.cases.reader.caseById(1);
      if (state === null) throw new Error('The case itself is gone');
      for (const name of STORED_VALUES.caseActions) {
        const step: Extract<Step, { kind: 'gesture' }> = { kind: 'gesture', name, person: 0, pick, stale };
        const standing = { kind: 'member', roles: ['lead', 'approver', 'plan_director'] } as const;
        const context = aContext();
        const action = gestureOf(step, state, context);
        const made = applyAction(state, action, { ...standing, roles: [...standing.roles] }, context);
        expect(made.refusal).toEqual({ key: 'refusal.erased', params: { id: 1 } });
        expect([made.changes, made.effects]).toEqual([[], []]);
      }
      expect(await after.cases.reader.list({ kind: 'open' })).toEqual([]);
      expect(await after.team.figures.waiting()).toEqual([]);
      expect(await after.cases.reader.list({ kind: 'at_risk', since: '2000-01-01T00:00:00.000Z' })).toEqual([]);
    },
  );

  it('is tried on walks of both kinds: erased ones, and people at risk of whom nobody was told', async () => {
    const results = [];
    for (const walk of fc.sample(aWalk, { seed: 7, numRuns: 12 })) {
      await using after = await erasedAfter(planted(walk));
      results.push(after.result);
    }
    expect(results).toEqual(expect.arrayContaining(['case_erased', 'untold']));
  });
});
