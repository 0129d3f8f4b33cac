/** Empties a database of the tests on PostgreSQL, which are made migrated. */
export const EMPTY_POSTGRES = 'drop schema public cascade; create schema public;\n';
