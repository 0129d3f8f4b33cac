import { createHash } from 'node:crypto';
import type { SafetyMessage } from '../../../../src/domain/handbook/approved-texts.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Playbook } from '../../../../src/domain/handbook/playbook.ts';
import { aHandbook } from '../a-handbook.ts';
import { twoForS3 } from './two-for-s3.ts';

const APPROVAL = {
  approvedBy: { name: 'Rosa Soler', post: 'jefa de Comunicación' },
  approvedOn: '2026-10-01',
  validUntil: '2027-06-30',
};

/** The handbook of the tests, with every Spanish text of its playbooks held as approved. */
export function withApprovedTexts(handbook: Handbook = aHandbook(), approval: Partial<typeof APPROVAL> = {}): Handbook {
  const approved = (playbook: Playbook): Playbook => ({
    ...playbook,
    approvedTexts: playbook.templates
      .filter(({ language }) => language === 'es')
      .map(({ id, fingerprint }) => ({
        text: id.slice(playbook.id.length + 1),
        fingerprint,
        ...APPROVAL,
        ...approval,
      })),
  });
  return { ...handbook, playbooks: handbook.playbooks.map(approved) };
}

/** Every line changed, every template too, and nobody has approved the texts anew. */
export function reworded(handbook: Handbook): Handbook {
  const words = (texts: SafetyMessage['private']) =>
    Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, `${text} Gracias.`]));
  const playbooks = handbook.playbooks.map((playbook) => ({
    ...playbook,
    approvedLines: (playbook.approvedLines ?? []).map((line) => ({
      ...line,
      private: words(line.private),
      ...(line.public === undefined ? {} : { public: words(line.public) }),
    })),
    templates: playbook.templates.map((one) => {
      const template = `${one.template} Gracias.`;
      return { ...one, template, fingerprint: createHash('sha256').update(template).digest('hex').slice(0, 12) };
    }),
  }));
  return { ...handbook, hash: 'f'.repeat(64), playbooks };
}

/** The day before every test: all that the handbook held as approved has run out. */
export function expired(handbook: Handbook): Handbook {
  const over = { validUntil: '2026-11-23' };
  const playbooks = handbook.playbooks.map((playbook) => ({
    ...playbook,
    approvedLines: (playbook.approvedLines ?? []).map((line) => ({ ...line, ...over })),
    approvedTexts: (playbook.approvedTexts ?? []).map((text) => ({ ...text, ...over })),
  }));
  return { ...handbook, hash: 'e'.repeat(64), playbooks };
}

/** Among which a walk changes. */
export const HANDBOOKS = {
  usual: aHandbook(),
  two_for_s3: twoForS3(),
  approved: withApprovedTexts(),
  reworded: reworded(withApprovedTexts()),
  expired: expired(withApprovedTexts()),
};
export type Rules = keyof typeof HANDBOOKS;
