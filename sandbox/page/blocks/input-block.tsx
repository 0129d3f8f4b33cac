import type { InputBlock as Input } from '@slack/types';
import { useDesk } from '../desk/desk-context.ts';
import { Field } from '../elements/field.tsx';
import type { FieldIds } from '../elements/field-props.ts';
import { actionIdOf, isValueElement } from '../state/collect-values.ts';
import { useSurface } from './surface-context.ts';

const GROUPS: ReadonlySet<string> = new Set(['radio_buttons', 'checkboxes', 'multi_static_select']);

/** A field with its label, its hint and, when it was refused, the sentence that says why. */
export function InputBlock({ block, blockId }: { block: Input; blockId: string }) {
  const { sentences } = useDesk();
  const { id: surfaceId, errors } = useSurface();
  const { element } = block;
  if (!isValueElement(element)) return <p className="block-unknown">{sentences.notShown(element.type)}</p>;

  const fieldId = `${surfaceId}-${blockId}`;
  const error = errors[blockId];
  const hintId = block.hint === undefined ? undefined : `${fieldId}-hint`;
  const errorId = error === undefined ? undefined : `${fieldId}-error`;
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  const ids: FieldIds = {
    fieldId,
    isInvalid: error !== undefined,
    isRequired: block.optional !== true,
    ...(describedBy === '' ? {} : { describedBy }),
  };
  const label = (
    <>
      {block.label.text}
      {block.optional === true ? <span className="optional"> · {sentences.optional}</span> : null}
    </>
  );
  const field = <Field element={element} blockId={blockId} ids={ids} actsOnEnter={block.dispatch_action === true} />;
  const notes = (
    <>
      {block.hint === undefined ? null : (
        <p id={hintId} className="hint">
          {block.hint.text}
        </p>
      )}
      {block.hint === undefined || element.type !== 'plain_text_input' ? null : (
        <PublishHere hint={block.hint.text} blockId={blockId} actionId={actionIdOf(element)} />
      )}
      {error === undefined ? null : (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </>
  );
  return GROUPS.has(element.type) ? (
    <fieldset className="block-input" aria-describedby={ids.describedBy} data-invalid={ids.isInvalid}>
      <legend>{label}</legend>
      {field}
      {notes}
    </fieldset>
  ) : (
    <div className="block-input" data-invalid={ids.isInvalid}>
      <label htmlFor={fieldId}>{label}</label>
      {field}
      {notes}
    </div>
  );
}

/** The address of a published item, with the place of its number. */
const ADDRESS = /https:\/\/[^\s…]+…\S*/;
/** Longer numbers are none that a network would give out. */
const FIRST_NUMBER = 9_000_000;

type PublishProps = { hint: string; blockId: string; actionId: string };

/** Where a form asks for the address of what was published by hand: there is no network here, so the page makes one up. */
function PublishHere({ hint, blockId, actionId }: PublishProps) {
  const { state, sentences } = useDesk();
  const { values, change } = useSurface();
  const pattern = ADDRESS.exec(hint)?.[0];
  if (pattern === undefined || state.guide === null) return null;
  const value = values[blockId]?.[actionId];
  const isFilled = value !== undefined && 'value' in value && (value.value ?? '') !== '';
  const publish = () => {
    const number = FIRST_NUMBER + (state.guide?.network.length ?? 0);
    change(blockId, actionId, { type: 'plain_text_input', value: pattern.replace('…', `${number}`) });
  };
  return (
    <p className="publish-here" role="status">
      {isFilled ? (
        sentences.guide.published
      ) : (
        <button type="button" className="button" data-style="plain" onClick={publish}>
          {sentences.guide.publishHere}
        </button>
      )}
    </p>
  );
}
