import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IMPORT } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { Notice } from '@/shared/ui/Notice';
import { AddUnitDialog } from './AddUnitDialog';

/** A company without a unit: how the tree begins. */
export function EmptyOrganisation({ writes }: { writes: boolean }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Notice
        title={t('organisation.empty.title')}
        text={t(writes ? 'organisation.empty.text' : 'organisation.empty.wait')}
        action={
          writes && (
            <>
              <Button
                weight="primary"
                onClick={() => {
                  setAdding(true);
                }}
              >
                {t('organisation.empty.add')}
              </Button>{' '}
              <Link to={IMPORT}>{t('organisation.empty.import')}</Link>
            </>
          )
        }
      />
      {adding && (
        <AddUnitDialog
          parent={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
