import type { ValueElement } from '../state/collect-values.ts';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field-props.ts';
import { FileField } from './file-field.tsx';
import { PersonField } from './person-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** The control for an element that holds a value. `actsOnEnter`: Enter in a line of text is an action at once. */
export function Field({ element, actsOnEnter, ...rest }: FieldProps<ValueElement> & { actsOnEnter: boolean }) {
  switch (element.type) {
    case 'plain_text_input':
    case 'url_text_input':
    case 'datepicker':
    case 'timepicker':
      return <TextField element={element} actsOnEnter={actsOnEnter} {...rest} />;
    case 'static_select':
      return <SelectField element={element} {...rest} />;
    case 'users_select':
      return <PersonField element={element} {...rest} />;
    case 'file_input':
      return <FileField element={element} {...rest} />;
    case 'radio_buttons':
    case 'checkboxes':
    case 'multi_static_select':
      return <ChoiceField element={element} {...rest} />;
  }
}
