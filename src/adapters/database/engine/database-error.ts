/** The database cannot be used as it is. The message is a sentence for a person and says what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
