import { describe, expect, it } from 'vitest';
import { aCase, ana } from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const FAULT = {
  kind: 'report_fault',
  area: 'water',
  service: '001',
  place: ' Calle del Olmo,  12 ',
  text: 'Una farola apagada. Por la noche no se ve nada.',
} as const;

describe('a fault that is reported', () => {
  it('waits to leave, with what the person confirmed as a note; the record holds ids', () => {
    const story = aStory();
    expect(story.does(ana, FAULT)).toBe('done');
    expect(story.state().areaQuestions).toMatchObject([
      { area: 'water', askedBy: ana, answer: null, report: { service: '001', state: 'waiting', number: null } },
    ]);
    expect(story.state().notes.at(-1)?.text).toBe(
      'Calle del Olmo, 12\nUna farola apagada. Por la noche no se ve nada.',
    );
    expect(story.effects.at(-1)).toMatchObject({ entry: { sentence: { key: 'thread.report_asked' } } });
    expect(JSON.stringify(story.audit)).not.toMatch(/Olmo|farola/);
    expect(story.does(ana, FAULT)).toBe('refusal.report_open');
  });

  it.each([
    [{ area: 'none' }, 'refusal.unknown_area'],
    [{ service: '' }, 'refusal.report_service'],
    [{ place: ' ' }, 'refusal.report_place'],
    [{ place: 'x'.repeat(201) }, 'refusal.report_place'],
    [{ text: ' ' }, 'refusal.report_text'],
    [{ text: 'x'.repeat(1_501) }, 'refusal.report_text'],
    [{ text: 'Farola apagada, avisad al 612 345 678' }, 'refusal.report_personal_data'],
    [{ text: 'Farola apagada, lo dice @vecino' }, 'refusal.report_personal_data'],
    [{ text: 'Farola apagada, lo dice vecina_eras' }, 'refusal.report_personal_data'],
    [{ place: 'Junto al coche 1234 BCD' }, 'refusal.report_personal_data'],
    [{ text: 'Farola apagada, soy 12345678Z' }, 'refusal.report_personal_data'],
    [{ text: 'Farola apagada: https://x.com/eras/status/77' }, 'refusal.report_personal_data'],
    [{ text: 'Farola apagada, la foto en fotos.example/77.jpg' }, 'refusal.report_personal_data'],
    [{ text: 'Farola apagada. Vivo en la calle del Olmo 12, 3º B' }, 'refusal.report_personal_data'],
  ])('is refused with %j: %s', (over, key) => {
    const story = aStory();
    expect(story.does(ana, { ...FAULT, ...over })).toBe(key);
    expect(story.state().areaQuestions).toEqual([]);
  });

  it('may end a sentence without a space: that is no link', () => {
    expect(
      aStory().does(ana, { ...FAULT, text: 'La farola no va.Es un peligro. Ya pasó el 3.11.2026 a las 22.30' }),
    ).toBe('done');
  });

  it('is never a person at risk, and never a statement of ours', () => {
    expect(aStory(aCase({ core: { class: 'life_risk' } })).does(ana, FAULT)).toBe('refusal.report_no_fault');
    expect(aStory(aCase({ core: { statement: 'update' } })).does(ana, FAULT)).toBe('refusal.report_no_fault');
  });
});
