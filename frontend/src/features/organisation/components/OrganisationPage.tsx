import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useNarrow } from '@/shared/ui/useNarrow';
import { branchesUnder } from '../api/readBranches';
import { type Unit, useUnit } from '../api/readUnit';
import { EmptyOrganisation } from './EmptyOrganisation';
import styles from './OrganisationPage.module.css';
import { PersonSide } from './PersonSide';
import { type OrganisationReader, ReaderContext } from './reader';
import { UnitFind } from './UnitFind';
import { UnitSide } from './UnitSide';
import { UnitTree } from './UnitTree';
import { UnitView } from './UnitView';

interface OrganisationPageProps {
  reader: OrganisationReader;
  unitId: string | undefined;
  personId: string | null;
  onUnit: (unitId: string) => void;
}

/** Left the tree, in the middle the people of a unit, at the right the unit's or a person's story. */
export function OrganisationPage({ reader, unitId, personId, onUnit }: OrganisationPageProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const top = useQuery(branchesUnder(null));
  const shown = unitId ?? top.data?.[0]?.id;
  const unit = useUnit(shown);
  if (top.data?.length === 0) return <EmptyOrganisation writes={reader.writes} />;
  const side = personId ? (
    <PersonSide key={personId} personId={personId} unitId={shown ?? ''} />
  ) : (
    unit.data && !(narrow && unitId === undefined) && <UnitSide unit={unit.data} />
  );
  return (
    <ReaderContext value={reader}>
      <Page title={t('organisation.title')} {...(side && { side })}>
        <div
          className={styles.columns}
          data-chosen={unitId !== undefined}
          data-person={personId !== null}
        >
          <div className={styles.tree}>
            <UnitFind
              label={t('organisation.findUnit')}
              hideLabel
              chosen={null}
              onChoose={(found) => {
                if (found) onUnit(found.unit.id);
              }}
            />
            <UnitTree chosen={shown} line={openedBy(unit.data)} onChoose={onUnit} />
          </div>
          <div className={styles.unit}>
            {unit.error ? (
              <ErrorState error={unit.error} retry={() => void unit.refetch()} />
            ) : unit.data ? (
              <UnitView key={unit.data.id} unit={unit.data} personId={personId} />
            ) : (
              <Skeleton label={t('organisation.loading')} />
            )}
          </div>
        </div>
      </Page>
    </ReaderContext>
  );
}

/** The units that stand open for a chosen one: those above it, and itself if anything hangs below. */
const openedBy = (unit: Unit | undefined): string[] =>
  unit === undefined
    ? []
    : [...unit.line.map(({ id }) => id), ...(unit.units > 0 ? [unit.id] : [])];
