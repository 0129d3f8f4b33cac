import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ORDINARY_DAY } from '../../../../src/domain/triage/model/situation.ts';
import { learnOwnLayer } from '../../../../src/domain/triage/own/learn-own-layer.ts';
import type { OwnLayer, OwnLesson } from '../../../../src/domain/triage/own/own-layer.ts';
import { ownLayerSchema } from '../../../../src/domain/triage/own/own-layer.ts';
import { ownWeights } from '../../../../src/domain/triage/own/own-weights.ts';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../../support/builders/a-flagged-post.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function learn(lessons: readonly OwnLesson[], rest = async () => {}): Promise<OwnLayer> {
  return learnOwnLayer(lessons, { handbook, sha256, rest });
}

function triage(text: string, layer: OwnLayer) {
  return triagePost(aFlaggedPost(text), handbook, () => 'es', ORDINARY_DAY, ownWeights(layer));
}

const STREETS = ['mayor', 'nueva', 'ancha', 'larga', 'honda', 'vieja', 'alta', 'baja', 'clara', 'corta'];
const THINGS = ['farola', 'papelera', 'fuente', 'valla', 'acera', 'baldosa'];

/** Different posts: one for each street and thing. */
function posts(say: (thing: string, street: string) => string, taught: Partial<OwnLesson>): OwnLesson[] {
  const nothing = { class: null, playbook: null, needsReply: null };
  return STREETS.flatMap((street) =>
    THINGS.map((thing) => ({ id: `${say(thing, street)}`, text: say(thing, street), ...nothing, ...taught })),
  );
}

/** A town that takes broken things for reports, and thanks for questions that it answers. */
const broken = posts((thing, street) => `la ${thing} de la calle ${street} está rota desde ayer`, {
  class: 'field_report',
  needsReply: false,
});
const when = posts((thing, street) => `cuándo arregláis la ${thing} de la calle ${street}`, {
  class: 'complaint',
  needsReply: true,
});
const lessons = [...broken, ...when];
const layer = await learn(lessons);

test('a habit of the institution is learned, and met in posts that it never saw', () => {
  expect(triage('el banco de la plaza está roto desde ayer y la valla rota', layer)).toMatchObject({
    class: 'field_report',
    needsReply: false,
  });
  expect(triage('cuándo arregláis el banco de la plaza', layer)).toMatchObject({
    class: 'complaint',
    needsReply: true,
  });
});

test('the same lessons give the same layer, in whatever order and however often they come', async () => {
  const again = await learn([...lessons.toReversed(), ...lessons.slice(0, 20)]);
  expect(again).toEqual(layer);
  expect(ownLayerSchema.parse(JSON.parse(JSON.stringify(layer)))).toEqual(layer);
  const [first, ...others] = lessons;
  expect(first).toBeDefined();
  expect((await learn(others)).digest).not.toBe(layer.digest);
});

test('counts say what was taught', () => {
  expect(layer.lessons).toEqual({
    all: 120,
    class: { complaint: 60, field_report: 60 },
    playbook: {},
    needsReply: { yes: 60, no: 60 },
  });
});

test('twenty-nine lessons of an answer correct nothing', async () => {
  const few = await learn([...broken.slice(0, 29), ...when.slice(0, 29)]);
  expect(few).toMatchObject({ class: null, matter: null, reply: null });
});

test('lessons of life risk correct nothing, however many they are', async () => {
  const calls = await learn(broken.map((lesson): OwnLesson => ({ ...lesson, class: 'life_risk', needsReply: null })));
  expect(calls).toMatchObject({ class: null, matter: null, reply: null, lessons: { class: { life_risk: 60 } } });
});

test('where a file names one class alone, its other posts are of another', async () => {
  const some = await learn([
    ...broken.map((lesson): OwnLesson => ({ ...lesson, class: 'rant', needsReply: null })),
    ...when.map((lesson): OwnLesson => ({ ...lesson, class: null, needsReply: null })),
  ]);
  expect(triage('la valla de la plaza está rota desde ayer', some).class).toBe('rant');
  expect(triage('cuándo arregláis el banco de la plaza', some).class).not.toBe('rant');
});

test('nobody’s words can be read out: no name, and nothing that few texts say', async () => {
  const named = broken.map((lesson, at): OwnLesson => {
    return { ...lesson, text: `${lesson.text}, dice Sanchidrián${at < 9 ? ' del zeppelin' : ''}` };
  });
  const written = JSON.stringify(await learn([...named, ...when]));
  expect(written).toContain('"rota"');
  expect(written).not.toMatch(/sanch|zeppe/);
});

test('others go on meanwhile: there is a rest at least once a lesson', async () => {
  let rests = 0;
  await learn(lessons, async () => {
    rests += 1;
  });
  expect(rests).toBeGreaterThan(lessons.length);
});
