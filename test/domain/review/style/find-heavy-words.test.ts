import { describe, expect, it } from 'vitest';
import { styleFindings } from '../../../support/builders/drafts/style-findings.ts';

describe('style: the language of offices', () => {
  it.each([
    ['es', 'Por la presente ponemos en su conocimiento que el corte acaba.'],
    ['es', 'Se adoptarán las medidas oportunas por el órgano competente.'],
    ['es', 'Procederemos a la realización de las obras.'],
    ['es', 'Damos traslado de tu queja al servicio correspondiente.'],
    ['es', 'En virtud de lo establecido en la ordenanza, no se puede.'],
    ['ca', 'Es procedirà a l’execució dels treballs.'],
    ['ca', 'Donem trasllat al departament competent als efectes oportuns.'],
    ['ca', 'Li comuniquem que queda resolt.'],
    ['gl', 'Procederase á realización das obras polo órgano competente.'],
    ['gl', 'Dáse traslado aos efectos oportunos.'],
    ['eu', 'Honen bidez jakinarazten dizugu bihar itxita dagoela.'],
    ['eu', 'Organo eskudunari helarazi diogu dagozkion ondorioetarako.'],
    ['en', 'Please be advised that the pool is closed.'],
    ['en', 'We shall proceed to carry out the relevant measures.'],
    ['en', 'Your request was forwarded to the competent body.'],
  ] as const)('warns in %s: %s', (language, text) => {
    expect(styleFindings(text, { language }).some((found) => found.startsWith('warn'))).toBe(true);
  });

  it.each([
    ['es', 'Hoy no hay agua en Las Eras. Tienes cisternas en la plaza.'],
    ['es', 'Sanidad pide no beber. La presente semana no hay mercado.'],
    ['ca', 'Hui no hi ha aigua. Passem el teu avís a l’equip.'],
    ['gl', 'Hoxe non hai auga. Pasamos o teu aviso ao equipo.'],
    ['eu', 'Gaur ez dago urik. Zure oharra taldeari eman diogu.'],
    ['en', 'There is no water today. We passed your report to the team.'],
  ] as const)('says nothing in %s: %s', (language, text) => {
    expect(styleFindings(text, { language })).toEqual([]);
  });

  it('finds what the guide replaces in any person and tense, without a fix that would not fit', () => {
    expect(styleFindings('Procederemos a la realización de un corte.')).toEqual([
      'warn replace: Procederemos a la realización de',
    ]);
  });

  it('takes one circumlocution for taste and two for a habit', () => {
    expect(styleFindings('Llevaremos a cabo la poda.')).toEqual(['advice officialese: Llevaremos a cabo']);
    expect(styleFindings('Llevaremos a cabo la poda por parte de Parques.')).toEqual([
      'warn officialese: Llevaremos a cabo',
      'warn officialese: por parte de',
    ]);
  });
});
