import { createContext, useContext } from 'react';

/** Who looks at the organisation: what they may change, and the company's day. */
export interface OrganisationReader {
  /** Units, people, roles and logins. */
  writes: boolean;
  /** Attributes. */
  describes: boolean;
  today: string;
}

export const ReaderContext = createContext<OrganisationReader>({
  writes: false,
  describes: false,
  today: '',
});

export const useOrganisationReader = () => useContext(ReaderContext);
