export type SecondCardRow = {
  caseId: number;
  channel: string;
  ts: string;
  shown: string;
  hasCalled: number;
  isOver: number;
};
