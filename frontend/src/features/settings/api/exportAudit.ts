import { useMutation } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { AuditFilter } from './readAudit';

/** The rows that match, as a workbook that the browser keeps. */
async function exportAudit(filter: AuditFilter): Promise<void> {
  const { data, response } = await api.GET('/api/v1/audit/export', {
    params: { query: filter },
    parseAs: 'blob',
  });
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(data as unknown as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? 'audit.xlsx';
  link.click();
  URL.revokeObjectURL(address);
}

export const useExportAudit = () => useMutation({ mutationFn: exportAudit });
