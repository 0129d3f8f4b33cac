import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { PublishRequest } from '../../../src/domain/cases/ports/publisher.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import type { ContentDeps } from '../../../src/domain/contents/content-deps.ts';
import { performContentAction, startContents } from '../../../src/domain/contents/perform-content-action.ts';
import { publishContent } from '../../../src/domain/contents/publish-content.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { pictureHashes, shownFile } from '../../../src/domain/pictures/picture.ts';
import { ana, berta } from '../../support/builders/a-case.ts';
import { MASTODON, someContentWords, X } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const HOUR_MS = 3_600_000;
const ALT = 'Cartel con puestos de madera y luces de Navidad en la plaza.';

/** A team with a content of two pictures on a real database, and a network that takes what it is sent. */
async function aContentWithPictures() {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  const deps: ContentDeps = { ...desk.deps, contents: database.outbox.contents };
  let deliveries = 0;
  const asked = (actor: Actor) => ({ actor, channel: 'C1', deliveryKey: `d-${++deliveries}` });
  const [begun] = await startContents(deps, { ...asked(ana), posts: [someContentWords()] });
  const id = begun?.content.id ?? '';
  const does = (actor: Actor, action: ContentAction) =>
    performContentAction(deps, { ...asked(actor), contentId: id, action });
  const state = async () => {
    const found = await deps.contents.byId(id);
    if (found === null) throw new Error('it is gone');
    return found;
  };
  for (const seed of ['cartel', 'plano'])
    await does(ana, { kind: 'add_picture', words: somePictureWords(), made: aMadePicture(seed) });
  const { digest } = (await state()).content;
  await does(ana, { kind: 'propose', digest });
  const approves = () => does(berta, { kind: 'approve', digest });
  /** The bot has put the file of a picture below the card. */
  const isShown = async (at: number) => {
    const picture = (await state()).content.pictures[at];
    const hash = picture === undefined ? undefined : shownFile(picture)?.sha256;
    await deps.contents.transact(({ pictures }) => pictures.noteShown(id, [hash ?? ''], deps.now()));
  };
  const calls: PublishRequest[] = [];
  const publisher = {
    async publish(request: PublishRequest) {
      calls.push(request);
      return { kind: 'published', url: `https://x.com/vallserena/status/${calls.length}` } as const;
    },
  };
  const bytes = async () => {
    const { content } = await state();
    return deps.contents.look(({ pictures }) => pictures.of(id, pictureHashes(content.pictures)));
  };
  const leaves = (target: string) => publishContent(deps, publisher, { contentId: id, target });
  const shown = () => deps.contents.look(({ pictures }) => pictures.shownOf(id));
  const asks = { approves, isShown, shown };
  return { ...desk, ...asks, deps, id, does, state, calls, bytes, leaves, [Symbol.asyncDispose]: database.close };
}

/** The same, once its pictures were shown and it was approved. */
async function anApprovedWithPictures() {
  const team = await aContentWithPictures();
  await team.isShown(0);
  await team.isShown(1);
  await team.approves();
  return team;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('sends with the text, in their order, the very files that were approved for that network', async () => {
  await using team = await anApprovedWithPictures();
  team.pass(2 * HOUR_MS);
  await team.leaves(X);
  await team.leaves(MASTODON);
  const { pictures } = (await team.state()).content;
  const approved = (size: string) => pictures.map(({ files }) => files.find((file) => file.size === size)?.sha256);
  const sent = team.calls.map((call) => (call.pictures ?? []).map(({ bytes }) => hashOf(bytes)));
  expect(sent).toEqual([approved('x'), approved('mastodon')]);
  expect(team.calls[0]?.pictures?.map(({ alt, type, width }) => [alt, type, width])).toEqual([
    [ALT, 'image/jpeg', 1200],
    [ALT, 'image/jpeg', 1200],
  ]);
  expect((await team.state()).content.status.kind).toBe('out');
});

it('lets nothing leave where a file is gone: it goes back to its writer', async () => {
  await using team = await anApprovedWithPictures();
  const [lost = ''] = pictureHashes((await team.state()).content.pictures);
  const others = [...(await team.bytes()).keys()].filter((hash) => hash !== lost);
  await team.deps.contents.transact(({ pictures }) => pictures.keep(team.id, others, new Map()));
  team.pass(2 * HOUR_MS);
  await team.leaves(X);
  expect(team.calls).toEqual([]);
  expect((await team.state()).content.status).toEqual({ kind: 'draft', why: 'bytes_differ', note: null });
});

it('keeps the files of its pictures alone, and none once it is given up', async () => {
  await using team = await anApprovedWithPictures();
  expect((await team.bytes()).size).toBe(10);
  const [first] = (await team.state()).content.pictures;
  await team.does(ana, { kind: 'remove_picture', pictureId: first?.id ?? '' });
  const hashes = first === undefined ? [] : pictureHashes([first]);
  expect((await team.deps.contents.look(({ pictures }) => pictures.of(team.id, hashes))).size).toBe(0);
  expect((await team.bytes()).size).toBe(5);
  await team.does(ana, { kind: 'drop' });
  expect((await team.bytes()).size).toBe(0);
});

it('asks for a fresh approval when a picture changes a minute before its moment', async () => {
  await using team = await anApprovedWithPictures();
  const [first] = (await team.state()).content.pictures;
  team.pass(2 * HOUR_MS - 60_000);
  await team.does(ana, {
    kind: 'describe_picture',
    pictureId: first?.id ?? '',
    words: somePictureWords({ alt: 'Plaza Mayor con puestos de madera y nieve.' }),
  });
  team.pass(60_000);
  await team.leaves(X);
  expect(team.calls).toEqual([]);
  expect((await team.state()).content.status.kind).toBe('draft');
});

it('is not approved while one of its pictures is not there to be seen: that one is put below the card first', async () => {
  await using team = await aContentWithPictures();
  await team.isShown(0);
  await expect(team.approves()).rejects.toMatchObject({ sentence: { key: 'refusal.picture_unseen' } });
  expect((await team.state()).content.status.kind).toBe('in_review');
  await team.isShown(1);
  await team.approves();
  expect((await team.state()).content.status.kind).toBe('approved');
});

it('shows a picture again under its new number, once the one before it is taken out', async () => {
  await using team = await anApprovedWithPictures();
  const [first] = (await team.state()).content.pictures;
  await team.does(ana, { kind: 'remove_picture', pictureId: first?.id ?? '' });
  expect([...(await team.shown())]).toEqual([]);
  const { digest } = (await team.state()).content;
  await team.does(ana, { kind: 'propose', digest });
  await expect(team.does(berta, { kind: 'approve', digest })).rejects.toMatchObject({
    sentence: { key: 'refusal.picture_unseen' },
  });
});
