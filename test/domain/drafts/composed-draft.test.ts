import { describe, expect, it } from 'vitest';
import type { ComposedDraft } from '../../../src/domain/drafts/composed-draft.ts';
import { onNetwork } from '../../../src/domain/drafts/composed-draft.ts';
import { networkById } from '../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const network = (id: string) => networkById(aHandbook(), id);

function aReply(over: Partial<ComposedDraft> = {}): ComposedDraft {
  const short = {
    templateId: 'flood/es/question/a',
    text: 'Sube a un piso alto.',
    factIds: [],
    missingFacts: ['zone'],
  };
  const long = { ...short, templateId: 'flood/es/question/a-long', text: 'm'.repeat(490), factIds: ['level-1'] };
  return { ...short, variant: 'a', language: 'es', languageFellBack: false, longer: { long }, ...over };
}

describe('a reply on a network', () => {
  it('is the long text where that fits, and rests on its facts', () => {
    for (const id of ['mastodon', 'facebook'])
      expect(onNetwork(aReply(), network(id))).toMatchObject({
        templateId: 'flood/es/question/a-long',
        factIds: ['level-1'],
      });
    expect(onNetwork(aReply(), network('x'))).toMatchObject({ templateId: 'flood/es/question/a', factIds: [] });
    expect(onNetwork(aReply(), undefined).templateId).toBe('flood/es/question/a');
  });

  it('counts what goes before it', () => {
    expect(onNetwork(aReply(), network('mastodon'), '@vecina_eras ').templateId).toBe('flood/es/question/a');
    expect(onNetwork(aReply(), network('facebook'), '@vecina_eras ').templateId).toBe('flood/es/question/a-long');
  });

  it('is the short text while the long one lacks a fact that the short one has no need of', () => {
    const long = aReply().longer?.long;
    const lacking = long === undefined ? {} : { longer: { long: { ...long, missingFacts: ['zone', 'level'] } } };
    expect(onNetwork(aReply(lacking), network('facebook')).templateId).toBe('flood/es/question/a');
  });

  it('is as courteous as the network has room for: first without the sign-off, then without the greeting', () => {
    const said = (text: string) => ({ templateId: 'flood/es/question/a-long', text, factIds: [], missingFacts: [] });
    const reply = aReply({
      longer: { long: said('m'.repeat(300)) },
      courteous: [
        { greeting: true, signOff: true, said: said(`hola${'m'.repeat(300)}adiós`) },
        { greeting: true, signOff: false, said: said(`hola${'m'.repeat(300)}`) },
        { greeting: false, signOff: true, said: said(`${'m'.repeat(300)}adiós`) },
      ],
    });
    const facebook = network('facebook');
    if (facebook === undefined) throw new Error('the handbook of the tests speaks on Facebook');
    const on = (textLimit: number, courtesy = { greeting: true, signOff: true }) =>
      onNetwork(reply, { ...facebook, textLimit }, '', courtesy).text.replace(/m+/, '…');
    expect([310, 309, 308, 304, 303, 299].map((limit) => on(limit))).toEqual([
      'hola…adiós',
      'hola…adiós',
      'hola…',
      'hola…',
      '…',
      'Sube a un piso alto.',
    ]);
    expect(on(400, { greeting: false, signOff: true })).toBe('…adiós');
    expect(on(400, { greeting: true, signOff: false })).toBe('hola…');
    expect(on(400, { greeting: false, signOff: false })).toBe('…');
  });

  it('is the short text where there is no other', () => {
    const { longer: _, ...short } = aReply();
    expect(onNetwork(short, network('facebook'))).toEqual(short);
  });
});
