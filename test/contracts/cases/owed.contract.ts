import { expect, it } from 'vitest';
import type { AreaQuestion } from '../../../src/domain/cases/model/area-question.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import {
  aDraft,
  aFact,
  aMatter,
  aPost,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../../support/drivers/database-place.ts';

const oscar: Actor = { kind: 'slack', team: 'T1', user: 'UOSCAR' };

/** What a database tells of what people answer for, edit and answered before. */
export function owedContract(inAPlace: InAPlace): void {
  it(
    'is told of each person, of cases to do alone, and without questions that were answered',
    inAPlace(async (place) => {
      const { store, reader, facts } = (await place.open()).cases;
      const closed = { reason: 'spam', by: marta, at: at(9), noteId: null } as const;
      const answer = { noteId: 'n1', factId: null, recordedBy: oscar, at: at(5) };
      const question: AreaQuestion = {
        id: 'q1',
        caseId: 1,
        area: 'water',
        noteId: 'n1',
        askedBy: marta,
        askedAt: at(1),
        report: null,
        answer: null,
      };
      const changes: Change[] = [
        { kind: 'matter', row: aMatter() },
        { kind: 'matter', row: aMatter({ id: 2, closed, randomId: 'c0ffee02' }) },
        { kind: 'note', row: { id: 'n1', caseId: 1, text: '¿Cuándo?', by: marta, at: at(1) } },
        { kind: 'note', row: { id: 'n2', caseId: 2, text: '¿Cuándo?', by: marta, at: at(1) } },
        { kind: 'inquiry', row: question },
        { kind: 'inquiry', row: { ...question, id: 'q2', answer } },
        { kind: 'inquiry', row: { ...question, id: 'q3', caseId: 2, noteId: 'n2' } },
        { kind: 'fact', row: aFact({ id: 'shared', scope: 'playbook:flood', owner: marta, validUntil: at(60) }) },
        { kind: 'fact', row: aFact({ id: 'own', scope: 'case:1', owner: marta, validUntil: null }) },
        { kind: 'fact', row: aFact({ id: 'over', scope: 'case:2', owner: marta, validUntil: null }) },
        { kind: 'fact', row: aFact({ id: 'gone', scope: 'case:1', owner: marta, status: 'retracted' }) },
        { kind: 'fact', row: aFact({ id: 'his', scope: 'case:1', owner: oscar, validUntil: at(90) }) },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      expect((await facts.ownedBy(marta)).map(({ id }) => id)).toEqual(['shared', 'own']);
      expect((await facts.ownedBy(oscar)).map(({ id }) => id)).toEqual(['his']);
      expect((await facts.until(at(60))).map(({ id }) => id)).toEqual(['shared']);
      expect((await facts.until(at(90))).map(({ id }) => id)).toEqual(['shared', 'his']);
      expect(await reader.openQuestions()).toEqual([question]);
    }),
  );

  it(
    'who has which form of a text open is shown to others for a while, in each process, and not once it is sent',
    inAPlace(async (place) => {
      const { store } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: aMatter() }] })));
      const { editings } = (await place.open()).cases;
      const there = (await place.open()).cases.editings;
      await editings.begin({ caseId: 1, person: 'UANA', at: at(0), form: 'edit' }, at(-600));
      await editings.begin({ caseId: 1, person: 'UBIEL', at: at(30), form: 'several' }, at(-570));
      await editings.begin({ caseId: 1, person: 'UANA', at: at(40), form: 'publication-1' }, at(-560));
      const others = async (person: string, since: string) =>
        (await there.others(1, person, since)).map((one) => one.person);
      expect(await others('UANA', at(0))).toEqual(['UBIEL']);
      expect(await others('ULLUC', at(0))).toEqual(['UBIEL', 'UANA']);
      expect(await others('ULLUC', at(35))).toEqual(['UANA']);
      expect((await there.others(1, 'ULLUC', at(0))).map(({ form }) => form)).toEqual(['several', 'publication-1']);
      await editings.end(1, 'UANA');
      expect(await others('ULLUC', at(0))).toEqual(['UBIEL']);
      await editings.begin({ caseId: 1, person: 'UOSCAR', at: at(700), form: 'edit' }, at(100));
      expect(await others('ULLUC', at(0))).toEqual(['UOSCAR']);
    }),
  );

  it(
    'replies of before are those that are out in public, of the playbook, the most alike first',
    inAPlace(async (place) => {
      const { store, related, reader } = (await place.open()).cases;
      const answered = (id: number, text: string, over: Parameters<typeof aPublication>[0] = {}): Change[] => {
        const [caseId, draftId] = [id, `d${id}`];
        const out = { status: 'published', publishedAt: at(id), deliveredAs: { kind: 'as_approved' } } as const;
        return [
          { kind: 'matter', row: aMatter({ id, randomId: `c0ffee0${id}`, currentDraftId: draftId }) },
          { kind: 'post', row: aPost({ id: `p${id}`, caseId, text, keys: [`k${id}`] }) },
          { kind: 'draft', row: aDraft({ id: draftId, caseId, text: `Respuesta ${id}.`, factIds: [], places: [] }) },
          {
            kind: 'publication',
            row: aPublication({
              id: `out${id}`,
              caseId,
              draftId,
              target: `p${id}`,
              audience: 'public',
              ...out,
              ...over,
            }),
          },
        ];
      };
      const asked = '¿Está cortado el puente viejo por la crecida del río?';
      const changes = [
        ...answered(1, 'La crecida del río, ¿ha cortado el puente viejo?'),
        ...answered(2, '¿Abren mañana las bibliotecas municipales del barrio?'),
        ...answered(3, asked, { status: 'held', publishedAt: null }),
        ...answered(4, asked, { audience: 'private' }),
        ...answered(5, asked, { deliveredAs: { kind: 'elsewhere', who: 'Radio' } }),
        ...answered(6, `${asked} Gracias`),
        ...answered(7, asked, { status: 'stopped', publishedAt: null }),
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      const state = await reader.caseById(7);
      const replies = state === null ? [] : await related.pastReplies(state);
      expect(replies.map(({ state: { core }, resemblance, text }) => [core.id, resemblance, text])).toEqual([
        [6, 'same_words', 'Respuesta 6.'],
        [1, expect.stringMatching(/same_words|alike/), 'Respuesta 1.'],
        [2, 'other_words', 'Respuesta 2.'],
      ]);
    }),
  );
}
