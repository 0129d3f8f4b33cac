import type { PlainTextOption, StaticSelect } from '@slack/types';
import { useSurface } from '../blocks/surface-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { actionIdOf, chosen } from '../state/collect-values.ts';
import type { FieldProps } from './field-props.ts';

/** One of a list, by the browser's own control: it is the best one on a phone and by keyboard. */
export function SelectField({ element, blockId, ids }: FieldProps<StaticSelect>) {
  const { sentences } = useDesk();
  const { values, change } = useSurface();
  const actionId = actionIdOf(element);
  const value = values[blockId]?.[actionId];
  const current = value !== undefined && 'selected_option' in value ? value.selected_option?.value : undefined;
  const options = element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);

  return (
    <select
      id={ids.fieldId}
      className="select-field"
      value={current ?? ''}
      aria-label={ids.label}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.isInvalid}
      aria-required={ids.isRequired}
      onChange={(event) => {
        const option = options.find((candidate) => candidate.value === event.currentTarget.value);
        change(blockId, actionId, {
          type: element.type,
          selected_option: option === undefined ? null : chosen(option),
        });
      }}
    >
      <option value="" disabled={ids.isRequired}>
        {element.placeholder?.text ?? (ids.isRequired ? sentences.choose : sentences.noChoice)}
      </option>
      {element.options === undefined
        ? element.option_groups?.map((group) => (
            <optgroup key={group.label.text} label={group.label.text}>
              {group.options.map(optionElement)}
            </optgroup>
          ))
        : element.options.map(optionElement)}
    </select>
  );
}

function optionElement(option: PlainTextOption) {
  return (
    <option key={option.value} value={option.value}>
      {option.text.text}
    </option>
  );
}
