import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  EVERYDAY_GIVEN_NAMES,
  GIVEN_NAMES_ALONE,
  GIVEN_NAMES_WITH_SURNAME,
} from '../../../../src/domain/posts/names/everyday-names.ts';
import { findNames as namesInPost } from '../../../../src/domain/posts/names/find-names.ts';
import { GIVEN_NAMES } from '../../../../src/domain/posts/names/given-names.ts';
import { PET_NAMES } from '../../../../src/domain/posts/names/pet-names.ts';
import { findNames as namesInReply } from '../../../../src/domain/review/privacy/find-names.ts';
import { foldText } from '../../../../src/domain/text/fold-text.ts';

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const lists = [GIVEN_NAMES, EVERYDAY_GIVEN_NAMES, PET_NAMES];
const inReply = (text: string) => namesInReply(text, () => false).map(({ words }) => words);
const inPost = (text: string) => namesInPost(text).map(({ words }) => words);

describe('the lexicon of given names', () => {
  it('is folded as texts are, and has each name once', () => {
    const all = lists.flatMap((names) => [...names]);
    expect(all.filter((name) => foldText(name, 'loose').text !== name)).toEqual([]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    const marked = [...GIVEN_NAMES_ALONE, ...GIVEN_NAMES_WITH_SURNAME];
    expect(marked.filter((name) => !EVERYDAY_GIVEN_NAMES.has(name))).toEqual([]);
    expect([...GIVEN_NAMES_ALONE].filter((name) => GIVEN_NAMES_WITH_SURNAME.has(name))).toEqual([]);
  });

  test.prop([fc.constantFrom(...[...GIVEN_NAMES].filter((name) => !name.includes('·')))])(
    'is heard in a post and in a reply alike',
    (name) => {
      const text = `Sabemos que ${capital(name)} espera.`;
      expect(inPost(text)).toEqual([capital(name)]);
      expect(inReply(text)).toEqual([capital(name)]);
    },
  );

  test.prop([fc.constantFrom(...lists.flatMap((names) => [...names]).filter((name) => !name.includes('·')))])(
    'is heard whole in a greeting of a reply',
    (name) => {
      expect(inReply(`Hola, ${capital(name)}: ya está.`)).toEqual([capital(name)]);
    },
  );

  it.each([
    'Asma y alergias: hoy hay más polen.',
    'Ida y vuelta por el mismo camino.',
    'Tome asiento y espere.',
    'Bienvenida, vecina.',
    'Màxim dues persones.',
    'Saioa irekia da.',
    'Zain egon, mesedez.',
    'Gurutze gorria eskaileran.',
    'Dores de cabeza e tose.',
    'Noel dinners are served today.',
  ])('takes no word that begins a sentence for a person: %s', (text) => {
    expect(inPost(text)).toEqual([]);
    expect(inReply(text)).toEqual([]);
  });

  it.each([
    ['Falamos con Zuriñe.', 'Zuriñe'],
    ['Hablamos con Begoña y ya.', 'Begoña'],
    ['Hablamos con Olivia y ya.', 'Olivia'],
    ['Mirenekin hitz egin dugu.', 'Mirenekin'],
  ])('hears in a reply: %s', (text, name) => expect(inReply(text)).toEqual([name]));

  it('takes Mar and Mariña for a place and a person', () => {
    expect(inReply('En La Marina no hay luz.')).toEqual([]);
    expect(inReply('En La Mariña no hay luz.')).toEqual(['Mariña']);
  });
});
