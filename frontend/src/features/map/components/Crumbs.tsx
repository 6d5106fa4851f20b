import { useTranslation } from 'react-i18next';
import type { MapNode, MapObjective } from '@/shared/api/types';
import styles from './Crumbs.module.css';

interface CrumbsProps {
  objective: MapObjective | null;
  path: readonly string[];
  /** The nodes that have been read, by id. */
  nodes: ReadonlyMap<string, MapNode>;
  onChoose: (way: string[]) => void;
}

/** From the objective down to the chosen node, and how many clicks that was. */
export function Crumbs({ objective, path, nodes, onChoose }: CrumbsProps) {
  const { t } = useTranslation();
  if (!objective) return null;
  const names = path.map((id, index) => {
    const card = nodes.get(id)?.key_result;
    return { id, name: card ? (index === 0 ? card.title : card.owner.name) : '…' };
  });
  return (
    <nav aria-label={t('map.crumbs')} className={styles.crumbs}>
      <button
        type="button"
        onClick={() => {
          onChoose([]);
        }}
      >
        {objective.title}
      </button>
      {names.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          aria-current={index === names.length - 1 ? 'location' : undefined}
          onClick={() => {
            onChoose(path.slice(0, index + 1));
          }}
        >
          {name}
        </button>
      ))}
      {path.length > 0 && (
        <span className={styles.clicks}>{t('map.clicks', { count: path.length })}</span>
      )}
    </nav>
  );
}
