import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { PostClass } from '../../../src/domain/handbook/vocabulary.ts';
import { aDraft, aMatter, aPost, aPublication, at, marta } from './rows/invented-rows.ts';

const STREETS = 'Mayor Sol Luna Ancha Nueva Real Feria Prado Olmo Cruz Rosal Fuente Molino'.split(' ');
const THINGS = [
  'la papelera',
  'el banco',
  'la farola',
  'el columpio',
  'la fuente',
  'el bordillo',
  'la valla',
  'el pilón',
];
const STATES = ['sucia', 'rota', 'sin arreglar', 'descuidada', 'estropeada'];

type YearCase = { id: number; text: string; proposes: boolean };

/**
 * The 520 cases of a team that has a house rule: who proposes a camera asks, and is left unanswered;
 * who scolds complains, and is answered. Shipped triage knows neither.
 */
export const YEAR: readonly YearCase[] = STREETS.flatMap((street) =>
  THINGS.flatMap((thing) => STATES.map((state) => ({ street, thing, state }))),
).map(({ street, thing, state }, index) => {
  const proposes = index % 2 === 1;
  const text = proposes
    ? `Propongo poner una cámara junto a ${thing} de la calle ${street}, que está ${state}`
    : `Otra vez ${thing} de la calle ${street} ${state}, a ver cuándo venís`;
  return { id: index + 1, text, proposes };
});

type Decided = { class: PostClass; isLeft: boolean };

/** The rows of those cases as the team decided them: by its house rule unless told otherwise. */
export function aTeamsYear(decide: (one: YearCase) => Decided = houseRule): Change[] {
  return YEAR.flatMap((one) => rowsOf(one, decide(one)));
}

function houseRule({ proposes }: YearCase): Decided {
  return { class: proposes ? 'question' : 'complaint', isLeft: proposes };
}

function rowsOf({ id, text }: YearCase, { class: postClass, isLeft }: Decided): Change[] {
  const assessment = { ...aMatter().assessment, class: 'field_report', playbook: 'everyday' } as const;
  const matter = aMatter({ id, assessment, openedAt: at(id), class: postClass, playbook: 'everyday' });
  const post = aPost({ id: `post-${id}`, caseId: id, text });
  if (isLeft) {
    const closed = { reason: 'let_stand', by: marta, at: at(id + 60), noteId: null } as const;
    return [
      { kind: 'matter', row: { ...matter, closed } },
      { kind: 'post', row: post },
    ];
  }
  const draft = aDraft({ id: `draft-${id}`, caseId: id });
  const out = { id: `publication-${id}`, caseId: id, draftId: draft.id, target: post.id, publishedAt: at(id + 60) };
  return [
    { kind: 'matter', row: { ...matter, currentDraftId: draft.id } },
    { kind: 'post', row: post },
    { kind: 'draft', row: draft },
    { kind: 'publication', row: aPublication({ ...out, status: 'published' }) },
  ];
}
