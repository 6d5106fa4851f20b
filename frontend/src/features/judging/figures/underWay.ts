import type { Schemas } from '@/shared/api/types';

/** Whether something that was asked has no answer yet. */
export const isUnderWay = ({
  backtest,
  calibration,
}: Pick<Schemas['Judged'], 'backtest' | 'calibration'>): boolean =>
  [backtest, calibration].some((asked) => asked !== null && asked.result === null);
