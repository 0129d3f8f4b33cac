import type { UsersSelect } from '@slack/types';
import { useSurface } from '../blocks/surface-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { actionIdOf } from '../state/collect-values.ts';
import type { FieldProps } from './field-props.ts';

/** One of the people of the workspace. */
export function PersonField({ element, blockId, ids }: FieldProps<UsersSelect>) {
  const { state, sentences } = useDesk();
  const { values, change } = useSurface();
  const actionId = actionIdOf(element);
  const value = values[blockId]?.[actionId];
  const chosen = value !== undefined && 'selected_user' in value ? value.selected_user : null;
  return (
    <select
      id={ids.fieldId}
      className="select-field"
      value={chosen ?? ''}
      aria-label={ids.label}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.isInvalid}
      aria-required={ids.isRequired}
      onChange={(event) =>
        change(blockId, actionId, { type: element.type, selected_user: event.currentTarget.value || null })
      }
    >
      <option value="" disabled={ids.isRequired}>
        {element.placeholder?.text ?? (ids.isRequired ? sentences.choose : sentences.noChoice)}
      </option>
      {state.people
        .filter(({ kind }) => kind !== 'bot')
        .map(({ id, name, post }) => (
          <option key={id} value={id}>
            {name} ({post})
          </option>
        ))}
    </select>
  );
}
