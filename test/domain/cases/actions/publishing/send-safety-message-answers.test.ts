import { describe, expect, it } from 'vitest';
import { locationIn } from '../../../../../src/domain/cases/at-risk/location-in.ts';
import type { CaseState } from '../../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../../src/domain/cases/model/case-status.ts';
import {
  activeSafetyMessages,
  lineTexts,
  safetyMessageFor,
  safetyTextFor,
} from '../../../../../src/domain/cases/model/safety-message.ts';
import { aCase, aDraft, aFact, anAssessment, ana, aPost, digestOf, pau } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../../support/builders/cases/a-desk.ts';
import { aStory } from '../../../../support/builders/cases/a-story.ts';

const TRAPPED =
  'Socorro, estamos atrapadas mi hija y yo en una nave del polígono El Romeral, no podemos salir y sube el agua';
const VAN = "Hi ha un home damunt del sostre d'una furgoneta, l'aigua se l'emporta i no el puc ajudar";
const ALONE = 'Mi vecino está solo en casa, tiene 84 años, se ha caído y no contesta al timbre';

const handbook = aHandbook();
const now = '2026-11-24T10:00:00.000Z';

function said(text: string, language: 'es' | 'ca' = 'es') {
  const state = atRisk({ posts: [aPost({ text })] }, language);
  const line = safetyMessageFor(state, activeSafetyMessages(handbook, now));
  if (line === undefined) throw new Error('there is no line');
  return {
    private: safetyTextFor(line, 'private', state, handbook)?.text,
    public: safetyTextFor(line, 'public', state, handbook)?.text,
  };
}

function atRisk(over: Partial<Omit<CaseState, 'core'>> = {}, language: 'es' | 'ca' = 'es'): CaseState {
  const at = { class: 'life_risk', severity: 'S1', playbook: 'person-at-risk' } as const;
  return aCase({ core: { ...at, assessment: anAssessment({ ...at, language }) }, ...over });
}

describe('a call for help that a line answers', () => {
  it('gets no other text of the house, and what was read of the place is kept', async () => {
    await using queue = await aDesk();
    await queue.flag({ text: TRAPPED });
    const state = await queue.caseOf(1);
    expect(state.core.class).toBe('life_risk');
    expect(locationIn(state, handbook)).toBe('polígono El Romeral');
    expect([state.drafts, state.writings, currentDraft(state)]).toEqual([[], [], undefined]);
    expect(await queue.does(ana, 1, { kind: 'switch_variant', draftId: null })).toBe('refusal.line_answers');
    const instruction = { kind: 'shorter', language: null, words: null } as const;
    expect(await queue.does(ana, 1, { kind: 'request_draft', draftId: null, instruction })).toBe(
      'refusal.line_answers',
    );
    expect((await queue.caseOf(1)).drafts).toEqual([]);
  });

  it('may still be answered in the words of a person', async () => {
    await using queue = await aDesk();
    await queue.flag({ text: TRAPPED });
    expect(await queue.does(ana, 1, { kind: 'edit', draftId: null, text: 'Llama al 112. Vamos contigo.' })).toBe(
      'done',
    );
    expect(currentDraft(await queue.caseOf(1))).toMatchObject({ writtenBy: ana, text: 'Llama al 112. Vamos contigo.' });
  });

  it('loses the text that another class had brought, and a case of before keeps the one that it has', () => {
    const story = aStory(aCase({ drafts: [aDraft()], facts: [aFact()] }));
    story.does(ana, { kind: 'correct', class: 'life_risk', severity: 'S1', playbook: 'person-at-risk' });
    expect(story.state().core).toMatchObject({ class: 'life_risk', currentDraftId: null });
    expect(currentDraft(atRisk({ drafts: [aDraft()] }))?.id).toBe(aDraft().id);
  });
});

describe('the words of a line', () => {
  it('are for whoever is in danger, for whoever sees it, or for both', () => {
    expect(said(TRAPPED).private).toBe('Llama al 112 y no cuelgues.');
    expect(said(VAN, 'ca').private).toBe('Truca al 112: digues què veus.');
    expect(said(ALONE)).toEqual({ private: 'Llama al 112: di qué ves.', public: 'Llama al 112: di qué ves. Gracias.' });
    expect(said('¡Socorro!').private).toBe('Llama ahora al 112.');
  });

  it('are those of the line where it has none for that reader', () => {
    expect(said(TRAPPED).public).toBe('Llama ahora al 112. Te leemos.');
    const lines = activeSafetyMessages(handbook, now).map(({ inDanger: _, witness: __, ...line }) => line);
    const state = atRisk({ posts: [aPost({ text: ALONE })] });
    const line = safetyMessageFor(state, lines);
    expect(line && lineTexts(line, 'private', state, handbook).map(({ text }) => text)).toEqual([
      'Llama ahora al 112.',
    ]);
  });

  it('may be chosen for the other reader, and leave as approved', () => {
    const story = aStory(atRisk({ posts: [aPost({ text: ALONE })] }));
    const text = 'Llama al 112 y no cuelgues.';
    const digest = digestOf(story.state().core.digestKey, text);
    const sent = {
      kind: 'send_line',
      lineId: 'emergency',
      audience: 'private',
      digest,
      privateImpossible: false,
    } as const;
    expect(story.does(pau, sent)).toBe('done');
    expect([story.text(), story.publication()?.basis?.kind]).toEqual([text, 'line']);
  });
});
