import { Navigate, useParams } from 'react-router';
import { PickPerson, PickUnit } from '@/features/organisation/components/pick';
import { ChannelsSection } from '@/features/channels/components/ChannelsSection';
import { AuditSection } from '@/features/settings/components/AuditSection';
import { CalendarsSection } from '@/features/settings/components/CalendarsSection';
import { CompanySection } from '@/features/settings/components/CompanySection';
import { PermissionsSection } from '@/features/settings/components/PermissionsSection';
import { RolesSection } from '@/features/settings/components/RolesSection';
import { SettingsPage } from '@/features/settings/components/SettingsPage';
import { ThresholdsSection } from '@/features/settings/components/ThresholdsSection';
import { WordsSection } from '@/features/settings/components/WordsSection';
import { type SectionName, sectionsFor } from '@/features/settings/figures/sections';
import type { Session } from '@/shared/api/types';
import { dateIn } from '@/shared/format/date';
import { HOME, settingsPath } from '@/shared/navigation/paths';
import { useSignedIn } from './useSignedIn';

const PICKERS = { PickUnit, PickPerson };

/** The settings, one part an address; without one the first that the reader may see. */
export function SettingsRoute() {
  const session = useSignedIn();
  const { section } = useParams();
  const sections = sectionsFor(session.roles);
  const open = sections.find((name) => name === section);
  if (open === undefined) {
    return <Navigate to={sections[0] ? settingsPath(sections[0]) : HOME} replace />;
  }
  return (
    <SettingsPage sections={sections} cycles={session.roles.includes('planner')}>
      <Part name={open} session={session} />
    </SettingsPage>
  );
}

function Part({ name, session }: { name: SectionName; session: Session }) {
  const zone = session.company.time_zone;
  const plans = session.roles.includes('planner');
  switch (name) {
    case 'company':
      return <CompanySection />;
    case 'words':
      return <WordsSection />;
    case 'roles':
      return <RolesSection />;
    case 'thresholds':
      return <ThresholdsSection pickers={PICKERS} keyResults={plans} />;
    case 'calendars':
      return (
        <CalendarsSection
          writes={plans || session.roles.includes('admin')}
          today={dateIn(new Date(), zone)}
        />
      );
    case 'channels':
      return <ChannelsSection zone={zone} />;
    case 'audit':
      return <AuditSection pickers={PICKERS} zone={zone} />;
    case 'permissions':
      return <PermissionsSection />;
  }
}
