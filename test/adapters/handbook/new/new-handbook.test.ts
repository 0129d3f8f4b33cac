import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { findInventedValues } from '../../../../src/adapters/handbook/find-invented-values.ts';
import { newHandbook } from '../../../../src/adapters/handbook/new/new-handbook.ts';
import type { NewHouse } from '../../../../src/adapters/handbook/new/new-house.ts';
import { checkFiles, readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import type { HandbookFile, HandbookProblem } from '../../../../src/domain/handbook/handbook.ts';
import { NEW_KINDS } from '../../../../src/domain/handbook/networks/new-network.ts';

const TODAY = '2026-11-24';
const shipped = await readHandbook('playbooks', TODAY);

/** Houses of five languages and communities, with the longest names and telephones that there are. */
const HOUSES: readonly NewHouse[] = [
  aHouse({ language: 'es', name: 'Ayuntamiento de Villaclara de la Sierra', region: 'Castilla-La Mancha' }),
  aHouse({ language: 'ca', name: "Ajuntament de l'Alcora Nova", municipality: "l'Alcora Nova", region: 'Catalunya' }),
  aHouse({
    language: 'gl',
    name: 'Concello de Santa María de Vilar',
    region: 'Galicia',
    phone: '+34 988 010 010',
    places: ['Vilar', 'a praza Maior', 'o río Pequeno'],
  }),
  aHouse({ language: 'eu', name: 'Haranbideko Udala', municipality: 'Haranbide', region: 'Euskadi', phone: '010' }),
  aHouse({ language: 'en', name: 'Stoneford Town Council', region: 'Comunitat Valenciana' }),
];

function aHouse(over: Partial<NewHouse>): NewHouse {
  return {
    language: 'es',
    name: 'Ayuntamiento de Vilar',
    shortName: over.name ?? 'Ayuntamiento de Vilar',
    municipality: 'Santa María de Vilar',
    province: 'Ourense',
    region: 'Galicia',
    places: ['Vilar', 'O Campo', 'Río Pequeno'],
    phone: '988 000 000',
    web: 'https://www.concellodesantamariadevilar.gal',
    hosts: [{ host: 'www.xunta.gal', body: 'Xunta de Galicia' }],
    networks: [
      { kind: 'x', account: 'ConcelloVilar' },
      { kind: 'bluesky', account: 'vilar.bsky.social' },
      { kind: 'mastodon', account: 'vilar@masto.gal' },
      { kind: 'loudspeaker', account: '' },
    ],
    lead: { name: 'Antía Souto', slack: 'U0ANTIA00' },
    ...over,
  };
}

function textOf(files: readonly HandbookFile[], path: string): string {
  return new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
}

/** What `handbook check` would refuse. */
function refusedIn(problems: readonly HandbookProblem[]): string[] {
  return problems
    .filter(({ level, refused }) => level === 'error' || refused === true)
    .map(({ file, field, message }) => `${file} ${field}: ${message}`);
}

describe.each(HOUSES)('the first handbook of a house that speaks $language', (house) => {
  const files = newHandbook(shipped.files, house, TODAY);
  const { handbook, problems } = checkFiles(files, TODAY);

  test('has no error, and its own language first', () => {
    expect(refusedIn(problems)).toEqual([]);
    expect(handbook?.institution.languages).toEqual(house.language === 'es' ? ['es'] : [house.language, 'es']);
    expect(handbook?.institution.names[house.language]).toBe(house.name);
    expect(handbook?.institution.contact.phone).toBe(house.phone);
    const names: Record<string, string> = { Catalunya: 'catalan', 'Comunitat Valenciana': 'valencian' };
    expect(handbook?.institution.catalanName).toBe(names[house.region]);
  });

  test('holds nothing of the invented town', () => {
    expect(findInventedValues(files)).toEqual([]);
    const named = files.filter(({ bytes }) => /riudalba/i.test(new TextDecoder().decode(bytes)));
    expect(named.map(({ path }) => path)).toEqual([]);
    if (house.phone !== '010') {
      const figures = files.flatMap((file) =>
        [...ofPeople(textOf(files, file.path)).matchAll(/(?<![\w+-])010(?![\w-])/g)].map(() => file.path),
      );
      expect(figures).toEqual([]);
    }
  });

  test('has every text of the shipped playbooks, and approvals of nobody', () => {
    const ids = (playbooks: typeof shipped.handbook) =>
      playbooks?.playbooks.flatMap(({ templates }) => templates.map(({ id }) => id));
    expect(ids(handbook)).toEqual(ids(shipped.handbook));
    for (const { approvedTexts, approvedLines = [] } of handbook?.playbooks ?? []) {
      expect(approvedTexts).toBeUndefined();
      expect(approvedLines.filter(({ validUntil }) => validUntil >= TODAY)).toEqual([]);
    }
  });

  test('names bodies of another community only where the house is in it', () => {
    const all = files.map(({ path }) => textOf(files, path)).join('\n');
    expect(/gva\.es|antifraucv|elsindic/.test(all)).toBe(house.region.includes('Valenciana'));
  });

  /** The text without the telephone of the house. */
  function ofPeople(text: string): string {
    return text.replaceAll(house.phone, '');
  }
});

const aWord = fc.stringMatching(/^\p{L}[\p{L}'’-]{1,14}$/u);
const aName = fc.array(aWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').slice(0, 60));

test.prop(
  [
    fc.record({
      language: fc.constantFrom('es' as const, 'ca' as const, 'gl' as const, 'eu' as const, 'en' as const),
      name: aName,
      municipality: aName,
      phone: fc.constantFrom('010', '900123456', '+34 900 123 456'),
      kinds: fc.subarray(['web_banner', 'official_notice', 'loudspeaker'] as const, { minLength: 1 }),
    }),
  ],
  { numRuns: 2 },
)('whatever a house is called, its handbook has no error', ({ language, name, municipality, phone, kinds }) => {
  const networks = kinds.map((kind) => ({ kind, account: '' }));
  const house = aHouse({ language, name, shortName: name, municipality, places: [municipality], phone, networks });
  expect(refusedIn(checkFiles(newHandbook(shipped.files, house, TODAY), TODAY).problems)).toEqual([]);
});

test('a network of each kind has the addresses that its kind needs', () => {
  const accounts = { mastodon: 'vilar@masto.gal', bluesky: 'vilar.bsky.social' } as Record<string, string>;
  const own = ['web_banner', 'official_notice', 'loudspeaker'];
  const networks = NEW_KINDS.map((kind) => ({
    kind,
    account: own.includes(kind) ? '' : (accounts[kind] ?? 'concellovilar'),
  }));
  const files = newHandbook(shipped.files, aHouse({ networks: [...networks, { kind: 'x', account: 'outra' }] }), TODAY);
  const { handbook } = checkFiles(files, TODAY);
  expect(handbook?.institution.networks.map(({ id, profileUrl }) => [id, profileUrl])).toEqual([
    ['x', 'https://x.com/concellovilar'],
    ['mastodon', 'https://masto.gal/@vilar'],
    ['bluesky', 'https://bsky.app/profile/vilar.bsky.social'],
    ['facebook', 'https://www.facebook.com/concellovilar'],
    ['instagram', 'https://www.instagram.com/concellovilar'],
    ['threads', 'https://www.threads.com/@concellovilar'],
    ['tiktok', 'https://www.tiktok.com/@concellovilar'],
    ['telegram', 'https://t.me/concellovilar'],
    ['web-banner', undefined],
    ['official-notice', undefined],
    ['loudspeaker', undefined],
    ['x-2', 'https://x.com/outra'],
  ]);
});
