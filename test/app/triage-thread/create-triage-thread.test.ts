import { describe, expect, it } from 'vitest';
import { createTriageThread } from '../../../src/app/triage-thread/create-triage-thread.ts';
import { triageOf } from '../../../src/domain/intake/ready-posts.ts';
import type { TriageGrounds } from '../../../src/domain/intake/triage-beside.ts';
import { ORDINARY_DAY } from '../../../src/domain/triage/model/situation.ts';
import { ownWeights } from '../../../src/domain/triage/own/own-weights.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';
import { anOwnLayer } from '../../support/builders/some-layers.ts';

const TEXTS = examplePosts.slice(0, 60).map(({ text }) => text);
const PLAIN: TriageGrounds = { standard: 'plain', handbook: aHandbook(), layer: null, situation: ORDINARY_DAY };

function aThread(processors = 2, patienceMs = 60_000) {
  const warned: object[] = [];
  let at = 0;
  const log = { warn: (what: object) => void warned.push(what) };
  const thread = createTriageThread({ elapsed: () => at, log }, { processors, patienceMs });
  /** Asks until the thread has started. */
  async function triage(grounds: TriageGrounds, texts: readonly string[]) {
    for (;;) {
      const found = await thread.triage(grounds, texts);
      if (found !== null || warned.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const pass = (ms: number) => {
    at += ms;
  };
  return { ...thread, asked: thread.triage, triage, warned, pass, [Symbol.asyncDispose]: thread.stop };
}

/** What this thread says of the texts on the same grounds. */
async function saidHere({ handbook, layer, situation, standard }: TriageGrounds) {
  const { loadLanguageDetector, detectorExpecting } = await import(
    '../../../src/adapters/language/load-language-detector.ts'
  );
  const own = layer === null ? null : { version: standard, weights: ownWeights(layer), layer };
  const detect = detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages);
  const deps = {
    handbook: { current: () => handbook, own: () => own, follow: async () => {} },
    language: { detect, model: null },
  };
  return TEXTS.map(triageOf(deps, situation).of);
}

describe('the thread that triages beside the main one', () => {
  it.each<[string, TriageGrounds]>([
    ['an ordinary day', PLAIN],
    ['an open crisis', { ...PLAIN, standard: 'crisis', situation: { watch: 'crisis', open: ['flood'] } }],
    ['what an institution taught', { ...PLAIN, standard: 'taught', layer: anOwnLayer() }],
  ])('says what the main thread says: %s', async (_, grounds) => {
    await using thread = aThread();
    expect(await thread.triage(grounds, TEXTS)).toEqual(await saidHere(grounds));
  });

  it('follows the grounds that change between two questions', async () => {
    await using thread = aThread();
    const crisis: TriageGrounds = { ...PLAIN, standard: 'crisis', situation: { watch: 'crisis', open: ['flood'] } };
    expect(await thread.triage(PLAIN, TEXTS)).toEqual(await saidHere(PLAIN));
    expect(await thread.triage(crisis, TEXTS)).toEqual(await saidHere(crisis));
  });

  it('leaves the first question unanswered, since it is only starting', async () => {
    await using thread = aThread();
    expect(await thread.asked(PLAIN, TEXTS)).toBeNull();
  });

  it('is not there on a machine with one processor', async () => {
    await using thread = aThread(1);
    for (let turn = 0; turn < 3; turn += 1) expect(await thread.asked(PLAIN, TEXTS)).toBeNull();
  });

  it('says nothing, is told of once and rests when it fails; later there is another', async () => {
    await using thread = aThread();
    const broken: TriageGrounds = JSON.parse(
      '{"standard":"broken","handbook":{},"layer":null,"situation":{"watch":"ordinary","open":[]}}',
    );
    expect(await thread.triage(broken, TEXTS)).toBeNull();
    expect(thread.warned).toMatchObject([{ reason: 'TypeError' }]);
    expect(await thread.asked(PLAIN, TEXTS)).toBeNull();
    thread.pass(10 * 60_000 + 1);
    thread.warned.length = 0;
    expect(await thread.triage(PLAIN, TEXTS)).toHaveLength(TEXTS.length);
  });

  it('says nothing and is told of where the grounds cannot be handed over', async () => {
    await using thread = aThread();
    const uncloneable: TriageGrounds = { ...PLAIN, handbook: Object.assign(aHandbook(), { read: () => {} }) };
    expect(await thread.triage(uncloneable, TEXTS)).toBeNull();
    expect(thread.warned).toMatchObject([{ reason: 'DataCloneError' }]);
  });

  it('keeps nobody waiting for longer than their patience', async () => {
    await using thread = aThread(2, 1);
    // Far more than can be read in a millisecond, as soon as it is there to read at all.
    const texts = Array.from({ length: 3_000 }, (_, at) => `${at} ${TEXTS[at % TEXTS.length]}`);
    const until = Date.now() + 3_000;
    while (Date.now() < until) expect(await thread.asked(PLAIN, texts)).toBeNull();
  });

  it('can be stopped while it is asked, and asked again', async () => {
    await using thread = aThread();
    await thread.triage(PLAIN, TEXTS.slice(0, 1));
    const asked = thread.asked(PLAIN, TEXTS);
    await thread.stop();
    expect(await asked).toBeNull();
    expect(await thread.triage(PLAIN, TEXTS)).toHaveLength(TEXTS.length);
  });
});
