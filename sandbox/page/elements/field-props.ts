import type { ValueElement } from '../state/collect-values.ts';

/** What ties a field to its label, hint and error. */
export type FieldIds = {
  fieldId: string;
  isInvalid: boolean;
  isRequired: boolean;
  describedBy?: string;
  /** The field's name where no visible label names it. */
  label?: string;
};

export type FieldProps<E extends ValueElement> = { element: E; blockId: string; ids: FieldIds };
