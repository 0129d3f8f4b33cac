import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { readPosts } from '../../../../src/cli/eval/corpus-line.ts';
import { readWords } from '../../../../src/domain/phrases/read-words.ts';
import { wordsAt } from '../../../../src/domain/phrases/words-at.ts';
import { compileTriage, seeIn } from '../../../../src/domain/triage/compiled/compile-triage.ts';
import { findHarm, findHate, saysDanger } from '../../../../src/domain/triage/evidence/find-evidence.ts';
import { isLikeACall } from '../../../../src/domain/triage/is-maybe.ts';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../../support/builders/a-flagged-post.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const { handbook } = await readHandbook(folder('playbooks'), '2026-11-28');
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;
const compiled = compileTriage(shipped);
const seen = (text: string) => seeIn(readWords(text), compiled);

const SIGN = 'life_risk.sign.';
const GUARDED = ['suicide', 'gender_violence', 'child_abuse'];

const assessed = (text: string) => triagePost(aFlaggedPost(text), shipped, () => 'es', { watch: 'ordinary', open: [] });

/** The danger that the words of a call name, where no rule of ours speaks: `kind «words»`. */
function dangerIn(text: string): string | undefined {
  const sign = assessed(text).because.find(({ rule }) => rule.startsWith(SIGN));
  return sign === undefined ? undefined : `${sign.rule.replace(SIGN, '')} «${sign.words.join()}»`;
}

describe('evidence of danger', () => {
  it.each([
    ['mi tía no sale de casa. Hoy tampoco. Hay humo en su cocina y nadie abre', 'alone_and_silent «nadie abre»'],
    ['my uncle is face down in the pool, please hurry', 'cry_for_help «uncle is face down in the pool, please»'],
    [
      'hi ha una olor de gas fortíssima i la meva àvia no em respon',
      'danger «gas fortíssima i la meva àvia no em respon»',
    ],
    [
      "my grandad went out in his slippers, he gets confused, it's snowing",
      'missing_person «grandad went out in his slippers»',
    ],
  ])('is the words that speak most for a call, not the two that are nearest: %s', (text, said) => {
    expect(dangerIn(text)).toBe(said);
  });

  it('names suicide, abuse and violence by a partner only where the whole post is about them', async () => {
    const { files } = await readPosts(folder('test/corpora/tune'));
    const calls = files.flatMap(({ items }) => items).filter(({ expected }) => expected.kind !== undefined);
    const ofOthers = calls.filter(({ expected }) => !GUARDED.includes(expected.kind ?? ''));
    expect(ofOthers.length).toBeGreaterThan(800);
    const misnamed = ofOthers.filter(({ text }) => GUARDED.includes(dangerIn(text)?.split(' ')[0] ?? ''));
    expect(misnamed.length).toBeLessThanOrEqual(ofOthers.length * 0.03);
  });

  it('is shown of what rings alone: what is only like a call is read first without a danger', async () => {
    const { files } = await readPosts(folder('test/corpora/judge'));
    const posts = files.flatMap(({ items }) => items).map(({ text }) => assessed(text));
    const readFirst = posts.filter((one) => one.class !== 'life_risk' && isLikeACall(one));
    expect(readFirst.length).toBeGreaterThan(50);
    expect(readFirst.filter(({ because }) => because.some(({ rule }) => rule.startsWith(SIGN)))).toEqual([]);
  });

  it('is no single word, however alarming, nor two that are far apart', () => {
    expect(saysDanger(seen('Cuchillo'))).toBe(false);
    expect(saysDanger(seen('Propuesta de fuego de campamento sobre la mesa'))).toBe(false);
  });
});

describe('evidence of harm', () => {
  const harmIn = (text: string) => {
    const post = seen(text);
    const found = findHarm(post);
    return found === null ? null : [found.kind, wordsAt(post.read, [found.match]).join()];
  };

  it('is a hazard beside where it is, a danger to people before what only disturbs', () => {
    expect(harmIn('El agua entra en los garajes')).toEqual(['water_and_people', 'agua entra en los garajes']);
    expect(harmIn('No hay luz en el portal')).toEqual([null, 'luz en el portal']);
  });

  it('is not what was years ago or is far away', () => {
    expect(harmIn('Hace diez años el agua entró en los garajes')).toBeNull();
    expect(harmIn('En Italia hay humo en el monte')).toBeNull();
  });
});

describe('evidence of hate', () => {
  function hateIn(text: string): [by: string, words: string] | null {
    const post = seen(text);
    const found = findHate(post);
    return found === null ? null : [found.by, wordsAt(post.read, [found.match]).join()];
  }

  it('is a group of people, with what is said against it beside', () => {
    expect(hateIn('Fuera los inmigrantes de aquí')).toEqual(['name', 'Fuera los inmigrantes']);
    expect(hateIn('La feria de los inmigrantes es mañana por la tarde')).toEqual(['name', 'inmigrantes']);
    expect(hateIn('Gizon kubatarrak eta filipinarrak etorri dira')?.[0]).toBe('name');
  });

  it('is what alludes to a group without its name, in any of the languages', () => {
    expect(hateIn('Se crían como los conejos en ese piso')?.[0]).toBe('allusion');
    expect(hateIn('Que se vayan en la patera en la que vinieron')?.[0]).toBe('allusion');
    expect(hateIn('Untxiak bezala ugaltzen dira')?.[0]).toBe('allusion');
    expect(hateIn('They belong in the jungle')?.[0]).toBe('allusion');
  });

  it('is no anger at a service', () => {
    expect(hateIn('Sois unos inútiles, el autobús nunca llega a su hora')).toBeNull();
  });
});

describe('a post that rings', () => {
  it.each(['ordinary', 'crisis'] as const)('rests on words that can be shown, on any day (%s)', async (watch) => {
    const corpora = await Promise.all(
      ['test/corpora/tune', 'test/corpora/judge'].map((path) => readPosts(folder(path))),
    );
    const posts = corpora.flatMap(({ files }) => files.flatMap(({ items }) => items));
    const ringing = posts
      .map(({ id, text }) => ({ id, ...triagePost(aFlaggedPost(text), handbook, () => 'es', { watch, open: [] }) }))
      .filter((one) => one.class === 'life_risk');
    expect(ringing.length).toBeGreaterThan(500);
    const unfounded = ringing.filter(
      ({ because }) => !because.some(({ rule, words }) => rule.startsWith('life_risk.') && words.length > 0),
    );
    expect(unfounded.map(({ id }) => id)).toEqual([]);
  });
});
