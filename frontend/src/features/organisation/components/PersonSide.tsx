import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unitPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { usePerson } from '../api/readPerson';
import { Attributes } from './Attributes';
import { CorrectPersonDialog } from './CorrectPersonDialog';
import { LeaveDialog } from './LeaveDialog';
import { MovePersonDialog } from './MovePersonDialog';
import { PersonAccess } from './PersonAccess';
import { PersonFacts } from './PersonFacts';
import styles from './PersonSide.module.css';
import { useOrganisationReader } from './reader';
import { Stays } from './Stays';

/** One person: where they were and are, what is known of them, what they may do, how they sign in. */
export function PersonSide({ personId, unitId }: { personId: string; unitId: string }) {
  const { t } = useTranslation();
  const { writes } = useOrganisationReader();
  const [open, setOpen] = useState<'correct' | 'move' | 'leave' | null>(null);
  const { data, error, refetch } = usePerson(personId);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('organisation.loading')} />;
  const { person } = data;
  const named = (stays: typeof data.stays) => stays.map((stay) => ({ ...stay, name: stay.unit }));
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <header className={styles.head}>
        <h2>{person.name}</h2>
        <span>{person.number}</span>
        <Link to={unitPath(unitId)} className={styles.close}>
          {t('organisation.closePerson')}
        </Link>
      </header>
      <PersonFacts person={data} />
      {writes && (
        <div className={styles.actions}>
          <Button
            onClick={() => {
              setOpen('correct');
            }}
          >
            {t('organisation.correctPerson.open')}
          </Button>
          <Button
            onClick={() => {
              setOpen('move');
            }}
          >
            {t('organisation.movePerson.open')}
          </Button>
          <Button
            onClick={() => {
              setOpen('leave');
            }}
          >
            {t('organisation.leave.open')}
          </Button>
        </div>
      )}
      <Section title={t('organisation.staysTitle')}>
        <Stays stays={named(data.stays)} nobody={t('organisation.noUnit')} />
      </Section>
      {data.posts.length > 0 && (
        <Section title={t('organisation.postsTitle')}>
          <Stays stays={named(data.posts)} nobody="" />
        </Section>
      )}
      <Attributes about={{ subject: 'people', subject_id: person.id }} />
      {writes && <PersonAccess person={person} />}
      {open === 'correct' && <CorrectPersonDialog person={person} onClose={close} />}
      {open === 'move' && <MovePersonDialog person={person} onClose={close} />}
      {open === 'leave' && <LeaveDialog person={person} onClose={close} />}
    </>
  );
}
