import { useTranslation } from 'react-i18next';
import styles from '../../components/NodePanel.module.css';

/** Nothing to set: what is connected is multiplied. */
export function ProductEditor() {
  const { t } = useTranslation();
  return <p className={styles.note}>{t('ruleNode.product.note')}</p>;
}
