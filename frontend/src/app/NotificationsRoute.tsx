import { NotificationsPage } from '@/features/channels/components/NotificationsPage';

/** How the reader wants to be told. */
export const NotificationsRoute = () => <NotificationsPage />;
