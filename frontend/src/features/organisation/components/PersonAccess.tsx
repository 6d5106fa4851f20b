import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Section } from '@/shared/ui/Section';
import { useAccess } from '../api/readAccess';
import { useTakeRole } from '../api/takeRole';
import { LoginSection } from './LoginSection';
import styles from './PersonAccess.module.css';
import { RoleDialog } from './RoleDialog';
import { useNameOf } from '@/shared/i18n/useNameOf';

/** A person's roles, those that come with leading a unit, and their login. */
export function PersonAccess({ person }: { person: { id: string; name: string } }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [giving, setGiving] = useState(false);
  const { data, error, refetch } = useAccess(person.id);
  const take = useTakeRole();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const everywhere = t('organisation.roles.company');
  return (
    <>
      <Section
        title={t('organisation.roles.title')}
        aside={
          <Button
            onClick={() => {
              setGiving(true);
            }}
          >
            {t('organisation.roles.give')}
          </Button>
        }
      >
        <ul className={styles.roles}>
          {data.leads.map((unit) => (
            <li key={unit.id}>
              {t('session.role.unit_head')} · {nameOf(unit)}
              <small>{t('organisation.roles.byLeading')}</small>
            </li>
          ))}
          {data.roles.map(({ role, unit }) => (
            <li key={`${role} ${unit?.id ?? ''}`}>
              {t(`session.role.${role}`)} · {unit ? nameOf(unit) : everywhere}
              <button
                type="button"
                disabled={take.isPending}
                aria-label={t('organisation.roles.takeThis', {
                  role: t(`session.role.${role}`),
                  unit: unit ? nameOf(unit) : everywhere,
                })}
                onClick={() => {
                  take.mutate({ person_id: person.id, role, ...(unit && { unit_id: unit.id }) });
                }}
              >
                {t('organisation.roles.take')}
              </button>
            </li>
          ))}
        </ul>
        {data.roles.length + data.leads.length === 0 && (
          <p className={styles.none}>{t('organisation.roles.none')}</p>
        )}
        {take.error && <ProblemNote error={take.error} />}
      </Section>
      <LoginSection person={person} access={data} />
      {giving && (
        <RoleDialog
          person={person}
          onClose={() => {
            setGiving(false);
          }}
        />
      )}
    </>
  );
}
