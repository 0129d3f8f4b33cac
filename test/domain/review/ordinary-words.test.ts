import { describe, expect, it } from 'vitest';
import { institutionFile } from '../../../src/domain/handbook/institution.ts';
import type { ReviewInput } from '../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

type Said = Partial<Omit<ReviewInput, 'post' | 'facts'>> & { author?: string; facts?: readonly string[] };

/** What blocks or ticks a reply to an everyday post, as a model's draft. */
function stops(text: string, { author = 'Rosa Mil', facts = [], ...overrides }: Said = {}): string[] {
  const told = facts.map((value, at) => ({ id: `f${at}`, key: `f${at}`, value, source: '' }));
  const post = { network: 'x', text: 'Hola', author, url: null, postedAt: null };
  const input = aReview(text, { severity: 'S4', origin: 'model', ...overrides, post, facts: told });
  return reviewDraft(input)
    .filter(({ level }) => level !== 'advice')
    .map(({ level, message, words }) => `${level} ${message.key.slice('finding.'.length)}: ${words}`);
}

describe('figures as people write them', () => {
  it.each([
    ['La oficina está en la 2.ª planta.', 'Oficina: 2.ª planta'],
    ['La oficina está en la 2.ª planta.', 'Oficina: segunda planta'],
    ['The office is on the 2nd floor.', 'Office: second floor'],
    ['The office is on the 3rd floor.', 'Office: 3rd floor'],
    ['El recinto tiene 10 000 plazas.', 'Aforo: 10 000 plazas'],
    ['El recinto tiene 10 000 plazas.', 'Aforo: 10.000 plazas'],
    ['La final es a las 11 h.', 'Final: domingo, 11 h, polideportivo'],
    ['Las puertas abren a las 19 h.', 'Apertura del viernes: 19 h'],
    ['El taller es de 17 a 20 h.', 'Taller: 17-20 h'],
    ['Pasos: 1. entra 2. pulsa 3. firma', 'Se entra, se pulsa y se firma'],
    ['1) Entra en la sede. 2) Pulsa pagar. 3) Firma.', 'En la sede'],
    ['The third step is to sign.', 'Enter, pay and sign'],
    ['El tercer paso es firmar.', 'Entrar, pagar y firmar'],
    ['La final la juegan los dos equipos.', 'Final: mañana'],
  ])('%s', (text, fact) => {
    const found = stops(text, { facts: [fact] }).filter((one) => /number|phone|hour|date|duration/u.test(one));
    expect(found).toEqual([]);
  });

  it.each([
    ['La oficina está en la 3.ª planta.', 'Oficina: segunda planta'],
    ['El recinto tiene 12 000 plazas.', 'Aforo: 10 000 plazas'],
    ['La final es a las 12 h.', 'Final: domingo, 11 h, polideportivo'],
    ['Hay 1. entrada y 3. salidas.', 'Hay puertas'],
  ])('other figures are still stopped: %s', (text, fact) => {
    expect(stops(text, { facts: [fact] }).join()).toMatch(/block grounding/u);
  });

  it.each(['Hola, Mila. Gracias.', 'Lo sentimos, Mila.', 'Kaixo, Mila!'])('a name that is a number: %s', (text) => {
    expect(stops(text, { author: 'Mila Roca' })).toEqual([]);
    expect(stops('Hay mila personas.', { author: 'Mila Roca' }).join()).toContain('grounding');
  });

  it.each([
    ['Es el 21, no el 20. Perdona.', 'Charla: 21 de noviembre'],
    ['Son 350 €, no 530.', 'Sala: 350 €'],
    ['Es de 9 a 14 h, no de 9 a 15 h.', 'Horario: de 9 a 14 h'],
    ["És el 12, no l'11.", 'Contacontes: dissabte 12'],
    ['Azaroaren 21ean da, ez 20an.', 'Hitzaldia: azaroaren 21ean'],
  ])('a correction may deny the wrong figure: %s', (text, fact) => {
    expect(stops(text, { facts: [fact] }).join()).not.toContain('block grounding');
  });

  it('a figure is not denied into a reply, nor is harm', () => {
    expect(stops('No son 530.', { facts: ['Sala: mañana'] }).join()).toContain('block grounding');
    expect(stops('Hay 2 heridos, no 3 muertos.', { facts: ['2 heridos'] }).join()).toContain('block');
  });
});

describe('ordinary sentences', () => {
  it.each([
    'Lo pasamos a Limpieza, parques y playas.',
    'Se lo trasladamos a Vía pública y movilidad.',
    'Passem el teu avís a Via pública.',
    'Pasámosllo a Vía pública.',
    'Zure abisua Bide publikora pasatuko dugu.',
    'We pass your note on to Public space.',
    'Hoy mismo lo pasamos a Limpieza.',
    'Hui mateix ho passem a Neteja.',
    'Hoxe mesmo pasámolo a Limpeza.',
    'Gaur bertan Garbiketara pasatuko dugu.',
    'El concierto queda suspendido por motivos técnicos.',
    'La funció queda suspesa per motius tècnics.',
    'O concerto queda suspendido por motivos técnicos.',
    'The show has been suspended for technical reasons.',
    'Ekitaldia bertan behera geratu da arrazoi teknikoengatik.',
  ])('%s', (text) => {
    expect(stops(text, { facts: [text], severity: 'S4' }).filter((one) => one.startsWith('block'))).toEqual([]);
  });

  it.each([
    'Tendrás que pedir cita.',
    'Lo más seguro es preguntar en el 010.',
    'Ha sido culpa nuestra, perdona.',
    'La culpa no es de nadie.',
    "L'errada és nostra, perdona.",
    'Gure akatsa izan da, barkatu.',
    'Our mistake, sorry.',
    'No hace falta tu nombre ni tu teléfono.',
    'Joan leku seguru batera.',
    'Zein kaletan dago farola?',
    'Which street is the lamp in?',
    'Lo hablamos con la Policía Local.',
    'Con tu número de expediente lo consultas en la sede.',
    'No escribas aquí tu dirección.',
  ])('that are neither promise, blame nor a question for data: %s', (text) => {
    expect(stops(text, { severity: 'S4' }).filter((one) => one.startsWith('block'))).toEqual([]);
  });

  it.each([
    ['Tendrás tu cita mañana.', 'promises'],
    ['Lo más seguro es que mañana llueva.', 'predictions'],
    ['No ha sido culpa nuestra.', 'blame'],
    ['Hace falta tu nombre y tu teléfono, dínoslos aquí.', 'asks'],
    ['Hablamos con el agente implicado.', 'staff'],
    ['Hoxe mesmo estará arranxado.', 'promises'],
  ])('that are one of these are stopped: %s', (text, what) => {
    expect(stops(text, { severity: 'S4' }).join()).toContain(what);
  });

  it('a clerk who is suspended is still no matter of ours', () => {
    expect(stops('El conductor ha sido suspendido.').join()).toContain('block never-say.staff');
  });

  it.each([
    ['Hola, Rosa. Gracias.', 'Rosa Mil'],
    ['Gracias por avisar de la farola que no va desde hace tanto tiempo. Un abrazo, Rosa.', '@rosa_mil'],
    ['Gracias por avisar de lo que pasa en tu calle desde hace tanto. Un abrazo, Mari Luz.', 'Mari Luz Orts'],
  ])('the person answered by the first name of their account: %s', (text, author) => {
    expect(stops(text, { author }).filter((one) => one.includes('privacy'))).toEqual([]);
  });

  it.each(['No tienes que pasar por esto a solas.', 'Sabemos lo que tienes que estar pasando.'])(
    '"tienes que" said in comfort: %s',
    (text) => {
      expect(stops(text).filter((one) => one.startsWith('block'))).toEqual([]);
    },
  );
});

describe('official accounts of the handbook', () => {
  it('may be named; others not', () => {
    const handbook = aHandbook();
    handbook.institution.officialAccounts = [{ account: '@GVA112', body: 'Emergencias 112' }];
    expect(stops('Lo cuenta @GVA112.', { handbook }).join()).not.toContain('other-account');
    expect(stops('Lo cuenta @GVA113.', { handbook }).join()).toContain('block privacy.other-account');
    expect(stops('Lo cuenta @GVA112.', { handbook: aHandbook() }).join()).toContain('block privacy.other-account');
  });

  it('are optional, and have their @', () => {
    const field = institutionFile.shape.official_accounts;
    expect(field.safeParse(undefined).success).toBe(true);
    expect(field.safeParse([{ account: '@GVA112', body: 'Emergencias 112' }]).success).toBe(true);
    expect(field.safeParse([{ account: 'GVA112', body: 'Emergencias 112' }]).success).toBe(false);
  });
});

describe('reproach', () => {
  it.each([
    'Hay que mirar dónde se pisa.',
    'Si hubieras mirado la web, no te habría pasado.',
    'Haberlo pensado antes.',
    'La culpa es tuya.',
    'Si gent com tu no hi pujara el cotxe, la vorera estaria sencera.',
    'Se miraras a web, non che pasaría.',
    'Zure errua izan da.',
    'If you had read the sign, this would not have happened to you.',
  ])('is stopped: %s', (text) => {
    expect(stops(text).join()).toContain('block never-say');
  });

  it.each([
    'Tendríamos que haberlo contado antes, disculpa.',
    'No es culpa tuya.',
    'Si hubiera novedades, las contamos aquí.',
  ])('is not: %s', (text) => {
    expect(stops(text).join()).not.toContain('reproach');
  });
});
