import { describe, expect, it } from 'vitest';
import type { ModelSettings } from '../../../src/domain/handbook/model-settings.ts';
import { whyNoOpinion, whyWithheld } from '../../../src/domain/writing/why-withheld.ts';
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

describe('a second opinion is not asked', () => {
  const open: ModelSettings = { hosts: ['127.0.0.1'], withheldClasses: [], withheldMatters: [], teamReads: ['es'] };
  const on: ModelSettings = { ...open, secondOpinion: 'on' };
  const unsure = { ...post, settings: on, kind: null, isOwn: false, opinionsLastHour: 0 } as const;

  it('when nothing keeps it, it is', () => {
    expect(whyNoOpinion(unsure)).toBeNull();
  });

  it('unless the handbook switches it on', () => {
    expect(whyNoOpinion({ ...unsure, settings: open })).toBe('switched_off');
    expect(whyNoOpinion({ ...unsure, settings: { ...on, secondOpinion: 'off' } })).toBe('switched_off');
    expect(whyNoOpinion({ ...unsure, settings: undefined })).toBe('switched_off');
  });

  it('of what no model may see for a draft', () => {
    expect(whyNoOpinion({ ...unsure, host: 'api.example' })).toBe('host_not_listed');
    expect(whyNoOpinion({ ...unsure, postClass: 'life_risk' })).toBe('class');
    const kept: ModelSettings = { ...on, withheldMatters: ['health'] };
    expect(whyNoOpinion({ ...unsure, isOwn: true, settings: kept, postText: 'Mi madre está enferma' })).toBe('health');
    expect(whyNoOpinion({ ...unsure, settings: { ...on, dailyTokens: 5 }, tokensToday: 5 })).toBe('budget_spent');
  });

  it.each([
    'Mi hija no ha vuelto',
    'Ma mare està malalta i no obri',
    'O meu veciño pega na muller',
    'Nire bizilaguna mehatxuka dabil',
    'He threatens her every night',
    'Dice que va a quitarse la vida',
  ])('of a server elsewhere about health, minors or violence: %s', (postText) => {
    expect(whyNoOpinion({ ...unsure, postText })).toBe('own_network_only');
    expect(whyNoOpinion({ ...unsure, postText, isOwn: true })).toBeNull();
  });

  it('of a server elsewhere about hate, or a danger that public words could worsen', () => {
    expect(whyNoOpinion({ ...unsure, postClass: 'hate' })).toBe('own_network_only');
    expect(whyNoOpinion({ ...unsure, kind: 'gender_violence' })).toBe('own_network_only');
  });

  it('more often than 120 times within an hour', () => {
    expect(whyNoOpinion({ ...unsure, opinionsLastHour: 119 })).toBeNull();
    expect(whyNoOpinion({ ...unsure, opinionsLastHour: 120 })).toBe('hour_spent');
  });
});
