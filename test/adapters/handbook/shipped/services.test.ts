import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { textsOfDraft } from '../../../../src/domain/drafts/composed-draft.ts';
import { playbookById } from '../../../../src/domain/handbook/handbook.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Spoken } from './plausible-facts.ts';
import { aPlausibleFact, SPOKEN } from './plausible-facts.ts';

const TODAY = '2026-11-24';
const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), TODAY);
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;

const SERVICES = ['power-cut', 'transport', 'cyberattack', 'e-office'] as const;
type Service = (typeof SERVICES)[number];

/** Short and long texts of a playbook in a language, filled in with usual values or with those given. */
function textsOf(id: Service, language: Spoken, entered: Readonly<Record<string, string>> = {}): string[] {
  const playbook = playbookById(shipped, id);
  if (playbook === undefined) throw new Error(`the shipped handbook lacks ${id}`);
  const facts = playbook.facts.map((fact) =>
    aPlausibleFact(fact, language, false, { playbook, handbook: shipped, entered }),
  );
  const given = { playbook, citizenLanguage: language, handbook: shipped, facts, topic: null, today: TODAY } as const;
  return [null, ...POST_CLASSES].flatMap((postClass) =>
    composeDrafts({ ...given, postClass }).flatMap((draft) => textsOfDraft(draft).map(({ text }) => text)),
  );
}

/** The first message, short and long. */
const firstOf = (...given: Parameters<typeof textsOf>) => textsOf(...given).slice(0, 2);

const NOTHING_RUNS: Record<Spoken, RegExp> = {
  es: /no hay servicio en estas líneas: L1, L3/,
  ca: /no hi ha servici en estes línies: L1, L3/,
  gl: /non hai servizo nestas liñas: L1, L3/,
  eu: /ez dago zerbitzurik/,
  en: /there is no service on (?:these lines: )?L1, L3/,
};

const APPOINTMENTS: Record<Spoken, readonly [valid: string, cancelled: string]> = {
  es: ['Atenderemos citas a partir del 25 de noviembre.', 'Las citas de hoy quedan anuladas.'],
  ca: ['Es mantenen les cites des del 25 de novembre.', "Les cites de hui s'anul·len."],
  gl: ['Atenderemos citas a partir do 25 de novembro.', 'As citas de hoxe anúlanse.'],
  eu: ['azaroaren 25a.', 'Gaurko hitzorduak bertan behera geratzen dira.'],
  en: ['Appointments from 25 November go ahead.', 'Appointments today are cancelled.'],
};

/** The percentage that was typed as "50 %". */
const HALF: Record<Spoken, string> = { es: ' 50 %', ca: ' 50 %', gl: ' 50 %', eu: ': % 50.', en: ' 50%' };

const LIFE: Record<Spoken, string> = {
  es: 'Si tu vida depende de un aparato eléctrico, llama al 112.',
  ca: "Si la teua vida depén d'un aparell elèctric, telefona al 112.",
  gl: 'Se a túa vida depende dun aparello eléctrico, chama ao 112.',
  eu: 'Bizitza gailu elektriko baten mende baduzu, deitu 112ra.',
  en: 'If your life depends on an electrical device, call 112.',
};

describe.each(SPOKEN)('the shipped texts about services in %s', (language) => {
  it('say that nothing runs, and tell of no minimum service beside it', () => {
    for (const text of firstOf('transport', language, { service: 'no-service', minimum: '50 %' })) {
      expect(text).toMatch(NOTHING_RUNS[language]);
      expect(text).not.toContain('50');
    }
    for (const text of firstOf('transport', language, { service: 'less-service', minimum: '50 %' })) {
      expect(text).toContain(HALF[language]);
    }
  });

  it('say in a sentence from when appointments are valid, or that they are cancelled', () => {
    const [valid, cancelled] = APPOINTMENTS[language];
    for (const text of firstOf('cyberattack', language, { appointments: '25/11' })) expect(text).toContain(valid);
    for (const text of firstOf('cyberattack', language, { appointments: 'no' })) expect(text).toContain(cancelled);
  });

  it('begin a power cut with whose life depends on it', () => {
    for (const text of firstOf('power-cut', language)) expect(text.startsWith(LIFE[language])).toBe(true);
  });

  it.each(SERVICES)('carry no signature and no day in figures: %s', (id) => {
    const signature = shipped.institution.shortNames[language];
    for (const text of textsOf(id, language)) {
      expect(text).not.toContain(signature);
      expect(text).not.toMatch(/\d{1,2}\/\d{1,2}/);
    }
  });
});
