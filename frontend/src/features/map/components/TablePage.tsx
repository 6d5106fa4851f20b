import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MAP } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Order } from '../api/readChildren';
import { EmptyMap } from './EmptyMap';
import { ObjectiveChoice } from './ObjectiveChoice';
import { TreeTable } from './TreeTable';
import { type MapAddress, type OpenMap, useOpenMap } from './useOpenMap';
import { useOpenRows } from './useOpenRows';
import styles from './TablePage.module.css';

interface TablePageProps {
  address: MapAddress;
  onOrder: (order: Order) => void;
  onObjective: (id: string) => void;
  onChoose: (id: string) => void;
  links: boolean;
  actions?: ReactNode;
}

/** The same network as a table: unfolded row by row, sorted within siblings. */
export function TablePage(props: TablePageProps) {
  const { t } = useTranslation();
  const state = useOpenMap(props.address);
  if (state.error) return <ErrorState error={state.error} retry={state.retry} />;
  if (!state.map) return <Skeleton label={t('map.loading')} />;
  if (!state.map.objective) return <EmptyMap links={props.links} />;
  // Another objective is another table: what was unfolded in one is nothing to the other.
  return <Table key={state.map.objective.id} {...props} state={state} />;
}

function Table(props: TablePageProps & { state: OpenMap }) {
  const { state, address, links, actions, onOrder, onObjective, onChoose } = props;
  const { t } = useTranslation();
  const { rows, unfold, foldAll } = useOpenRows(
    state.roots,
    state.path.slice(0, -1),
    address.order,
  );
  const objective = state.map?.objective;
  if (!state.map || !objective) return null;
  return (
    <Page
      title={objective.title}
      note={t('map.table.title')}
      actions={
        <>
          <ObjectiveChoice map={state.map} onChoose={onObjective} />
          {links && (
            <>
              <Link className={styles.link} to={MAP}>
                {t('map.table.asMap')}
              </Link>
              <a
                className={styles.link}
                href={`/api/v1/map/export?objective_id=${objective.id}`}
                download
              >
                {t('map.table.export')}
              </a>
            </>
          )}
          <Button onClick={foldAll}>{t('map.collapse')}</Button>
          {actions}
        </>
      }
    >
      <TreeTable
        rows={rows}
        chosen={address.chosen}
        order={address.order}
        onOrder={onOrder}
        onUnfold={unfold}
        onChoose={onChoose}
        links={links}
      />
    </Page>
  );
}
