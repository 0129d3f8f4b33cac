import { describe, expect, it } from 'vitest';
import { open311System } from '../../../../src/adapters/networks/open311/open311-system.ts';
import { anOpen311System } from '../../../support/doubles/networks/an-open311-system.ts';

const way = { throughProxy: null, patienceMs: 2_000 };
const REPORT = { service: '001', place: 'calle del Olmo, 12', text: 'Una farola apagada', reference: 'Portavoz #7' };

describe('a works system that speaks Open311', () => {
  it('says which kinds it takes, by their codes and names', async () => {
    await using works = await anOpen311System();
    expect(await open311System(works.account, way).services()).toEqual([
      { code: '001', name: 'Farola apagada' },
      { code: '2', name: '2' },
    ]);
    expect(works.server.heard[0]?.query.get('jurisdiction_id')).toBe('riudalba.example');
  });

  it('is sent kind, place, words and reference, and nothing of a person, and gives a number', async () => {
    await using works = await anOpen311System();
    const system = open311System(works.account, way);
    expect(await system.send(REPORT)).toEqual({ kind: 'sent', number: '638344', token: null });
    expect(Object.fromEntries(works.requests[0]?.form ?? [])).toEqual({
      api_key: works.account.key,
      jurisdiction_id: 'riudalba.example',
      service_code: '001',
      address_string: 'calle del Olmo, 12',
      description: 'Una farola apagada\n\n(Portavoz #7)',
    });
    const sent = { number: '638344', token: null };
    expect(await system.look(sent)).toEqual({ kind: 'open', number: '638344' });
    works.closes(0, 'Cambiada  la\nbombilla');
    expect(await system.look(sent)).toEqual({ kind: 'closed', number: '638344', words: 'Cambiada la bombilla' });
  });

  it('may give its number later, for a token', async () => {
    await using works = await anOpen311System({ givesTokens: true });
    const system = open311System(works.account, way);
    expect(await system.send(REPORT)).toEqual({ kind: 'sent', number: null, token: 'token-638344' });
    expect(await system.look({ number: null, token: 'token-638344' })).toEqual({ kind: 'open', number: '638344' });
    expect(await system.look({ number: null, token: 'other' })).toBeNull();
  });

  it.each([
    [
      { status: 400, json: [] },
      { kind: 'refused', why: '400' },
    ],
    [
      { status: 403, json: [] },
      { kind: 'refused', why: '403' },
    ],
    [{ status: 503 }, { kind: 'unknown', why: '503' }],
    [{ status: 429 }, { kind: 'not_sent', why: '429' }],
    [{ status: 500 }, { kind: 'unknown', why: '500' }],
    [
      { status: 200, body: '<html>' },
      { kind: 'unknown', why: 'no_number' },
    ],
    [
      { status: 200, json: [{ service_request_id: '<b>1</b>' }] },
      { kind: 'unknown', why: 'no_number' },
    ],
  ])('tells by %j whether a report arrived', async (answer, outcome) => {
    await using works = await anOpen311System();
    works.answers(() => answer);
    expect(await open311System(works.account, way).send(REPORT)).toEqual(outcome);
  });

  it('was certainly sent nothing where there is no connection, or none is allowed', async () => {
    await using works = await anOpen311System();
    const gone = open311System({ ...works.account, url: 'http://127.0.0.1:9/v2' }, way);
    expect(await gone.send(REPORT)).toEqual({ kind: 'not_sent', why: 'unreachable' });
    expect(await gone.services()).toBeNull();
    expect(await gone.look({ number: '1', token: null })).toBeNull();
    const closed = open311System({ ...works.account, mayReachPrivate: false }, way);
    expect(await closed.send(REPORT)).toEqual({ kind: 'not_sent', why: 'private_address' });
    expect(works.server.heard).toEqual([]);
  });

  it('takes codes of words, once each, and leaves out what is none', async () => {
    await using works = await anOpen311System();
    const codes = ['Beleuchtung/Uhren', 'Alumbrado público', 'Alumbrado público', '', null, 'a\nb', 'x'.repeat(76), 7];
    works.server.serve('/v2/services.json', {
      json: [...codes.map((service_code) => ({ service_code, service_name: 'Farolas' })), {}, 'none'],
    });
    const services = await open311System(works.account, way).services();
    expect(services?.map(({ code }) => code)).toEqual(['Beleuchtung/Uhren', 'Alumbrado público', '7']);
  });

  it('may answer with one object, and with a mark of the order of bytes', async () => {
    await using works = await anOpen311System();
    works.answers(() => ({ status: 201, body: '\uFEFF{"service_request_id": 42}' }));
    expect(await open311System(works.account, way).send(REPORT)).toEqual({ kind: 'sent', number: '42', token: null });
  });

  it('is believed of the report that was asked for alone', async () => {
    await using works = await anOpen311System();
    const all = [
      { service_request_id: '1', status: 'closed' },
      { service_request_id: '9', status: 'open' },
    ];
    works.server.serve('/v2/requests/9.json', { json: all });
    works.server.serve('/v2/requests/8.json', { json: all });
    const system = open311System(works.account, way);
    expect(await system.look({ number: '9', token: null })).toEqual({ kind: 'open', number: '9' });
    expect(await system.look({ number: '8', token: null })).toBeNull();
  });
});
