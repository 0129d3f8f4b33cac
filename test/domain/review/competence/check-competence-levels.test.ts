import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { checkCompetence } from '../../../../src/domain/review/competence/check-competence.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const shipped = (await readHandbook(PLAYBOOKS, '2026-11-24')).handbook ?? aHandbook();

function found(text: string, overrides: Partial<ReviewInput> = {}): Finding[] {
  return checkCompetence(readDraft(aReview(text, { handbook: shipped, ...overrides })));
}

describe('a promise about another body’s matter', () => {
  it('blocks a promise, warns of a statement, and names whose matter it is', () => {
    const text = 'Gracias. Abriremos más camas en el hospital. Un saludo.';
    const words = 'Abriremos más camas en el hospital';
    const [finding] = found(text);
    expect(finding).toMatchObject({ rule: 'competence', level: 'block', words, start: text.indexOf(words) });
    expect(finding?.message).toEqual({
      key: 'finding.competence.promises',
      params: { body: 'Conselleria de Sanidad' },
    });
    expect(found('El hospital tiene veinte camas libres.')).toMatchObject([{ level: 'warn' }]);
  });

  it('offers a sentence that mends it', () => {
    const text = 'Gracias. El lunes pondremos más trenes. Un saludo.';
    const [finding] = found(text);
    const mended = text.slice(0, finding?.start) + (finding?.fix ?? '') + text.slice(finding?.end);
    expect(mended).toBe('Gracias. De esto se ocupa Renfe: https://www.renfe.com. Un saludo.');
    expect(found(mended)).toEqual([]);
  });

  it('says so even where the handbook names nobody', () => {
    const [finding] = found('El aeropuerto reabrirá mañana.');
    expect(finding).toMatchObject({ level: 'block', message: { key: 'finding.competence.promises-other' } });
    expect(finding).not.toHaveProperty('fix');
  });

  it('lets a body’s own fact be said, and doubts one of ours', () => {
    const text = 'La autovía reabrirá el martes.';
    const fact = { id: 'f1', key: 'road', value: 'La autovía reabrirá el martes' };
    expect(found(text, { facts: [{ ...fact, source: 'https://www.transportes.gob.es' }] })).toEqual([]);
    expect(found(text, { facts: [{ ...fact, source: 'https://riudalba.example' }] })).toMatchObject([
      { level: 'warn' },
    ]);
    expect(found(text, { facts: [{ ...fact, value: 'Otra cosa', source: 'https://www.dgt.es' }] })).toHaveLength(1);
  });

  it('warns of what a named body will do without its link', () => {
    expect(found('Renfe pondrá más trenes el lunes.')).toMatchObject([{ level: 'warn' }]);
    expect(found('Renfe pondrá más trenes el lunes: https://www.renfe.com')).toEqual([]);
    expect(found('Renfe pondrá más trenes el lunes: https://riudalba.example')).toMatchObject([{ level: 'warn' }]);
  });

  it('lets the citizen’s words be quoted', () => {
    const post = {
      network: 'x',
      author: null,
      text: 'Decís que pondréis: "el lunes habrá trenes"',
      url: null,
      postedAt: null,
    };
    expect(found('«El lunes habrá trenes»: no lo hemos dicho.', { post })).toEqual([]);
    expect(found('«El lunes habrá trenes»: así es.')).not.toEqual([]);
  });

  it('leaves what is ours to us', () => {
    const handbook = structuredClone(shipped);
    for (const competence of handbook.institution.competences)
      if (competence.id === 'hospitales') competence.body = 'ours';
    expect(found('Abriremos más camas en el hospital.', { handbook })).toEqual([]);
  });

  it('is total on any text, and its words stand where it says', () => {
    const words = fc.constantFrom(
      'abriremos',
      'tren',
      'hospital',
      'habrá',
      'mañana',
      'lloverá',
      '«',
      '»',
      '.',
      '?',
      'no',
      'will',
      'dugu',
      '🙏',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const finding of found(written)) {
          expect(written.slice(finding.start, finding.end)).toBe(finding.words);
        }
      }),
    );
  });
});
