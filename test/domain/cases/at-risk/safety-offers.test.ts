import { fileURLToPath } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { safetyOffers } from '../../../../src/domain/cases/at-risk/safety-offers.ts';
import { activeSafetyMessages, safetyMessageFor } from '../../../../src/domain/cases/model/safety-message.ts';
import type { SafetyMessage } from '../../../../src/domain/handbook/approved-texts.ts';
import { BUSY_KINDS } from '../../../../src/domain/handbook/approved-texts.ts';
import type { LifeRiskKind } from '../../../../src/domain/handbook/life-risk-kind.ts';
import { LIFE_RISK_KINDS, leastGuarded, SAFETY_AUDIENCES } from '../../../../src/domain/handbook/life-risk-kind.ts';
import { BOT_LANGUAGES } from '../../../../src/i18n/texts.ts';
import { aCase, anAssessment, ana, DIGEST_KEY, digestOf } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { someLines } from '../../../support/builders/handbook/some-safety-messages.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const handbook = aHandbook();

function atRisk(dangers: readonly LifeRiskKind[]) {
  const because = dangers.map((kind) => ({ decided: 'class' as const, rule: `life_risk.${kind}`, words: [] }));
  const assessment = anAssessment({ class: 'life_risk', severity: 'S1', playbook: 'person-at-risk', because });
  return aCase({ core: { class: 'life_risk', severity: 'S1', playbook: 'person-at-risk', assessment } });
}

const AT_HOME: readonly LifeRiskKind[] = ['violence_at_home', 'gender_violence', 'child_abuse'];

describe('violence at home', () => {
  test.prop([
    fc.constantFrom(...AT_HOME),
    fc.subarray([...LIFE_RISK_KINDS]),
    fc.constantFrom(...someLines()),
    fc.constantFrom(...SAFETY_AUDIENCES),
    fc.boolean(),
  ])('is never answered in public, whatever is set', (danger, others, line, audience, privateImpossible) => {
    const set: SafetyMessage = { ...line, audience, public: { es: 'Llama ahora al 112.', ca: 'Telefona al 112.' } };
    const state = atRisk([danger, ...others]);
    expect(safetyOffers(set, state, handbook).map((offer) => offer.audience)).toEqual(['private']);
    const playbooks = handbook.playbooks.map((one) =>
      one.id === 'person-at-risk' ? { ...one, approvedLines: [set] } : one,
    );
    const story = aStory(state, { ...handbook, playbooks });
    const digest = digestOf(DIGEST_KEY, set.public?.es ?? '');
    const sent = story.does(ana, { kind: 'send_line', lineId: set.id, audience: 'public', digest, privateImpossible });
    expect(sent).toBe('refusal.line_private_only');
  });
});

describe('the line of a danger', () => {
  const line = (id: string, kinds: SafetyMessage['kinds'], audience: SafetyMessage['audience']): SafetyMessage => ({
    ...(someLines()[2] as SafetyMessage),
    id,
    kinds,
    audience,
  });

  it('of violence at the door comes before that of gender violence, and a child’s before that of anybody missing', () => {
    const lines = [
      line('women', ['gender_violence'], 'private_only'),
      line('at-home', ['violence_at_home'], 'private_only'),
      line('missing', ['missing_person'], 'public'),
      line('missing-child', ['missing_child'], 'private_first'),
    ];
    expect(safetyMessageFor(atRisk(['gender_violence', 'violence_at_home']), lines)?.id).toBe('at-home');
    expect(safetyMessageFor(atRisk(['missing_person', 'missing_child']), lines)?.id).toBe('missing-child');
  });
});

describe('the invitation to write in private', () => {
  const [first] = someLines();
  const inviting = { ...(first as SafetyMessage), invitation: { es: 'Escríbenos también en privado.' } };
  const state = atRisk(['trapped']);
  const publicText = (readsPrivate: boolean) =>
    safetyOffers(inviting, state, handbook, { readsPrivate }).find(({ audience }) => audience === 'public')?.said.text;

  it('is offered only while a person on shift reads there', () => {
    expect(publicText(true)).toBe('Llama ahora al 112. Te leemos. Escríbenos también en privado.');
    expect(publicText(false)).toBe('Llama ahora al 112. Te leemos.');
  });
});

describe('the line for when 112 does not answer', async () => {
  const { handbook: shipped } = await readHandbook(PLAYBOOKS, '2026-11-24');
  const lines = shipped === null ? [] : activeSafetyMessages(shipped, '2026-11-24T10:00:00.000Z');
  const busy = lines.find(({ kinds }) => kinds.includes(BUSY_KINDS));

  it('is in every language that the bot speaks, and names other numbers', () => {
    expect(BOT_LANGUAGES.filter((language) => !/062/.test(busy?.private[language] ?? ''))).toEqual([]);
  });

  it.for(LIFE_RISK_KINDS)(
    'is chosen by hand for %s, and in public only where the danger may be answered there',
    (kind) => {
      if (shipped === null || busy === undefined) throw new Error('no line for when 112 does not answer');
      const state = atRisk([kind]);
      expect(safetyMessageFor(state, lines)?.id).not.toBe(busy.id);
      const audiences = safetyOffers(busy, state, shipped).map(({ audience }) => audience);
      expect(audiences).toEqual(leastGuarded(kind) === 'public' ? ['private', 'public'] : ['private']);
    },
  );
});
