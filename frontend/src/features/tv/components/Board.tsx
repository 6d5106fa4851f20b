import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';
import { byLag } from '../figures/byLag';
import styles from './Board.module.css';
import { BoardRow } from './BoardRow';
import { LeadBar } from './LeadBar';

interface BoardProps {
  above: string;
  title: string;
  lead: MapNode;
  leadName: string;
  rows: readonly MapNode[];
  rowsTitle: string;
  side: ReactNode;
}

/** So many rows are read from across a room; what is left out is said. */
const MOST = 8;

/** A goal, its bar, and the rows that carry it, all hanging on the line. */
export function Board({ above, title, lead, leadName, rows, rowsTitle, side }: BoardProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const sorted = byLag(rows);
  const shown = sorted.slice(0, MOST);
  return (
    <div className={styles.board}>
      <header className={styles.goal}>
        <p className={styles.above}>{above}</p>
        <h1>{title}</h1>
      </header>
      <LeadBar card={lead.key_result} name={leadName} />
      <div className={styles.parts}>
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{rowsTitle}</th>
              <th scope="col">{t('tv.pace')}</th>
              <th scope="col" className={styles.end}>
                {t('tv.actualAndTarget')}
              </th>
              <th scope="col" className={styles.end}>
                {t('tv.gap')}
              </th>
              <th scope="col">{t('tv.status')}</th>
              <th scope="col">{t('tv.people')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <BoardRow key={node.key_result.id} node={node} />
            ))}
          </tbody>
          {sorted.length > MOST && (
            <tfoot>
              <tr>
                <td colSpan={6}>
                  {t('tv.rest', {
                    count: sorted.length - MOST,
                    total: measured(lead.key_result.target, lead.key_result, reader),
                  })}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
        <aside className={styles.side}>{side}</aside>
      </div>
    </div>
  );
}
