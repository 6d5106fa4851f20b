import { useTranslation } from 'react-i18next';
import type { AlertInFull } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { When } from '@/shared/ui/When';
import { Tries } from './Tries';

type Row = AlertInFull['told'][number];

/** Who was told of it, why, when, and by which channels it was tried. */
export function Told({ alert, zone }: { alert: AlertInFull; zone: string }) {
  const { t } = useTranslation();
  const columns: Column<Row>[] = [
    { key: 'name', title: t('alert.who'), cell: ({ name }) => name },
    { key: 'role', title: t('alert.as'), cell: ({ role }) => t(`alert.role.${role}`) },
    { key: 'at', title: t('alert.at'), cell: ({ at }) => <When at={at} zone={zone} /> },
    { key: 'how', title: t('alert.how'), cell: ({ how }) => t(`alert.${how}`) },
    { key: 'tries', title: t('alert.by'), cell: (row) => <Tries told={row} zone={zone} /> },
  ];
  return (
    <Section title={t('alert.told')}>
      {alert.told.length === 0 ? (
        <Notice part title={t('alert.toldNobody')} text={t('alert.toldNobodyWhy')} />
      ) : (
        <DataTable
          label={t('alert.told')}
          columns={columns}
          rows={alert.told}
          keyOf={({ name, role }) => `${role} ${name}`}
        />
      )}
    </Section>
  );
}
