import type { PostClass } from '../../handbook/vocabulary.ts';
import type { ReplySigns } from './reply-signs.ts';
import { speaksOfSubject } from './subject-signs.ts';

type ClassNeed = { id: string; isThere: (signs: ReplySigns) => boolean };

/**
 * Content that every reply to a post of a class needs, whatever its playbook. The id is the end of
 * the message key.
 */
export const CLASS_NEEDS: Partial<Record<PostClass, readonly ClassNeed[]>> = {
  question: [
    {
      id: 'subject-or-link',
      isThere: (signs) => signs.hasLink || signs.themes.has('other-way') || speaksOfSubject(signs),
    },
  ],
  complaint: [
    {
      id: 'route-or-doing',
      isThere: ({ themes, hasLink }) => hasLink || themes.has('formal-route') || themes.has('doing'),
    },
  ],
  field_report: [
    { id: 'received', isThere: ({ themes }) => themes.has('received') || themes.has('passed') },
    { id: 'passed-on', isThere: ({ themes }) => ['passed', 'emergency', 'channel'].some((name) => themes.has(name)) },
  ],
  false_claim: [
    {
      id: 'source',
      isThere: ({ themes, hasLink }) => hasLink || themes.has('source') || themes.has('false'),
    },
  ],
};

/** The slots of a holding statement, each with how it is recognised; the id is the end of its sentence's key. */
export const STATEMENT_NEEDS: readonly ClassNeed[] = [
  {
    id: 'slot-empathy',
    // Where lives are at stake, the room is for what to do.
    isThere: ({ draft, themes }) => draft.severity === 'S1' || themes.has('empathy') || themes.has('care'),
  },
  {
    id: 'slot-confirmed',
    // A fact told, be it one of the case's or any figure, or simply a sentence more than the slots need.
    isThere: ({ draft }) =>
      draft.facts.some(({ value }) => draft.text.includes(value)) ||
      /\d|\[falta/u.test(draft.text) ||
      draft.read.sentences.length > 5,
  },
  { id: 'slot-unknown', isThere: ({ themes }) => themes.has('unknown') },
  { id: 'slot-doing', isThere: ({ themes }) => themes.has('doing') },
  { id: 'slot-commitment', isThere: ({ saysWhenNext, themes }) => saysWhenNext || themes.has('update') },
  { id: 'slot-more', isThere: ({ hasLink, themes }) => hasLink || themes.has('emergency') || themes.has('other-way') },
];
