import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../src/domain/handbook/vocabulary.ts';
import { decideHoax } from '../../../../src/domain/hoaxes/gestures/decide-hoax.ts';
import { registerHoax } from '../../../../src/domain/hoaxes/gestures/register-hoax.ts';
import { rewordHoax } from '../../../../src/domain/hoaxes/gestures/reword-hoax.ts';
import { confirmDecision, dropDecision } from '../../../../src/domain/hoaxes/gestures/settle-decision.ts';
import type { Hoax } from '../../../../src/domain/hoaxes/hoax.ts';
import { standingAnswer, statusDecision, statusOf, waitingDecisions } from '../../../../src/domain/hoaxes/hoax.ts';
import { factOf } from '../../../../src/domain/hoaxes/hoax-fact.ts';
import type { HoaxContext, HoaxOutcome } from '../../../../src/domain/hoaxes/hoax-outcome.ts';
import { reviewAnswer } from '../../../../src/domain/hoaxes/review-answer.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { ANA, ANSWER, aHoax, SOURCE, TRUTH } from '../../../support/builders/a-hoax.ts';

const BERTA = 'slack:T1:UBERTA';
const LATER = '2027-03-01T10:00:00.000Z';
const FIRST = {
  kind: 'register',
  caseId: null,
  claim: 'La presa de El Molinar se ha roto',
  wordings: [],
  playbook: 'flood',
  status: 'false',
  source: SOURCE.link,
  truth: TRUTH,
  answer: ANSWER,
  language: 'es',
} as const;
const AGAIN = { ...FIRST, kind: 'decide', hoaxId: 1 } as const;
const ITS_TRUE = {
  ...AGAIN,
  status: 'true',
  truth: 'La presa tiene una grieta',
  answer: 'La presa de El Molinar tiene una grieta, según AEMET: https://www.aemet.es/presa',
} as const;

function contextOf(by: string, roles: Role[] = ['writer'], now = LATER): HoaxContext {
  let ids = 0;
  const handbook = aHandbook();
  return {
    by,
    roles,
    now,
    handbook,
    newId: () => `${by}-${++ids}`,
    review: (answer, of, known) => reviewAnswer(answer, of, known, { handbook, facts: [], now }),
  };
}

function hoaxOf(outcome: HoaxOutcome): Hoax {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.hoax;
}

const why = (outcome: HoaxOutcome) => (outcome.kind === 'refused' ? outcome.sentence.key : outcome.kind);
const answerTo = (hoax: Hoax) => standingAnswer(hoax, ['es'])?.what.text ?? null;

describe('registering a hoax', () => {
  it('holds at once with its source, what is so and its answer', () => {
    const hoax = hoaxOf(registerHoax(FIRST, null, contextOf(ANA)));
    expect(hoax).toMatchObject({ claim: FIRST.claim, registeredBy: ANA, firstSeenAt: LATER });
    expect(statusDecision(hoax).what).toEqual({ kind: 'status', status: 'false', truth: TRUTH, source: SOURCE });
    expect(answerTo(hoax)).toBe(ANSWER);
    expect(factOf(hoax)).toMatchObject({ value: TRUTH, source: 'AEMET https://www.aemet.es/presa' });
  });

  it.each([
    ['refusal.hoax_claim_missing', { claim: ' ' }],
    ['refusal.hoax_vague', { claim: 'Se ha roto' }],
    ['refusal.hoax_vague', { wordings: ['¡Corred!'] }],
    ['refusal.hoax_personal_data', { claim: 'La presa de El Molinar la rompió Juan, su DNI es 12345678Z' }],
    ['refusal.hoax_personal_data', { wordings: ['Dice @vecina que la presa de El Molinar se ha roto'] }],
    ['refusal.hoax_personal_data', { wordings: ['Se ha roto la presa de El Molinar, mirad presa-rota.example/video'] }],
    ['refusal.hoax_long_words', { claim: 'La presa de El Molinar se ha roto. '.repeat(10) }],
    ['refusal.hoax_many_wordings', { wordings: Array.from({ length: 13 }, () => FIRST.claim) }],
    ['refusal.hoax_source_missing', { source: '' }],
    ['refusal.hoax_source_missing', { status: 'unknown', source: '' }],
    ['refusal.hoax_source_not_official', { source: 'https://blog.example/presa' }],
    ['refusal.hoax_source_not_official', { source: 'http://www.aemet.es/presa' }],
    ['refusal.hoax_source_not_official', { source: 'https://www.aemet.es.example/presa' }],
    ['refusal.hoax_source_not_official', { source: 'mira https://www.aemet.es/presa' }],
    ['refusal.hoax_truth_missing', { truth: ' ' }],
    ['refusal.hoax_verdict_data', { truth: 'Lo dice Juan, su DNI es 12345678Z' }],
    ['refusal.hoax_verdict_data', { answer: `${ANSWER} Preguntad a Juan: 612 345 678` }],
  ] as const)('is refused with %s for %j', (key, over) => {
    expect(why(registerHoax({ ...FIRST, ...over }, null, contextOf(ANA)))).toBe(key);
  });

  it('is stopped by the checks when the answer tells the hoax first, or more than anybody vouches for', () => {
    const stopped = (answer: string) => {
      const outcome = registerHoax({ ...FIRST, answer }, null, contextOf(ANA));
      return outcome.kind === 'blocked' ? outcome.findings.map(({ rule }) => rule) : outcome.kind;
    };
    expect(stopped('Es falso que la presa de El Molinar se haya roto.')).toContain('hoax-hygiene');
    expect(stopped(`${TRUTH}, según AEMET. Es falso lo que circula. Más en https://presa.example`)).toContain(
      'grounding',
    );
    expect(stopped(`${TRUTH}, al 40 %, según AEMET. Es falso lo que circula.`)).toContain('grounding');
    expect(stopped('')).toBe('done');
  });

  it('says what the checks warn of', () => {
    const outcome = registerHoax({ ...FIRST, answer: `${TRUTH}. Es falso lo que circula.` }, null, contextOf(ANA));
    expect(outcome.kind === 'done' && outcome.findings.map(({ message }) => message.key)).toContain(
      'finding.hoax-hygiene.no-source',
    );
  });

  it('that it is true waits for a second person: until then nothing is known', () => {
    const hoax = hoaxOf(registerHoax({ ...FIRST, ...ITS_TRUE, kind: 'register', caseId: null }, null, contextOf(ANA)));
    expect([statusOf(hoax), answerTo(hoax), factOf(hoax)]).toEqual(['unknown', null, null]);
    const confirmed = hoaxOf(
      confirmDecision(hoax, waitingDecisions(hoax)[0]?.id ?? '', contextOf(BERTA, ['approver'])),
    );
    expect([statusOf(confirmed), answerTo(confirmed)]).toEqual(['true', ITS_TRUE.answer]);
  });
});

describe('deciding again', () => {
  it('from unknown to false holds at once', () => {
    const unknown = hoaxOf(
      registerHoax({ ...FIRST, status: 'unknown', source: '', truth: '', answer: '' }, null, contextOf(ANA)),
    );
    expect(statusOf(hoaxOf(decideHoax(unknown, AGAIN, contextOf(BERTA))))).toBe('false');
  });

  it('to true waits, with its answer, for another person who approves', () => {
    const waits = hoaxOf(decideHoax(aHoax(), ITS_TRUE, contextOf(ANA)));
    const [first] = waitingDecisions(waits);
    const id = first?.id ?? '';
    expect([statusOf(waits), answerTo(waits), waitingDecisions(waits).length]).toEqual(['false', ANSWER, 2]);
    expect(why(confirmDecision(waits, id, contextOf(ANA, ['approver'])))).toBe('refusal.hoax_own_proposal');
    expect(why(confirmDecision(waits, id, contextOf(BERTA, ['writer'])))).toBe('refusal.hoax_needs_role');
    const turned = hoaxOf(confirmDecision(waits, id, contextOf(BERTA, ['lead'])));
    expect([statusOf(turned), answerTo(turned), waitingDecisions(turned)]).toEqual(['true', ITS_TRUE.answer, []]);
    expect(why(confirmDecision(turned, id, contextOf(BERTA, ['lead'])))).toBe('refusal.hoax_settled');
    // And no longer true is as much.
    const back = hoaxOf(decideHoax(turned, AGAIN, contextOf(ANA)));
    expect([statusOf(back), waitingDecisions(back).length]).toEqual(['true', 1]);
  });

  it('another answer in place of one that stands waits; the one that stands goes on standing, and can be kept', () => {
    const other = `${TRUTH}: lo confirma AEMET. Lo demás es falso. https://www.aemet.es/presa`;
    const waits = hoaxOf(decideHoax(aHoax(), { ...AGAIN, answer: other }, contextOf(BERTA, ['approver'])));
    expect(answerTo(waits)).toBe(ANSWER);
    const id = waitingDecisions(waits)[0]?.id ?? '';
    expect(answerTo(hoaxOf(dropDecision(waits, id, contextOf(ANA))))).toBe(ANSWER);
    expect(answerTo(hoaxOf(confirmDecision(waits, id, contextOf(ANA, ['approver']))))).toBe(other);
    // A first one in another language takes nobody's place.
    const valencian = {
      ...AGAIN,
      language: 'ca',
      answer: 'La presa de El Molinar està bé, segons AEMET. https://www.aemet.es/presa',
    } as const;
    expect(waitingDecisions(hoaxOf(decideHoax(aHoax(), valencian, contextOf(ANA))))).toEqual([]);
  });

  it('an answer falls with the status under which it was given, and stands again with it', () => {
    const misleading = hoaxOf(decideHoax(aHoax(), { ...AGAIN, status: 'misleading', answer: '' }, contextOf(ANA)));
    expect([statusOf(misleading), answerTo(misleading)]).toEqual(['misleading', null]);
    const again = hoaxOf(decideHoax(misleading, { ...AGAIN, answer: '' }, contextOf(ANA)));
    expect([statusOf(again), answerTo(again)]).toEqual(['false', ANSWER]);
    // What replies rested on is another fact all the same.
    expect(factOf(again)?.id).not.toBe(factOf(aHoax())?.id);
  });

  it('takes the place of what waited', () => {
    const waits = hoaxOf(decideHoax(aHoax(), ITS_TRUE, contextOf(ANA)));
    const other = hoaxOf(decideHoax(waits, { ...AGAIN, status: 'misleading', answer: '' }, contextOf(BERTA)));
    expect([statusOf(other), waitingDecisions(other)]).toEqual(['misleading', []]);
    expect(other.decisions.filter(({ state }) => state === 'dropped')).toHaveLength(2);
  });

  it('without a change is refused', () => {
    expect(why(decideHoax(aHoax(), AGAIN, contextOf(ANA)))).toBe('refusal.hoax_same');
    expect(why(decideHoax(aHoax(), { ...AGAIN, answer: '' }, contextOf(ANA)))).toBe('refusal.hoax_same');
  });
});

describe('other words', () => {
  it('take out what is no longer typed, and leave the words of posts', () => {
    const seen = { id: 'w2', text: 'jo la presa rota', postId: 'post-9' };
    const hoax = aHoax({ wordings: [...aHoax().wordings, seen] });
    const words = {
      claim: 'La presa de El Molinar revienta',
      wordings: ['Revienta la presa de Las Eras'],
      playbook: null,
    };
    const reworded = hoaxOf(rewordHoax(hoax, words, contextOf(ANA)));
    expect(reworded.wordings.map(({ text }) => text)).toEqual(['Revienta la presa de Las Eras', seen.text]);
    expect(reworded).toMatchObject({ claim: words.claim, playbook: null });
    expect(why(rewordHoax(reworded, words, contextOf(ANA)))).toBe('refusal.hoax_same');
  });
});
