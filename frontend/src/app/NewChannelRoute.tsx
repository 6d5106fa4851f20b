import { NewChannelPage } from '@/features/channels/components/NewChannelPage';

/** A channel that is being made. */
export const NewChannelRoute = () => <NewChannelPage />;
