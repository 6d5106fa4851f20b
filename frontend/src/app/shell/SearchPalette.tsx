import { useNavigate } from 'react-router';
import { Palette } from '@/features/search/components/Palette';
import type { Session } from '@/shared/api/types';
import { keyResultPath, MAP, ORGANISATION, TEAM, teamPath } from '@/shared/navigation/paths';
import { useCommands } from './commands';
import { pagesFor } from './pages';

/** The palette with the pages of this reader; a unit leads to its team where they have that page. */
export function SearchPalette({ session, onClose }: { session: Session; onClose: () => void }) {
  const navigate = useNavigate();
  const commands = useCommands(session);
  const leads = pagesFor(session).some(({ path }) => path === TEAM);
  return (
    <Palette
      login={session.login}
      commands={commands}
      destinations={{
        keyResult: keyResultPath,
        unit: (id) => (leads ? teamPath(id) : MAP),
        people: ORGANISATION,
      }}
      onClose={onClose}
      onGo={(to) => {
        onClose();
        void navigate(to);
      }}
    />
  );
}
