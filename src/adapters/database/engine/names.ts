import type { BinaryOperationNode, PluginTransformQueryArgs, RootOperationNode } from 'kysely';
import {
  CamelCasePlugin,
  OperatorNode,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  SqliteQueryCompiler,
} from 'kysely';

/** Tables and columns are `camelCase` in code and `snake_case` in the database. */
class Names extends CamelCasePlugin {
  /** Leaves a query as it is: the compilers below write its names, and a copy of each query is spared. */
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }

  stored(name: string): string {
    return this.snakeCase(name);
  }
}

/** Names of the columns in results. */
export const names = new Names();

/** Length from which a list of values is one value in a file. A short list lets SQLite choose an index by its length. */
const LONG_LIST = 9;

/** Writes queries for SQLite, with stored names. */
export class SqliteCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.stored(name));
  }

  /** A long list of values is one value, so that a statement is built and prepared once for all lengths. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const values = listedIn(node);
    if (values !== null && values.length >= LONG_LIST && values.every(isPlain)) {
      this.visitNode(node.leftOperand);
      this.append(' in (select value from json_each(');
      this.appendValue(JSON.stringify(values));
      this.append('))');
    } else super.visitBinaryOperation(node);
  }
}

/** Writes queries for PostgreSQL, with stored names. */
export class PostgresCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.stored(name));
  }

  /** A list of values is one value: reading a statement of very many costs the server more than running it. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const values = listedIn(node);
    if (values !== null) {
      this.visitNode(node.leftOperand);
      this.append(' = any(');
      this.appendValue(values);
      this.append(')');
    } else super.visitBinaryOperation(node);
  }
}

/** Returns the values of `in (…)`; null for any other operation. */
function listedIn({ operator, rightOperand }: BinaryOperationNode): readonly unknown[] | null {
  const isIn = OperatorNode.is(operator) && operator.operator === 'in';
  return isIn && PrimitiveValueListNode.is(rightOperand) ? rightOperand.values : null;
}

/** Returns true for what reads the same from JSON as it would be bound. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return Number.isSafeInteger(value);
}
