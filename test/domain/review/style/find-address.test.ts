import { describe, expect, it } from 'vitest';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { styleFindings } from '../../../support/builders/drafts/style-findings.ts';

describe('style: form of address', () => {
  it.each([
    ['es', 'Acuda al 010 con su recibo.', 'Acuda'],
    ['es', 'Hola: llame al 112 si hay peligro.', 'Hola: llame'],
    ['es', 'Le informamos de los cortes del lunes.', 'Le informamos'],
    ['es', 'Gracias por tu aviso. Si lo desea, escríbanos.', 'Si lo desea'],
    ['es', 'Puede consultar el horario en la web.', 'Puede consultar'],
    ['es', 'Gracias por su paciencia, vecinas y vecinos.', 'Gracias por su paciencia'],
    ['es', 'No cruce el puente. Te avisaremos.', 'No cruce'],
    ['ca', 'Li informem que hi ha tall.', 'Li informem'],
    ['ca', 'Truqui al 010 i demani hora.', 'Truqui'],
    ['ca', 'Gràcies pel seu missatge.', 'Gràcies pel seu missatge'],
    ['gl', 'Grazas pola súa paciencia.', 'Grazas pola súa paciencia'],
    ['gl', 'Lembrámoslle que a piscina pecha.', 'Lembrámoslle'],
    ['gl', 'Consulte o horario na web.', 'Consulte'],
    ['eu', 'Hik badakik nora deitu.', 'Hik'],
    ['eu', 'Nahi baduk, idatzi iezaguk.', 'baduk'],
  ] as const)('%s: %s', (language, text, words) => {
    expect(styleFindings(text, { language })).toEqual([`warn address: ${words}`]);
  });

  it.each([
    ['es', 'Quien se encuentre mal, que llame al 112. Puedes escribirnos cuando quieras.'],
    ['es', 'La persona que perdió su cartera puede recogerla en la oficina. Os informamos a las 18:00.'],
    ['es', 'Dices que «nadie le informa a usted de nada». Te leemos.'],
    ['es', 'Damos tu mensaje al equipo y le pedimos una fecha.'],
    ['ca', 'Passem la teua queixa a la Policia, que porta el seu registre.'],
    ['gl', 'Pasamos o teu aviso á Policía Local para que o comprobe.'],
    ['eu', 'Zure mezua jaso dugu. Deitu 112ra arriskua badago.'],
    ['en', 'Please call 112 if you see danger.'],
  ] as const)('says nothing in %s: %s', (language, text) => {
    expect(styleFindings(text, { language })).toEqual([]);
  });

  it('wants "usted" where the guide does, whichever way the guide writes it', () => {
    const handbook = aHandbook();
    const { es, ca } = handbook.style.languages;
    if (es === undefined || ca === undefined) throw new Error('the style guide has lost a language');
    es.address = 'usted';
    ca.address = 'usted';
    expect(styleFindings('Gracias por tu aviso. Llame al 010.', { handbook })).toEqual(['warn address: tu']);
    expect(styleFindings('Li informem del tall.', { handbook, language: 'ca' })).toEqual([]);
    expect(styleFindings('Gràcies pel teu avís.', { handbook, language: 'ca' })).toEqual(['warn address: teu']);
  });
});
