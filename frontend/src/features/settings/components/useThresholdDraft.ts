import { useState } from 'react';
import type { Proposed } from '../api/previewThresholds';

export type PointName = 'ahead' | 'watch' | 'behind';
export type Points = Record<PointName, string>;
export type Whose = { unit_id?: string; key_result_id?: string };

export interface Draft {
  points: Points;
  set: (field: PointName, typed: string) => void;
  /** Null while a figure cannot be read, or nobody is chosen whose they would be. */
  proposed: Proposed | null;
}

/** Thresholds as they are being typed. */
export function useThresholdDraft(start: Points, whose: Whose | null): Draft {
  const [points, setPoints] = useState({
    ahead: start.ahead,
    watch: start.watch,
    behind: start.behind,
  });
  const readable = Object.values(points).every((typed) => /^\d+(\.\d+)?$/.test(typed));
  return {
    points,
    set: (field, typed) => {
      setPoints({ ...points, [field]: typed });
    },
    proposed: whose && readable ? { ...points, ...whose } : null,
  };
}
