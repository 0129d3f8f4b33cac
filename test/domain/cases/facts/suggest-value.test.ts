import { describe, expect, it } from 'vitest';
import { shippedHandbook } from '../../../../sandbox/shipped-handbook.ts';
import { placeOfPost, suggestValue } from '../../../../src/domain/cases/facts/suggest-value.ts';
import { playbookById } from '../../../../src/domain/handbook/handbook.ts';
import type { Severity } from '../../../../src/domain/handbook/vocabulary.ts';
import { aCase, aPost } from '../../../support/builders/a-case.ts';

const HANDBOOK = await shippedHandbook();
/** 17:52 in Madrid. */
const NOW = '2026-11-24T16:52:00.000Z';

function suggested(playbook: string, fact: string, text: string, severity: Severity = 'S1') {
  const declared = playbookById(HANDBOOK, playbook)?.facts.find(({ id }) => id === fact);
  if (declared === undefined) throw new Error(`${playbook} has no fact ${fact}`);
  const state = aCase({ core: { playbook, severity }, posts: [aPost({ text })] });
  return suggestValue(declared, state, { handbook: HANDBOOK, now: NOW });
}

describe('what a form of facts begins with', () => {
  it('is our own page, and the hour by which our next word is due', () => {
    expect(suggested('everyday', 'link', 'Hola')).toEqual({ value: 'https://riudalba.example' });
    const { value = '' } = suggested('flood', 'next_update', 'Hola') ?? {};
    expect(value).toMatch(/^1[89]:(00|15|30|45)$/);
    // Nobody waits for another word about an everyday matter.
    expect(suggested('everyday', 'next_update', 'Hola', 'S4')).toBeNull();
  });

  it.each([
    ['Hay un bache en la plaza mayor', 'Plaza Mayor'],
    ['El semáforo de la Avenida del Mar no va', 'Avenida del Mar'],
    ['De la Plaza Mayor a La Torreta no hay farolas', null],
    ['En mi casa, calle del Molino 3, no hay luz', null],
    ['Hay un bache', null],
  ])('is the one public place that the post names: %s', (text, place) => {
    expect(placeOfPost(aCase({ posts: [aPost({ text })] }), HANDBOOK)).toBe(place);
    expect(suggested('everyday', 'place', text)).toEqual(place === null ? null : { value: place });
    // What all cases of a crisis would say is for a person to tell.
    expect(suggested('flood', 'zone', text)).toBeNull();
  });

  it('is that place by whichever of its official names the post says', () => {
    const text = 'Hi ha un fanal trencat al Centre històric';
    expect(placeOfPost(aCase({ posts: [aPost({ text })] }), HANDBOOK)).toBe('Centro histórico');
    expect(suggested('everyday', 'place', text)).toEqual({ value: 'Centro histórico' });
    expect(suggested('everyday', 'place', 'De la Plaça Major a la Plaza Mayor')).toEqual({ value: 'Plaza Mayor' });
  });

  it('is nothing where only a person can know it', () => {
    expect(suggested('everyday', 'answer', 'Hay un bache en la Plaza Mayor')).toBeNull();
    expect(suggested('everyday', 'action', 'Hay un bache en la Plaza Mayor')).toBeNull();
  });
});
