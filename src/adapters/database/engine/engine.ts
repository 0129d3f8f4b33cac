/** The two databases that the same schema lives on. */
export type Engine = 'sqlite' | 'postgres';
