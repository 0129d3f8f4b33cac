import { expect, test } from 'vitest';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const handbook = aHandbook();
const triage = (text: string, of = handbook) => triagePost(aFlaggedPost(text), of, () => 'es');

test('a call for help is S1, handed over, and says which words decided', () => {
  const assessment = triage('Por favor: estamos ATRAPADAS en el coche');
  expect(assessment).toMatchObject({
    language: 'es',
    class: 'life_risk',
    severity: 'S1',
    playbook: 'person-at-risk',
    needsReply: true,
  });
  const why = assessment.because.find((each) => each.rule === 'life_risk.trapped');
  expect(why?.decided).toBe('class');
  expect(why?.words.join(' ')).toContain('ATRAPADAS en el coche');
});

test.for([
  'Estamos atrapadas en la obra de la calle Sol, mandad un equipo de rescate',
  'No estamos en casa y mi madre está atrapada en el garaje',
  'No hay luz y estamos atrapados en el ascensor',
  'Perdidos en el monte, me muero de frío y mi hija no responde',
  'Incendio en el cine, hay gente dentro que no puede salir',
  'La niña desaparecida iba con su perro',
  'me quiero morir, no es una broma',
  'of course we are trapped in the car',
])('words that make another mention harmless do not silence a call: %s', (text) => {
  expect(triage(text).class).toBe('life_risk');
});

test.for([
  'ESTAMOS ATRAPADAAAAS EN EL COCHEEEE',
  'estamos atrapdas en el coche',
  'est4mos atr4p4das en el coche',
  'estamos atrapad@s en el coche',
  'Estamos atra\u200Bpadas en el coche 🆘',
  '#EstamosAtrapadas',
])('hurried, shouted and disguised spelling: %s', (text) => {
  expect(triage(text).class).toBe('life_risk');
});

test.for<[string, string, string]>([
  ['¿Se puede cruzar el barranco?', 'question', 'S1'],
  ['Se ha desbordado el río por la riada', 'field_report', 'S1'],
  ['Gracias a la policía por el trabajo en la riada', 'praise', 'S4'],
  ['El alcalde debería dimitir por la riada', 'political', 'S4'],
  ['Hace dos años de la riada y nadie ha limpiado el cauce', 'complaint', 'S4'],
  ['El agua del grifo sale marrón', 'field_report', 'S2'],
  ['El agua del grifo sale marrón y mi hijo tiene vómitos', 'field_report', 'S1'],
])('severity: %s → %s, %s', ([text, postClass, severity]) => {
  expect(triage(text)).toMatchObject({ class: postClass, severity });
});

test.for([
  'Esa gente lo lleva en la sangre, no se van a adaptar nunca',
  'Aquesta gent que torni al seu país',
  'Esa xente que marche por onde viñeron',
  'Jende horiek ez dira gu bezalakoak',
  'Those people should go back where they came from',
])('hate that points at people without their name is hate: %s', (text) => {
  expect(triage(text).class).toBe('hate');
});

test.for([
  'Esta gente del ayuntamiento no limpia nunca la plaza, qué vergüenza',
  'Me han gritado que me vuelva a mi país en vuestro autobús y el conductor no hizo nada',
  'Han aparecido pintadas racistas en la puerta de la mezquita',
  'The inspector said he only checks foreigners. I want to complain',
])('anger at a service, and who was hated and tells it, are no hate: %s', (text) => {
  expect(triage(text).class).not.toBe('hate');
});

test('a class whose playbook is missing falls back to the matter, then to everyday', () => {
  const hoax = 'Van a reventar la presa y lo ocultan, pásalo, viene otra riada';
  expect(triage(hoax)).toMatchObject({ class: 'false_claim', playbook: 'flood' });
  expect(triage('Los gitanos son todos ladrones')).toMatchObject({ class: 'hate', playbook: 'everyday' });
  const bare = aHandbook({ playbooks: handbook.playbooks.filter(({ id }) => id !== 'person-at-risk') });
  expect(triage('mi hija no respira', bare)).toMatchObject({ class: 'life_risk', playbook: null });
  const own = handbook.playbooks.filter(({ id }) => id === 'everyday').map((playbook) => ({ ...playbook, id: 'hoax' }));
  const withHoax = aHandbook({ playbooks: [...handbook.playbooks, ...own] });
  expect(triage(hoax, withHoax).playbook).toBe('hoax');
});

test('politics, rage and plain praise are let stand, without a playbook but for praise', () => {
  expect(triage('Que dimita la alcaldesa')).toMatchObject({ class: 'political', playbook: null, needsReply: false });
  expect(triage('Sois unos payasos')).toMatchObject({ class: 'rant', playbook: null, needsReply: false });
  expect(triage('Gracias por el parque nuevo')).toMatchObject({ class: 'praise', needsReply: false });
  expect(triage('Me encanta el parque nuevo, ¿abre de noche?')).toMatchObject({ class: 'question', needsReply: true });
});

test('a short trigger is met as it stands, a longer one by its stem', () => {
  const [flood, ...others] = handbook.playbooks;
  if (flood === undefined) throw new Error('the handbook has no playbook');
  const withDana = aHandbook({ playbooks: [{ ...flood, triggers: { es: ['dana', 'riada'] } }, ...others] });
  expect(triage('¿Hay aviso por la DANA?', withDana).playbook).toBe('flood');
  expect(triage('¿Hay alguna noticia de las riadas?', withDana).playbook).toBe('flood');
  expect(triage('¿El banco roto hace daño?', withDana).playbook).toBe('everyday');
});

test('the topic of the handbook names the area that owns it', () => {
  expect(triage('Hay un bache enorme en la calle Sol')).toMatchObject({ topic: 'roads', ownerArea: 'works' });
  expect(triage('Qué tal')).toMatchObject({ topic: null, ownerArea: null });
});

test('a post in words that were never met is never let stand unread', () => {
  const { class: postClass, needsReply, because } = triage('Zzyx qwrtz plumf');
  expect({ postClass, needsReply }).toEqual({ postClass: 'complaint', needsReply: true });
  expect(because).toContainEqual({ decided: 'class', rule: 'complaint.no_rule_spoke', words: [] });
});

test('an exposed number decides; the phone of the handbook does not', () => {
  expect(triage('Llamadme al 612 34 56 78').class).toBe('personal_data');
  expect(triage('He llamado al 010 por la multa y nadie contesta').class).toBe('complaint');
});

test.for(['a', 'estamos a ', '12345678 ', 'a@', 'calle '])(
  'a post of a hundred thousand characters is read in time: %j over and over',
  (piece) => {
    const started = performance.now();
    triage(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
