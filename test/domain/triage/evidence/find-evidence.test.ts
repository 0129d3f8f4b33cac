import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { readPosts } from '../../../../src/cli/eval/corpus-line.ts';
import { readWords } from '../../../../src/domain/phrases/read-words.ts';
import { wordsAt } from '../../../../src/domain/phrases/words-at.ts';
import { compileTriage, seeIn } from '../../../../src/domain/triage/compiled/compile-triage.ts';
import { findDanger, findHarm, findHate } from '../../../../src/domain/triage/evidence/find-evidence.ts';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../../support/builders/a-flagged-post.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const { handbook } = await readHandbook(folder('playbooks'), '2026-11-28');
if (handbook === null) throw new Error('the shipped handbook has errors');
const compiled = compileTriage(handbook);
const seen = (text: string) => seeIn(readWords(text), compiled);

function dangerIn(text: string): [kind: string, words: string] | null {
  const post = seen(text);
  const found = findDanger(post);
  return found === null ? null : [found.kind, wordsAt(post.read, [found.match]).join()];
}

describe('evidence of danger', () => {
  it('is a sign beside whom it is about, or when or where it is, in any of the languages', () => {
    expect(dangerIn('mi madre no contesta')).toEqual(['alone_and_silent', 'madre no contesta']);
    expect(dangerIn('la iaia no agafa el telèfon')).toEqual(['alone_and_silent', 'iaia no agafa']);
    expect(dangerIn('my neighbour is unconscious')).toEqual(['unconscious', 'neighbour is unconscious']);
  });

  it('is no single word, however alarming, nor two that are far apart', () => {
    expect(dangerIn('Cuchillo')).toBeNull();
    expect(dangerIn('Propuesta de fuego de campamento sobre la mesa')).toBeNull();
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
