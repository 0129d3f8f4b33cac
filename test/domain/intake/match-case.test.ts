import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { JoinedCase } from '../../../src/domain/cases/model/joining/known-wording.ts';
import { POST_CLASSES } from '../../../src/domain/handbook/vocabulary.ts';
import { compareText } from '../../../src/domain/intake/compare-text.ts';
import type { Candidate, ComparedPost } from '../../../src/domain/intake/match-case.ts';
import { isJoinable, matchCase } from '../../../src/domain/intake/match-case.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const LONG_AGO = '2026-11-20T10:00:00.000Z';
const FLOOD = 'El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos del barrio';
const REWORDED = 'Entra agua en los garajes de la calle del Molino y nadie avisa a vecinos del barrio de abajo';
const CRY = 'Estoy atrapada en el tejado';

function aPost(text: string, over: { author?: string } & Partial<ComparedPost['assessment']> = {}): ComparedPost {
  const { author = '@una', ...assessment } = over;
  return {
    ...compareText(text, (words) => words),
    author,
    assessment: { class: 'complaint', playbook: 'flood', language: 'es', because: [], needsReply: true, ...assessment },
  };
}

function aCase(text: string, over: Partial<JoinedCase> & { author?: string } = {}): Candidate {
  const { author = '@otra', ...rest } = over;
  const { wording, said } = compareText(text, (words) => words);
  const id = rest.id ?? 1;
  const playbook = rest.playbook === undefined ? 'flood' : rest.playbook;
  const postClass = rest.class ?? 'complaint';
  const triaged = {
    playbook,
    class: postClass === 'statement' ? ('complaint' as const) : postClass,
    isLikeACall: false,
    isGuess: false,
  };
  const of = { id, playbook, class: postClass, triaged, isErased: false, isPending: true, lastAt: NOW, wordings: 1 };
  return { of: { ...of, ...rest }, wording: { id: `post-${id}`, caseId: id, wording, language: 'es', author, said } };
}

const joins = (post: ComparedPost, ...cases: Candidate[]) => matchCase(post, null, cases, NOW);

describe('a post joins', () => {
  it('the case that says the same in the same words, or in others', () => {
    expect(joins(aPost(`RT @otra: ${FLOOD} https://t.co/x`), aCase(FLOOD))).toEqual({ caseId: 1, by: 'copy' });
    expect(joins(aPost(REWORDED), aCase(FLOOD))).toMatchObject({ caseId: 1, by: 'wording' });
    expect(joins(aPost('¿A qué hora abre mañana la biblioteca municipal del centro?'), aCase(FLOOD))).toBeNull();
  });

  it('the nearest of several', () => {
    const other = aCase(`${FLOOD} y del polígono industrial de la carretera vieja`, { id: 2 });
    expect(joins(aPost(REWORDED), other, aCase(FLOOD))).toMatchObject({ caseId: 1 });
  });

  it('no case of another playbook; the same words follow where people have sent the case', () => {
    expect(joins(aPost(FLOOD), aCase(FLOOD, { playbook: 'heat' }))).toBeNull();
    expect(joins(aPost(REWORDED), aCase(FLOOD, { playbook: 'heat' }))).toBeNull();
    const triaged = { playbook: 'flood', class: 'complaint', isLikeACall: false, isGuess: false } as const;
    expect(joins(aPost(FLOOD), aCase(FLOOD, { playbook: 'heat', triaged }))).toMatchObject({ by: 'copy' });
    expect(joins(aPost(REWORDED), aCase(FLOOD, { playbook: 'heat', triaged }))).toBeNull();
  });

  it('a case of another playbook in nearly the same words, where one of the two playbooks is a guess', () => {
    const guess = [{ decided: 'playbook' as const, rule: 'playbook.everyday.no_crisis', words: [] }];
    const guessed = { playbook: 'flood', class: 'complaint', isLikeACall: false, isGuess: true } as const;
    const near = `${FLOOD} ya`;
    for (const said of [FLOOD, near]) {
      expect(joins(aPost(said, { playbook: 'everyday', because: guess }), aCase(FLOOD))).toMatchObject({ caseId: 1 });
      expect(joins(aPost(said, { playbook: 'heat' }), aCase(FLOOD, { triaged: guessed }))).toMatchObject({ caseId: 1 });
      expect(joins(aPost(said, { playbook: 'heat' }), aCase(FLOOD))).toBeNull();
    }
    const longer = `${FLOOD} y del polígono industrial de la carretera vieja`;
    expect(joins(aPost(longer, { playbook: 'heat' }), aCase(FLOOD, { triaged: guessed }))).toBeNull();
    const moved = aCase(FLOOD, { playbook: 'heat', triaged: guessed });
    expect(joins(aPost(near, { playbook: 'everyday' }), moved)).toBeNull();
  });

  it('no case in another language by its wording, and outside of a crisis only one that is nearly the same', () => {
    expect(joins(aPost(REWORDED, { language: 'ca' }), aCase(FLOOD))).toBeNull();
    const everyday = { playbook: 'everyday' };
    const street = 'La farola de la calle Mayor lleva dos semanas apagada y nadie viene a arreglarla';
    expect(
      joins(aPost(street.replace('calle Mayor', 'avenida Constitución'), everyday), aCase(street, everyday)),
    ).toBeNull();
    expect(joins(aPost(`${street} ya`, everyday), aCase(street, everyday))).toMatchObject({ by: 'wording' });
  });

  it('a case that came to its end while people still speak of it, and none that is erased or of days ago', () => {
    const ended = { isPending: false };
    expect(joins(aPost(FLOOD), aCase(FLOOD, ended))).toMatchObject({ caseId: 1 });
    expect(joins(aPost(FLOOD), aCase(FLOOD, { ...ended, lastAt: LONG_AGO }))).toBeNull();
    expect(joins(aPost(FLOOD), aCase(FLOOD, { lastAt: LONG_AGO }))).toMatchObject({ caseId: 1 });
    expect(isJoinable(aCase(FLOOD, { isErased: true }).of, NOW)).toBe(false);
  });

  it('the case of the post that it passes on, of the same playbook', () => {
    const { of } = aCase(FLOOD);
    expect(matchCase(aPost('🔁'), of, [], NOW)).toEqual({ caseId: 1, by: 'share' });
    expect(matchCase(aPost('🔁', { playbook: 'heat' }), of, [], NOW)).toBeNull();
    expect(matchCase(aPost('🔁', { class: 'life_risk' }), of, [], NOW)).toBeNull();
  });
});

const risk = { class: 'life_risk', playbook: 'person-at-risk' } as const;

describe('a call for help', () => {
  it('is counted on another’s card only as its copy: a share, many same words, or the same person again', () => {
    const long = 'Mi abuela Carmen está atrapada en el primer piso de la calle del Molino 4 y el agua sube';
    expect(joins(aPost(`RT @otra: ${CRY}`, risk), aCase(CRY, risk))).toMatchObject({ by: 'copy' });
    expect(joins(aPost(long, risk), aCase(long, risk))).toMatchObject({ by: 'copy' });
    expect(joins(aPost(CRY, { ...risk, author: '@otra' }), aCase(CRY, risk))).toMatchObject({ by: 'copy' });
    expect(matchCase(aPost('🔁', risk), aCase(CRY, risk).of, [], NOW)).toMatchObject({ by: 'share' });
  });

  it('of another person in the same few words, with another place, or with words of one’s own has a card of its own', () => {
    const long = 'Mi abuela está atrapada en el primer piso de la calle del Molino 4 y el agua sube';
    expect(joins(aPost(CRY, risk), aCase(CRY, risk))).toBeNull();
    for (const other of [long.replace('4', '6'), long.replace('abuela', 'vecina'), `Yo también. RT @otra: ${long}`]) {
      expect(joins(aPost(other, risk), aCase(long, risk))).toBeNull();
    }
  });

  it('is not folded into what was taken for less, and what may be one only into what may be one too', () => {
    const maybe = { because: [{ decided: 'class' as const, rule: 'life_risk.maybe', words: [] }] };
    expect(joins(aPost(REWORDED, maybe), aCase(FLOOD))).toBeNull();
    const triaged = { playbook: 'flood', class: 'complaint', isLikeACall: true, isGuess: false } as const;
    expect(joins(aPost(`${FLOOD} ya`, maybe), aCase(FLOOD, { triaged }))).toMatchObject({ by: 'wording' });
  });
});

const text = fc.constantFrom(FLOOD, REWORDED, CRY, `RT @otra: ${CRY}`, `${FLOOD} ya`, 'Gracias');
const playbook = fc.constantFrom('flood', 'heat', 'everyday', null);
const postClass = fc.constantFrom(...POST_CLASSES);
const flag = fc.boolean();

describe('whatever is known', () => {
  test.prop([text, playbook, postClass, fc.array(fc.record({ text, playbook, postClass, flag }), { maxLength: 5 })])(
    'nothing joins across playbooks, and nobody who may need help goes into another’s card in words of their own',
    (said, ofPost, classOfPost, others) => {
      const cases = others.map((one, index) =>
        aCase(one.text, { id: index + 1, playbook: one.playbook, class: one.postClass, isErased: one.flag }),
      );
      const post = aPost(said, { playbook: ofPost, class: classOfPost });
      const joining = joins(post, ...cases);
      if (joining === null) return;
      const joined = cases.find(({ of }) => of.id === joining.caseId);
      expect(joined?.of).toMatchObject({ playbook: ofPost, isErased: false });
      const isGuarded = [classOfPost, joined?.of.class].some((one) => one === 'life_risk' || one === 'personal_data');
      if (isGuarded) expect([joining.by, joined?.wording.wording]).toEqual(['copy', post.wording]);
    },
  );
});
