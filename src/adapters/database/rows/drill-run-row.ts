export type DrillRunRow = {
  id: string;
  drill: string;
  speed: number;
  startedBy: string;
  startedAt: string;
  arrivedAt: string;
  ended: string | null;
  scoredAt: string | null;
};
