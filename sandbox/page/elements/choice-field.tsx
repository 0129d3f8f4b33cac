import type { Checkboxes, MultiStaticSelect, Option, RadioButtons } from '@slack/types';
import { useSurface } from '../blocks/surface-context.ts';
import { actionIdOf, chosen } from '../state/collect-values.ts';
import { TextObject } from '../text/text-object.tsx';
import type { FieldProps } from './field-props.ts';

type ChoiceElement = RadioButtons | Checkboxes | MultiStaticSelect;

/** All options in sight: one of them (radio buttons) or any number. */
export function ChoiceField({ element, blockId, ids }: FieldProps<ChoiceElement>) {
  const { values, change } = useSurface();
  const actionId = actionIdOf(element);
  const options = optionsOf(element);
  const value = values[blockId]?.[actionId];
  const selected = new Set<string | undefined>(
    value === undefined || 'value' in value || 'selected_user' in value || 'files' in value
      ? []
      : 'selected_option' in value
        ? [value.selected_option?.value]
        : value.selected_options.map((option) => option.value),
  );

  function toggle(option: Option) {
    if (element.type === 'radio_buttons') {
      change(blockId, actionId, { type: element.type, selected_option: chosen(option) });
      return;
    }
    const next = options.filter((other) => selected.has(other.value) !== (other.value === option.value));
    change(blockId, actionId, { type: element.type, selected_options: next.map(chosen) });
  }

  return (
    <div className="choice-field" data-many={element.type === 'multi_static_select'}>
      {options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            id={index === 0 ? ids.fieldId : undefined}
            type={element.type === 'radio_buttons' ? 'radio' : 'checkbox'}
            name={ids.fieldId}
            checked={selected.has(option.value)}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.isInvalid}
            onChange={() => toggle(option)}
          />
          <span className="choice-words">
            <TextObject text={option.text} />
            {option.description === undefined ? null : <span className="hint">{option.description.text}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

function optionsOf(element: ChoiceElement): Option[] {
  if (element.type !== 'multi_static_select') return element.options;
  return element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
}
