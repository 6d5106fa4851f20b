import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { TEAM, teamComparePath, teamPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Tabs } from '@/shared/ui/Tabs';
import { useNarrow } from '@/shared/ui/useNarrow';
import { useTeam } from '../api/readTeam';
import type { AddressChange, PeopleQuery } from '../figures/peopleQuery';
import { AlertPanel } from './AlertPanel';
import { EmptyTeam } from './EmptyTeam';
import { LagStrip } from './LagStrip';
import { People } from './People';
import { StrandChoice } from './StrandChoice';
import { TeamFigures } from './TeamFigures';
import { UnitLine } from './UnitLine';
import { Units } from './Units';

interface TeamPageProps {
  query: PeopleQuery;
  view: 'people' | 'units';
  /** The company's time zone. */
  zone: string;
  onAddress: (changes: AddressChange) => void;
}

/** A unit and its people by lag, and what is open about them. */
export function TeamPage(props: TeamPageProps) {
  const { t } = useTranslation();
  const { query } = props;
  const wanted = { unit: query.unit ?? null, strand: query.strand ?? null };
  const { data: team, error, refetch } = useTeam(wanted);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!team) return <Skeleton label={t('team.loading')} />;
  if (!team.unit) return <EmptyTeam />;
  return <OpenTeam team={team} unit={team.unit} {...props} />;
}

interface OpenTeamProps extends TeamPageProps {
  team: Team;
  unit: NonNullable<Team['unit']>;
}

function OpenTeam({ team, unit, query, view, zone, onAddress }: OpenTeamProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const alerts = <AlertPanel team={team} zone={zone} />;
  const kept = query.strand ? `?strand=${encodeURIComponent(query.strand)}` : '';
  const notes: string[] = [t('team.people', { count: team.people })];
  if (team.units.length > 0) notes.push(t('team.units', { count: team.units.length }));
  return (
    <Page
      title={unit.name}
      note={notes.join(' · ')}
      above={<UnitLine line={team.line} kept={kept} />}
      actions={<StrandChoice team={team} onAddress={onAddress} />}
      {...(!narrow && { side: alerts })}
    >
      <TeamFigures team={team} query={query} onAddress={onAddress} />
      {team.strand !== null && <LagStrip team={team} />}
      {narrow && alerts}
      {team.units.length > 0 && (
        <Tabs
          label={t('team.views')}
          tabs={[
            { to: (query.unit ? teamPath(unit.id) : TEAM) + kept, name: t('team.byPerson') },
            { to: teamComparePath(unit.id) + kept, name: t('team.byUnit') },
          ]}
        />
      )}
      {view === 'people' ? (
        <People team={team} zone={zone} query={query} onAddress={onAddress} />
      ) : (
        <Units unit={unit.id} strand={team.strand} kept={kept} />
      )}
    </Page>
  );
}
