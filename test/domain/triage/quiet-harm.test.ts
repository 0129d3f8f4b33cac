import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { isMaybe } from '../../../src/domain/triage/is-maybe.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
if (handbook === null) throw new Error('the shipped handbook has errors');
const triage = (text: string) => triagePost(aFlaggedPost(text), handbook, () => 'es');

describe('on an ordinary day', () => {
  it.each([
    'El agua entra en los garajes',
    'Hay humo en el monte detrás de las casas',
    'El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos',
    'Hay ramas y barro bajando por la calle de la iglesia',
    'Sirenas y humo en el polígono',
    'L’aigua entra als garatges del carrer de baix',
    'A auga entra nos garaxes da rúa de abaixo',
    'Kea dago mendian, etxeen atzean',
    'Water is coming into the garages on our street',
  ])('the first post of a crisis is not the quietest card: %s', (text) => {
    expect(triage(text).severity).not.toBe('S4');
  });

  it('says which words tell of harm, and a person reads it first where lives may be in danger', () => {
    const found = triage('El agua entra en los bajos de la calle del Molino');
    expect(isMaybe(found)).toBe(true);
    expect(found.because).toContainEqual({
      decided: 'severity',
      rule: 'severity.flood.harm_now',
      words: ['agua entra en los bajos'],
    });
  });

  it('that a playbook names is at its severity', () => {
    const found = triage('El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos');
    expect(found).toMatchObject({ playbook: 'flood', severity: 'S1' });
  });

  it.each([
    'Vaya tufo, ¿esto lo limpia alguien?',
    'Retirada de un frigorífico y dos sofás',
    'En Italia hay humo en el monte',
    'La farola de la plaza lleva dos semanas rota',
  ])('what says no harm here and now is as quiet as its class: %s', (text) => {
    expect(triage(text).severity).toBe('S4');
    expect(isMaybe(triage(text))).toBe(false);
  });
});
