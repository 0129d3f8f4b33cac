import type { Draft } from '../../cases/model/case-state.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { ReplyKind } from '../../handbook/vocabulary.ts';
import type { ShownPiece } from '../../posts/shown-pieces.ts';
import type { Language } from '../../text/languages.ts';

/** Variant that a playbook could add, for a person to read, to change and to put into its file. */
export type ProposedVariant = {
  playbook: string;
  language: Language;
  kind: ReplyKind;
  /** The next that is free: `c`. */
  variant: string;
  /** Text of the variant, with a slot in the place of each fact. */
  text: ShownPiece[];
};

/**
 * @param templateId of the text that people changed
 * @param text as it went out, without personal data
 * @param facts under it
 * @returns null where the playbook no longer has that text, or its kind takes no variants
 */
export function proposedVariant(
  templateId: string,
  text: readonly ShownPiece[],
  { language, factIds }: Pick<Draft, 'language' | 'factIds'>,
  facts: readonly EnteredFact[],
  handbook: Handbook,
): ProposedVariant | null {
  const [id = ''] = templateId.split('/');
  const playbook = playbookById(handbook, id);
  const template = playbook?.templates.find((one) => one.id === templateId);
  // The six slots of a first message are one text, and a long text belongs to its short one: neither has another beside it.
  if (playbook === undefined || template === undefined) return null;
  if (template.kind === 'holding_statement' || template.length !== undefined) return null;
  const taken = playbook.templates
    .filter((one) => one.language === template.language && one.kind === template.kind)
    .map((one) => one.variant);
  const variant = LETTERS.find((letter) => !taken.includes(letter));
  if (variant === undefined) return null;
  const places = facts
    .filter((fact) => factIds.includes(fact.id) && playbook.facts.some((declared) => declared.id === fact.key))
    .map(({ key, value, translations }) => ({ key, value: (translations[language] ?? value).trim() }));
  return {
    playbook: id,
    language: template.language,
    kind: template.kind,
    variant,
    text: text.map((piece) =>
      piece.kind === 'plain' ? { kind: 'plain', text: withPlaces(piece.text, places) } : piece,
    ),
  };
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Longest values first, so that none is taken for a part of another; what looked like a place before is none. */
function withPlaces(text: string, places: readonly { key: string; value: string }[]): string {
  const ordered = places
    .filter(({ value }) => value !== '')
    .toSorted((one, other) => other.value.length - one.value.length);
  let parts: { text: string; isPlace: boolean }[] = [
    { text: text.replaceAll(/([{}%])(?=[{}%])/g, '$1 '), isPlace: false },
  ];
  for (const { key, value } of ordered) {
    const place = { text: `{{ fact.${key} }}`, isPlace: true };
    parts = parts.flatMap((part) =>
      part.isPlace
        ? [part]
        : part.text
            .split(value)
            .flatMap((words, at) => [...(at === 0 ? [] : [place]), { text: words, isPlace: false }]),
    );
  }
  return parts.map((part) => part.text).join('');
}
