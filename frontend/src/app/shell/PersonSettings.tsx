import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignOut } from '@/features/session/api/signOut';
import { ChangePasswordDialog } from '@/features/session/components/ChangePasswordDialog';
import { AMOUNT_STYLES, amountStyleChoice } from '@/shared/format/amountStyle';
import { NOTIFICATIONS } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Segmented } from '@/shared/ui/Segmented';
import { changeTheme, themeChoice, THEMES } from '@/shared/ui/theme';
import { useEnter } from '../useEnter';
import styles from './PersonSettings.module.css';

/** Everything a person chooses for themselves, and the way out. */
export function PersonSettings() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const signOut = useSignOut();
  const enter = useEnter();
  return (
    <div className={styles.settings}>
      <LanguageSwitch />
      <Segmented
        legend={t('shell.theme.title')}
        options={THEMES.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
        value={themeChoice.use()}
        onChange={changeTheme}
      />
      <Segmented
        legend={t('shell.amounts.title')}
        options={AMOUNT_STYLES.map((value) => ({ value, label: t(`shell.amounts.${value}`) }))}
        value={amountStyleChoice.use()}
        onChange={amountStyleChoice.write}
      />
      <Link to={NOTIFICATIONS}>{t('shell.notifications')}</Link>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            setChanging(true);
          }}
        >
          {t('session.changePassword.title')}
        </Button>
        <Button
          disabled={signOut.isPending}
          onClick={() => {
            signOut.mutate(undefined, {
              onSuccess: () => {
                enter(null);
              },
            });
          }}
        >
          {t('session.signOut')}
        </Button>
      </div>
      {signOut.error && <ProblemNote error={signOut.error} />}
      {changing && (
        <ChangePasswordDialog
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </div>
  );
}
