import { NewConnectorPage } from '@/features/connectors/components/NewConnectorPage';

/** A connector that is being made. */
export const NewConnectorRoute = () => <NewConnectorPage />;
