import fc from 'fast-check';
import { expect, it } from 'vitest';
import { vocabularyRows } from '../../src/adapters/database/migrations/close-column.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { caseCard } from '../../src/slack/cases/card/case-card.ts';
import { caseLine } from '../../src/slack/cases/messages/case-line.ts';
import { caseView } from '../../src/slack/cases/view/view-case.ts';
import { STORED_VALUES } from '../house/stored-words/stored-values.ts';
import { START } from '../support/builders/a-case.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aHeldCase, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../support/drivers/database-place.ts';

/** The lists of stored words that each closed column holds. */
const LISTS = {
  'call_outs.reason': 'callOutReasons',
  'call_outs.state': 'callOutStates',
  'cases.audience': 'audiences',
  'cases.class': 'caseClasses',
  'cases.closed_reason': 'dismissReasons',
  'cases.erased_rule': 'erasureRules',
  'cases.severity': 'severities',
  'cases.statement': 'statements',
  'content_sign_offs.as': 'contentSignOffs',
  'contents.aim_kind': 'contentAims',
  'contents.status': 'contentStatuses',
  'crises.level': 'crisisLevels',
  'crisis_steps.phase': 'stepPhases',
  'departures.status': 'departureStatuses',
  'endorsements.as': 'endorsedAs',
  'facts.status': 'factStatuses',
  'handbook_proposals.origin': 'proposalOrigins',
  'handbook_proposals.status': 'handbookProposals',
  'hoax_decisions.state': 'hoaxDecisionStates',
  'measures.found': 'lookFindings',
  'measures.look': 'looks',
  'noted_messages.channel': 'notedChannels',
  'outbox.kind': 'effects',
  'outbox.state': 'outboxStates',
  'own_layers.status': 'ownLayers',
  'preferences.notices': 'notices',
  'publications.audience': 'audiences',
  'publications.status': 'publicationStatuses',
  'publications.went_out': 'wentOut',
  'recalls.why': 'recallReasons',
  'rings.kind': 'turnKinds',
  'rings.severity': 'severities',
  'rings.step': 'ringSteps',
  'shift_handovers.severity': 'severities',
  'stage.kind': 'stages',
  'webhook_events.state': 'webhookStates',
  'webhook_events.type': 'webhookTypes',
  'writings.status': 'writingStatuses',
} as const satisfies Record<string, keyof typeof STORED_VALUES>;

/** What the database keeps to about words of closed lists. */
export function vocabulariesContract(inAPlace: InAPlace): void {
  it('are the lists of the types', () => {
    const words = Object.groupBy(vocabularyRows(), ({ place }) => place);
    const sorted = Object.entries(words).map(([place, rows = []]) => [place, rows.map(({ word }) => word).toSorted()]);
    const lists = Object.entries(LISTS).map(([place, name]) => [place, STORED_VALUES[name].toSorted()]);
    expect(Object.fromEntries(sorted)).toEqual(Object.fromEntries(lists));
  });

  it(
    'are the only words that their columns take',
    inAPlace(async (place) => {
      await aCaseIn(place);
      for (const column of Object.keys(LISTS)) {
        const [table, name] = column.split('.');
        const inserted = place.tamper(`insert into ${table} ("${name}") values ('S9')`);
        await expect(inserted, column).rejects.toThrow(`${column} takes no such word`);
      }
      for (const column of ['cases.class', 'cases.severity', 'publications.status']) {
        const [table, name] = column.split('.');
        const changed = place.tamper(`update ${table} set "${name}" = 'S9'`);
        await expect(changed, column).rejects.toThrow(`${column} takes no such word`);
      }
      await place.tamper("update cases set severity = 'S2', tags = '[]'");
    }),
  );

  it(
    'that an earlier version left in preferences are read as the most careful one',
    inAPlace(async (place) => {
      const { preferences } = (await aCaseIn(place)).team;
      await preferences.save('U1', { language: 'ca', notices: 'direct_on_shift' });
      await place.tamper("insert into vocabulary (place, word) values ('preferences.notices', 'pigeon')");
      await place.tamper("update preferences set notices = 'pigeon'");
      await place.tamper("delete from vocabulary where word = 'pigeon'");
      expect(await preferences.of('U1')).toEqual({ language: 'ca', notices: 'direct' });
      expect(await preferences.calledDirectly()).toEqual([{ user: 'U1', notices: 'direct' }]);
      await expect(place.tamper("update preferences set notices = 'owl'")).rejects.toThrow('takes no such word');
    }),
  );

  it(
    'that an earlier version left otherwise are read, drawn, listed, and put right by the next save',
    inAPlace(async (place) => {
      const { store, reader } = (await aCaseIn(place)).cases;
      const texts = textsIn('es');
      const odd = fc.constantFrom('S9', 'nonsense', '__proto__', 'S1 ', 'constructor');
      await fc.assert(
        fc.asyncProperty(odd, odd, odd, odd, async (severity, postClass, audience, status) => {
          await asBefore(place, { severity, postClass, audience, status });
          const [state] = await reader.list({ kind: 'open' });
          if (state === undefined) throw new Error('The case is not listed');
          expect(state.core).toMatchObject({
            severity: 'S1',
            audience: 'private',
            unknownWords: [postClass, severity, audience, 'urgent'],
          });
          expect(state.publications).toMatchObject([{ status: 'unknown' }]);
          const view = caseView(state, aHandbook(), START, texts, () => 'digest');
          expect(JSON.stringify(caseCard(view, texts))).toContain('palabras que el bot no conoce');
          expect(caseLine(view, texts)).toContain('S1');
          await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: state.core }] })));
          expect((await reader.caseById(1))?.core).toMatchObject({ severity: 'S1', audience: 'private' });
          expect((await reader.caseById(1))?.core).not.toHaveProperty('unknownWords');
        }),
        { numRuns: 5 },
      );
    }),
  );
}

async function aCaseIn(place: DatabasePlace) {
  const database = await place.open();
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
  return database;
}

type Odd = { severity: string; postClass: string; audience: string; status: string };

/** Writes what the database of before took: it had no lists. */
async function asBefore(place: DatabasePlace, { severity, postClass, audience, status }: Odd): Promise<void> {
  const words = [
    ['cases.severity', severity],
    ['cases.class', postClass],
    ['cases.audience', audience],
    ['publications.status', status],
  ];
  const list = words.map(([column, word]) => `('${column}', '${word}')`).join(', ');
  await place.tamper(`insert into vocabulary (place, word) values ${list}`);
  await place.tamper(
    `update cases set severity = '${severity}', class = '${postClass}', audience = '${audience}', tags = '["urgent"]'`,
  );
  await place.tamper(`update publications set status = '${status}'`);
  for (const [column, word] of words)
    await place.tamper(`delete from vocabulary where place = '${column}' and word = '${word}'`);
}
