import type { ActionsBlockElement } from '@slack/types';
import { useSurface } from '../blocks/surface-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { isValueElement } from '../state/collect-values.ts';
import { ButtonElement } from './button-element.tsx';
import { Field } from './field.tsx';
import { OverflowElement } from './overflow-element.tsx';

/** An interactive element outside of an input block: it acts as soon as it is used. */
export function Element({ element, blockId }: { element: ActionsBlockElement; blockId: string }) {
  const { sentences } = useDesk();
  const { id: surfaceId } = useSurface();
  if (element.type === 'button') return <ButtonElement button={element} blockId={blockId} />;
  if (element.type === 'overflow') return <OverflowElement overflow={element} blockId={blockId} />;
  if (!isValueElement(element)) return <p className="block-unknown">{sentences.notShown(element.type)}</p>;
  const label = 'placeholder' in element ? element.placeholder?.text : undefined;
  const ids = {
    fieldId: `${surfaceId}-${blockId}-${element.action_id ?? ''}`,
    isInvalid: false,
    isRequired: false,
    label: label ?? sentences.options,
  };
  return <Field element={element} blockId={blockId} ids={ids} actsOnEnter={true} />;
}
