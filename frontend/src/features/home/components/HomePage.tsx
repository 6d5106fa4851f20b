import type { Home, Session } from '@/shared/api/types';
import { chosenOf } from '../figures/chosen';
import { useNarrow } from '@/shared/ui/useNarrow';
import { DeskHome } from './DeskHome';
import { EmptyHome } from './EmptyHome';
import { PhoneHome } from './phone/PhoneHome';

interface HomePageProps {
  home: Home;
  session: Session;
  /** The key result that the address names. */
  wanted: string | null;
  onChoose: (id: string) => void;
}

/** Mine, why it is that number, and whom it serves: put together for a desk or for a phone. */
export function HomePage({ home, session, wanted, onChoose }: HomePageProps) {
  const narrow = useNarrow();
  const chosen = chosenOf(home, wanted);
  if (!chosen) return <EmptyHome home={home} session={session} />;
  const Layout = narrow ? PhoneHome : DeskHome;
  return <Layout home={home} session={session} chosen={chosen} onChoose={onChoose} />;
}
