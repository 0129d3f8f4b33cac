import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';

/** `['networks', 2, 'owner']` → `networks[2].owner` */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');
}
