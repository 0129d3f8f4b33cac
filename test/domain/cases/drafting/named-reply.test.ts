import { describe, expect, it } from 'vitest';
import { withName, withoutName } from '../../../../src/domain/cases/drafting/named-reply.ts';
import { composedFor } from '../../../../src/domain/cases/drafting/playbook-words.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { safetyTextFor } from '../../../../src/domain/cases/model/safety-message.ts';
import { findPersonalData } from '../../../../src/domain/posts/personal-data.ts';
import { maskerOf } from '../../../../src/domain/privacy/masker-of.ts';
import { aCase, ana, aPost, aPublication, biel } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { someLines } from '../../../support/builders/handbook/some-safety-messages.ts';

const handbook = aHandbook();
const context = { handbook, now: '2026-11-24T10:00:00.000Z' };
const from = (author: string | null, network = 'mastodon') => aPost({ author, network, url: null });

describe('an account of another server', () => {
  it('is no mailbox', () => {
    expect(findPersonalData('Hola @nuria@masto.example, ¿qué tal?')).toEqual([]);
    expect(findPersonalData('Escríbeme a nuria@masto.example').map(({ kind }) => kind)).toEqual(['email']);
  });

  it('is shown to the team, and hidden from others as every account of a citizen', () => {
    const state = aCase({ posts: [from('nuria@masto.example')] });
    const shown = (readers: 'team' | 'outside') =>
      maskerOf(
        state,
        handbook,
        readers,
      )('@nuria@masto.example pregunta').some((piece) => piece.kind === 'hidden' && piece.of === 'account');
    expect([shown('team'), shown('outside')]).toEqual([false, true]);
  });
});

describe('a single reply', () => {
  it('names on Mastodon whom it answers, in the bytes that people approve', () => {
    const state = aCase({ posts: [from('nuria@masto.example')], drafts: [] });
    const [composed] = composedFor(state, context);
    expect(composed?.text.startsWith('@nuria@masto.example ')).toBe(true);
  });

  it('names nobody where the network tells people anyway, nor whoever has no account', () => {
    for (const post of [from('vecina_eras', 'x'), from(null), from('María de las Eras')]) {
      expect(withName('Hola.', aCase({ posts: [post] }), context)).toBe('Hola.');
    }
  });

  it('in a person’s words names them too, once', () => {
    const story = aStory(aCase({ posts: [from('nuria')] }));
    expect(story.edit(ana, 'Gracias por escribir.')).toBe('done');
    expect(story.text()).toBe('@nuria Gracias por escribir.');
    expect(withName('Gracias, @nuria. Te leemos.', story.state(), context)).toBe('Gracias, @nuria. Te leemos.');
    expect(withName('Gracias, @nuria2.', story.state(), context)).toBe('@nuria Gracias, @nuria2.');
    expect(withoutName('@nuria Gracias.', story.state(), context)).toBe('Gracias.');
  });

  it('in private names nobody', () => {
    const state = aCase({ posts: [from('nuria')], core: { audience: 'private' } });
    expect(withName('Hola.', state, context)).toBe('Hola.');
  });

  it('that is a line for a person at risk names them in public', () => {
    const [line] = someLines();
    const state = aCase({ posts: [from('nuria@masto.example')], core: { class: 'life_risk' } });
    if (line === undefined) throw new Error('no line');
    expect(safetyTextFor(line, 'public', state, handbook)?.text).toMatch(/^@nuria@masto\.example Llama/);
    expect(safetyTextFor(line, 'private', state, handbook)?.text).toMatch(/^Llama/);
  });
});

describe('a correction', () => {
  it('names the person whom the corrected reply answered', () => {
    const out = aPublication({ network: 'mastodon', status: 'published', publishedAt: context.now, publishedBy: ana });
    const story = aStory(aCase({ posts: [from('nuria@masto.example')], publications: [out] }));
    const text = 'Corregimos: la oficina abre a las nueve.';
    expect(story.does(biel, { kind: 'put_right', publicationId: out.id, text })).toBe('done');
    expect(currentDraft(story.state())?.places).toMatchObject([
      { target: 'correction:p-1', text: `@nuria@masto.example ${text}`, opening: '@nuria@masto.example ' },
    ]);
  });
});
