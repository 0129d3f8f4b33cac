import { describe, expect, it } from 'vitest';
import type { ApprovedText, SafetyMessage } from '../../../../../src/domain/handbook/approved-texts.ts';
import type { Playbook } from '../../../../../src/domain/handbook/playbook.ts';
import { checkHandbook } from '../../../../../src/domain/handbook/validation/check-handbook.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { someLines } from '../../../../support/builders/handbook/some-safety-messages.ts';

const TODAY = '2026-11-24';

/** What is said of the handbook once the playbook is changed, with the field that it is about. */
function said(id: string, change: (playbook: Playbook) => Playbook): string[] {
  const handbook = aHandbook();
  const playbooks = handbook.playbooks.map((one) => (one.id === id ? change(one) : one));
  return checkHandbook({ ...handbook, playbooks, unreadPlaybooks: [] }, TODAY).map(
    ({ level, path, message }) => `${level} ${path.slice(2).join('.')}: ${message}`,
  );
}

function ofLines(change: (lines: SafetyMessage[]) => SafetyMessage[]): string[] {
  return said('person-at-risk', (playbook) => ({
    ...playbook,
    mustNot: [
      { id: 'name-the-problem', what: { es: 'x' }, terms: { es: ['malos ratos'] } },
      { id: 'judgement', what: { es: 'x' }, terms: { es: ['deberías'] } },
    ],
    approvedLines: change(someLines()),
  }));
}

/** The line with this id, changed. */
function ofLine(id: string, over: Partial<SafetyMessage>): string[] {
  return ofLines((lines) => lines.map((line) => (line.id === id ? { ...line, ...over } : line)));
}

const es = (text: string) => ({ es: text, ca: 'Et llegim.', en: 'We read you.' });

describe('the lines for people at risk', () => {
  it('are in order as they are', () => {
    expect(ofLines((lines) => lines)).toEqual([]);
  });

  it.each<[string, () => string[], string]>([
    [
      'gender violence that could be answered in public',
      () => ofLine('women', { audience: 'private_first', public: es('Te leemos.') }),
      'error approved_lines.2.audience: "gender_violence" is answered private_only at least, since a public reply could harm',
    ],
    [
      'suicide answered in public at once',
      () => ofLine('listen', { audience: 'public' }),
      'error approved_lines.1.audience: "suicide" is answered private_first at least',
    ],
    [
      'a public text that names the problem',
      () => ofLine('listen', { public: es('Hablemos de tu Suicidio.') }),
      'error approved_lines.1.public.es: "Suicid" tells everybody what is happening to the person',
    ],
    [
      'a public text with a telling helpline',
      () => ofLine('listen', { public: es('Llama al 024, te escuchan.') }),
      'error approved_lines.1.public.es: "024" tells everybody what is happening to the person',
    ],
    [
      'a public text with the number by which a telling helpline is written to',
      () => ofLine('listen', { public: es('Escribe por WhatsApp al 600 000 016.') }),
      'error approved_lines.1.public.es: "600 000 016" tells everybody what is happening to the person',
    ],
    [
      'a public text in the words that the playbook forbids',
      () => ofLine('listen', { public: es('Pasas malos ratos.') }),
      'error approved_lines.1.public.es: "malos ratos" is what must_not "name-the-problem" of this playbook forbids',
    ],
    [
      'a private text that judges',
      () => ofLine('women', { private: es('Deberías llamar.') }),
      'error approved_lines.2.private.es: "deberías" is what must_not "judgement" of this playbook forbids',
    ],
    [
      'a language of the institution that is missing',
      () => ofLine('women', { private: { es: 'Te creemos.', ca: 'Et creiem.' } }),
      'error approved_lines.2.private: it lacks "en", a language of the institution; add it',
    ],
    [
      'words for a witness that lack a language of the institution',
      () => ofLine('emergency', { witness: { private: { es: 'Di qué ves.', ca: 'Digues què veus.' } } }),
      'error approved_lines.0.witness.private: it lacks "en", a language of the institution; add it',
    ],
    [
      'public words for whoever is in danger, in a line that is private only',
      () => ofLine('women', { inDanger: { private: es('Te creemos.'), public: es('Te leemos.') } }),
      'error approved_lines.2.in_danger.public: this line has no public text of its own; take this one out',
    ],
    [
      'public words for a witness that name the problem',
      () => ofLine('listen', { witness: { private: es('Di qué ves.'), public: es('Llama al 024.') } }),
      'error approved_lines.1.witness.public.es: "024" tells everybody what is happening to the person',
    ],
    [
      'a danger with two lines',
      () => ofLine('women', { kinds: ['gender_violence', 'child_abuse', 'suicide'] }),
      'error approved_lines.2.kinds.2: the line "listen" is already for "suicide"',
    ],
    [
      'no line for all other dangers',
      () => ofLine('emergency', { kinds: ['trapped'] }),
      'error approved_lines: no line is for "other"',
    ],
    [
      'a public text in a line that is private only',
      () => ofLine('women', { public: es('Te leemos.') }),
      'error approved_lines.2.public: this line is private_only; take the public text out',
    ],
    [
      'a line that no network takes',
      () => ofLine('women', { private: es('Te creemos. '.repeat(40)) }),
      'error approved_lines.2.private.es: it has 480 on X, which takes 280; make it shorter',
    ],
    [
      'a place to be filled in',
      () => ofLine('women', { private: es('Estamos en {{ fact.zone }}.') }),
      'error approved_lines.2.private.es: a line goes out as it is written; take the "{" out',
    ],
    [
      'a phone that is not official',
      () => ofLine('women', { private: es('Llama al 900 111 222.') }),
      'error approved_lines.2.private.es: "900 111 222" is no official phone',
    ],
    [
      'an approval that is still to come',
      () => ofLine('women', { approvedOn: '2026-12-01' }),
      'error approved_lines.2.approved_on: 2026-12-01 is still to come',
    ],
    [
      'an approval that ends before it begins',
      () => ofLine('women', { validUntil: '2026-09-30' }),
      'error approved_lines.2.valid_until: 2026-09-30 is before 2026-10-01',
    ],
    [
      'an approval that has run out',
      () => ofLine('women', { validUntil: '2026-11-23' }),
      'warning approved_lines.2.valid_until: the approval ran out on 2026-11-23 and no longer counts; ask Rosa Soler',
    ],
    [
      'an approval that soon will',
      () => ofLine('women', { validUntil: '2026-12-24' }),
      'warning approved_lines.2.valid_until: the approval runs out on 2026-12-24; ask Rosa Soler in time',
    ],
  ])('%s is said at its place', (_, problems, sentence) => {
    const found = problems();
    expect(found.filter((one) => one.startsWith(sentence))).toHaveLength(1);
  });

  it('an approval that ends in more than thirty days is nothing to be said', () => {
    expect(ofLine('women', { validUntil: '2026-12-25' })).toEqual([]);
  });

  it('without any, the playbook of people at risk is warned about, and no other playbook holds them', () => {
    expect(said('person-at-risk', ({ approvedLines: _, ...playbook }) => playbook)).toEqual([
      'warning approved_lines: no line is held as approved for people at risk; write them under "approved_lines"',
    ]);
    expect(said('everyday', (playbook) => ({ ...playbook, approvedLines: [] }))).toContain(
      'error approved_lines: only the playbook "person-at-risk" holds lines; move them there',
    );
  });
});

describe('the texts that a playbook holds as approved', () => {
  const approved = (over: Partial<ApprovedText>) =>
    said('everyday', (playbook) => {
      const { approvedBy, approvedOn, validUntil } = someLines()[0] as SafetyMessage;
      const fingerprint = playbook.templates.find(({ id }) => id === 'everyday/es/praise/a')?.fingerprint ?? '';
      const text: ApprovedText = { text: 'es/praise/a', fingerprint, approvedBy, approvedOn, validUntil, ...over };
      const answer = { ...playbook.facts[0], id: 'answer', kind: 'text', maxLength: 20 } as Playbook['facts'][number];
      const templates = playbook.templates.map((one) =>
        one.id === 'everyday/es/question/b' ? { ...one, template: 'Hola. {{ fact.answer }}' } : one,
      );
      return { ...playbook, facts: [...playbook.facts, answer], templates, approvedTexts: [text] };
    });

  it('are in order when the words are the ones that were approved', () => {
    expect(approved({})).toEqual([]);
  });

  it('are ordinary ones again when the words have changed, or when nothing says which they were', () => {
    expect(approved({ fingerprint: '000000000000' })).toEqual([
      expect.stringMatching(
        /^warning approved_texts\.0\.fingerprint: the text has changed since it was approved .* once Rosa Soler has read it as it is now, write fingerprint: '[0-9a-f]{12}'$/,
      ),
    ]);
    const { fingerprint: _, ...without } = someText();
    expect(said('everyday', (playbook) => ({ ...playbook, approvedTexts: [without] }))).toEqual([
      expect.stringContaining('warning approved_texts.0: nothing says which words were approved'),
    ]);
  });

  it('name a text that is there, without a hole for a sentence of the day', () => {
    expect(approved({ text: 'es/hate/a' })).toEqual([
      expect.stringContaining('error approved_texts.0.text: this playbook has no text es/hate/a'),
    ]);
    expect(approved({ text: 'es/question/b' })[0]).toContain(
      'error approved_texts.0.text: fact.answer is a sentence that somebody writes on the day',
    );
  });
});

function someText(): ApprovedText {
  const { approvedBy, approvedOn, validUntil } = someLines()[0] as SafetyMessage;
  return { text: 'es/praise/a', fingerprint: '000000000000', approvedBy, approvedOn, validUntil };
}
