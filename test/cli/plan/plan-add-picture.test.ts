import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { runPlanAddPicture } from '../../../src/cli/plan/plan-add-picture.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { pictureHashes } from '../../../src/domain/pictures/picture.ts';
import { aHandbookFolder, TODAY } from '../../adapters/handbook/planted-handbook.ts';
import { aCase, START } from '../../support/builders/a-case.ts';
import { aProposedContent } from '../../support/builders/a-content.ts';
import { inATerminal } from '../in-a-terminal.ts';

const ALT = 'Plaza Mayor con puestos de madera y luces de Navidad.';
let directory = '';
let id = '';

/** A database with a handbook in force and a planned post that waits for its approval, and a poster in a file. */
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'portavoz-picture-'));
  const { handbook, files } = await readHandbook(await aHandbookFolder(), TODAY);
  if (handbook === null) throw new Error('The good handbook has errors.');
  const state = aProposedContent();
  id = state.content.id;
  const audit = { event: 'content.plan', result: 'done', caseId: null, actor: CLOCK, at: START, detail: {} } as const;
  await within(async ({ team, outbox: { contents } }) => {
    await beginWithHandbook(team.handbooks, { hash: handbook.hash, files }, START);
    await contents.transact(({ save }) => save({ changes: state, audit, effects: [] }));
  });
  const poster = sharp({ create: { width: 300, height: 200, channels: 3, background: '#c80' } });
  await writeFile(path.join(directory, 'cartel.png'), await poster.png().toBuffer());
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const url = () => `sqlite:${path.join(directory, 'portavoz.db')}`;

async function within<T>(work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const database = await openDatabase(url());
  return work(database).finally(() => database.close());
}

function adds(args: readonly string[], language = 'es') {
  const env = { DATABASE_URL: url(), LC_ALL: language, PLAN: 'on' };
  return inATerminal((terminal) => runPlanAddPicture(args, terminal), { directory, dir: 'none', env });
}

it('puts a picture into a planned post, which is a draft again, and tells where to look at it', async () => {
  const given = ['--content', id, '--alt', ALT, '--people', 'guardians', '--consent-file', 'EXP 7/2026'];
  expect(await adds(['cartel.png', ...given, '--words', 'Mercado de Navidad'])).toEqual({
    code: 0,
    output:
      'La imagen está en la publicación, que vuelve a ser un borrador. Mírala en el hilo de su tarjeta y pide su aprobación.\n',
    errors: '',
  });
  await within(async ({ outbox: { contents, queue } }) => {
    const state = await contents.byId(id);
    expect(state?.content).toMatchObject({
      status: { kind: 'draft' },
      pictures: [{ alt: ALT, words: 'Mercado de Navidad', people: { kind: 'guardians', file: 'EXP 7/2026' } }],
    });
    const hashes = pictureHashes(state?.content.pictures ?? []);
    const bytes = await contents.look(({ pictures }) => pictures.of(id, hashes));
    expect([...bytes.keys()].toSorted()).toEqual(hashes.toSorted());
    expect((await sharp(Buffer.from([...bytes.values()][0] ?? [])).metadata()).width).toBe(300);
    const due = await queue.take('2099-01-01T00:00:00.000Z', 9);
    expect(due.map(({ effect: { kind } }) => kind)).toContain('content_card');
  });
});

it.each([
  ['the alternative text', 'cartel.png, --alt: Eso es el nombre', ['--alt', 'IMG_2034.jpg', '--people', 'nobody']],
  ['the consent', 'cartel.png, --consent-file: Escribe el expediente', ['--alt', ALT, '--people', 'consent']],
])('names what is wrong of %s, and stores nothing', async (_, said, given) => {
  const { code, errors } = await adds(['cartel.png', '--content', id, ...given]);
  expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(said) });
  const state = await within(({ outbox: { contents } }) => contents.byId(id));
  expect(state?.content).toMatchObject({ status: { kind: 'in_review' }, pictures: [] });
});

it.each([
  ['people of no kind', ['cartel.png', '--content', 'c', '--alt', ALT, '--people', 'adults'], '--people es una de'],
  ['no alternative text', ['cartel.png', '--content', 'c', '--people', 'nobody'], 'Falta --alt.'],
  ['two files', ['cartel.png', 'otro.png', '--content', 'c', '--alt', ALT, '--people', 'nobody'], 'otro.png'],
  ['an option that there is not', ['cartel.png', '--altt', ALT], 'No hay ninguna opción --altt.'],
])('names what is wrong where it is called with %s', async (_, given, said) => {
  const { code, errors } = await adds(given);
  expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(said) });
  expect(errors.split('\n')).toHaveLength(2);
});

it('makes no database where there is none: that would hide that the right one is out of reach', async () => {
  await rm(path.join(directory, 'portavoz.db'));
  const given = ['cartel.png', '--content', id, '--alt', ALT, '--people', 'nobody'];
  expect(await adds(given)).toMatchObject({ code: 1, errors: expect.stringContaining('portavoz.db') });
  expect(await readdir(directory)).toEqual(['cartel.png']);
});

it('refuses a file that is none, no picture, cut off, or of no post', async () => {
  const given = ['--content', id, '--alt', ALT, '--people', 'nobody'];
  await writeFile(path.join(directory, 'cartel.jpg'), '%PDF-1.7');
  const png = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#123' } })
    .jpeg()
    .toBuffer();
  await writeFile(path.join(directory, 'mitad.jpg'), png.subarray(0, 700));
  expect(await adds(['nada.png', ...given], 'en')).toMatchObject({
    code: 2,
    errors: 'There is no file nada.png, or it cannot be read.\n',
  });
  expect(await adds(['cartel.jpg', ...given], 'en')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('cartel.jpg: It is no PNG, JPEG or WebP picture'),
  });
  expect(await adds(['mitad.jpg', ...given], 'en')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('mitad.jpg: The picture is damaged or cut off'),
  });
  expect(await adds(['cartel.png', '--content', 'other', ...given.slice(2)])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('cartel.png, --content: Esta publicación prevista ya no existe'),
  });
  expect(await adds(['cartel.png', ...given.slice(0, 4), '--people', 'friends'])).toMatchObject({ code: 2 });
});

it('puts a picture into the text of a case, in a version that nobody has approved, and refuses a second one', async () => {
  const state = aCase();
  await within(({ cases: { store } }) =>
    store.transact(({ save }) =>
      save({
        changes: [
          { kind: 'matter', row: state.core },
          ...state.posts.map((row) => ({ kind: 'post', row }) as const),
          ...state.drafts.map((row) => ({ kind: 'draft', row }) as const),
        ],
        audit: [],
        effects: [],
      }),
    ),
  );
  const given = ['--case', '1', '--alt', ALT, '--people', 'nobody'];
  expect(await adds(['cartel.png', ...given])).toMatchObject({
    code: 0,
    output: expect.stringContaining('La imagen está en el texto del caso'),
    errors: '',
  });
  await within(async ({ cases: { reader, store }, outbox: { queue } }) => {
    const after = await reader.caseById(1);
    const draft = after === null ? undefined : currentDraft(after);
    expect(draft).toMatchObject({
      version: 2,
      text: state.drafts[0]?.text,
      picture: { alt: ALT, people: { kind: 'nobody' } },
    });
    expect([after === null ? null : statusOf(after), after?.signOffs]).toEqual(['open', []]);
    const hashes = pictureHashes([draft?.picture ?? []].flat());
    const bytes = await store.look(({ cases: { ours } }) => ours.pictures.of(1, hashes));
    expect([...bytes.keys()].toSorted()).toEqual(hashes.toSorted());
    const due = await queue.take('2099-01-01T00:00:00.000Z', 9);
    expect(due.map(({ effect: { kind } }) => kind)).toEqual(expect.arrayContaining(['card', 'case_picture']));
  });
  expect(await adds(['cartel.png', ...given])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('cartel.png, --case: Lleva ya una imagen'),
  });
  expect(await adds(['cartel.png', '--case', '7', ...given.slice(2)])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('cartel.png, --case: '),
  });
  expect(await adds(['cartel.png', '--case', 'siete', ...given.slice(2)])).toMatchObject({ code: 2 });
  expect(await adds(['cartel.png', '--content', id, ...given])).toMatchObject({ code: 2 });
});
