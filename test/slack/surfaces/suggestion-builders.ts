import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { OUTCOMES } from '../../../src/domain/cases/model/suggestions/suggestion.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { namedTopics, noSuggestionOf, suggestionList } from '../../../src/slack/cases/messages/suggestion-list.ts';
import { outcomeModal } from '../../../src/slack/cases/modals/outcome-modal.ts';
import { referenceTo } from '../../../src/slack/cases/view/card-reference.ts';
import type { CaseView } from '../../../src/slack/cases/view/case-view.ts';
import { aPerson } from '../../support/builders/a-case.ts';
import type { Builder } from './built.ts';
import type { World } from './ugly/ugly-world.ts';

/** Each view as that of a suggestion: one of which nothing was said, and one for each outcome. */
function suggestionsOf({ view, state, now, words }: World): CaseView[] {
  const assessment = { ...state.core.assessment, suggests: true };
  const core = { ...state.core, assessment, class: 'question', statement: null, closed: null, erased: null } as const;
  const noteOf = (id: string, text: string) => ({ id, caseId: core.id, text, by: aPerson('UA'), at: now });
  const notes = [...state.notes, noteOf('words', words.note || 'x'), noteOf('who', words.who || 'x')];
  const said = OUTCOMES.map((status): CaseState => {
    const outcome = { status, area: 'water', noteId: 'words', whoNoteId: 'who', by: aPerson('UA'), at: now };
    return { ...state, notes, core: { ...core, outcome } };
  });
  return [{ ...state, core }, ...said].map((one) => ({ ...view, state: one }));
}

/** What people see of suggestions, and of what became of them. */
export const SUGGESTION_BUILDERS: readonly Builder[] = [
  ['the card of a suggestion', (world) => suggestionsOf(world).map((view) => caseCard(view, world.texts))],
  [
    'the form of what became of a suggestion',
    (world) =>
      suggestionsOf(world).map((view) =>
        outcomeModal({ ...world.subject, view }, referenceTo(view.state), world.handbook),
      ),
  ],
  [
    'that no suggestion is of what was typed',
    ({ words, handbook, texts }) => {
      const topics = namedTopics([{ topic: null, all: 1, unsaid: 1 }], handbook, texts);
      return { text: noSuggestionOf(words.note, topics, texts) };
    },
  ],
  [
    'the list of suggestions',
    (world) => {
      const views = Array.from({ length: 10 }, () => suggestionsOf(world)).flat();
      const listed = views.map((view, posts) => ({ view, posts }));
      const counted = [
        ...world.handbook.institution.topics.map(({ id }) => id),
        world.state.core.assessment.topic,
        null,
      ];
      const topics = namedTopics(
        counted.map((topic) => ({ topic, all: 1_000, unsaid: 900 })),
        world.handbook,
        world.texts,
      );
      const few = topics.map((one) => ({ ...one, all: 1 }));
      return [suggestionList(listed, topics, world.texts), suggestionList(listed, few.slice(0, 1), world.texts)];
    },
  ],
];
