import { api } from '@/shared/api/client';
import { useMetricWrite } from './useMetricWrite';

/** Settle which unit a territory's word stands for; null takes that back. */
export const useSettleTerritory = () =>
  useMetricWrite(async ({ word, unit }: { word: string; unit: string | null }) => {
    await api.PUT('/api/v1/crm/territories', { body: { word, unit_id: unit } });
  });
