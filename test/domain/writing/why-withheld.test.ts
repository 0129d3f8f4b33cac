import { describe, expect, it } from 'vitest';
import { whyWithheld } from '../../../src/domain/writing/why-withheld.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const settings = aHandbook().institution.writer;
const post = {
  postClass: 'question',
  postText: '¿A qué hora abre la biblioteca?',
  host: '127.0.0.1',
  tokensToday: 0,
} as const;

describe('a post does not reach a model', () => {
  it('when nothing keeps it, it does', () => {
    expect(whyWithheld({ ...post, settings })).toBeNull();
  });

  it('without settings, or where its server is not on the list', () => {
    expect(whyWithheld({ ...post, settings: undefined })).toBe('no_settings');
    expect(whyWithheld({ ...post, settings, host: 'api.127.0.0.1' })).toBe('host_not_listed');
  });

  it('of a class that the handbook keeps; a call for help never does, whatever the handbook says', () => {
    expect(whyWithheld({ ...post, settings, postClass: 'hate' })).toBe('class');
    const none = settings === undefined ? undefined : { ...settings, withheldClasses: [], withheldMatters: [] };
    expect(whyWithheld({ ...post, settings: none, postClass: 'hate' })).toBeNull();
    expect(whyWithheld({ ...post, settings: none, postClass: 'life_risk' })).toBe('class');
  });

  it.each([
    ['Mi hija no tiene plaza en el comedor', 'minors'],
    ['La meua filla no té beca', 'minors'],
    ['O meu neno quedou sen praza', 'minors'],
    ['Nire alabak ez du lekurik', 'minors'],
    ['My son has no place at school', 'minors'],
    ['Mi madre es dependiente y nadie viene', 'health'],
    ['Ma mare està malalta', 'health'],
    ['Meu pai está ingresado', 'health'],
    ['Aita gaixo dago', 'health'],
    ['My father uses a wheelchair', 'health'],
  ])('about a minor or somebody’s health: %s', (postText, why) => {
    expect(whyWithheld({ ...post, settings, postText })).toBe(why);
  });

  it('when the day’s tokens are spent', () => {
    expect(whyWithheld({ ...post, settings, tokensToday: 100_000 })).toBe('budget_spent');
    expect(whyWithheld({ ...post, settings, tokensToday: 99_999 })).toBeNull();
  });
});
