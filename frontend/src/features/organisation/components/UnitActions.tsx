import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import type { Unit } from '../api/readUnit';
import { AddPersonDialog } from './AddPersonDialog';
import { AddUnitDialog } from './AddUnitDialog';
import { CalendarDialog } from './CalendarDialog';
import { HeadDialog } from './HeadDialog';
import { MoveUnitDialog } from './MoveUnitDialog';
import { RenameUnitDialog } from './RenameUnitDialog';
import styles from './UnitView.module.css';

const ACTIONS = ['addPerson', 'addUnit', 'rename', 'move', 'head', 'calendar'] as const;
type Action = (typeof ACTIONS)[number];

/** What an administrator does to a unit; the top of the tree cannot be moved. */
export function UnitActions({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Action | null>(null);
  const close = () => {
    setOpen(null);
  };
  const offered = ACTIONS.filter((action) => action !== 'move' || unit.line.length > 0);
  return (
    <div className={styles.actions}>
      {offered.map((action) => (
        <Button
          key={action}
          onClick={() => {
            setOpen(action);
          }}
        >
          {t(`organisation.action.${action}`)}
        </Button>
      ))}
      {open === 'addPerson' && <AddPersonDialog unit={unit} onClose={close} />}
      {open === 'addUnit' && <AddUnitDialog parent={unit} onClose={close} />}
      {open === 'rename' && <RenameUnitDialog unit={unit} onClose={close} />}
      {open === 'move' && <MoveUnitDialog unit={unit} onClose={close} />}
      {open === 'head' && <HeadDialog unit={unit} onClose={close} />}
      {open === 'calendar' && <CalendarDialog unit={unit} onClose={close} />}
    </div>
  );
}
