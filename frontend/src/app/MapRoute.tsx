import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { MapPage } from '@/features/map/components/MapPage';
import { ShareButton } from '@/features/sharing/components/ShareButton';
import { MAP_TABLE, mapTablePath, TV } from '@/shared/navigation/paths';
import styles from './MapRoute.module.css';
import { wayIn } from './mapWay';
import { useMayShare } from './useMayShare';

/** The map. The chosen key result stands in the address, so that the line to it can be sent to somebody. */
export function MapRoute() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { t } = useTranslation();
  const mayShare = useMayShare();
  const chosen = search.get('kr');
  const way = wayIn(useLocation().state);
  const go = (changes: Record<string, string | null>, by: readonly string[] = []) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    void navigate({ search: next.toString() }, { state: { way: by }, preventScrollReset: true });
  };
  return (
    <MapPage
      address={{
        chosen,
        objective: search.get('objective'),
        order: 'amount',
        way,
      }}
      onChoose={(by) => {
        go({ kr: by.at(-1) ?? null }, by);
      }}
      onObjective={(objective) => {
        go({ kr: null, objective });
      }}
      links
      more={mayShare && chosen !== null && <ShareButton view="key_result" keyResultId={chosen} />}
      actions={
        <>
          <Link className={styles.link} to={chosen === null ? MAP_TABLE : mapTablePath(chosen)}>
            {t('map.asTable')}
          </Link>
          <Link className={styles.link} to={TV}>
            {t('map.asTv')}
          </Link>
          {mayShare && <ShareButton view="map" />}
        </>
      }
    />
  );
}
