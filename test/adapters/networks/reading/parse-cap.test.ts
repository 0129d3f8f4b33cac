import { describe, expect, it } from 'vitest';
import { isCap, parseCap } from '../../../../src/adapters/networks/reading/parse-cap.ts';
import { ReadingError } from '../../../../src/domain/posts/reading-error.ts';
import { aCapDocument } from '../../../support/builders/a-cap-document.ts';

const refused = (text: string) => {
  try {
    parseCap(text);
    return null;
  } catch (error) {
    return error instanceof ReadingError ? error.why : error;
  }
};

describe('an alert', () => {
  it('is read with each of its blocks', () => {
    const alert = parseCap(aCapDocument({ id: 'a2', kind: 'Update', references: ['a0', 'a1'] }));
    expect({ ...alert, infos: alert.infos.slice(0, 1) }).toEqual({
      key: 'avisos@tiempo.example,a2',
      sent: '2026-11-24T09:00:00.000Z',
      isReal: true,
      kind: 'update',
      references: ['avisos@tiempo.example,a0', 'avisos@tiempo.example,a1'],
      infos: [
        {
          language: 'es-ES',
          event: 'Aviso de lluvias de nivel naranja',
          kinds: ['PR;Lluvias & agua'],
          severity: 'Severe',
          awareness: 'naranja',
          headline: 'Aviso de lluvias de nivel naranja. Litoral norte de Valencia',
          onset: '2026-11-24T11:00:00.000Z',
          expires: '2026-11-24T22:59:59.000Z',
          areas: [{ name: 'Litoral norte de Valencia', codes: ['774602'] }],
        },
      ],
    });
    expect(alert.infos.map(({ language }) => language)).toEqual(['es-ES', 'en-GB']);
  });

  it('may have a prefix, and lack what need not be there', () => {
    const text = `<?xml version="1.0"?><!-- x --><cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><cap:identifier>1</cap:identifier>
      <cap:sender>s</cap:sender><cap:sent>2026-11-24T10:00:00Z</cap:sent><cap:status>Exercise</cap:status>
      <cap:msgType>Ack</cap:msgType><cap:scope>Public</cap:scope><cap:info><cap:event>Flood</cap:event>
      <cap:severity>Severe</cap:severity><cap:expires>soon</cap:expires></cap:info></cap:alert>`;
    expect(isCap(text)).toBe(true);
    const info = { language: 'en-US', event: 'Flood', kinds: [], severity: 'Severe', awareness: null, headline: null };
    expect(parseCap(text)).toEqual({
      key: 's,1',
      sent: '2026-11-24T10:00:00.000Z',
      isReal: false,
      kind: 'other',
      references: [],
      infos: [{ ...info, onset: null, expires: null, areas: [] }],
    });
  });

  it('may hold a block that is not in order beside one that is', () => {
    const text = aCapDocument({ id: '1' }).replace(/<event>.*?<\/event>/, '');
    expect(parseCap(text).infos.map(({ language }) => language)).toEqual(['en-GB']);
  });

  it('is told from a feed of alerts', () => {
    expect(isCap(aCapDocument({ id: '1' }))).toBe(true);
    expect(isCap('<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="x"><entry><cap:alert/></entry></feed>')).toBe(
      false,
    );
    expect(isCap('<alerts></alerts>')).toBe(false);
  });
});

describe('what is no alert, or means harm', () => {
  it('is refused', () => {
    const good = aCapDocument({ id: '1' });
    const bodies = [
      '',
      'hola',
      '<alert>',
      '<rss version="2.0"/>',
      good.replace(/<identifier>.*?<\/identifier>/, ''),
      good.replace('2026-11-24T10:00:00+01:00</sent>', 'ayer</sent>'),
      good.replace('<alert', '<!DOCTYPE alert [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]><alert'),
      good.replace('<alert', '<!DOCTYPE alert SYSTEM "file:///etc/passwd"><alert'),
      `${'<a>'.repeat(50_000)}`,
    ];
    expect(bodies.map(refused)).toEqual(bodies.map(() => 'not_understood'));
  });

  it('has no entity of its own expanded', () => {
    const alert = parseCap(aCapDocument({ id: '1', event: '&bomb; &amp;lt; &#x41;' }));
    expect(alert.infos[0]?.event).toBe('Aviso de &bomb; &lt; A de nivel naranja');
  });
});
