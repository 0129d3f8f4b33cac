import type { Datepicker, PlainTextInput, Timepicker, URLInput } from '@slack/types';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { useSurface } from '../blocks/surface-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { actionIdOf } from '../state/collect-values.ts';
import type { FieldProps } from './field-props.ts';

type TextElement = PlainTextInput | URLInput | Datepicker | Timepicker;
type Props = FieldProps<TextElement> & { actsOnEnter: boolean };

const HTML_TYPES = { plain_text_input: 'text', url_text_input: 'url', datepicker: 'date', timepicker: 'time' } as const;

/** Slack's own limit, which says nothing of what a text may have: it is counted when it is close. */
const LONGEST_OF_ALL = 3_000;
const CLOSE = 0.8;

/**
 * A line or a paragraph of text, an address, a date or an hour. What is too long stays as it was typed: the
 * form is refused when it is sent.
 */
export function TextField({ element, blockId, ids, actsOnEnter }: Props) {
  const { sentences } = useDesk();
  const { values, change, act } = useSurface();
  const actionId = actionIdOf(element);
  const value = values[blockId]?.[actionId];
  const text = value !== undefined && 'value' in value ? (value.value ?? '') : '';
  const isMultiline = element.type === 'plain_text_input' && element.multiline === true;
  const maxLength = element.type === 'plain_text_input' ? element.max_length : undefined;

  const common = {
    id: ids.fieldId,
    className: 'text-field',
    value: text,
    placeholder: element.placeholder?.text,
    'aria-label': ids.label,
    'aria-describedby': ids.describedBy,
    'aria-invalid': ids.isInvalid,
    'aria-required': ids.isRequired,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const typed = event.currentTarget.value;
      change(blockId, actionId, { type: element.type, value: typed === '' ? null : typed });
    },
  };
  const isFar = maxLength === undefined || (maxLength >= LONGEST_OF_ALL && text.length < CLOSE * maxLength);
  const count = isFar ? null : (
    <p className="count" data-over={text.length > maxLength}>
      {sentences.characters(text.length, maxLength)}
    </p>
  );
  if (!isMultiline) {
    const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
      if (!actsOnEnter || event.key !== 'Enter') return;
      event.preventDefault();
      act(blockId, actionId, text);
    };
    return (
      <>
        <input {...common} type={HTML_TYPES[element.type]} autoComplete="off" onKeyDown={onKeyDown} />
        {count}
      </>
    );
  }
  return (
    <>
      <textarea {...common} rows={5} />
      {count}
    </>
  );
}
