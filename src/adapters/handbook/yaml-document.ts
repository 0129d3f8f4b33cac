import type { Document, Node, Pair, YAMLError } from 'yaml';
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';
import type { TextPlace } from './text-place.ts';
import { textPlaces } from './text-place.ts';

/** A YAML text with its value and the place of every field. */
export type YamlDocument = {
  /** Undefined when the text is not YAML. */
  value: unknown;
  problems: HandbookProblem[];
  /** Returns the position of a field; for a missing field, the position of its parent. */
  placeOf: (path: FieldPath) => TextPlace;
  /** Returns the position of the name of a field. */
  placeOfKey: (path: FieldPath) => TextPlace;
};

/** More than these of one file help nobody. */
const MOST_PROBLEMS = 25;

/** Reads a YAML 1.2 text; any text gives a result, whatever it holds. */
export function yamlDocument(file: string, text: string): YamlDocument {
  const at = textPlaces(text);
  const problem = (offset: number, message: string): HandbookProblem => ({
    level: 'error',
    file,
    ...at(offset),
    field: '',
    message,
  });
  const nowhere = () => ({ line: 1, column: 1 });
  try {
    const document = parsed(text);
    const again = rereadable(text, document);
    const problems = [
      ...[...document.errors, ...document.warnings].map((fault) => problem(fault.pos[0], yamlSentence(fault, text))),
      ...(text.includes('*') ? aliasOffsets(document) : []).map((offset) =>
        problem(offset, 'an alias (*name) is not allowed; write the value out'),
      ),
    ].slice(0, MOST_PROBLEMS);
    return {
      value: isSound(document, problems) ? document.toJS({ maxAliasCount: 0 }) : undefined,
      problems,
      placeOf: (path) => at(offsetOf(again(), path)),
      placeOfKey: (path) => at(keyOffsetOf(again(), path)),
    };
  } catch {
    const broken = problem(0, 'the YAML is nested too deeply or broken beyond reading; write it anew');
    return { value: undefined, problems: [broken], placeOf: nowhere, placeOfKey: nowhere };
  }
}

function parsed(text: string): Document {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: true, logLevel: 'silent' });
}

/**
 * Returns a function that gives the document of a text, which it reads again once the memory of the last
 * has been collected. The documents of a handbook take some 7 MB, and few places are ever asked for.
 */
function rereadable(text: string, document: Document): () => Document {
  let last = new WeakRef(document);
  return () => {
    const known = last.deref();
    if (known !== undefined) return known;
    const read = parsed(text);
    last = new WeakRef(read);
    return read;
  };
}

/**
 * Returns true if the only problems are duplicate keys, because such a value is fit for the other
 * checks; other faults make it unfit.
 */
function isSound(document: Document, problems: readonly HandbookProblem[]): boolean {
  const broken = document.errors.some((fault) => fault.code !== 'DUPLICATE_KEY');
  return !broken && problems.length <= document.errors.length + document.warnings.length;
}

function yamlSentence(fault: YAMLError, text: string): string {
  if (fault.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(fault.pos[0]))?.[0] ?? '';
    return `the key "${key}" stands here for the second time; keep one`;
  }
  if (fault.code === 'MULTIPLE_DOCS') return 'a second document begins here; take the "---" line out';
  if (fault.code === 'TAG_RESOLVE_FAILED') return 'a tag (!name) is not allowed; take it out';
  if (fault.code === 'TAB_AS_INDENT') return 'a tab stands where the line is indented; write spaces';
  const reason = fault.message.split('\n')[0] ?? '';
  return `the YAML cannot be read here (${reason}); check indentation, colons and quotes`;
}

function aliasOffsets(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) offsets.push(startOf(node));
  });
  return offsets;
}

/** Returns the offset of a node: for a list or table that of its name, for a value its own. */
function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    const pair = pairOf(node, step);
    const next = pair === undefined ? itemOf(node, step) : pair.value;
    if (next === undefined) return offset;
    const named = pair !== undefined && (isCollection(next) || !isNode(next) || isEmpty(next));
    offset = startOf(named ? pair.key : next);
    node = next;
  }
  return offset;
}

function keyOffsetOf(document: Document, path: FieldPath): number {
  const key = path.at(-1) ?? '';
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = pairOf(path.length === 1 ? document.contents : parent, key);
  return pair === undefined ? offsetOf(document, path) : startOf(pair.key);
}

function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
}

function itemOf(node: unknown, index: string | number): Node | undefined {
  const item: unknown = isSeq(node) && typeof index === 'number' ? node.items[index] : undefined;
  return isNode(item) ? item : undefined;
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
