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

/** Writes queries for SQLite, with stored names. */
export class SqliteCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.stored(name));
  }
}

/** Writes queries for PostgreSQL, with stored names. */
export class PostgresCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.stored(name));
  }

  /** A list of values is one value: reading a statement of very many costs the server more than running it. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node;
    const isIn = OperatorNode.is(operator) && operator.operator === 'in';
    if (isIn && PrimitiveValueListNode.is(rightOperand)) {
      this.visitNode(leftOperand);
      this.append(' = any(');
      this.appendValue(rightOperand.values);
      this.append(')');
    } else super.visitBinaryOperation(node);
  }
}
