import type { HandbookFile } from '../../domain/handbook/handbook.ts';
import type { InventedValue } from '../../domain/handbook/invented-town.ts';
import { inventedValues, mayHoldInvented } from '../../domain/handbook/invented-town.ts';
import { fieldPlace, handbookParts, readFiles } from './handbook-parts.ts';

/** Value of the invented town, with its place in the files. */
export type PlacedValue = Pick<InventedValue, 'kind' | 'value'> & {
  /** Relative to the handbook's folder. */
  file: string;
  /** From 1. */
  line: number;
  /** Path of the field, `networks[2].handle`. */
  field: string;
};

/** Returns every value of the shipped example's invented town in the files of a handbook, as one reads them. */
export function findInventedValues(files: readonly HandbookFile[]): PlacedValue[] {
  const decoder = new TextDecoder();
  const read = readFiles(files.filter(({ bytes }) => mayHoldInvented(decoder.decode(bytes))));
  const found = inventedValues(handbookParts(read)).flatMap(({ path, offset, kind, value }) => {
    const place = fieldPlace(path, offset, read);
    return place === null ? [] : [{ kind, value, file: place.file, line: place.line, field: place.field }];
  });
  const order = files.map(({ path }) => path);
  return found.toSorted((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line);
}
